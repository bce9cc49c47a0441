// A page that nobody confirmed for too long is not believed any more. The steward hears of it when it is due, and once
// more a month later.
import type { ServiceRecord } from './service.ts'

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

type Confirmed = Pick<ServiceRecord, 'assured_on' | 'assure_every_days'>

export const dueOn = ({ assured_on, assure_every_days }: Confirmed): string =>
  plusDays(assured_on, assure_every_days)

export const isStale = (service: Confirmed, today: string): boolean => dueOn(service) <= today

export const secondReminderAfterDays = 30

/** How many letters should have left by today for this confirmation: none, one, two. */
export const lettersDue = (service: Confirmed, today: string): number => {
  const due = dueOn(service)
  if (today < due) return 0
  return today < plusDays(due, secondReminderAfterDays) ? 1 : 2
}
