// To whom a frozen report went, by which way, when.
import { useState } from 'react'
import { dayInItaly, newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { ways } from '../domain/funder-report.ts'
import type { OneReport } from '../queries/reports.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

export function SendDialog({ report, onClose }: { report: OneReport; onClose: () => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState(() => ({
    sending_id: newId(),
    to_whom: report.funder,
    way: 'certified_email' as (typeof ways)[number],
    sent_on: dayInItaly(new Date().toISOString()),
    note: '',
  }))
  const change = (next: Partial<typeof draft>) => setDraft({ ...draft, ...next })
  const { funder_report_id } = report
  return (
    <ActDialog
      title={t('screen.send.title')}
      verb={t('screen.send.verb')}
      action="reports.send"
      input={{ ...draft, funder_report_id, note: draft.note.trim() || null }}
      onClose={onClose}
    >
      <Field
        label={t('screen.send.to_whom')}
        value={draft.to_whom}
        maxLength={160}
        onChange={(event) => change({ to_whom: event.target.value })}
      />
      <div className="reports-pair">
        <SelectField
          label={t('screen.send.way')}
          value={draft.way}
          options={ways.map((value) => ({ value, label: t(`screen.way.${value}`) }))}
          onChange={(event) => change({ way: event.target.value as typeof draft.way })}
        />
        <Field
          kind="date"
          label={t('screen.send.sent_on')}
          value={draft.sent_on}
          onChange={(event) => change({ sent_on: event.target.value })}
        />
      </div>
      <Field
        label={t('screen.send.note')}
        optional={t('screen.field.optional')}
        value={draft.note}
        maxLength={400}
        onChange={(event) => change({ note: event.target.value })}
      />
    </ActDialog>
  )
}
