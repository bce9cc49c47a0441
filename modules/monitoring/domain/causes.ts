// What stands behind a figure may be opened, cause by cause, by who may open each of them anyway; but not where the list would
// say more than the figure does: of whom it tells, or how few they are.
import { distinctOf, type FigureDefinition, isShareOrRatio, sumsOf } from './definition.ts'
import { isSensitivePart } from './threshold.ts'

export const closedReasons = ['sensitive', 'traits', 'few'] as const
export type ClosedReason = (typeof closedReasons)[number]

/** Addiction, HIV, violence: which outing or file is in it would already be said. */
const isDelicate = (definition: FigureDefinition): boolean =>
  definition.is_sensitive ||
  [...sumsOf(definition), ...[distinctOf(definition) ?? []].flat()].some(({ kinds = [] }) =>
    kinds.some(isSensitivePart),
  )

/** It keeps only some people: a cause in the list would say the age or the origin of who is in it. */
const isOfTraits = ({ filters = {} }: FigureDefinition): boolean =>
  [filters.genders, filters.age_bands, filters.citizenships].some((only) => only !== undefined)

export const closedBecause = (
  definition: FigureDefinition,
  { whole, threshold }: { whole: number; threshold: number },
): ClosedReason | null => {
  if (isDelicate(definition)) return 'sensitive'
  if (isOfTraits(definition)) return 'traits'
  return whole > 0 && whole < threshold ? 'few' : null
}

/** Few others are not counted, or taking them from the figure would say what they did. */
export const othersTold = (others: number, threshold: number): number | null =>
  others > 0 && others < threshold ? null : others

/** Only an outing holds several meetings; every other cause is one by itself, and whoever may open it knows so. */
export const holdsSeveral = (source: string): boolean => source === 'outreach'

/** What a cause adds, as the figure is told: with few in an outing, or where the few could be worked out, it is not. */
export const addsTold = (
  definition: FigureDefinition,
  {
    source,
    quantity,
    divisor,
    is_shy,
  }: { source: string; quantity: number; divisor: number; is_shy: boolean },
  threshold: number,
): { adds: number | null; of: number | null } => {
  const isRatio = definition.counting.how === 'ratio'
  const isHidden = threshold > 1 && holdsSeveral(source) && (is_shy || isShareOrRatio(definition))
  if (isHidden) return { adds: null, of: null }
  const adds =
    Math.round((quantity * 10) / (isRatio || definition.counting.how === 'sum' ? definition.divide_by : 1)) /
    10
  return { adds, of: isRatio ? divisor : null }
}
