// The clock that runs in each state, and for whom: an answer, an outcome and a closing within the terms of
// the network, an arrival by the appointment. What runs out is nobody's fault yet; it is somebody's turn.
import { dayInItaly, daysAfter, dueInWorkingDays, endOfItalianDay, endOfTerm } from '#core/kernel'
import type { ReferralTerms } from './terms.ts'
import type { ReferralKind, ReferralState } from './words.ts'

const hour = 3_600_000

/** Days without any change after which an open referral lapses. */
export const daysToLapse = 60

/** Within how many days somebody who was given no day is expected. */
const daysToArrive = 30

export interface Running {
  state: ReferralState
  kind: ReferralKind
  at: string
  appointment_at?: string | null
  is_discreet?: boolean
  terms: ReferralTerms
}

const inDays = (at: string, days: number): string => endOfItalianDay(daysAfter(dayInItaly(at), days))

export const dueOf = ({
  state,
  kind,
  at,
  appointment_at,
  is_discreet = false,
  terms,
}: Running): string | null => {
  switch (state) {
    case 'sent':
      return kind === 'emergency'
        ? new Date(Date.parse(at) + 2 * hour).toISOString()
        : endOfTerm(terms.referral_read, at)
    case 'received':
      return endOfTerm(terms.referral_answer, at)
    case 'waitlisted':
      return endOfTerm(terms.referral_waiting, at)
    case 'accepted':
      // Nothing more will be told: the sender reads the yes and closes.
      return is_discreet ? endOfTerm(terms.referral_close, at) : (appointment_at ?? inDays(at, daysToArrive))
    case 'no_show':
      return dueInWorkingDays(at, 1)
    case 'attended':
      return endOfTerm(terms.referral_outcome, at)
    case 'outcome_known':
    case 'declined':
    case 'lapsed':
      return endOfTerm(terms.referral_close, at)
    default:
      return null
  }
}
