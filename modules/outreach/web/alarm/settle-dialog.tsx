// Somebody reached the crew, or knows: how they are stays written in the log of the night.
import { useId, useState } from 'react'
import { RadioList, TextAreaField } from '#core/ui'
import type { AlarmCard } from '../../queries/pieces.ts'
import { AskDialog, type Fault } from '../ask-dialog.tsx'
import { useWords } from '../words.ts'

export function SettleDialog({ alarm, onClose }: { alarm: AlarmCard; onClose: () => void }) {
  const { t, say, codesOf } = useWords()
  const id = useId()
  const [outcome, setOutcome] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const write = () => {
    if (!outcome) return [{ id, text: t('alarm.choose') }]
    return {
      action: 'outreach.settle-alarm',
      input: { alarm_id: alarm.alarm_id, outcome, note: note.trim() || null },
    }
  }
  return (
    <AskDialog
      title={t('alarm.dialog', { unit: alarm.unit_name })}
      text={t('alarm.dialog_text')}
      verb={t('alarm.act')}
      done={t('alarm.settled')}
      write={write}
      onFaults={setFaults}
      onClose={onClose}
    >
      <RadioList
        id={id}
        legend={t('alarm.outcome')}
        options={codesOf('alarm_outcome').map((code) => ({ value: code, label: say('alarm_outcome', code) }))}
        value={outcome}
        onChange={setOutcome}
        error={faults.find((fault) => fault.id === id)?.text}
      />
      <TextAreaField
        label={t('alarm.note')}
        hint={t('alarm.note_hint')}
        optional={t('optional')}
        maxLength={300}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </AskDialog>
  )
}
