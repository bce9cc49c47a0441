// On the first page of the day: reports with their clock, whom to call back, who waits in the room.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, TextLink, WorkList, WorkRow } from '#core/ui'
import type { CallLine, ReportLine } from '../queries/shapes.ts'
import { dueOf } from './calls/calls-table.tsx'
import { ReportClock } from './reports/report-look.tsx'
import { useDesks } from './use-me.ts'
import { useWords } from './words.ts'

const every_ms = 60_000
const shown = 5

function ReportsCard() {
  const { t, label } = useWords()
  const asked = useAsk<{ reports: ReportLine[] }>(
    'reception.reports',
    { states: ['received', 'triaged', 'assigned', 'handled'] },
    { every: every_ms },
  )
  const reports = asked.data?.reports ?? []
  useTellWaiting('reports', asked, reports.length)
  if (reports.length === 0) return null
  return (
    <Card
      title={t('screen.cards.reports')}
      count={reports.length}
      end={<TextLink href="/reports">{t('screen.cards.reports_all')}</TextLink>}
      flush
    >
      <WorkList label={t('screen.cards.reports')}>
        {reports.slice(0, shown).map((report) => (
          <WorkRow
            key={report.report_id}
            icon="report"
            title={`${label('category', report.category)}, ${report.municipality_name ?? ''}`}
            context={label('report_state', report.state)}
            clock={<ReportClock report={report} />}
            href={`/reports/${report.report_id}`}
          />
        ))}
      </WorkList>
    </Card>
  )
}

function CallsCard() {
  const { t, label, when } = useWords()
  const asked = useAsk<{ calls: CallLine[] }>(
    'reception.calls',
    { states: ['answered', 'callback_due', 'called_back'] },
    { every: every_ms },
  )
  const calls = asked.data?.calls ?? []
  useTellWaiting('calls', asked, calls.length)
  if (calls.length === 0) return null
  return (
    <Card title={t('screen.cards.callbacks')} count={calls.length} flush>
      <WorkList label={t('screen.cards.callbacks')}>
        {calls.slice(0, shown).map((call) => (
          <WorkRow
            key={call.call_id}
            icon="telephone"
            title={label('call_state', call.state)}
            context={when(call.at)}
            clock={<ReportClock report={{ due_at: dueOf(call), received_at: call.at }} />}
            href="/reception/calls"
          />
        ))}
      </WorkList>
    </Card>
  )
}

function RoomCard({ unit_id, unit_name }: { unit_id: string; unit_name: string }) {
  const { t } = useWords()
  const asked = useAsk<{ waiting: number }>('reception.board', { unit_id }, { every: every_ms })
  const { data } = asked
  useTellWaiting(`room-${unit_id}`, asked, data?.waiting ?? 0)
  if (!data?.waiting) return null
  return (
    <Card
      title={`${t('screen.cards.room')}, ${unit_name}`}
      end={<TextLink href="/reception">{t('screen.cards.room_open')}</TextLink>}
    >
      <p>{t('screen.desk.line', { count: data.waiting })}</p>
    </Card>
  )
}

/** Each card only for who holds its verb, and only when something waits. */
export function ReceptionToday({ verbs }: { verbs: readonly string[] }) {
  return (
    <>
      {verbs.includes('visit.see') && <RoomCards />}
      {verbs.includes('report.see') && <ReportsCard />}
      {verbs.includes('call.see') && <CallsCard />}
    </>
  )
}

function RoomCards() {
  const { desks, asked } = useDesks('takes_visits')
  useTellWaiting('desks', asked, 0)
  return desks.map((desk) => (
    <RoomCard key={desk.unit_id} unit_id={desk.unit_id} unit_name={desk.unit_name} />
  ))
}
