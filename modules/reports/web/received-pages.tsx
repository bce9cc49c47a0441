// What the viewer of a funder has on their desk: the reports sent to their body, and each of them as it left, with its files.
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Card, type Column, Empty, PageHead, Table, TextLink } from '#core/ui'
import type { OneReceived, Received, ReceivedLine } from '../queries/received.ts'
import { Downloads } from './downloads.tsx'
import { PaperView } from './paper-view.tsx'
import { Page } from './room-state.tsx'
import { useWords } from './words.ts'

export function ReceivedPage() {
  const { t } = useWords()
  const asked = useAsk<Received>('reports.received')
  return (
    <Page title={t('screen.title')} asked={asked}>
      {({ reports }) => (
        <>
          <PageHead title={t('screen.title')} line={t('screen.received.line')} />
          {reports.length === 0 ? (
            <Empty title={t('screen.received.none')} drawing="paper">
              {t('screen.received.none_text')}{' '}
              <TextLink href="/figures/released">{t('screen.received.released')}</TextLink>
            </Empty>
          ) : (
            <Lines lines={reports} />
          )}
        </>
      )}
    </Page>
  )
}

function Lines({ lines }: { lines: ReceivedLine[] }) {
  const { t, period, day } = useWords()
  const columns: Column<ReceivedLine>[] = [
    {
      key: 'what',
      title: t('screen.what'),
      names: true,
      cell: ({ title, edition }) => (edition > 1 ? `${title} (${t('screen.edition', { edition })})` : title),
    },
    { key: 'project', title: t('screen.project'), cell: (line) => line.project_title },
    { key: 'period', title: t('screen.period'), cell: (line) => period(line) },
    { key: 'frozen', title: t('screen.received.frozen'), cell: (line) => day(line.frozen_at) },
    { key: 'sent', title: t('screen.received.sent'), cell: (line) => day(line.sent_on) },
  ]
  return (
    <Card title={t('screen.received.list')} count={lines.length} flush>
      <Table
        caption={t('screen.received.list')}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.funder_report_id}
        rowHref={(line) => `/funder-reports/${line.funder_report_id}`}
      />
    </Card>
  )
}

export function ReceivedReportPage() {
  const { t, period, day } = useWords()
  const { funder_report_id = '' } = useParams({ strict: false }) as { funder_report_id?: string }
  const asked = useAsk<OneReceived>('reports.received-one', { funder_report_id })
  const back = { label: t('screen.back'), href: '/funder-reports' }
  return (
    <Page title={t('screen.title')} asked={asked} back={back}>
      {(report) => (
        <>
          <PageHead title={report.title} line={`${report.project_title}, ${period(report)}`} back={back} />
          <p className="ui-note">
            {t('screen.frozen_line', {
              day: day(report.frozen_at),
              name: report.frozen_by_name,
              cut_off: day(report.cut_off_at),
            })}
          </p>
          <div className="reports-whole">
            <PaperView {...report} />
            <div className="reports-side">
              <Card title={t('screen.download.title')}>
                <Downloads address="received" funder_report_id={report.funder_report_id} />
              </Card>
            </div>
          </div>
        </>
      )}
    </Page>
  )
}
