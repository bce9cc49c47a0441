// The reports of the network: what must be finished, what left, what each funder waits for next.
import { useState } from 'react'
import type { ReportTemplate } from '#content/reports/schema.ts'
import { useAct, useAsk } from '#core/http/web'
import { Button, Card, type Column, Empty, PageHead, Table, useToast, WorkList, WorkRow } from '#core/ui'
import type { State } from '../domain/funder-report.ts'
import type { Reports } from '../queries/reports.ts'
import type { ReportLine, ScheduleLine } from '../queries/shapes.ts'
import { DueBadge, StateBadge } from './badges.tsx'
import { BeginDialog, type Wished } from './begin-dialog.tsx'
import { ReceivedPage } from './received-pages.tsx'
import { Page, useMe, Waiting } from './room-state.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { useTemplates } from './use-templates.ts'
import { useWords } from './words.ts'

/** Who writes them sees all of them; who reads for a funder, what was sent to their body. */
export function FunderReportsPage() {
  const { t } = useWords()
  const me = useMe()
  if (!me) return <Waiting title={t('screen.title')} />
  return me.verbs.includes('funder-report.see') ? <Written /> : <ReceivedPage />
}

function Written() {
  const { t } = useWords()
  const asked = useAsk<Reports>('reports.list')
  const templates = useTemplates()
  return (
    <Page title={t('screen.title')} asked={asked}>
      {(data) => <Whole data={data} templates={templates} />}
    </Page>
  )
}

function Whole({ data, templates }: { data: Reports; templates: readonly ReportTemplate[] | undefined }) {
  const { t } = useWords()
  const me = useMe()
  const [wished, begin] = useState<Wished>()
  const mayWrite = me?.verbs.includes('funder-report.write') ?? false
  const of = (...states: State[]) => data.reports.filter(({ state }) => states.includes(state))
  const [drafts, done, withdrawn] = [of('draft'), of('frozen', 'sent'), of('withdrawn')]
  return (
    <>
      <PageHead
        title={t('screen.title')}
        line={t('screen.line', { count: drafts.length })}
        acts={
          mayWrite && (
            <Button variant="primary" icon="plus" onClick={() => begin({})}>
              {t('screen.new')}
            </Button>
          )
        }
      />
      <div className="ui-stack">
        <Deadlines
          data={data}
          templates={templates ?? []}
          mayWrite={mayWrite}
          me={me?.worker_id}
          onBegin={begin}
        />
        {data.reports.length === 0 && (
          <Empty
            title={t('screen.empty_title')}
            drawing="paper"
            act={mayWrite && <Button onClick={() => begin({})}>{t('screen.new')}</Button>}
          >
            {t('screen.empty_text')}
          </Empty>
        )}
        {drafts.length > 0 && <Lines title={t('screen.drafts')} lines={drafts} />}
        {done.length > 0 && <Lines title={t('screen.done')} lines={done} />}
        {withdrawn.length > 0 && <Lines title={t('screen.withdrawn')} lines={withdrawn} />}
      </div>
      {wished && templates && (
        <BeginDialog data={data} templates={templates} wished={wished} onClose={() => begin(undefined)} />
      )}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: ReportLine[] }) {
  const { t, period, label, when } = useWords()
  const columns: Column<ReportLine>[] = [
    {
      key: 'what',
      title: t('screen.what'),
      names: true,
      cell: (line) =>
        line.edition > 1 ? `${line.title} (${t('screen.edition', { edition: line.edition })})` : line.title,
    },
    { key: 'state', title: t('screen.state'), cell: (line) => <StateBadge inTable state={line.state} /> },
    { key: 'project', title: t('screen.project'), cell: (line) => label(line.project_title) },
    { key: 'period', title: t('screen.period'), cell: (line) => period(line) },
    { key: 'funder', title: t('screen.funder'), cell: (line) => line.funder },
    {
      key: 'written',
      title: t('screen.written'),
      cell: (line) => t('screen.written_by', { when: when(line.written_at), name: line.written_by_name }),
    },
  ]
  return (
    <Card title={title} count={lines.length} flush>
      <Table
        caption={title}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.funder_report_id}
        rowHref={(line) => `/funder-reports/${line.funder_report_id}`}
      />
    </Card>
  )
}

interface DeadlinesProps {
  data: Reports
  templates: readonly ReportTemplate[]
  mayWrite: boolean
  me: string | undefined
  onBegin: (wished: Wished) => void
}

function Deadlines({ data, templates, mayWrite, me, onBegin }: DeadlinesProps) {
  const { t } = useWords()
  const [changing, change] = useState<{ line?: ScheduleLine }>()
  return (
    <Card
      title={t('screen.due.title')}
      count={data.schedules.length}
      flush={data.schedules.length > 0}
      end={
        mayWrite && (
          <Button size="small" icon="calendar" onClick={() => change({})}>
            {t('screen.due.add')}
          </Button>
        )
      }
    >
      {data.schedules.length === 0 ? (
        <p className="ui-note">{t('screen.due.none')}</p>
      ) : (
        <WorkList label={t('screen.due.title')}>
          {data.schedules.map((line) => (
            <DeadlineRow
              key={line.schedule_id}
              line={line}
              mayWrite={mayWrite}
              onBegin={onBegin}
              onChange={() => change({ line })}
            />
          ))}
        </WorkList>
      )}
      {changing && templates.length > 0 && (
        <ScheduleDialog
          data={data}
          templates={templates}
          before={changing.line}
          me={me}
          onClose={() => change(undefined)}
        />
      )}
    </Card>
  )
}

interface DeadlineRowProps {
  line: ScheduleLine
  mayWrite: boolean
  onBegin: (wished: Wished) => void
  onChange: () => void
}

function DeadlineRow({ line, mayWrite, onBegin, onChange }: DeadlineRowProps) {
  const { t, label, period, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const { next, project_id, template } = line
  const end = async () => {
    const { problem } = await act('reports.end-schedule', { schedule_id: line.schedule_id })
    say({ text: problem ? sentence(problem) : t('screen.due.ended') })
  }
  const title = next ? `${line.funder}, ${period(next)}` : line.funder
  // Several deadlines have the same buttons: who only hears them hears of which each is.
  const spoken = (verb: string) => `${verb}: ${title}`
  const verb = next?.funder_report_id
    ? {
        label: t('screen.due.open'),
        spoken: spoken(t('screen.due.open')),
        href: `/funder-reports/${next.funder_report_id}`,
      }
    : next && mayWrite
      ? {
          label: t('screen.due.begin'),
          spoken: spoken(t('screen.due.begin')),
          onAct: () => onBegin({ project_id, template, period: next }),
        }
      : undefined
  return (
    <WorkRow
      icon="calendar"
      title={title}
      context={
        <>
          {label(line.project_title)}. {t(`screen.every.${line.every}`)}.{' '}
          {t('screen.due.owner', { name: line.owner_name })}{' '}
          {mayWrite && (
            <span className="reports-files">
              <Button
                size="small"
                variant="quiet"
                aria-label={spoken(t('screen.due.change'))}
                onClick={onChange}
              >
                {t('screen.due.change')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={spoken(t('screen.due.end'))}
                onClick={() => void end()}
              >
                {t('screen.due.end')}
              </Button>
            </span>
          )}
        </>
      }
      clock={next && <DueBadge next={next} />}
      verb={verb}
    />
  )
}
