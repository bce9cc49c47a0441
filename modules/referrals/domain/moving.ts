// Moving a referral one step on: what it is afterwards and which steps are written. The same rule for a worker, for a
// service that answers by its letter, and for the clock of the house.
import type { SetTerm } from '#core/kernel'
import { dueOf } from './clocks.ts'
import type { ReferralRecord } from './referral.ts'
import { mostNoShows, moveOf, type ReferralEvent, readsFirst } from './referral-states.ts'
import { referralTerms } from './terms.ts'
import type { ReferralState } from './words.ts'

export type Standing = Pick<
  ReferralRecord,
  'state' | 'kind' | 'is_external' | 'is_discreet' | 'no_shows' | 'appointment_at'
>

export interface Wish {
  event: ReferralEvent
  at: string
  reason?: string | null
  fields?: Partial<ReferralRecord>
  /** What the network set for its terms. */
  terms: readonly SetTerm[]
}

export interface Taken {
  event: ReferralEvent
  from_state: ReferralState
  to_state: ReferralState
  reason: string | null
}

export interface Moved {
  fields: Partial<ReferralRecord> &
    Pick<ReferralRecord, 'state' | 'state_since' | 'no_shows' | 'due_at' | 'appointment_at'>
  steps: Taken[]
}

/** Undefined when it may not move so from here. */
export const movedBy = (referral: Standing, wish: Wish): Moved | undefined => {
  const steps: Taken[] = []
  let from = referral.state
  if (from === 'sent' && readsFirst.includes(wish.event)) {
    steps.push({ event: 'acknowledge', from_state: 'sent', to_state: 'received', reason: null })
    from = 'received'
  }
  const move = moveOf(from, wish.event, referral)
  if (!move) return undefined
  const no_shows = referral.no_shows + (wish.event === 'no_show' ? 1 : 0)
  const state = no_shows >= mostNoShows && move.to === 'no_show' ? 'lapsed' : move.to
  steps.push({ event: wish.event, from_state: from, to_state: state, reason: wish.reason ?? null })
  const appointment_at =
    wish.event === 'no_show' ? null : (wish.fields?.appointment_at ?? referral.appointment_at)
  const { kind, is_discreet } = referral
  const due_at =
    wish.event === 'read_answer'
      ? null
      : dueOf({ state, kind, at: wish.at, appointment_at, is_discreet, terms: referralTerms(wish.terms) })
  return {
    fields: { ...wish.fields, state, state_since: wish.at, no_shows, appointment_at, due_at },
    steps,
  }
}

/** What happened, as the log of the house names it. */
export const happenedIn = (state: ReferralState): string => `referral-${state.replaceAll('_', '-')}`
