// The plan of a file beside its profile: the words of the person, the goals with their steps, when we look again, and the
// one thing that waits to be done now.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Menu, type MenuItem, Notice, Skeleton, useGo } from '#core/ui'
import { PurposeGate } from '#people/web'
import { isOpen } from '../../domain/case-states.ts'
import { isOpenVersion, isRunning } from '../../domain/plan-rules.ts'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { openFile } from './fetch-file.ts'
import { GoalRows } from './goal-rows.tsx'
import './plan.css'
import { PlanEditor } from './plan-editor.tsx'
import { PlanHistory } from './plan-history.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { CompleteDialog, InterruptDialog, ShowDialog } from './small-dialogs.tsx'
import { WaitingNotice } from './waiting-notice.tsx'
import { type PlanWords, usePlanWords } from './words.ts'

export type Asking = 'show' | 'sign' | 'review' | 'complete' | 'interrupt'

const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${today}T12:00:00Z`)) / 86_400_000)

function NextReview({ version, today }: { version: PlanVersion; today: string }) {
  const { t, day } = usePlanWords()
  if (!version.next_review_on || !isRunning(version.state)) return null
  const count = daysUntil(version.next_review_on, today)
  const text =
    count < 0
      ? t('plan.card.review_late', { day: day(version.next_review_on) })
      : count === 0
        ? t('plan.card.review_today')
        : t('plan.card.review_in', { count })
  return (
    <Badge meaning={count < 0 ? 'dang' : count <= 14 ? 'att' : 'neu'} icon="clock">
      {text}
    </Badge>
  )
}

interface ViewProps {
  page: PlanPage
  /** In force, or the last one there is. */
  shown: PlanVersion
  open: PlanVersion | undefined
  onWrite(from: PlanVersion, isNew: boolean): void
  onAsk(what: Asking): void
}

const moreItems = ({ page, shown, open, onWrite, onAsk }: ViewProps, { t }: PlanWords): MenuItem[] => {
  const pdf = `/api/cases/plan.pdf?file_id=${page.file.file_id}&plan_id=${shown.plan_id}`
  const isOn = isRunning(shown.state)
  const write = page.may.includes('write')
  return [
    { key: 'pdf', label: t('plan.card.pdf'), icon: 'download', onSelect: () => void openFile(pdf) },
    {
      key: 'en',
      label: t('plan.card.pdf_en'),
      icon: 'download',
      onSelect: () => void openFile(`${pdf}&lang=en`),
    },
    ...(write && isOn && !open
      ? [
          {
            key: 'new',
            label: t('plan.card.new_version'),
            icon: 'pencil' as const,
            onSelect: () => onWrite(shown, true),
          },
        ]
      : []),
    ...(write && isOn
      ? [
          {
            key: 'complete',
            label: t('plan.card.complete'),
            icon: 'check' as const,
            onSelect: () => onAsk('complete'),
          },
        ]
      : []),
    ...(write && (isOn || open)
      ? [
          {
            key: 'interrupt',
            label: t('plan.card.interrupt'),
            icon: 'close' as const,
            onSelect: () => onAsk('interrupt'),
            destructive: true,
          },
        ]
      : []),
  ]
}

function Foot(props: ViewProps) {
  const words = usePlanWords()
  const { t } = words
  const { page, shown, onAsk } = props
  const paper = useGo(`/cases/${page.file.file_id}/plan`)
  return (
    <div className="ui-acts plan-acts">
      {page.may.includes('sign') && isRunning(shown.state) && (
        <Button variant="primary" icon="check" onClick={() => onAsk('review')}>
          {t('plan.card.review')}
        </Button>
      )}
      <Button icon="print" onClick={paper}>
        {t('plan.card.print')}
      </Button>
      <Menu
        label={t('plan.card.more')}
        items={moreItems(props, words)}
        align="end"
        className="ui-button ui-button-secondary ui-button-desk"
      />
    </div>
  )
}

function PlanView(props: ViewProps) {
  const { page, shown } = props
  const { t, dayOf, word } = usePlanWords()
  const { body } = shown
  const signed = page.signatures.find((each) => each.plan_id === shown.plan_id)
  return (
    <Card
      flush
      level={2}
      title={t('plan.card.title', { count: body?.goals.length ?? 0 })}
      end={
        isRunning(shown.state) ? (
          isOpen(page.file.state) && <NextReview version={shown} today={page.today} />
        ) : (
          <Badge meaning="neu">{word('state', shown.state)}</Badge>
        )
      }
    >
      {body === null && <p className="plan-part plan-second">{t('plan.card.erased')}</p>}
      {body?.quote && (
        <figure className="plan-part plan-figure">
          <blockquote className="plan-quote">«{body.quote}»</blockquote>
          <figcaption className="plan-second">
            {body.called
              ? t('plan.card.said_on', { name: body.called, day: dayOf(signed?.at ?? shown.written_at) })
              : dayOf(signed?.at ?? shown.written_at)}
          </figcaption>
        </figure>
      )}
      <WaitingNotice {...props} />
      <GoalRows page={page} version={shown} isRunning={isRunning(shown.state)} />
      <div className="plan-part">
        <Foot {...props} />
        <PlanHistory page={page} shown={shown} />
      </div>
    </Card>
  )
}

const dialogs = {
  show: ShowDialog,
  sign: SignDialog,
  review: ReviewDialog,
  complete: CompleteDialog,
  interrupt: InterruptDialog,
}

function NoPlan({ page, onBegin }: { page: PlanPage; onBegin(): void }) {
  const { t } = usePlanWords()
  return (
    <Card level={2} title={t('plan.card.title_none')}>
      <Empty
        title={t('plan.card.empty')}
        level={3}
        drawing="paper"
        act={
          page.may.includes('write') ? (
            <Button variant="primary" icon="pencil" onClick={onBegin}>
              {t('plan.card.begin')}
            </Button>
          ) : undefined
        }
      >
        {t('plan.card.empty_text')}
      </Empty>
    </Card>
  )
}

/** Of another part of the file: there may be a plan or not. */
function ClosedPlan() {
  const { t } = usePlanWords()
  return (
    <Card level={2} title={t('plan.card.title_none')}>
      <p className="ui-note">{t('plan.card.closed')}</p>
    </Card>
  )
}

interface PlanCardProps {
  file_id: string
  isClosed: boolean
  /** What stands above the plan and comes with the same answer. */
  above(page: PlanPage): React.ReactNode
}

export function PlanCard({ file_id, isClosed, above }: PlanCardProps) {
  const { t, sentence } = usePlanWords()
  const { data: page, problem, again } = useAsk<PlanPage>('cases.plan', { file_id }, { every: 60_000 })
  const [writing, setWriting] = useState<{ from: PlanVersion | undefined; isNew: boolean }>()
  const [asking, setAsking] = useState<Asking>()
  if (!page && problem)
    return (
      <PurposeGate problem={problem}>
        <Notice
          meaning="dang"
          title={t('plan.card.failed')}
          act={<Button onClick={again}>{t('plan.card.again')}</Button>}
        >
          {sentence(problem)}
        </Notice>
      </PurposeGate>
    )
  if (!page) return <Skeleton label={t('plan.card.loading')} count={6} />
  if (writing) return <PlanEditor page={page} {...writing} onClose={() => setWriting(undefined)} />
  const open = page.versions.find((each) => isOpenVersion(each.state))
  const shown = page.versions.find((each) => isRunning(each.state)) ?? page.versions[0]
  if (!shown && isClosed) return <ClosedPlan />
  if (!shown)
    return (
      <>
        {above(page)}
        <NoPlan page={page} onBegin={() => setWriting({ from: undefined, isNew: true })} />
      </>
    )
  const about = { show: open, sign: open, review: shown, complete: shown, interrupt: open ?? shown }
  const Ask = asking && dialogs[asking]
  const version = asking && about[asking]
  return (
    <>
      {above(page)}
      <PlanView
        {...{ page, shown, open }}
        onWrite={(from, isNew) => setWriting({ from, isNew })}
        onAsk={setAsking}
      />
      {Ask && version && <Ask page={page} version={version} onClose={() => setAsking(undefined)} />}
    </>
  )
}
