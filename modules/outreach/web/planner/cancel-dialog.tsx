// An outing that will not be: one reason, asked once, and who sees it.
import { useId, useState } from 'react'
import { RadioList } from '#core/ui'
import { AskDialog, type Fault } from '../ask-dialog.tsx'
import { useWords } from '../words.ts'

export function CancelDialog({
  shift,
  onClose,
}: {
  shift: { shift_id: string; on_day: string }
  onClose: () => void
}) {
  const { t, say, codesOf, day } = useWords()
  const id = useId()
  const [reason, setReason] = useState<string | null>(null)
  const [faults, setFaults] = useState<Fault[]>([])
  const write = () =>
    reason
      ? { action: 'outreach.cancel-shift', input: { shift_id: shift.shift_id, reason } }
      : [{ id, text: t('plan.cancel.choose') }]
  return (
    <AskDialog
      title={t('plan.cancel.title', { day: day(shift.on_day) })}
      text={t('plan.cancel.text')}
      verb={t('plan.cancel.act')}
      done={t('plan.cancel.done')}
      destructive
      write={write}
      onFaults={setFaults}
      onClose={onClose}
    >
      <RadioList
        id={id}
        legend={t('plan.cancel.reason')}
        options={codesOf('cancel_reason').map((code) => ({ value: code, label: say('cancel_reason', code) }))}
        value={reason}
        onChange={setReason}
        error={faults.find((fault) => fault.id === id)?.text}
      />
    </AskDialog>
  )
}
