// The coordinator says how a unit receives: its rooms, the phone, and whether the open form comes here.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Check, SelectField, TextAreaField } from '#core/ui'
import type { DeskLine } from '../../queries/shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import type { Me } from '../use-me.ts'
import { useWords } from '../words.ts'

interface SetupProps {
  desks: readonly DeskLine[]
  desk?: DeskLine
  onClose: () => void
}

type How = Pick<DeskLine, 'takes_visits' | 'takes_calls' | 'is_public'>

const roomsIn = (text: string): string[] =>
  [...new Set(text.split('\n').map((each) => each.trim().slice(0, 40)))].filter(Boolean).slice(0, 20)

function HowChecks({ how, change }: { how: How; change: (fields: Partial<How>) => void }) {
  const { t } = useWords()
  return (
    <>
      <Check
        label={t('screen.setup.takes_visits')}
        checked={how.takes_visits}
        onChange={(event) => change({ takes_visits: event.target.checked })}
      />
      <Check
        label={t('screen.setup.takes_calls')}
        checked={how.takes_calls}
        onChange={(event) => change({ takes_calls: event.target.checked })}
      />
      <Check
        label={t('screen.setup.is_public')}
        hint={t('screen.setup.is_public_hint')}
        checked={how.is_public}
        onChange={(event) => change({ is_public: event.target.checked })}
      />
    </>
  )
}

const howOf = (desk: DeskLine | undefined): How => ({
  takes_visits: desk?.takes_visits ?? true,
  takes_calls: desk?.takes_calls ?? false,
  is_public: desk?.is_public ?? false,
})

export function SetupDialog({ desks, desk, onClose }: SetupProps) {
  const { t } = useWords()
  const { data: me } = useAsk<Me>('network.me')
  const [unit_id, setUnit] = useState(desk?.unit_id ?? '')
  const [rooms, setRooms] = useState((desk?.rooms ?? []).join('\n'))
  const [how, setHow] = useState(howOf(desk))
  const choose = (next: string) => {
    const of = desks.find((each) => each.unit_id === next)
    setUnit(next)
    setRooms((of?.rooms ?? []).join('\n'))
    setHow(howOf(of))
  }
  return (
    <ActDialog
      title={t('screen.setup.title')}
      verb={t('screen.setup.open')}
      action="reception.open-desk"
      isReady={unit_id !== ''}
      input={{ unit_id, rooms: roomsIn(rooms), ...how }}
      onClose={onClose}
    >
      <SelectField
        required
        label={t('screen.setup.unit')}
        empty={t('screen.choose')}
        value={unit_id}
        options={(me?.units ?? []).map((unit) => ({ value: unit.unit_id, label: unit.name }))}
        onChange={(event) => choose(event.target.value)}
      />
      <TextAreaField
        label={t('screen.setup.rooms')}
        hint={t('screen.setup.rooms_hint')}
        value={rooms}
        onChange={(event) => setRooms(event.target.value)}
      />
      <HowChecks how={how} change={(fields) => setHow((before) => ({ ...before, ...fields }))} />
    </ActDialog>
  )
}
