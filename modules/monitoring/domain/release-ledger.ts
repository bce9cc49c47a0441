// What was told once limits what may be told later: two tables can be subtracted. A new one is compared with every earlier one of
// its figure: the same table again, another side, a period inside or around it. Whoever reads as a funder also reads what is open.
import { partsOfPeriod, periodHolds, periodsOverlap } from '#core/kernel'
import type { ToldTable } from './gate.ts'
import type { Told } from './release.ts'
import { exposesFew } from './release-audit.ts'
import { addsUp, opensNested } from './release-nesting.ts'
import { isFree, yearsOf } from './release-spans.ts'

export interface Leaving extends Told {
  /** Months make up the year: not so for persons counted once. */
  adds_up: boolean
  /** Its parts make up its total. */
  is_whole: boolean
  /** A mean: without its divisor nothing can be taken away from it. */
  is_mean: boolean
}

/** What can be laid side by side: the total, and the parts when both are seen from the same side. */
const toldIn = (table: ToldTable, withParts: boolean): Map<string, number | null> =>
  new Map([
    ...(withParts ? table.cells.map((cell) => [cell.code, cell.value] as const) : []),
    ['', table.total] as const,
  ])

/** What all hidden parts hold together, when the total is told. */
const remainder = ({ cells, total }: ToldTable): number | null =>
  total === null ? null : total - cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0)

interface Pair {
  before: Told
  after: Told
  threshold: number
  /** Differences below this are only rounding. */
  noise: number
}

const pairOf = (before: Told, after: Told): Pair => ({
  before,
  after,
  threshold: Math.min(before.threshold, after.threshold),
  noise: before.rounding === after.rounding ? 1 : Math.max(before.rounding ?? 1, after.rounding ?? 1),
})

const isTooNear = (one: number | null, other: number | null, { threshold, noise }: Pair): boolean => {
  if (one === null || other === null) return false
  const difference = Math.abs(one - other)
  return difference >= noise && difference < threshold
}

/** A number hidden from a reader in one table must not stand in another one the same reader has. */
const opens = (was: number | null, is: number | null, { before, after }: Pair): boolean => {
  if ((was === null) === (is === null)) return false
  if (before.audience === after.audience) return true
  return (before.audience === 'funder' ? was : is) === null
}

const sameSpan = (before: Told, after: Leaving): boolean => {
  const pair = pairOf(before, after)
  const isSameSide = before.dimension === after.dimension
  const [old, next] = [toldIn(before, isSameSide), toldIn(after, isSameSide)]
  for (const key of new Set([...old.keys(), ...next.keys()])) {
    const [was, is] = [old.get(key) ?? null, next.get(key) ?? null]
    if (opens(was, is, pair) || (!after.is_mean && isTooNear(was, is, pair))) return true
  }
  const hasSameCells = isSameSide && before.audience === after.audience && after.is_whole
  if (!hasSameCells) return false
  const terms = after.cells.filter((cell) => cell.value !== null).length + 1
  const noise = Math.max(1, (after.rounding ?? 0) * terms)
  return isTooNear(remainder(before), remainder(after), { ...pair, noise })
}

/** Tables of one side, one for each period. */
type Shelf = Map<string, Told>

interface Inside {
  told: number
  /** How much of it may be rounding. */
  noise: number
  is_complete: boolean
}

/** As much of a period as finer tables tell of one part. */
const inside = (period: string, code: string, shelf: Shelf): Inside => {
  const sum: Inside = { told: 0, noise: 0, is_complete: true }
  const parts = partsOfPeriod(period)
  for (const part of parts) {
    const table = shelf.get(part)
    const value = table ? (toldIn(table, true).get(code) ?? null) : null
    const found =
      value === null
        ? inside(part, code, shelf)
        : { told: value, noise: table?.rounding ?? 0, is_complete: true }
    sum.told += found.told
    sum.noise += found.noise
    sum.is_complete &&= found.is_complete
  }
  return { ...sum, is_complete: parts.length > 0 && sum.is_complete }
}

/** A wider table less the finer ones told inside it: what is left must be enough, or known already. */
const leavesFew = (outer: Told, shelf: Shelf, withParts: boolean): boolean =>
  [...toldIn(outer, withParts)].some(([code, value]) => {
    if (value === null) return false
    const { told, noise, is_complete } = inside(outer.period, code, shelf)
    if (told === 0) return false
    const left = value - told
    if (!is_complete) return left < outer.threshold
    return Math.abs(left) > noise + (outer.rounding ?? 0) && Math.abs(left) < outer.threshold
  })

/** Persons of a finer period are all in the wider one: the difference is who came only in the rest of it. Months that follow no calendar
 *  are laid beside every other in the same way. */
const fewLeft = (before: Told, after: Told): boolean => {
  const pair = pairOf(before, after)
  const isSameSide = before.dimension === after.dimension
  const [one, other] = [toldIn(before, isSameSide), toldIn(after, isSameSide)]
  return [...one].some(([code, value]) => isTooNear(value, other.get(code) ?? null, pair))
}

const shelfOf = (tables: readonly Told[], dimension: string | undefined): Shelf =>
  new Map(
    tables
      .filter((each) => dimension === undefined || each.dimension === dimension)
      .map((each) => [each.period, dimension === undefined ? { ...each, cells: [] } : each] as const),
  )

const nested = (earlier: readonly Told[], before: Told, after: Leaving): boolean => {
  if (!after.adds_up) return fewLeft(before, after)
  if ([before, after].some(({ period }) => isFree(period)) && fewLeft(before, after)) return true
  const isSameSide = before.dimension === after.dimension
  const outer = periodHolds(before.period, after.period) ? before : after
  // The two that are compared stand on the shelf even where a later revision does.
  const shelf = shelfOf([...earlier, before, after], isSameSide ? after.dimension : undefined)
  const guarded = { ...outer, threshold: Math.min(before.threshold, after.threshold) }
  return leavesFew(guarded, shelf, isSameSide)
}

/** A later revision takes the place of an earlier one: between them the same table alone was compared. */
const lastWords = (tables: readonly Told[]): Told[] => [
  ...new Map(
    tables.map((each) => [`${each.period}/${each.dimension}/${each.audience}`, each] as const),
  ).values(),
]

/** The tables of the years a new one speaks of, and of those to which one of these reaches over. */
export const ofSameYears = <R extends Told>(earlier: readonly R[], after: Told): R[] => {
  let years = yearsOf([after])
  for (;;) {
    const here = earlier.filter((each) => yearsOf([each]).some((year) => years.includes(year)))
    const reached = yearsOf([after, ...here])
    if (reached.length === years.length) return here
    years = reached
  }
}

/** Everything a reader has of these years, the last word on each table, with the new one: does it expose a few? */
const exposesTogether = (earlier: readonly Told[], after: Leaving): boolean => {
  const is_whole = (dimension: string) => (dimension === after.dimension ? after.is_whole : addsUp(dimension))
  return [earlier, earlier.filter(({ audience }) => audience === 'open')].some((readable, at) => {
    if (at === 1 && after.audience !== 'open') return false
    const tables = lastWords([...readable, after])
    const threshold = Math.min(...tables.map((each) => each.threshold))
    return exposesFew(tables, { threshold, is_whole })
  })
}

/** The first earlier table that, laid beside the new one, would point at few; or the nearest where only all of them together do. */
export const inTheWay = <R extends Told>(earlier: readonly R[], after: Leaving): R | undefined => {
  const alone = earlier.find((each) => {
    if (each.period === after.period)
      return (
        sameSpan(each, after) ||
        (!after.adds_up &&
          !after.is_mean &&
          opensNested(each, after, Math.min(each.threshold, after.threshold)))
      )
    const touches =
      periodHolds(each.period, after.period) ||
      periodHolds(after.period, each.period) ||
      (!after.adds_up && periodsOverlap(each.period, after.period))
    return touches && !after.is_mean && nested(earlier, each, after)
  })
  if (alone || after.is_mean || !after.adds_up) return alone
  const beside = ofSameYears(earlier, after)
  if (beside.length === 0 || !exposesTogether(beside, after)) return undefined
  return beside.filter((each) => periodHolds(each.period, after.period)).at(-1) ?? beside.at(-1)
}

/** The last word on the same table. */
export const latestOf = <R extends Told & { revision: number }>(
  earlier: readonly R[],
  { period, dimension, audience }: Pick<Told, 'period' | 'dimension' | 'audience'>,
): R | undefined =>
  earlier
    .filter((each) => each.period === period && each.dimension === dimension && each.audience === audience)
    .reduce<R | undefined>((last, each) => (last && last.revision > each.revision ? last : each), undefined)
