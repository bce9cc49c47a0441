// When a turn has begun, how long it lasts, on which days it comes back, and when the name of a guest is forgotten.
import { dayInItaly, daysAfter } from '#core/kernel'
import type { TurnRecord } from './turn.ts'

const clock = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

type When = Pick<TurnRecord, 'on_day' | 'begins_at' | 'ends_at'>

/** On the wall clock of Italy. */
export const hasBegun = ({ on_day, begins_at }: When, now: string): boolean =>
  `${on_day} ${begins_at}` <= `${dayInItaly(now)} ${clock.format(new Date(now))}`

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))

/** A started quarter is a given quarter. */
export const quartersOf = ({ begins_at, ends_at }: Pick<When, 'begins_at' | 'ends_at'>): number =>
  Math.ceil((minutesOf(ends_at) - minutesOf(begins_at)) / 15)

export const weeklyDays = (first: string, weeks: number): string[] =>
  Array.from({ length: weeks }, (_, week) => daysAfter(first, week * 7))

/** Twelve months after the turn; the last day of a shorter month stands for one that is not there. */
export const forgetOn = (on_day: string): string => {
  const [year = 0, month = 1, day = 1] = on_day.split('-').map(Number)
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + 1, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}
