// How a period of a release is called, and which days it holds: `2026-09`, `2026-Q3`, `2026-H2`, `2026`.
import { kindOfPeriod, lastDayOfMonth, type PeriodKind, periodKinds, spanOf } from '#core/kernel'
import type { Words } from '../domain/federation.ts'

export const daysOf = (period: string): { first: string; last: string } => {
  const { from_month, to_month } = spanOf(period)
  return { first: `${from_month}-01`, last: lastDayOfMonth(to_month) }
}

const nameIn = (tag: string, period: string): string => {
  const [year, { from_month, to_month }] = [period.slice(0, 4), spanOf(period)]
  if (kindOfPeriod(period) === 'year') return year
  const words = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const name = (month: string) => words.format(new Date(`${month}-01T00:00:00Z`))
  return from_month === to_month
    ? `${name(to_month)} ${year}`
    : `${name(from_month)}–${name(to_month)} ${year}`
}

export const periodWords = (period: string): Words => ({
  it: nameIn('it-IT', period),
  en: nameIn('en-GB', period),
})

export type Rhythm = 'MONTHLY' | 'QUARTERLY' | 'ANNUAL_2' | 'ANNUAL' | 'IRREG'
const rhythms: Record<PeriodKind, Rhythm> = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  half: 'ANNUAL_2',
  year: 'ANNUAL',
}

/** How often something comes out: as often as its finest period. */
export const rhythmOf = (periods: readonly string[]): Rhythm => {
  const finest = periodKinds.find((kind) => periods.some((period) => kindOfPeriod(period) === kind))
  return finest ? rhythms[finest] : 'IRREG'
}
