// How the periods of what was told lie in one another: those of the calendar as it says, months that follow no calendar as they happen
// to. All of them are made up of the same pieces, so that whatever can be taken from whatever is seen.
import { monthsAfter, partsOfPeriod, periodCovering, periodHolds, piecesOf, spanOf } from '#core/kernel'
import type { Told } from './release.ts'

const everyPeriodIn = (period: string): string[] => [period, ...partsOfPeriod(period).flatMap(everyPeriodIn)]

export const isFree = (period: string): boolean => !periodCovering(spanOf(period))

/** What a period holds before and after another that lies inside it. */
const around = (outer: string, inner: string): string[] => {
  const [wide, narrow] = [spanOf(outer), spanOf(inner)]
  return [
    ...piecesOf({ from_month: wide.from_month, to_month: monthsAfter(narrow.from_month, -1) }),
    ...piecesOf({ from_month: monthsAfter(narrow.to_month, 1), to_month: wide.to_month }),
  ]
}

export interface Nested {
  outer: string
  inner: string
  beside: string[]
}

/** The calendar says how its own periods lie in one another; how months that follow none do is worked out. */
export const freelyNested = (spoken: readonly string[]): Nested[] =>
  spoken.flatMap((outer) =>
    spoken
      .filter((inner) => (isFree(outer) || isFree(inner)) && periodHolds(outer, inner))
      .map((inner) => ({ outer, inner, beside: around(outer, inner) })),
  )

export const yearsOf = (tables: readonly Pick<Told, 'period'>[]): string[] => [
  ...new Set(
    tables.flatMap(({ period }) => {
      const { from_month, to_month } = spanOf(period)
      const [first, last] = [Number(from_month.slice(0, 4)), Number(to_month.slice(0, 4))]
      return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, '0'))
    }),
  ),
]

/** Periods at least one table speaks of, with those around them: what nobody spoke of inside stays out. */
export const periodsFor = (tables: readonly Pick<Told, 'period'>[], nested: readonly Nested[]): string[] => {
  const spoken = new Set(tables.map(({ period }) => period))
  const free = [...spoken].filter(isFree)
  const reached = new Set([
    ...spoken,
    ...free.flatMap(partsOfPeriod),
    ...nested.flatMap((each) => each.beside),
  ])
  const isNeeded = (period: string): boolean =>
    reached.has(period) || partsOfPeriod(period).some((part) => isNeeded(part))
  const needed = yearsOf(tables).flatMap(everyPeriodIn).filter(isNeeded)
  const siblings = needed.flatMap((period) =>
    partsOfPeriod(period).some(isNeeded) ? partsOfPeriod(period) : [],
  )
  return [...new Set([...needed, ...siblings, ...free])]
}
