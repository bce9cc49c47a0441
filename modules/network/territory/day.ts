// Calendar days as plain text (2026-01-31): the registry of municipalities reasons in days,
// and a text day sorts and compares the same on a phone and on the server.

/** A day as YYYY-MM-DD. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (!parts) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day that follows. */
export function dayAfter(day: Day): Day {
  const time = Date.parse(`${day}T00:00:00Z`)
  return new Date(time + 86_400_000).toISOString().slice(0, 10)
}

/** True when the day falls inside a period; an open period has no last day. */
export function isWithin(day: Day, period: { valid_from: Day; valid_to: Day | null }): boolean {
  return period.valid_from <= day && (period.valid_to === null || day <= period.valid_to)
}
