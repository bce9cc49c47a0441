// The time a report speaks of, in whole months (`2026-07` to `2026-09`), as funders ask for it: quarters, halves, years.
import { daysAfter } from '#core/kernel'

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

export interface Period {
  from_month: string
  to_month: string
}

export const monthsAfter = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const all = year * 12 + number - 1 + count
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** The first day that no longer belongs to it. */
export const dayAfterPeriod = ({ to_month }: Pick<Period, 'to_month'>): string =>
  `${monthsAfter(to_month, 1)}-01`

export const lastDayOf = (period: Pick<Period, 'to_month'>): string => daysAfter(dayAfterPeriod(period), -1)

export const hasPassed = (period: Pick<Period, 'to_month'>, today: string): boolean =>
  today >= dayAfterPeriod(period)

export const monthCount = ({ from_month, to_month }: Period): number => {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return number(to_month) - number(from_month) + 1
}

export const monthsIn = (period: Period): string[] =>
  Array.from({ length: Math.max(0, monthCount(period)) }, (_, at) => monthsAfter(period.from_month, at))

export const spans = { month: 1, quarter: 3, half: 6, year: 12 } as const
export type Span = keyof typeof spans

/** The whole quarter, half or year of the calendar that a month stands in. */
export const periodAround = (month: string, span: Span): Period => {
  const length = spans[span]
  const start = Math.floor((Number(month.slice(5)) - 1) / length) * length + 1
  const from_month = `${month.slice(0, 4)}-${String(start).padStart(2, '0')}`
  return { from_month, to_month: monthsAfter(from_month, length - 1) }
}

/** The last whole one that has passed. */
export const lastPassed = (today: string, span: Span): Period =>
  periodAround(monthsAfter(periodAround(today.slice(0, 7), span).from_month, -1), span)

const names: Record<Span, (period: Period) => string> = {
  month: ({ from_month }) => from_month,
  quarter: ({ to_month }) => `${to_month.slice(0, 4)}-Q${Number(to_month.slice(5)) / 3}`,
  half: ({ to_month }) => `${to_month.slice(0, 4)}-H${Number(to_month.slice(5)) / 6}`,
  year: ({ to_month }) => to_month.slice(0, 4),
}

/** As the ledger of what was told calls it: `2026-09`, `2026-Q3`, `2026-H2`, `2026`; undefined when it is none of these. */
export const nameOf = (period: Period): string | undefined => {
  const span = (Object.keys(spans) as Span[]).find((each) => {
    const around = periodAround(period.from_month, each)
    return around.from_month === period.from_month && around.to_month === period.to_month
  })
  return span && names[span](period)
}
