// Two figures that count the same facts can be taken from one another like two tables of one: who was met less who was met for the first
// time is who came back. What is told of one limits what may be told of the other in the same period.
import type { FigureDefinition } from './definition.ts'
import type { Told } from './release.ts'

type Counted = Pick<FigureDefinition, 'key' | 'counting' | 'divide_by'>

const measuresOf = ({ counting }: Pick<Counted, 'counting'>): readonly string[] => {
  if (counting.how === 'sum') return [counting.measure]
  return counting.how === 'distinct' ? counting.measures : []
}

/** Told in the same measure, and of facts that both count. */
export const areRelated = (one: Counted, other: Counted): boolean =>
  one.key !== other.key &&
  one.divide_by === other.divide_by &&
  measuresOf(one).some((measure) => measuresOf(other).includes(measure))

interface ReleaseOf extends Told {
  definition: Record<string, unknown>
}

const numbersOf = (table: Pick<Told, 'cells' | 'total'>, withParts: boolean): Map<string, number | null> =>
  new Map([
    ['', table.total],
    ...(withParts ? table.cells.map(({ code, value }) => [code, value] as const) : []),
  ])

/** Beside each other they would tell how many are in one and not in the other, and these are few. */
const pointsAtFew = (before: Told, after: Told): boolean => {
  const threshold = Math.min(before.threshold, after.threshold)
  const noise = Math.max(before.rounding ?? 1, after.rounding ?? 1)
  const withParts = before.dimension === after.dimension
  const [one, other] = [numbersOf(before, withParts), numbersOf(after, withParts)]
  return [...one].some(([code, was]) => {
    const is = other.get(code) ?? null
    if (was === null || is === null) return false
    const difference = Math.abs(was - is)
    return difference >= noise && difference < threshold
  })
}

/** The first release of another figure that stands in the way of this one. */
export const relatedInTheWay = <R extends ReleaseOf>(
  releases: readonly R[],
  definition: FigureDefinition,
  leaving: Told,
): R | undefined =>
  releases.find(
    (each) =>
      each.period === leaving.period &&
      areRelated(each.definition as unknown as Counted, definition) &&
      pointsAtFew(each, leaving),
  )
