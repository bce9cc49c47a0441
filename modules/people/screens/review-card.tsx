// Emergencies to look at again: who opened a shut file, why, for how long; a second pair of eyes says whether it was right.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Card, Empty, Notice } from '#core/ui'
import type { BreakGlassesAnswer } from '../queries/emergency.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

type Glass = BreakGlassesAnswer['glasses'][number]

export function ReviewCard({ mayReview }: { mayReview: boolean }) {
  const { t } = usePrivacyWords()
  const { data, problem, again } = useAsk<BreakGlassesAnswer>('people.break-glasses')
  const waiting = data?.glasses.filter((glass) => !glass.verdict).length
  return (
    <Card title={t('review.title')} count={waiting} alarm={Boolean(waiting)}>
      {!data && <CardWaiting problem={problem} again={again} />}
      {data?.glasses.length === 0 && (
        <Empty title={t('review.empty')} drawing="done" level={3}>
          {t(mayReview ? 'review.empty_words' : 'review.empty_others')}
        </Empty>
      )}
      <div className="ui-stack">
        {data?.glasses.map((glass) => (
          <GlassLine key={glass.break_glass_id} glass={glass} mayReview={mayReview} />
        ))}
      </div>
    </Card>
  )
}

function GlassLine({ glass, mayReview }: { glass: Glass; mayReview: boolean }) {
  const { t, words, moment, time, dayOf, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const judge = async (verdict: 'justified' | 'not_justified') => {
    const { break_glass_id } = glass
    const answered = await act('people.review-break-glass', { break_glass_id, verdict })
    setProblem(answered.problem)
  }
  const name = glass.worker_name ?? t('nobody')
  return (
    <Notice
      meaning={glass.verdict ? 'neu' : 'att'}
      title={t('review.who', { name, body: glass.organisation_name ?? t('nobody') })}
    >
      <p>{glass.reason}</p>
      <p className="ui-note">
        {t('review.when', {
          code: glass.person_code ?? t('rights.erased').toLowerCase(),
          ...{ day: moment(glass.at), time: time(glass.ends_at) },
        })}{' '}
        · {words('compartments', glass.compartments)}
      </p>
      {problem && <p role="alert">{sentence(problem)}</p>}
      {glass.verdict ? (
        <p>
          <Badge meaning={glass.verdict === 'justified' ? 'ok' : 'dang'}>
            {t(glass.verdict === 'justified' ? 'review.justified' : 'review.not_justified')}
          </Badge>{' '}
          {t('review.by', {
            name: glass.reviewer_name ?? t('nobody'),
            day: dayOf(glass.reviewed_at ?? glass.at),
          })}
        </p>
      ) : glass.is_mine ? (
        <p className="ui-note">{t('review.mine')}</p>
      ) : (
        mayReview && (
          <div className="ui-acts">
            <Button size="small" variant="good" onClick={() => void judge('justified')}>
              {t('review.yes')}
            </Button>
            <Button size="small" variant="destructive" onClick={() => void judge('not_justified')}>
              {t('review.no')}
            </Button>
          </div>
        )
      )}
    </Notice>
  )
}
