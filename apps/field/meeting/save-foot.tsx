// Under the thumb: the pencil, another one here, save. What lacks is said in words when somebody tries.

import { useState } from 'react'
import { newId, timelessId } from '#core/kernel'
import { Button, Notice, useToast } from '#core/ui'
import { annulContact, recordContact } from '#outreach'
import { go, hrefOf } from '../frame/route.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { useSpeaking } from '../words/speaking.tsx'
import { timeOf } from '../words/times.ts'
import { type DraftGap, type Ground, gapOf, inputOf } from './draft.ts'
import { mayDo } from './may-do.ts'
import { NoteAct } from './note-act.tsx'
import type { DraftPart } from './use-draft.ts'

interface SaveFootProps extends DraftPart {
  shift: ShiftRecord
  ground: Ground
  /** The form is empty again; the place stays. */
  onClear: () => void
}

const saved = (): void => {
  if ('vibrate' in navigator) navigator.vibrate([10, 60, 10])
}

function useSaving({ draft, ground, onClear, shift }: SaveFootProps) {
  const { t, locale } = useSpeaking()
  const say = useToast()
  const { act, isBusy } = useActing()
  const [gap, setGap] = useState<DraftGap | null>(null)
  const takeBack = (contact_id: string) => () => {
    const { shift_id, van_location_id } = shift
    void act(annulContact.name, {
      contact_id,
      shift_id,
      van_location_id,
      movement_seed: timelessId(),
      reason: 'mistyped',
    })
  }
  const save = async (then: 'home' | 'another') => {
    const lack = gapOf(draft)
    setGap(lack)
    if (lack) return
    const ids = { contact_id: newId(), movement_seed: timelessId() }
    if (!(await act(recordContact.name, inputOf(draft, ground, ids)))) return
    saved()
    onClear()
    say({
      text: t('meeting.saved', { time: timeOf(new Date().toISOString(), locale) }),
      undo: { label: t('meeting.undo'), onUndo: takeBack(ids.contact_id) },
    })
    if (then === 'home') go(hrefOf('turno'))
    else window.scrollTo(0, 0)
  }
  // Once what lacked is there, its sentence goes.
  return { save, isBusy, gap: gap && gapOf(draft) }
}

export function SaveFoot(props: SaveFootProps) {
  const { draft, change, shift } = props
  const { t } = useSpeaking()
  const { me } = useNight()
  const { save, isBusy, gap } = useSaving(props)
  const mayNote = mayDo(me, 'contact-note.write', { unit_id: shift.unit_id, compartment: 'social' })
  return (
    <div className="field-foot-column">
      {gap && (
        <Notice meaning="att" live="polite">
          {t(`meeting.gap.${gap}`)}
        </Notice>
      )}
      <div className="field-save">
        <NoteAct note={draft.note} isAllowed={mayNote} onChange={(note) => change({ note })} />
        <Button size="main" icon="plus" loading={isBusy} onClick={() => void save('another')}>
          {t('meeting.another')}
        </Button>
        <Button variant="primary" size="main" icon="check" loading={isBusy} onClick={() => void save('home')}>
          {t('meeting.save')}
        </Button>
      </div>
    </div>
  )
}
