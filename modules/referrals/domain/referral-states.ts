// The life of a referral as a table: which event leads where and in whose hand it lies. It is finished when whoever sent
// it knows how it went. A draft lives on the screen only; of services that protect from violence only the yes is told.
import type { ReferralState } from './words.ts'

export const referralEvents = [
  'send',
  'acknowledge',
  'accept',
  'decline',
  'waitlist',
  'arrive',
  'no_show',
  'rebook',
  'report_outcome',
  'record_outcome',
  'close_loop',
  'read_answer',
  'withdraw',
  'expire',
] as const
export type ReferralEvent = (typeof referralEvents)[number]

/** `target` is the service; for one without accounts its answers are written down by who sent. */
export type Hand = 'sender' | 'target' | 'either' | 'house'

/** external: only for services without accounts. discreet: only for those that tell no more than a yes; open: not for them. */
type Only = 'external' | 'discreet' | 'open'

export interface ReferralMove {
  from: ReferralState | null
  event: ReferralEvent
  to: ReferralState
  by: Hand
  only?: Only
}

const each = (from: readonly ReferralState[], move: Omit<ReferralMove, 'from'>): ReferralMove[] =>
  from.map((state) => ({ from: state, ...move }))

export const referralMoves: readonly ReferralMove[] = [
  { from: null, event: 'send', to: 'sent', by: 'sender' },
  { from: 'sent', event: 'acknowledge', to: 'received', by: 'target' },
  ...each(['received', 'waitlisted'], { event: 'accept', to: 'accepted', by: 'target' }),
  ...each(['received', 'waitlisted'], { event: 'decline', to: 'declined', by: 'target' }),
  ...each(['received', 'waitlisted'], { event: 'waitlist', to: 'waitlisted', by: 'target' }),
  { from: 'accepted', event: 'arrive', to: 'attended', by: 'either', only: 'open' },
  { from: 'accepted', event: 'no_show', to: 'no_show', by: 'target', only: 'open' },
  { from: 'no_show', event: 'rebook', to: 'accepted', by: 'either', only: 'open' },
  { from: 'attended', event: 'report_outcome', to: 'outcome_known', by: 'target', only: 'open' },
  ...each(['sent', 'received', 'waitlisted', 'accepted', 'no_show', 'attended'], {
    event: 'record_outcome',
    to: 'outcome_known',
    by: 'sender',
    only: 'external',
  }),
  { from: 'outcome_known', event: 'close_loop', to: 'closed', by: 'sender' },
  { from: 'accepted', event: 'close_loop', to: 'closed', by: 'sender', only: 'discreet' },
  ...each(['declined', 'lapsed'], { event: 'read_answer', to: 'declined', by: 'sender' }).map((move) => ({
    ...move,
    to: move.from as ReferralState,
  })),
  ...each(['sent', 'received', 'waitlisted'], { event: 'withdraw', to: 'withdrawn', by: 'sender' }),
  ...each(['sent', 'received', 'waitlisted', 'accepted'], { event: 'expire', to: 'lapsed', by: 'house' }),
]

export interface Way {
  is_external: boolean
  is_discreet: boolean
}

const fits = ({ only }: ReferralMove, { is_external, is_discreet }: Way): boolean => {
  if (only === 'external') return is_external && !is_discreet
  if (only === 'discreet') return is_discreet
  return only === undefined || !is_discreet
}

export const moveOf = (
  from: ReferralState | null,
  event: ReferralEvent,
  way: Way,
): ReferralMove | undefined =>
  referralMoves.find((move) => move.from === from && move.event === event && fits(move, way))

export interface Sides {
  is_sender: boolean
  is_target: boolean
}

/** May these hands do it? What an outside service says is written down by who sent. */
export const inHand = (by: Hand, { is_sender, is_target }: Sides, { is_external }: Way): boolean => {
  if (by === 'sender') return is_sender
  if (by === 'target') return is_target || (is_external && is_sender)
  return by === 'either' && (is_sender || is_target)
}

/** A person who does not come three times is not called a fourth: the referral lapses and the sender thinks again. */
export const mostNoShows = 3

export const eventsFrom = (from: ReferralState, way: Way, sides: Sides): ReferralEvent[] =>
  referralMoves
    .filter((move) => move.from === from && fits(move, way) && inHand(move.by, sides, way))
    .map((move) => move.event)

/** Answers given before anybody said "read" say that too. */
export const readsFirst: readonly ReferralEvent[] = ['accept', 'decline', 'waitlist']
