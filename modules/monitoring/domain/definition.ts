// How a figure is counted, as data: which facts, added up or counted once or divided, in which period, seen from which sides,
// and how finely it may be told. Nothing here is ever executed: a figure is a choice among what the rooms tell. The same shape
// stands in the code of the house and in the rows of a network.
import { z } from 'zod'
import { code, id } from '#core/kernel'
import { lasting, type SubjectMeasure, sourceOf, subjectMeasures, sumMeasures, sums } from './measures.ts'

export const wordsOf = (most = 400) =>
  z.object({ it: z.string().min(1).max(most), en: z.string().min(1).max(most) })
export type Words = z.infer<ReturnType<typeof wordsOf>>

/** Only these kinds of it; all when absent. */
const kinds = () => z.array(code()).min(1).max(60).readonly().optional()

const Sum = z.object({ how: z.literal('sum'), measure: z.enum(sumMeasures), kinds: kinds() })
export type Sum = z.infer<typeof Sum>

const Distinct = z.object({
  how: z.literal('distinct'),
  measures: z.array(z.enum(subjectMeasures)).min(1).max(6).readonly(),
  /** Each counted once in the period, whatever the times; `new_subjects` only in the period of their first. */
  which: z.enum(['subjects', 'new_subjects']),
  kinds: kinds(),
  /** By the end of the period they must have been there for so many days. */
  least_days: z.int().min(1).max(3660).optional(),
})
export type Distinct = z.infer<typeof Distinct>

/** Nothing to divide by: no figure, never zero. */
const Ratio = z.object({ how: z.literal('ratio'), over: Sum, under: Sum })
export type Ratio = z.infer<typeof Ratio>

/** How many of a known population, in per cent: 133 households of a neighbourhood. */
const Share = z.object({ how: z.literal('share'), of: Distinct, population: z.int().min(1).max(10_000_000) })
export type Share = z.infer<typeof Share>

export const Counting = z.discriminatedUnion('how', [Sum, Distinct, Ratio, Share])
export type Counting = z.infer<typeof Counting>

/** Sides that are kept summed by month. */
export const monthlyDimensions = [
  'gender',
  'age_band',
  'citizenship',
  'district',
  'kind',
  'identity',
] as const
/** Sides every fact can be seen from: where, who did it, with which service, within which action of the project. */
export const sidesOfAll = ['municipality', 'partner', 'service', 'action'] as const
export const dimensions = [...monthlyDimensions, ...sidesOfAll] as const
export type Dimension = (typeof dimensions)[number]

/** In the period; from the beginning to its end; as it stands on its last day. */
export const times = ['in_period', 'cumulative', 'snapshot_at_end'] as const
export const levels = ['output', 'outcome', 'impact', 'process'] as const
export const frequencies = ['month', 'quarter', 'half_year', 'year'] as const

const some = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(60).readonly().optional()
/** Only what is of these: all when absent. */
export const Filters = z.object({
  genders: some(code()),
  age_bands: some(code()),
  citizenships: some(code()),
  districts: some(z.string().min(1).max(80)),
  organisations: some(id()),
  units: some(id()),
})
export type Filters = z.infer<typeof Filters>

export const externalCode = z.object({ scheme: z.string().min(1).max(60), code: z.string().min(1).max(60) })

export const figureKey = () => z.string().regex(/^[a-z][a-z0-9_]{1,79}$/)

export const FigureDefinition = z.object({
  key: figureKey(),
  version: z.int().min(1),
  label: wordsOf(160),
  unit: code(),
  counting: Counting,
  time: z.enum(times).optional(),
  filters: Filters.optional(),
  /** What is kept is told divided by this: minutes as hours, grams as kilograms. */
  divide_by: z.number().positive().max(1_000_000),
  /** How it is counted, for who reads the figure. */
  rule: wordsOf(2000),
  dimensions: z.array(z.enum(dimensions)).max(dimensions.length).readonly(),
  level: z.enum(levels).optional(),
  frequency: z.enum(frequencies).optional(),
  /** Who answers for it: a worker. */
  owner_id: id().optional(),
  external_codes: z.array(externalCode).max(20).readonly().optional(),
  /** The number tells of people, so small ones are not shown outside the unit. */
  is_about_people: z.boolean(),
  /** Addiction, HIV: coarser for everybody. */
  is_sensitive: z.boolean(),
})
export type FigureDefinition = z.infer<typeof FigureDefinition>

/** The sums a figure needs from the roll-up. */
export const sumsOf = ({ counting }: FigureDefinition): Sum[] =>
  counting.how === 'sum' ? [counting] : counting.how === 'ratio' ? [counting.over, counting.under] : []

/** Who is counted once, where a figure counts so. */
export const distinctOf = ({ counting }: Pick<FigureDefinition, 'counting'>): Distinct | undefined =>
  counting.how === 'distinct' ? counting : counting.how === 'share' ? counting.of : undefined

/** The room whose facts it counts. */
export const roomOf = (definition: FigureDefinition): string => {
  const distinct = distinctOf(definition)
  if (distinct) return sourceOf(distinct.measures[0] as SubjectMeasure)
  return sourceOf((sumsOf(definition)[0] as Sum).measure)
}

export const isLasting = ({ measures }: Distinct): boolean =>
  measures.some((measure) => lasting.includes(measure))

/** Parts of it cannot be added up or subtracted. */
export const isShareOrRatio = ({ counting }: Pick<FigureDefinition, 'counting'>): boolean =>
  counting.how === 'ratio' || counting.how === 'share'

export const hasFilters = ({ filters }: Pick<FigureDefinition, 'filters'>): boolean =>
  Object.values(filters ?? {}).some((only) => only !== undefined)

/** As it is told: half up, ratios with one decimal. */
export const told = (definition: FigureDefinition, quantity: number): number =>
  isShareOrRatio(definition)
    ? Math.round((quantity / definition.divide_by) * 10) / 10
    : Math.round(quantity / definition.divide_by)

/** Names one version of one figure where several are counted together. */
export const versionName = ({ key, version }: Pick<FigureDefinition, 'key' | 'version'>): string =>
  `${key}@${version}`

const roomMeasures: Record<string, readonly string[]> = sums

/** The measures of the roll-up that say which units stand behind a figure: its own, or those of its rooms where it counts persons. */
export const measuresBehind = (definition: FigureDefinition): readonly string[] => {
  const own = sumsOf(definition).map(({ measure }) => measure)
  const distinct = distinctOf(definition)
  if (!distinct) return own
  return distinct.measures.flatMap((measure) => roomMeasures[sourceOf(measure)] ?? [])
}
