// To whom a frozen report went, by which way, when. A body with a viewer can read it here.
import { useState } from 'react'
import { dayInItaly, newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import { ways } from '../domain/funder-report.ts'
import type { OneReport } from '../queries/reports.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

interface Draft {
  sending_id: string
  to_whom: string
  way: (typeof ways)[number]
  to_organisation_id: string
  sent_on: string
  note: string
}

const firstDraft = ({ funder, readers }: OneReport): Draft => ({
  ...{ sending_id: newId(), to_whom: funder, note: '' },
  way: readers.length > 0 ? 'desk' : 'certified_email',
  to_organisation_id: readers[0]?.organisation_id ?? '',
  sent_on: dayInItaly(new Date().toISOString()),
})

/** What is sent: the name of a body that reads it here is its own, not what was typed. */
const inputOf = (draft: Draft, { funder_report_id, readers }: OneReport) => {
  const body =
    draft.way === 'desk'
      ? readers.find(({ organisation_id }) => organisation_id === draft.to_organisation_id)
      : undefined
  return {
    ...{ ...draft, funder_report_id, note: draft.note.trim() || null },
    to_whom: body?.name ?? draft.to_whom,
    to_organisation_id: body?.organisation_id ?? null,
  }
}

interface PartProps {
  draft: Draft
  readers: OneReport['readers']
  change: (next: Partial<Draft>) => void
}

function ToWhom({ draft, readers, change }: PartProps) {
  const { t } = useWords()
  return draft.way === 'desk' ? (
    <SelectField
      label={t('screen.send.to_whom')}
      hint={t('screen.send.desk_hint')}
      value={draft.to_organisation_id}
      options={readers.map(({ organisation_id, name }) => ({ value: organisation_id, label: name }))}
      onChange={(event) => change({ to_organisation_id: event.target.value })}
    />
  ) : (
    <Field
      label={t('screen.send.to_whom')}
      value={draft.to_whom}
      maxLength={160}
      onChange={(event) => change({ to_whom: event.target.value })}
    />
  )
}

function HowAndWhen({ draft, readers, change }: PartProps) {
  const { t } = useWords()
  const open = ways.filter((way) => way !== 'desk' || readers.length > 0)
  return (
    <div className="reports-pair">
      <SelectField
        label={t('screen.send.way')}
        value={draft.way}
        options={open.map((value) => ({ value, label: t(`screen.way.${value}`) }))}
        onChange={(event) => change({ way: event.target.value as Draft['way'] })}
      />
      <Field
        kind="date"
        label={t('screen.send.sent_on')}
        value={draft.sent_on}
        onChange={(event) => change({ sent_on: event.target.value })}
      />
    </div>
  )
}

export function SendDialog({ report, onClose }: { report: OneReport; onClose: () => void }) {
  const { t } = useWords()
  const [draft, setDraft] = useState(() => firstDraft(report))
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const parts = { draft, readers: report.readers, change }
  return (
    <ActDialog
      title={t('screen.send.title')}
      verb={t('screen.send.verb')}
      action="reports.send"
      input={inputOf(draft, report)}
      onClose={onClose}
    >
      <ToWhom {...parts} />
      <HowAndWhen {...parts} />
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
