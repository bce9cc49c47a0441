// How a period of a release is called, and which days it holds: `2026-09`, `2026-Q3`, `2026-H2`, `2026`.
import type { Words } from '../domain/federation.ts'

const lengths = { Q: 3, H: 6 } as const

/** First month and how many of them. */
const monthsOf = (period: string): [first: number, count: number] => {
  const [kind] = period.slice(5)
  if (kind === undefined) return [1, 12]
  if (kind !== 'Q' && kind !== 'H') return [Number(period.slice(5)), 1]
  return [(Number(period.slice(6)) - 1) * lengths[kind] + 1, lengths[kind]]
}

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)

export const daysOf = (period: string): { first: string; last: string } => {
  const year = Number(period.slice(0, 4))
  const [month, count] = monthsOf(period)
  return { first: day(year, month, 1), last: day(year, month + count, 0) }
}

const nameIn = (tag: string, period: string): string => {
  const [month, count] = monthsOf(period)
  const year = period.slice(0, 4)
  if (count === 12) return year
  const name = (at: number) =>
    new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, at - 1, 1)),
    )
  return count === 1 ? `${name(month)} ${year}` : `${name(month)}–${name(month + count - 1)} ${year}`
}

export const periodWords = (period: string): Words => ({
  it: nameIn('it-IT', period),
  en: nameIn('en-GB', period),
})

export type Rhythm = 'MONTHLY' | 'QUARTERLY' | 'ANNUAL_2' | 'ANNUAL' | 'IRREG'

/** How often something comes out: as often as its finest period. */
export const rhythmOf = (periods: readonly string[]): Rhythm => {
  const counts = periods.map((period) => monthsOf(period)[1])
  const finest = Math.min(...counts)
  const names: Record<number, Rhythm> = { 1: 'MONTHLY', 3: 'QUARTERLY', 6: 'ANNUAL_2', 12: 'ANNUAL' }
  return names[finest] ?? 'IRREG'
}
