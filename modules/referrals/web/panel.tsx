// Referrals where other pages need them: on the page of a person, and among what waits today.
import './referrals.css'
import { useState } from 'react'
import { useAsk, useTellWaiting } from '#core/http/web'
import { Badge, Button, Card, Clock, WorkList, WorkRow } from '#core/ui'
import type { PersonFacts } from '#services'
import type { Waiting } from '../queries/board.ts'
import type { ReferralCard } from '../queries/shapes.ts'
import { NewReferralDialog } from './new-referral.tsx'
import { NotCome } from './not-come.tsx'
import { lineOf, nameOf } from './referral-card.tsx'
import { useReferralsMe } from './use-me.ts'
import { useNow } from './use-now.ts'
import { stateMeaning, useWords } from './words.ts'

function ClockOf({ card, now }: { card: ReferralCard; now: Date }) {
  const { t, locale } = useWords()
  if (!card.due_at) return null
  return (
    <Clock
      due={new Date(card.due_at)}
      now={now}
      locale={locale}
      words={{
        within: (span) => t('board.due_within', { span }),
        late: (span) => t('board.due_late', { span }),
        due: (when) => t('board.due_exact', { when }),
      }}
    />
  )
}

export interface ReferralsPanelProps {
  person_id: string
  /** How this page calls them: nickname or code. */
  label: string
  facts?: PersonFacts
}

/** For the page of a person: every referral I may know of, and a new one. */
export function ReferralsPanel({ person_id, label: name, facts }: ReferralsPanelProps) {
  const words = useWords()
  const { t, label } = words
  const me = useReferralsMe()
  const now = useNow()
  const [isNew, setNew] = useState(false)
  const isMine = me?.verbs.includes('referral.see') ?? false
  const { data, problem } = useAsk<{ referrals: ReferralCard[] }>(
    'referrals.of-person',
    { person_id },
    { isOn: isMine },
  )
  if (!isMine) return null
  return (
    <Card
      title={t('panel.title')}
      count={data?.referrals.length}
      end={
        me?.verbs.includes('referral.send') && (
          <Button size="small" icon="plus" onClick={() => setNew(true)}>
            {t('panel.new')}
          </Button>
        )
      }
    >
      {problem && <NotCome problem={problem} />}
      {data?.referrals.length === 0 && <p className="referral-second">{t('panel.none')}</p>}
      {data && data.referrals.length > 0 && (
        <WorkList label={t('panel.title')}>
          {data.referrals.map((card) => (
            <WorkRow
              key={card.referral_id}
              icon="referral"
              href={`/referrals/${card.referral_id}`}
              title={card.service_name}
              context={
                <>
                  <Badge inTable meaning={stateMeaning[card.state] ?? 'neu'}>
                    {label('state', card.state)}
                  </Badge>{' '}
                  {/* The mark says "arrived" already: here only when. */}
                  {card.state === 'attended' && card.attended_on
                    ? words.day(card.attended_on)
                    : lineOf(card, words)}
                </>
              }
              clock={<ClockOf card={card} now={now} />}
            />
          ))}
        </WorkList>
      )}
      {isNew && (
        <NewReferralDialog person={{ person_id, label: name }} facts={facts} onClose={() => setNew(false)} />
      )}
    </Card>
  )
}

/** For Today: what to answer, what to close, who is expected. Nothing at all when nothing waits. */
export function ReferralsToday() {
  const words = useWords()
  const { t } = words
  const me = useReferralsMe()
  const now = useNow()
  const isMine = me?.verbs.includes('referral.see') ?? false
  const asked = useAsk<Waiting>('referrals.waiting', {}, { isOn: isMine, every: 60_000 })
  const { data } = asked
  const count = (data?.to_answer.length ?? 0) + (data?.to_close.length ?? 0) + (data?.soon.length ?? 0)
  useTellWaiting('referrals', asked, count)
  if (!data) return null
  const lists = (['to_answer', 'to_close', 'soon'] as const).filter((key) => data[key].length > 0)
  return (
    <>
      {lists.map((key) => (
        <Card key={key} title={t(`today.${key}`)} count={data[key].length} flush>
          <WorkList label={t(`today.${key}`)}>
            {data[key].slice(0, 8).map((card) => (
              <WorkRow
                key={card.referral_id}
                icon="referral"
                href={`/referrals/${card.referral_id}`}
                title={`${nameOf(card, words)} → ${card.service_name}`}
                context={lineOf(card, words)}
                clock={<ClockOf card={card} now={now} />}
              />
            ))}
          </WorkList>
        </Card>
      ))}
    </>
  )
}
