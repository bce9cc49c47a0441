// Anybody tells what they noticed: urgent numbers first, no name asked, a code at the end. What was typed is kept on
// the page until it has arrived, and nowhere else.
import { lazy, Suspense, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, Notice, PageHead, Skeleton } from '#core/ui'
import { type OpenReportGround, useReportGround } from '../report-data.ts'
import { texts } from '../texts/index.ts'
import { FollowReport } from './follow-report.tsx'

/** The rules for names and codes weigh more than the page: they come after the urgent numbers. */
const ReportForm = lazy(async () => ({ default: (await import('./report-form.tsx')).ReportForm }))

const numbers = ['112', '1522', '114'] as const

function Urgent() {
  const t = useText(texts)
  return (
    <>
      <Notice meaning="dang" size="public" title={t('report.urgent_title')}>
        {t('report.urgent_text')}
      </Notice>
      <div className="public-numbers">
        {numbers.map((number) => (
          <a key={number} className="ui-button ui-button-secondary ui-button-public" href={`tel:${number}`}>
            {t(`report.call_${number}`)}
          </a>
        ))}
      </div>
    </>
  )
}

interface Sent {
  code: string
  /** They left a way to be answered: then somebody may know who they are. */
  hasContact: boolean
}

function Told({ code, hasContact, onAgain }: Sent & { onAgain: () => void }) {
  const t = useText(texts)
  return (
    <Notice
      meaning="ok"
      size="public"
      live="polite"
      title={t('report.done')}
      act={
        <Button size="public" onClick={onAgain}>
          {t('report.again')}
        </Button>
      }
    >
      <p>{t('report.done_code')}:</p>
      <p className="public-code" dir="ltr">
        {code}
      </p>
      <p>{t('report.done_text')}</p>
      <p>{t(hasContact ? 'report.done_contact' : 'report.done_no_name')}</p>
    </Notice>
  )
}

function Telling({ ground }: { ground: OpenReportGround }) {
  const t = useText(texts)
  const [sent, setSent] = useState<Sent>()
  if (sent) return <Told {...sent} onAgain={() => setSent(undefined)} />
  return ground.is_open ? (
    <Suspense fallback={<Skeleton label={t('report.loading')} shape="block" />}>
      <ReportForm places={ground.places} onTold={setSent} />
    </Suspense>
  ) : (
    <Empty title={t('report.closed')} drawing="paper">
      {t('report.closed_text')}
    </Empty>
  )
}

export function ReportPage() {
  const t = useText(texts)
  const [ground, again] = useReportGround()
  return (
    <>
      <PageHead size="public" title={t('report.title')} line={t('report.line')} />
      <Urgent />
      {ground.state === 'arriving' && <Skeleton label={t('report.loading')} shape="block" />}
      {(ground.state === 'failed' || ground.state === 'missing') && (
        <Notice
          meaning="att"
          size="public"
          title={t('report.not_here')}
          act={
            <Button size="public" onClick={again}>
              {t('figures.again')}
            </Button>
          }
        />
      )}
      {ground.state === 'here' && <Telling ground={ground.data} />}
      <FollowReport />
    </>
  )
}
