// Opening a shut file in an emergency: what may be opened, for how long, and how often in a week.

export const glassHours = 4
export const glassesInAWeek = 3
export const lookupsInAnHour = 20
const week_ms = 7 * 86_400_000

/** Enough to care for somebody now; never more than one's roles may read. */
export const openable = ['base', 'health_addiction', 'legal_status'] as const

export const mayOpen = (wanted: readonly string[], clearance: readonly string[]): boolean =>
  wanted.includes('base') &&
  wanted.every((each) => (openable as readonly string[]).includes(each) && clearance.includes(each))

export const isOneTooMany = (mine: readonly { at: string }[], now: string): boolean =>
  mine.filter((each) => Date.parse(each.at) > Date.parse(now) - week_ms).length >= glassesInAWeek

export const endOf = (now: string): string => new Date(Date.parse(now) + glassHours * 3_600_000).toISOString()
