// Something is missing or wrong: the log opens again, with a reason that stays written.
import { useId, useState } from 'react'
import { TextAreaField } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { AskDialog, type Fault } from '../ask-dialog.tsx'
import { useWords } from '../words.ts'

const shortest = 3

export function ReopenDialog({ shift, onClose }: { shift: ShiftPage['shift']; onClose: () => void }) {
  const { t, day } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const write = () =>
    reason.trim().length < shortest
      ? [{ id, text: t('report.back_open.short') }]
      : { action: 'outreach.reopen-shift', input: { shift_id: shift.shift_id, reason: reason.trim() } }
  return (
    <AskDialog
      title={t('report.back_open.title', { day: day(shift.on_day) })}
      text={t(
        shift.state === 'validated' ? 'report.back_open.from_validated' : 'report.back_open.from_closed',
      )}
      verb={t('report.back_open.act')}
      done={t('report.back_open.done')}
      write={write}
      onFaults={setFaults}
      onClose={onClose}
    >
      <TextAreaField
        id={id}
        label={t('report.back_open.reason')}
        rows={2}
        maxLength={300}
        value={reason}
        error={faults.find((fault) => fault.id === id)?.text}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  )
}
