// Months (`2026-09`) and the periods of the calendar that have a name: a month, a quarter, a half, a year (`2026-09`, `2026-Q3`,
// `2026-H2`, `2026`). Each lies whole inside the wider ones, so two of them either do not touch or one holds the other. What a funder
// asks for may follow no calendar: months that have no such name are called by the first and the last (`2026-02/2027-01`).
import { z } from 'zod'
import { daysAfter } from './working-days.ts'

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whole months, the first and the last included. */
export interface MonthSpan {
  from_month: string
  to_month: string
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthOfNumber = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

export const monthOf = (day: string): string => day.slice(0, 7)

/** The month so many months later; earlier when the number is below zero. */
export const monthsAfter = (month: string, count: number): string => monthOfNumber(numberOf(month) + count)

/** The first day that no longer belongs to the month. */
export const dayAfterMonth = (month: string): string => `${monthsAfter(month, 1)}-01`
export const isMonthOver = (month: string, today: string): boolean => today >= dayAfterMonth(month)
export const lastDayOfMonth = (month: string): string => daysAfter(dayAfterMonth(month), -1)

export const monthCount = ({ from_month, to_month }: MonthSpan): number =>
  numberOf(to_month) - numberOf(from_month) + 1

export const mostMonths = 120
/** Every month from the first to the last, both included; at most ten years. */
export const monthsBetween = (from_month: string, to_month: string): string[] => {
  const length = Math.min(Math.max(0, monthCount({ from_month, to_month })), mostMonths)
  return Array.from({ length }, (_, at) => monthsAfter(from_month, at))
}

export const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$/
export const periodName = () => z.string().regex(periodPattern)
/** A period of the calendar, or any months from one to another. */
export const spanPattern = /^\d{4}(-(0[1-9]|1[0-2])(\/\d{4}-(0[1-9]|1[0-2]))?|-Q[1-4]|-H[12])?$/
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]
export const monthsOfKind: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

export const kindOfPeriod = (period: string): PeriodKind => {
  if (period.length === 4) return 'year'
  if (period[5] === 'Q') return 'quarter'
  return period[5] === 'H' ? 'half' : 'month'
}

const firstMonthOf = (period: string, kind: PeriodKind): number => {
  if (kind === 'year') return 1
  return kind === 'month' ? Number(period.slice(5)) : (Number(period[6]) - 1) * monthsOfKind[kind] + 1
}

const isFree = (period: string): boolean => period[7] === '/'

export const spanOf = (period: string): MonthSpan => {
  if (isFree(period)) return { from_month: period.slice(0, 7), to_month: period.slice(8) }
  const kind = kindOfPeriod(period)
  const from_month = `${period.slice(0, 4)}-${String(firstMonthOf(period, kind)).padStart(2, '0')}`
  return { from_month, to_month: monthsAfter(from_month, monthsOfKind[kind] - 1) }
}

export const firstDayOfPeriod = (period: string): string => `${spanOf(period).from_month}-01`

/** The first day that no longer belongs to the period. */
export const dayAfterPeriod = (period: string): string => dayAfterMonth(spanOf(period).to_month)

export const isPeriodOver = (period: string, today: string): boolean =>
  isMonthOver(spanOf(period).to_month, today)

/** The period of this kind in which a month lies. */
export const periodOf = (kind: PeriodKind, in_month: string): string => {
  const year = in_month.slice(0, 4)
  if (kind === 'month') return in_month
  if (kind === 'year') return year
  const at = Math.ceil(Number(in_month.slice(5, 7)) / monthsOfKind[kind])
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${at}`
}

/** Its months: the whole quarter, half or year a month stands in. */
export const spanAround = (month: string, kind: PeriodKind): MonthSpan => spanOf(periodOf(kind, month))

/** The last whole one of this kind that has passed. */
export const lastSpanOver = (today: string, kind: PeriodKind): MonthSpan =>
  spanAround(monthsAfter(spanAround(monthOf(today), kind).from_month, -1), kind)

/** The period that covers exactly these months, if it has a name. */
export const periodCovering = ({ from_month, to_month }: MonthSpan): string | undefined =>
  periodKinds
    .map((kind) => periodOf(kind, from_month))
    .find((name) => spanOf(name).from_month === from_month && spanOf(name).to_month === to_month)

/** What these months are called, whether the calendar has a name for them or not. */
export const spanName = (span: MonthSpan): string =>
  periodCovering(span) ?? `${span.from_month}/${span.to_month}`

/** The fewest periods of the calendar that make up these months. */
export const piecesOf = ({ from_month, to_month }: MonthSpan): string[] => {
  const pieces: string[] = []
  for (let month = from_month; month <= to_month; ) {
    const widest = [...periodKinds].reverse().find((kind) => {
      const around = spanAround(month, kind)
      return around.from_month === month && around.to_month <= to_month
    })
    const piece = periodOf(widest ?? 'month', month)
    pieces.push(piece)
    month = monthsAfter(spanOf(piece).to_month, 1)
  }
  return pieces
}

export const periodsOverlap = (a: string, b: string): boolean => {
  const [one, other] = [spanOf(a), spanOf(b)]
  return one.from_month <= other.to_month && other.from_month <= one.to_month
}

export const periodHolds = (outer: string, inner: string): boolean => {
  const [out, within] = [spanOf(outer), spanOf(inner)]
  return outer !== inner && out.from_month <= within.from_month && within.to_month <= out.to_month
}

/** The periods of the next finer kind that make it up; of free months, the fewest of the calendar. */
export const partsOfPeriod = (period: string): string[] => {
  if (isFree(period)) return piecesOf(spanOf(period))
  const finer = periodKinds[periodKinds.indexOf(kindOfPeriod(period)) - 1]
  if (finer === undefined) return []
  const { from_month, to_month } = spanOf(period)
  return [...new Set(monthsBetween(from_month, to_month).map((month) => periodOf(finer, month)))]
}
