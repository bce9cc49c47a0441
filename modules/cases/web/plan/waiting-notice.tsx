// What a plan waits for now, one thing at a time: to be finished, shown, answered, or started.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Notice, useToast } from '#core/ui'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { usePlanWords } from './words.ts'

export interface WaitingProps {
  page: PlanPage
  shown: PlanVersion
  open: PlanVersion | undefined
  onWrite(from: PlanVersion, isNew: boolean): void
  onAsk(what: 'show' | 'sign'): void
}

function StartButton({ page, open }: { page: PlanPage; open: PlanVersion }) {
  const { t, sentence } = usePlanWords()
  const act = useAct()
  const say = useToast()
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const start = async () => {
    setBusy(true)
    const answer = await act('cases.start-plan', { plan_id: open.plan_id, file_id: page.file.file_id })
    setBusy(false)
    setWrong(answer.problem && sentence(answer.problem))
    if (!answer.problem) say({ text: t('plan.card.started'), icon: 'check-circle' })
  }
  return (
    <>
      <Button variant="primary" loading={isBusy} onClick={() => void start()}>
        {t('plan.card.start')}
      </Button>
      {wrong && <span role="alert">{wrong}</span>}
    </>
  )
}

const answerOf = (page: PlanPage, open: PlanVersion) =>
  page.signatures.find((each) => each.plan_id === open.plan_id && open.shared_at && each.at >= open.shared_at)

export function WaitingNotice({ page, open, onWrite, onAsk }: WaitingProps) {
  const { t, dayOf, word } = usePlanWords()
  if (!open) return null
  const values = { version: open.version }
  const rewrite = page.may.includes('write') && (
    <Button variant="quiet" onClick={() => onWrite(open, false)}>
      {open.state === 'draft' ? t('plan.card.continue') : t('plan.card.rewrite')}
    </Button>
  )
  if (open.state === 'draft')
    return (
      <div className="plan-part">
        <Notice meaning="info" title={t('plan.card.draft_waits', values)}>
          {open.lacks.length > 0 ? (
            <ul className="plan-bare">
              {open.lacks.map((lack) => (
                <li key={lack}>{word('lack', lack)}</li>
              ))}
            </ul>
          ) : (
            open.version > 1 && <p>{t('plan.card.draft_waits_text')}</p>
          )}
          <div className="ui-acts">
            {rewrite}
            {page.may.includes('write') && open.lacks.length === 0 && (
              <Button onClick={() => onAsk('show')}>{t('plan.card.show')}</Button>
            )}
          </div>
        </Notice>
      </div>
    )
  const answer = answerOf(page, open)
  if (open.state === 'agreed' || answer?.answer === 'no') {
    const key = open.state === 'agreed' ? 'agreed_waits' : 'no_waits'
    return (
      <div className="plan-part">
        <Notice meaning="att" title={t(`plan.card.${key}`)}>
          <p>{t(`plan.card.${key}_text`)}</p>
          <div className="ui-acts">
            {open.state !== 'agreed' && rewrite}
            {page.may.includes('sign') && <StartButton page={page} open={open} />}
          </div>
        </Notice>
      </div>
    )
  }
  const link = page.links.find((each) => each.plan_id === open.plan_id && each.used_at === null)
  const isGood = link && link.attempts < 5 && link.expires_at > new Date().toISOString()
  return (
    <div className="plan-part">
      <Notice meaning="att" title={t('plan.card.shown_waits', values)}>
        {link && (
          <p>
            {isGood ? t('plan.card.link_out', { day: dayOf(link.expires_at) }) : t('plan.card.link_over')}
          </p>
        )}
        <div className="ui-acts">
          {rewrite}
          {page.may.includes('sign') && (
            <Button variant="primary" onClick={() => onAsk('sign')}>
              {t('plan.card.sign')}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
