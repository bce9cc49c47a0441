// Periods a value belongs to: a month, a quarter, a half, a year (`2026-09`, `2026-Q3`, `2026-H2`, `2026`). Each lies whole
// inside the wider ones, so two of them either do not touch or one holds the other.
import { z } from 'zod'
import { monthAfter } from './months.ts'

export const periodPattern = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$/
export const periodName = () => z.string().regex(periodPattern)
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

export interface Span {
  from_month: string
  to_month: string
}

export const kindOf = (period: string): PeriodKind => {
  if (period.length === 4) return 'year'
  if (period[5] === 'Q') return 'quarter'
  return period[5] === 'H' ? 'half' : 'month'
}

const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, year: 12 }
const month = (year: string, number: number): string => `${year}-${String(number).padStart(2, '0')}`

export const spanOf = (period: string): Span => {
  const [year, kind] = [period.slice(0, 4), kindOf(period)]
  const length = lengths[kind]
  const first =
    kind === 'month' ? Number(period.slice(5)) : kind === 'year' ? 1 : (Number(period[6]) - 1) * length + 1
  return { from_month: month(year, first), to_month: month(year, first + length - 1) }
}

export const firstDay = (period: string): string => `${spanOf(period).from_month}-01`

/** The first day that no longer belongs to the period. */
export const dayAfterPeriod = (period: string): string => `${monthAfter(spanOf(period).to_month)}-01`

export const isOver = (period: string, today: string): boolean => today >= dayAfterPeriod(period)

/** The period of this kind in which a month lies. */
export const periodOf = (kind: PeriodKind, in_month: string): string => {
  const year = in_month.slice(0, 4)
  const at = Math.ceil(Number(in_month.slice(5, 7)) / lengths[kind])
  if (kind === 'month') return in_month
  if (kind === 'year') return year
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${at}`
}

export const overlaps = (a: string, b: string): boolean => {
  const [one, other] = [spanOf(a), spanOf(b)]
  return one.from_month <= other.to_month && other.from_month <= one.to_month
}

/** The period that covers exactly these months, if it has a name. */
export const periodCovering = (from_month: string, to_month: string): string | undefined =>
  periodKinds
    .map((kind) => periodOf(kind, from_month))
    .find((name) => spanOf(name).from_month === from_month && spanOf(name).to_month === to_month)

export const holds = (outer: string, inner: string): boolean => {
  const [out, within] = [spanOf(outer), spanOf(inner)]
  return outer !== inner && out.from_month <= within.from_month && within.to_month <= out.to_month
}

/** The periods of the next finer kind that make it up. */
export const partsOfPeriod = (period: string): string[] => {
  const kind = kindOf(period)
  if (kind === 'month') return []
  const finer = periodKinds[periodKinds.indexOf(kind) - 1] ?? 'month'
  const months: string[] = []
  for (let at = spanOf(period).from_month; at <= spanOf(period).to_month; at = monthAfter(at)) months.push(at)
  return [...new Set(months.map((each) => periodOf(finer, each)))]
}
