// By when somebody who turned to us is answered. Hours run on the clock, days are working days of Italy.
import { dueInWorkingDays } from '#core/kernel'
import type { Urgency } from './words.ts'

const hoursAfter = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString()

/** Triage: at once within two hours, the 48-hour class within one working day, the rest within three. */
export const triageDue = (received_at: string, urgency: Urgency): string => {
  if (urgency === 'immediate') return hoursAfter(received_at, 2)
  return dueInWorkingDays(received_at, urgency === 'within_48h' ? 1 : 3)
}

/** Going and seeing: at once the same day, within 48 hours, or ten working days. */
export const handlingDue = (at: string, urgency: Urgency): string => {
  if (urgency === 'immediate') return hoursAfter(at, 12)
  return urgency === 'within_48h' ? hoursAfter(at, 48) : dueInWorkingDays(at, 10)
}

export const feedbackDue = (handled_at: string): string => dueInWorkingDays(handled_at, 5)
export const callBackDue = (missed_at: string): string => dueInWorkingDays(missed_at, 1)
export const documentDue = (answered_at: string): string => hoursAfter(answered_at, 2)
