// One report: written on while it is a draft; once frozen, as it left, with its files, where it went, and the next edition.
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Notice, PageHead, TextLink, useToast, WorkList, WorkRow } from '#core/ui'
import { copied } from '../filling/template-blocks.ts'
import type { OneReport } from '../queries/reports.ts'
import { StateBadge } from './badges.tsx'
import { Downloads } from './downloads.tsx'
import { DraftPage } from './draft-page.tsx'
import { PaperView } from './paper-view.tsx'
import { ReceivedReportPage } from './received-pages.tsx'
import { Page, useMe, Waiting } from './room-state.tsx'
import { SendDialog } from './send-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { useWords } from './words.ts'

export function FunderReportPage() {
  const { t } = useWords()
  const me = useMe()
  if (!me) return <Waiting title={t('screen.title')} />
  return me.verbs.includes('funder-report.see') ? <Written verbs={me.verbs} /> : <ReceivedReportPage />
}

function Written({ verbs }: { verbs: string[] }) {
  const { t } = useWords()
  const { funder_report_id = '' } = useParams({ strict: false }) as { funder_report_id?: string }
  const asked = useAsk<OneReport>('reports.one', { funder_report_id })
  const may = (verb: string) => verbs.includes(verb)
  return (
    <Page title={t('screen.title')} asked={asked} back={{ label: t('screen.back'), href: '/funder-reports' }}>
      {(report) =>
        report.state === 'draft' && may('funder-report.write') ? (
          <DraftPage
            key={`${report.funder_report_id}/${report.version}`}
            report={report}
            mayFreeze={may('funder-report.freeze')}
          />
        ) : (
          <Whole report={report} mayWrite={may('funder-report.write')} />
        )
      }
    </Page>
  )
}

function Whole({ report, mayWrite }: { report: OneReport; mayWrite: boolean }) {
  const { t, period } = useWords()
  const [asking, ask] = useState<'send' | 'withdraw'>()
  const nextEdition = useNextEdition(report)
  const { frozen, state } = report
  const isAlive = state === 'frozen' || state === 'sent'
  return (
    <>
      <PageHead
        title={frozen?.title ?? report.title}
        line={`${frozen?.funder ?? report.funder}, ${period(report)}`}
        back={{ label: t('screen.back'), href: '/funder-reports' }}
        acts={
          mayWrite && (
            <>
              {frozen && !report.replaced_by && (
                <Button icon="copy" onClick={() => void nextEdition()}>
                  {t('screen.again_edition')}
                </Button>
              )}
              {isAlive && (
                <Button variant="primary" icon="send" onClick={() => ask('send')}>
                  {t('screen.send.act')}
                </Button>
              )}
            </>
          )
        }
      />
      <Standing report={report} />
      <div className="reports-whole">
        {frozen ? (
          <PaperView
            title={frozen.title}
            content={frozen.content}
            definitions={frozen.definitions}
            language={report.language}
          />
        ) : (
          <div />
        )}
        <div className="reports-side">
          <Card title={t('screen.download.title')}>
            <Downloads funder_report_id={report.funder_report_id} />
          </Card>
          {frozen && <Sendings report={report} />}
          {mayWrite && isAlive && (
            <div>
              <Button variant="quiet" onClick={() => ask('withdraw')}>
                {t('screen.withdraw.act')}
              </Button>
            </div>
          )}
        </div>
      </div>
      {asking === 'send' && <SendDialog report={report} onClose={() => ask(undefined)} />}
      {asking === 'withdraw' && <WithdrawDialog report={report} onClose={() => ask(undefined)} />}
    </>
  )
}

const useNextEdition = (report: OneReport) => {
  const { sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const navigate = useNavigate()
  return async () => {
    const funder_report_id = newId()
    const { project_id, template, language, from_month, to_month, title, funder } = report
    const { problem } = await act('reports.begin', {
      ...{ funder_report_id, project_id, template, language, from_month, to_month, title, funder },
      ...{ blocks: copied(report.blocks), replaces_id: report.funder_report_id },
    })
    if (problem) return say({ text: sentence(problem), icon: 'warning-circle' })
    void navigate({ href: `/funder-reports/${funder_report_id}` })
  }
}

function Standing({ report }: { report: OneReport }) {
  const { t, day } = useWords()
  const { frozen, replaces, replaced_by, withdrawn_at, withdrawn_because } = report
  const to = (id: string) => <TextLink href={`/funder-reports/${id}`}>{t('screen.see')}</TextLink>
  return (
    <>
      <div className="reports-saves">
        <StateBadge state={report.state} />
        {frozen && (
          <span className="ui-note">
            {t('screen.frozen_line', {
              day: day(frozen.frozen_at),
              name: frozen.frozen_by_name,
              cut_off: day(frozen.cut_off_at),
            })}
          </span>
        )}
        {replaces && (
          <span className="ui-note">
            {t('screen.replaces', { edition: replaces.edition })} {to(replaces.funder_report_id)}
          </span>
        )}
      </div>
      {replaced_by && (
        <Notice meaning="info">
          {t('screen.replaced_by', { edition: replaced_by.edition })} {to(replaced_by.funder_report_id)}
        </Notice>
      )}
      {withdrawn_at && (
        <Notice meaning="att">
          {t('screen.withdraw.told', { day: day(withdrawn_at), because: withdrawn_because ?? '' })}
        </Notice>
      )}
    </>
  )
}

function Sendings({ report: { sendings } }: { report: OneReport }) {
  const { t, day } = useWords()
  return (
    <Card title={t('screen.send.list')} flush={sendings.length > 0}>
      {sendings.length === 0 ? (
        <p className="ui-note">{t('screen.send.none')}</p>
      ) : (
        <WorkList label={t('screen.send.list')}>
          {sendings.map(({ sending_id, to_whom, way, sent_on, worker_name, note }) => (
            <WorkRow
              key={sending_id}
              icon="send"
              title={to_whom}
              context={`${t('screen.send.line', { day: day(sent_on), way: t(`screen.way.${way}`), name: worker_name })}${note ? ` ${note}` : ''}`}
            />
          ))}
        </WorkList>
      )}
    </Card>
  )
}
