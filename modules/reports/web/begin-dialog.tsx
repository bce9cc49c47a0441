// A report begins: from which template, about which project and time, perhaps with the words of the last one.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportTemplate } from '#content/reports/schema.ts'
import { askOnce, useAct } from '#core/http/web'
import {
  isMonthOver,
  kindOfPeriod,
  lastSpanOver,
  type MonthSpan,
  newId,
  type PeriodKind,
  periodCovering,
} from '#core/kernel'
import { Button, Check, Dialog, Field, Notice, SelectField } from '#core/ui'
import { definitionOf } from '#monitoring'
import { type Language, languages } from '../domain/funder-report.ts'
import { blocksFrom, copied } from '../filling/template-blocks.ts'
import type { OneReport, Reports } from '../queries/reports.ts'
import { PeriodFields, type SpanKind, today } from './period-fields.tsx'
import { useWords } from './words.ts'

export interface Wished {
  project_id?: string
  template?: string
  period?: MonthSpan
}

interface Draft extends MonthSpan {
  project_id: string
  template: string
  span: SpanKind
  title: string
  funder: string
  language: Language
  isCopied: boolean
}

const kindFor = (template: ReportTemplate | undefined): PeriodKind => template?.every ?? 'half'

const spanFor = (period: MonthSpan): SpanKind => {
  const name = periodCovering(period)
  return name ? kindOfPeriod(name) : 'free'
}

const firstDraft = (data: Reports, templates: readonly ReportTemplate[], wished: Wished): Draft => {
  const project = data.projects.find(({ project_id }) => project_id === wished.project_id) ?? data.projects[0]
  const template =
    templates.find(({ key }) => key === wished.template) ??
    templates.find(({ projects }) => projects[0] === project?.key) ??
    templates.find(({ projects }) => projects.includes(project?.key ?? ''))
  const span = wished.period ? spanFor(wished.period) : kindFor(template)
  const period = wished.period ?? lastSpanOver(today(), kindFor(template))
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

/** What a project promised, by the keys of its indicators. */
interface Promising {
  indicators: { key: string }[]
}

const firstBlocks = async (draft: Draft, template: ReportTemplate | undefined, last: string | undefined) => {
  if (draft.isCopied && last) {
    const { data } = await askOnce<OneReport>('reports.one', { funder_report_id: last })
    if (data) return copied(data.blocks)
  }
  if (!template) return []
  const { data } = await askOnce<Promising>('network.project', { project_id: draft.project_id })
  const promised = data?.indicators.map(({ key }) => key)
  return blocksFrom(
    template,
    draft.language,
    (figure) => !promised || promised.includes(figure) || definitionOf(figure) !== undefined,
  )
}

interface ChosenProps {
  data: Reports
  templates: readonly ReportTemplate[]
  draft: Draft
  change: (next: Partial<Draft>) => void
}

function Chosen({ data, templates, draft, change }: ChosenProps) {
  const { t, label } = useWords()
  const template = (key: string) => templates.find((each) => each.key === key)
  // The months of one project are not those of another.
  const chooseProject = (project_id: string) => {
    const span = kindFor(template(draft.template))
    change({ project_id, ...(draft.span === 'project' ? { span, ...lastSpanOver(today(), span) } : {}) })
  }
  const chooseTemplate = (key: string) => {
    const chosen = template(key)
    const span = kindFor(chosen)
    const language = chosen?.language ?? draft.language
    change({
      template: key,
      funder: chosen?.funder ?? draft.funder,
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
          onChange={(event) => chooseProject(event.target.value)}
        />
      )}
      <SelectField
        label={t('screen.begin.template')}
        value={draft.template}
        empty={t('screen.begin.blank')}
        options={templates.map(({ key, title }) => ({ value: key, label: label(title) }))}
        onChange={(event) => chooseTemplate(event.target.value)}
      />
      <PeriodFields
        chosen={draft}
        runs={data.projects.find(({ project_id }) => project_id === draft.project_id)?.runs ?? null}
        onChoose={change}
      />
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
