// Looks over the shoulder of whoever writes: a name or a number of somebody anonymous is offered to be taken out.
import { useMemo, useState } from 'react'
import { Button, Notice } from '#core/ui'
import { findPersonalTraces, withoutTraces } from '#people'
import { useSay } from '../words/speaking.tsx'

export function NoteGuard({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const t = useSay()
  const [kept, setKept] = useState('')
  const traces = useMemo(() => findPersonalTraces(note), [note])
  if (traces.length === 0 || kept === note) return null
  const acts = (
    <span className="field-pair">
      <Button variant="primary" size="field" onClick={() => onChange(withoutTraces(note))}>
        {t('meeting.trace_out')}
      </Button>
      <Button size="field" onClick={() => setKept(note)}>
        {t('meeting.trace_keep')}
      </Button>
    </span>
  )
  return (
    <Notice meaning="att" live="polite" act={acts}>
      {t('meeting.trace')}
    </Notice>
  )
}

/** Something that should be looked at before it is kept. */
export const hasTraces = (note: string): boolean => findPersonalTraces(note).length > 0
