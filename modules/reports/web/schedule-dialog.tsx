// A deadline: which report of which project, how often, how many days after the period, and who answers.
import { useState } from 'react'
import type { ReportTemplate } from '#content/reports/schema.ts'
import { dayInItaly, lastSpanOver, monthsAfter, newId } from '#core/kernel'
import { Field, SelectField } from '#core/ui'
import type { Reports } from '../queries/reports.ts'
import type { ScheduleLine } from '../queries/shapes.ts'
import { ActDialog } from './room-state.tsx'
import { useWords } from './words.ts'

interface Props {
  data: Reports
  templates: readonly ReportTemplate[]
  before?: ScheduleLine
  me?: string
  onClose: () => void
}

const draftOf = ({ data, templates, before, me }: Props) => {
  const project = data.projects[0]
  const template =
    templates.find(({ projects }) => projects[0] === project?.key) ??
    templates.find(({ projects }) => projects.includes(project?.key ?? '')) ??
    templates[0]
  const every = before?.every ?? template?.every ?? 'half'
  const day = dayInItaly(new Date().toISOString())
  return {
    schedule_id: before?.schedule_id ?? newId(),
    project_id: before?.project_id ?? project?.project_id ?? '',
    template: before?.template ?? template?.key ?? '',
    funder: before?.funder ?? template?.funder ?? '',
    every,
    first_month: before?.first_month ?? lastSpanOver(day, every).from_month,
    due_days: String(before?.due_days ?? template?.due_days ?? 30),
    remind_days: String(before?.remind_days ?? 10),
    owner_id:
      before?.owner_id ??
      data.owners.find(({ worker_id }) => worker_id === me)?.worker_id ??
      data.owners[0]?.worker_id ??
      '',
  }
}
type Draft = ReturnType<typeof draftOf>

const daysOf = (typed: string, most: number): number | undefined =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most ? Number(typed) : undefined

export function ScheduleDialog(props: Props) {
  const { data, templates, before, onClose } = props
  const { t, label } = useWords()
  const [draft, setDraft] = useState(() => draftOf(props))
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const [due, remind] = [daysOf(draft.due_days, 180), daysOf(draft.remind_days, 60)]
  const input = { ...draft, due_days: due, remind_days: remind, funder: draft.funder.trim() }
  const choose = (key: string) => {
    const template = templates.find((each) => each.key === key)
    if (!template) return
    const { funder, every, due_days } = template
    change({ template: key, funder, every, due_days: String(due_days) })
  }
  return (
    <ActDialog
      title={t(before ? 'screen.due.change' : 'screen.due.add')}
      verb={t('screen.due.verb')}
      action="reports.schedule"
      input={input}
      reason={due === undefined || remind === undefined ? t('screen.due.days') : undefined}
      onClose={onClose}
    >
      <SelectField
        label={t('screen.project')}
        value={draft.project_id}
        options={data.projects.map(({ project_id, title }) => ({ value: project_id, label: label(title) }))}
        onChange={(event) => change({ project_id: event.target.value })}
      />
      <SelectField
        label={t('screen.begin.template')}
        value={draft.template}
        options={templates.map(({ key, title }) => ({ value: key, label: label(title) }))}
        onChange={(event) => choose(event.target.value)}
      />
      <Field
        label={t('screen.funder')}
        value={draft.funder}
        maxLength={160}
        onChange={(event) => change({ funder: event.target.value })}
      />
      <Times draft={draft} change={change} />
      <SelectField
        label={t('screen.due.who')}
        value={draft.owner_id}
        options={data.owners.map(({ worker_id, name }) => ({ value: worker_id, label: name }))}
        onChange={(event) => change({ owner_id: event.target.value })}
      />
    </ActDialog>
  )
}

function Times({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const { t, month } = useWords()
  const here = dayInItaly(new Date().toISOString()).slice(0, 7)
  const months = Array.from({ length: 24 }, (_, at) => monthsAfter(here, 6 - at))
  const known = months.includes(draft.first_month) ? months : [draft.first_month, ...months]
  return (
    <>
      <div className="reports-pair">
        <SelectField
          label={t('screen.due.every')}
          value={draft.every}
          options={(['quarter', 'half', 'year'] as const).map((value) => ({
            value,
            label: t(`screen.every.${value}`),
          }))}
          onChange={(event) => change({ every: event.target.value as Draft['every'] })}
        />
        <SelectField
          label={t('screen.due.first_month')}
          value={draft.first_month}
          options={known.map((value) => ({ value, label: month(value) }))}
          onChange={(event) => change({ first_month: event.target.value })}
        />
      </div>
      <div className="reports-pair">
        {(['due_days', 'remind_days'] as const).map((name) => (
          <Field
            key={name}
            kind="number"
            label={t(`screen.due.${name}`)}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        ))}
      </div>
    </>
  )
}
