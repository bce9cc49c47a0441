// How a figure is counted, as data: which facts, added up or counted once or divided, in which period, seen from which sides,
// and how finely it may be told. Nothing here is ever executed: a figure is a choice among what the rooms tell.
import { lasting, type SubjectMeasure, type SumMeasure, sourceOf } from './measures.ts'

export interface Words {
  it: string
  en: string
}

export interface Sum {
  how: 'sum'
  measure: SumMeasure
  /** Only these kinds of it; all when absent. */
  kinds?: readonly string[]
}

/** Each counted once in the period, whatever the times; `new_subjects` only in the period of their first. */
export interface Distinct {
  how: 'distinct'
  measures: readonly SubjectMeasure[]
  which: 'subjects' | 'new_subjects'
  kinds?: readonly string[]
  /** By the end of the period they must have been there for so many days. */
  least_days?: number
}

/** Nothing to divide by: no figure, never zero. */
export interface Ratio {
  how: 'ratio'
  over: Sum
  under: Sum
}

export type Counting = Sum | Distinct | Ratio

export const dimensions = ['gender', 'age_band', 'citizenship', 'district', 'kind', 'identity'] as const
export type Dimension = (typeof dimensions)[number]

export interface FigureDefinition {
  key: string
  version: number
  label: Words
  unit: string
  counting: Counting
  /** What is kept is told divided by this: minutes as hours, grams as kilograms. */
  divide_by: number
  /** How it is counted, for who reads the figure. */
  rule: Words
  dimensions: readonly Dimension[]
  /** The number tells of people, so small ones are not shown outside the unit. */
  is_about_people: boolean
  /** Addiction, HIV: coarser for everybody. */
  is_sensitive: boolean
}

/** The sums a figure needs from the roll-up. */
export const sumsOf = ({ counting }: FigureDefinition): Sum[] =>
  counting.how === 'sum' ? [counting] : counting.how === 'ratio' ? [counting.over, counting.under] : []

/** The room whose facts it counts. */
export const roomOf = ({ counting }: FigureDefinition): string => {
  if (counting.how === 'distinct') return sourceOf(counting.measures[0] as SubjectMeasure)
  return sourceOf(counting.how === 'sum' ? counting.measure : counting.over.measure)
}

export const isLasting = ({ measures }: Distinct): boolean =>
  measures.some((measure) => lasting.includes(measure))

/** As it is told: half up, ratios with one decimal. */
export const told = ({ counting, divide_by }: FigureDefinition, quantity: number): number =>
  counting.how === 'ratio' ? Math.round((quantity / divide_by) * 10) / 10 : Math.round(quantity / divide_by)
