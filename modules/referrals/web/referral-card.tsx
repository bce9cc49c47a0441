// One referral on the board: who (as far as I may know), where, for what, and the clock that runs.
import { Avatar, Badge, Clock } from '#core/ui'
import type { ReferralCard } from '../queries/shapes.ts'
import { useWords, type Words } from './words.ts'

/** A nickname, a family, or nobody known: then the code of the slip. */
export const nameOf = (card: ReferralCard, { t }: Words): string => {
  if (card.label) return card.label
  return card.is_anonymous ? t('board.anonymous') : t('board.code_only', { code: card.slip_code })
}

export const lineOf = (card: ReferralCard, words: Words): string => {
  const { t, many, moment, day, label } = words
  if (card.state === 'accepted' && card.is_discreet) return t('board.kept')
  if (card.state === 'accepted' && card.appointment_at) {
    const when = moment(card.appointment_at)
    return card.companion_name ? `${when} · ${t('board.with', { name: card.companion_name })}` : when
  }
  if (card.state === 'no_show') return t('board.no_show_count', { count: card.no_shows })
  if (card.state === 'waitlisted' && card.waiting_estimate)
    return t('board.waiting_from', { day: day(card.waiting_estimate) })
  if (card.state === 'attended' && card.attended_on)
    return t('board.arrived_on', { day: day(card.attended_on) })
  if (card.state === 'declined' && card.decline_reason) return label('decline_reason', card.decline_reason)
  if (card.is_anonymous && card.state === 'sent') return t('board.slip', { code: card.slip_code })
  return many('reason', card.reasons)
}

export function ReferralClock({ card, now }: { card: ReferralCard; now: Date }) {
  const { t, locale } = useWords()
  if (!card.due_at) return null
  return (
    <Clock
      due={new Date(card.due_at)}
      from={new Date(card.state_since)}
      now={now}
      locale={locale}
      words={{
        within: (span) => t('board.due_within', { span }),
        late: (span) => (card.state === 'no_show' ? t('board.to_call') : t('board.due_late', { span })),
        due: (when) => t('board.due_exact', { when }),
      }}
    />
  )
}

export function StateMark({ card }: { card: ReferralCard }) {
  const { label } = useWords()
  if (card.outcome && ['outcome_known', 'closed'].includes(card.state)) {
    const meaning = card.outcome === 'not_met' ? 'dang' : card.outcome === 'need_partially_met' ? 'att' : 'ok'
    return <Badge meaning={meaning}>{label('outcome', card.outcome)}</Badge>
  }
  if (['waitlisted', 'no_show', 'declined', 'lapsed'].includes(card.state))
    return (
      <Badge meaning={card.state === 'waitlisted' || card.state === 'no_show' ? 'att' : 'dang'}>
        {label('state', card.state)}
      </Badge>
    )
  const isUrgent = card.urgency === 'urgent' || card.kind === 'emergency'
  return isUrgent ? <Badge meaning="dang">{label('urgency', 'urgent')}</Badge> : null
}

interface FaceProps {
  card: ReferralCard
  now: Date
  isOpen: boolean
  onOpen: () => void
}

export function ReferralFace({ card, now, isOpen, onOpen }: FaceProps) {
  const words = useWords()
  return (
    <button
      type="button"
      className="referral-card"
      aria-current={isOpen ? 'true' : undefined}
      data-referral-card
      onClick={onOpen}
    >
      <span className="referral-card-top">
        <strong>{nameOf(card, words)}</strong>
        {card.companion_name ? <Avatar name={card.companion_name} size={28} /> : <StateMark card={card} />}
      </span>
      <span>
        {card.side === 'sent' ? card.service_name : words.t('board.from', { name: card.sender_name })}
      </span>
      <span className="referral-second">{lineOf(card, words)}</span>
      <ReferralClock card={card} now={now} />
    </button>
  )
}
