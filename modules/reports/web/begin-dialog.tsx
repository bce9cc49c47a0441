// A report begins: from which template, about which project and time, perhaps with the words of the last one.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportTemplate } from '#content/reports/schema.ts'
import { askOnce, useAct } from '#core/http/web'
import {
  dayInItaly,
  isMonthOver,
  lastSpanOver,
  type MonthSpan,
  monthsAfter,
  monthsOfKind,
  newId,
  type PeriodKind,
  periodKinds,
  spanAround,
} from '#core/kernel'
import { Button, Check, Dialog, Field, Notice, SelectField } from '#core/ui'
import { type Language, languages } from '../domain/funder-report.ts'
import { blocksFrom, copied } from '../filling/template-blocks.ts'
import type { OneReport, Reports } from '../queries/reports.ts'
import { useWords } from './words.ts'

export interface Wished {
  project_id?: string
  template?: string
  period?: MonthSpan
}

interface Draft extends MonthSpan {
  project_id: string
  template: string
  span: PeriodKind
  title: string
  funder: string
  language: Language
  isCopied: boolean
}

const today = () => dayInItaly(new Date().toISOString())
const kindFor = (template: ReportTemplate | undefined): PeriodKind => template?.every ?? 'half'

/** Of three years, the newest first. */
const periodsOf = (span: PeriodKind): MonthSpan[] => {
  const here = spanAround(today().slice(0, 7), span)
  return Array.from({ length: 36 / monthsOfKind[span] }, (_, at) =>
    spanAround(monthsAfter(here.from_month, -at * monthsOfKind[span]), span),
  )
}

const spanFor = (period: MonthSpan): PeriodKind =>
  periodKinds.find((span) => spanAround(period.from_month, span).to_month === period.to_month) ?? 'half'

const firstDraft = (data: Reports, templates: readonly ReportTemplate[], wished: Wished): Draft => {
  const project = data.projects.find(({ project_id }) => project_id === wished.project_id) ?? data.projects[0]
  const template =
    templates.find(({ key }) => key === wished.template) ??
    templates.find(({ projects }) => projects[0] === project?.key) ??
    templates.find(({ projects }) => projects.includes(project?.key ?? ''))
  const span = wished.period ? spanFor(wished.period) : kindFor(template)
  const period = wished.period ?? lastSpanOver(today(), span)
  return {
    ...{ project_id: project?.project_id ?? '', template: template?.key ?? '', span, ...period },
    ...{ title: '', funder: template?.funder ?? '', language: template?.language ?? 'it', isCopied: false },
  }
}

interface Props {
  data: Reports
  templates: readonly ReportTemplate[]
  wished: Wished
  onClose: () => void
}

export function BeginDialog({ data, templates, wished, onClose }: Props) {
  const { t, sentence, label, period } = useWords()
  const act = useAct()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => firstDraft(data, templates, wished))
  const [state, setState] = useState<{ wrong?: string; isBusy?: boolean }>({})
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const template = templates.find(({ key }) => key === draft.template)
  const last = data.reports.find(
    (each) =>
      each.project_id === draft.project_id &&
      each.template === (draft.template || null) &&
      each.state !== 'withdrawn',
  )
  const title = draft.title || (template ? `${label(template.title)}, ${period(draft)}` : '')
  const begin = async () => {
    setState({ isBusy: true })
    const funder_report_id = newId()
    const blocks = await firstBlocks(draft, template, last?.funder_report_id)
    const { span: _, isCopied: __, template: key, ...words } = draft
    const { problem } = await act('reports.begin', {
      ...{ ...words, title: title.trim(), funder: draft.funder.trim(), funder_report_id, blocks },
      ...{ template: key || null, replaces_id: null },
    })
    if (problem) return setState({ wrong: sentence(problem) })
    onClose()
    void navigate({ href: `/funder-reports/${funder_report_id}` })
  }
  const isReady = Boolean(draft.project_id && title.trim() && draft.funder.trim())
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('screen.cancel')}
      </Button>
      <Button variant="primary" disabled={!isReady} loading={state.isBusy} onClick={() => void begin()}>
        {t('screen.begin.verb')}
      </Button>
    </>
  )
  return (
    <Dialog open title={t('screen.begin.title')} onClose={onClose} acts={acts}>
      <div className="ui-form">
        {state.wrong && (
          <Notice meaning="att" live="alert">
            {state.wrong}
          </Notice>
        )}
        <Chosen data={data} templates={templates} draft={draft} change={change} />
        <Named title={title} funder={draft.funder} change={change} />
        {last && (
          <Check
            label={t('screen.begin.copy')}
            hint={last.title}
            checked={draft.isCopied}
            onChange={(event) => change({ isCopied: event.target.checked })}
          />
        )}
      </div>
    </Dialog>
  )
}

interface NamedProps {
  title: string
  funder: string
  change: (next: Partial<Draft>) => void
}

function Named({ title, funder, change }: NamedProps) {
  const { t } = useWords()
  return (
    <>
      <Field
        label={t('screen.begin.name')}
        value={title}
        maxLength={160}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Field
        label={t('screen.begin.funder')}
        value={funder}
        maxLength={160}
        onChange={(event) => change({ funder: event.target.value })}
      />
    </>
  )
}

const firstBlocks = async (draft: Draft, template: ReportTemplate | undefined, last: string | undefined) => {
  if (draft.isCopied && last) {
    const { data } = await askOnce<OneReport>('reports.one', { funder_report_id: last })
    if (data) return copied(data.blocks)
  }
  return template ? blocksFrom(template, draft.language) : []
}

interface ChosenProps {
  data: Reports
  templates: readonly ReportTemplate[]
  draft: Draft
  change: (next: Partial<Draft>) => void
}

function Chosen({ data, templates, draft, change }: ChosenProps) {
  const { t, label, period } = useWords()
  const chooseSpan = (span: PeriodKind) => change({ span, ...lastSpanOver(today(), span) })
  const chooseTemplate = (key: string) => {
    const template = templates.find((each) => each.key === key)
    const span = kindFor(template)
    const language = template?.language ?? draft.language
    change({
      template: key,
      funder: template?.funder ?? draft.funder,
      language,
      span,
      ...lastSpanOver(today(), span),
    })
  }
  return (
    <>
      {data.projects.length > 1 && (
        <SelectField
          label={t('screen.project')}
          value={draft.project_id}
          options={data.projects.map(({ project_id, title }) => ({ value: project_id, label: label(title) }))}
          onChange={(event) => change({ project_id: event.target.value })}
        />
      )}
      <SelectField
        label={t('screen.begin.template')}
        value={draft.template}
        empty={t('screen.begin.blank')}
        options={templates.map(({ key, title }) => ({ value: key, label: label(title) }))}
        onChange={(event) => chooseTemplate(event.target.value)}
      />
      <div className="reports-pair">
        <SelectField
          label={t('screen.begin.kind')}
          value={draft.span}
          options={periodKinds.map((value) => ({
            value,
            label: t(`screen.span.${value}`),
          }))}
          onChange={(event) => chooseSpan(event.target.value as PeriodKind)}
        />
        <SelectField
          label={t('screen.begin.which')}
          value={draft.from_month}
          options={periodsOf(draft.span).map((each) => ({ value: each.from_month, label: period(each) }))}
          onChange={(event) => change(spanAround(event.target.value, draft.span))}
        />
      </div>
      {!isMonthOver(draft.to_month, today()) && <p className="ui-note">{t('screen.begin.open_period')}</p>}
      <SelectField
        label={t('screen.begin.language')}
        value={draft.language}
        options={languages.map((value) => ({ value, label: t(`screen.language.${value}`) }))}
        onChange={(event) => change({ language: event.target.value as Language })}
      />
    </>
  )
}
