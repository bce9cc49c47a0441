// The board of reports: what waits for us first, with its clock. Filters stay in the address. Who keeps watch outside
// sees only what they told.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, Empty, PageHead, SelectField, Table } from '#core/ui'
import { reportStates } from '../../domain/report-states.ts'
import { reportCategories, urgencies } from '../../domain/words.ts'
import type { ReportLine } from '../../queries/shapes.ts'
import { Answered } from '../room-state.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { ReportClock, ReportState, Urgency } from './report-look.tsx'
import { SentinelPage } from './sentinel-page.tsx'
import { TakeDialog } from './take-dialog.tsx'
import '../reception.css'

interface Chosen {
  state?: string
  urgency?: string
  category?: string
}

const open = ['received', 'triaged', 'assigned', 'redirected', 'handled']
const every_ms = 60_000

const useChosen = (): [Chosen, (change: Chosen) => void] => {
  const chosen = useSearch({ strict: false }) as Chosen
  const navigate = useNavigate()
  return [
    chosen,
    (change) =>
      void navigate({
        to: '.',
        search: { ...chosen, ...change } as never,
        replace: true,
        resetScroll: false,
      }),
  ]
}

const statesOf = (state: string | undefined): string[] | undefined => {
  if (state === 'all') return undefined
  return state && (reportStates as readonly string[]).includes(state) ? [state] : open
}

export function ReportsPage() {
  const me = useMe()
  if (me && !me.verbs.includes('report.see') && me.verbs.includes('report.see-own'))
    return <SentinelPage me={me} />
  return <Board />
}

function Board() {
  const { t } = useWords()
  const [chosen, choose] = useChosen()
  const [isTaking, setTaking] = useState(false)
  const asked = useAsk<{ reports: ReportLine[] }>(
    'reception.reports',
    { states: statesOf(chosen.state), urgency: chosen.urgency, category: chosen.category },
    { every: every_ms },
  )
  const waiting = (asked.data?.reports ?? []).filter((each) => open.includes(each.state)).length
  return (
    <>
      <PageHead
        title={t('screen.reports.title')}
        line={asked.data && t('screen.reports.line', { count: waiting })}
        acts={
          <Button variant="primary" icon="plus" onClick={() => setTaking(true)}>
            {t('screen.reports.take')}
          </Button>
        }
      />
      <Filters chosen={chosen} choose={choose} />
      <Answered asked={asked}>
        {({ reports }) => (
          <Card title={t('screen.reports.title')} count={reports.length} flush>
            <ReportsTable
              reports={reports}
              caption={t('screen.reports.title')}
              onTake={() => setTaking(true)}
            />
          </Card>
        )}
      </Answered>
      {isTaking && <TakeDialog onClose={() => setTaking(false)} />}
    </>
  )
}

function Filters({ chosen, choose }: { chosen: Chosen; choose: (change: Chosen) => void }) {
  const { t, options } = useWords()
  return (
    <div className="reception-choices">
      <SelectField
        label={t('screen.reports.state')}
        value={chosen.state ?? ''}
        empty={t('screen.reports.open')}
        options={[...options('report_state', reportStates), { value: 'all', label: t('screen.reports.all') }]}
        onChange={(event) => choose({ state: event.target.value || undefined })}
      />
      <SelectField
        label={t('screen.reports.urgency')}
        value={chosen.urgency ?? ''}
        empty={t('screen.reports.every_urgency')}
        options={options('urgency', urgencies)}
        onChange={(event) => choose({ urgency: event.target.value || undefined })}
      />
      <SelectField
        label={t('screen.reports.category')}
        value={chosen.category ?? ''}
        empty={t('screen.reports.every_category')}
        options={options('category', reportCategories)}
        onChange={(event) => choose({ category: event.target.value || undefined })}
      />
    </div>
  )
}

interface TableProps {
  reports: readonly ReportLine[]
  caption: string
  onTake?: () => void
}

export function ReportsTable({ reports, caption, onTake }: TableProps) {
  const { t, label, when } = useWords()
  const columns: Column<ReportLine>[] = [
    {
      key: 'what',
      title: t('screen.reports.what'),
      names: true,
      cell: (report) => `${label('category', report.category)} · ${label('about', report.about)}`,
    },
    {
      key: 'where',
      title: t('screen.reports.where'),
      cell: (report) => report.municipality_name ?? report.municipality_code,
    },
    { key: 'urgency', title: t('screen.reports.urgency'), cell: (report) => <Urgency report={report} /> },
    { key: 'state', title: t('screen.reports.state'), cell: (report) => <ReportState report={report} /> },
    { key: 'clock', title: t('screen.reports.clock'), cell: (report) => <ReportClock report={report} /> },
    {
      key: 'who',
      title: t('screen.reports.who'),
      cell: (report) => report.to_worker_name ?? report.to_unit_name ?? t('screen.reports.nobody'),
    },
    { key: 'received', title: t('screen.reports.received'), cell: (report) => when(report.received_at) },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={reports}
      rowKey={(report) => report.report_id}
      rowHref={(report) => `/reports/${report.report_id}`}
      instead={
        reports.length === 0 ? (
          <Empty
            title={t('screen.reports.empty_title')}
            drawing="done"
            level={3}
            act={onTake && <Button onClick={onTake}>{t('screen.reports.take')}</Button>}
          >
            {t('screen.reports.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
