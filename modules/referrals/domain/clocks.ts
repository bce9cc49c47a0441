// The clock that runs in each state, and for whom: an answer in working days, an arrival by the appointment, an outcome
// within a month. What runs out is nobody's fault yet; it is somebody's turn.
import { dayInItaly, daysAfter, dueInWorkingDays, endOfItalianDay } from '#core/kernel'
import type { ReferralKind, ReferralState } from './words.ts'

const hour = 3_600_000

/** Days without any change after which an open referral lapses. */
export const daysToLapse = 60
/** How often a waiting list is looked at again. */
export const daysOnList = 30

export interface Running {
  state: ReferralState
  kind: ReferralKind
  at: string
  appointment_at?: string | null
  is_discreet?: boolean
}

const inDays = (at: string, days: number): string => endOfItalianDay(daysAfter(dayInItaly(at), days))

export const dueOf = ({ state, kind, at, appointment_at, is_discreet = false }: Running): string | null => {
  switch (state) {
    case 'sent':
      return kind === 'emergency'
        ? new Date(Date.parse(at) + 2 * hour).toISOString()
        : dueInWorkingDays(at, 2)
    case 'received':
      return dueInWorkingDays(at, 5)
    case 'waitlisted':
      return inDays(at, daysOnList)
    case 'accepted':
      // Nothing more will be told: the sender reads the yes and closes.
      return is_discreet ? inDays(at, 10) : (appointment_at ?? inDays(at, daysOnList))
    case 'no_show':
      return dueInWorkingDays(at, 1)
    case 'attended':
      return inDays(at, 30)
    case 'outcome_known':
    case 'declined':
    case 'lapsed':
      return inDays(at, 10)
    default:
      return null
  }
}
