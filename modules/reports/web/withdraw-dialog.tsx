// A report is taken back, with the reason: it stays readable and says so.
import { useState } from 'react'
import { TextAreaField } from '#core/ui'
import type { OneReport } from '../queries/reports.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

export function WithdrawDialog({ report, onClose }: { report: OneReport; onClose: () => void }) {
  const { t } = useWords()
  const [because, setBecause] = useState('')
  return (
    <ActDialog
      destructive
      title={t('screen.withdraw.title')}
      verb={t('screen.withdraw.verb')}
      action="reports.withdraw"
      input={{ funder_report_id: report.funder_report_id, because: because.trim() }}
      reason={because.trim().length < 3 ? t('screen.withdraw.short') : undefined}
      onClose={onClose}
    >
      <p>{t('screen.withdraw.words')}</p>
      <TextAreaField
        label={t('screen.withdraw.because')}
        rows={3}
        maxLength={600}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
    </ActDialog>
  )
}
