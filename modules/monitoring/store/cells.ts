// Numbers of the roll-up and persons counted once, as the questions of this room need them, and the small arithmetic every answer
// shares.
import { type Me, type Row, type Statement, unitsAs } from '#core/kernel'
import {
  distinctOf,
  type FigureDefinition,
  type Filters,
  measuresBehind,
  type Sum,
  told,
  versionName,
} from '../domain/definition.ts'
import { type SumMeasure, sourceOf } from '../domain/measures.ts'
import { showOne, thresholdFor } from '../domain/threshold.ts'
import { labelOf } from './asked.ts'

export interface Cell {
  /** Of one filtered figure of the network; empty: of all. */
  label?: string
  unit_id: string
  organisation_id?: string
  district_key: string
  month: string
  is_validated: boolean
  measure: string
  kind: string
  gender: string
  age_band: string
  citizenship: string
  quantity: number
  /** Where facts were read one by one: `district/istat`. */
  town?: string
}

export interface SubjectCount {
  /** Name of the version of the figure. */
  label: string
  dimension: string
  code: string
  subjects: number
  new_subjects: number
  /** How surely they are known: `code`, `identified`, `card`, … */
  identities: string[]
}

export const districtsStatement = (network_id: string): Statement => ({
  name: 'districts named',
  text: 'select key, label from network.districts where network_id = $1 order by key',
  values: [network_id],
})

export const cellsIn = (rows: Row[] = []): Cell[] =>
  rows.map((row) => ({ ...row, quantity: Number(row.quantity) })) as unknown as Cell[]
export const subjectsIn = (rows: Row[] = []): SubjectCount[] => rows as unknown as SubjectCount[]

export const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.quantity, 0)

/** Everything shown comes from units whose coordinator asks: they met these people themselves. */
export const isOwn = (me: Me, cells: readonly Cell[]): boolean => {
  const mine = new Set(unitsAs(me, ['service_coordinator']))
  return cells.every((cell) => mine.has(cell.unit_id))
}

export const isOwnFigure = (definition: FigureDefinition, me: Me, cells: readonly Cell[]): boolean => {
  const behind = measuresBehind(definition)
  return isOwn(
    me,
    cells.filter(({ measure }) => behind.includes(measure)),
  )
}

export const cellsOf = (
  { measure, kinds }: Sum,
  cells: readonly Cell[],
  is_validated: boolean,
): readonly Cell[] =>
  cells.filter(
    (cell) =>
      cell.is_validated === is_validated &&
      cell.measure === measure &&
      (kinds === undefined || kinds.includes(cell.kind)),
  )

const isAmong = (only: readonly string[] | undefined, value: string | undefined): boolean =>
  only === undefined || (value !== undefined && only.includes(value))

/** Told with all its words, a row says by itself whether a figure keeps it. */
const isKept = (filters: Filters, cell: Cell): boolean =>
  isAmong(filters.genders, cell.gender) &&
  isAmong(filters.age_bands, cell.age_band) &&
  isAmong(filters.citizenships, cell.citizenship) &&
  isAmong(filters.districts, cell.district_key) &&
  isAmong(filters.organisations, cell.organisation_id) &&
  isAmong(filters.units, cell.unit_id)

/** What counts in a figure, out of rows told with all their words. */
export const keptBy = (definition: FigureDefinition, cells: readonly Cell[]): Cell[] =>
  cells.filter((cell) => isKept(definition.filters ?? {}, cell))

/** The rows of a figure among those of many: a filtered one has its own. */
export const rowsOf = (definition: FigureDefinition, cells: readonly Cell[]): Cell[] => {
  const label = labelOf(definition)
  return cells.filter((cell) => (cell.label ?? '') === label)
}

/** Somebody wrote something this figure could have counted: only then a zero is a zero. */
export const hasSomething = (definition: FigureDefinition, cells: readonly Cell[]): boolean => {
  const behind = measuresBehind(definition)
  const isOfOutings = behind.some((measure) => sourceOf(measure as SumMeasure) === 'outreach')
  return cells.some(({ measure }) => behind.includes(measure) || (isOfOutings && measure === 'shifts'))
}

/** Closed outings are something, but they do not count before they are validated. */
export const hasCounted = (definition: FigureDefinition, cells: readonly Cell[]): boolean =>
  hasSomething(
    definition,
    cells.filter((cell) => cell.is_validated),
  )

export interface Sources {
  definition: FigureDefinition
  cells: readonly Cell[]
  subjects: readonly SubjectCount[]
}

const countedOnce = ({ definition, subjects }: Sources): number => {
  const distinct = distinctOf(definition)
  const label = versionName(definition)
  const row = subjects.find((each) => each.label === label && each.dimension === 'all')
  return distinct ? (row?.[distinct.which] ?? 0) : 0
}

/** The plain number before any threshold; null where there is nothing to divide by. */
export const amountOf = (sources: Sources): number | null => {
  const { definition, cells } = sources
  const { counting } = definition
  if (counting.how === 'distinct') return countedOnce(sources)
  if (counting.how === 'share') return told(definition, (countedOnce(sources) * 100) / counting.population)
  if (counting.how === 'sum') return told(definition, total(cellsOf(counting, cells, true)))
  const under = total(cellsOf(counting.under, cells, true))
  return under === 0 ? null : told(definition, total(cellsOf(counting.over, cells, true)) / under)
}

/** As it may be shown: a mean of very few, or few of a population, would tell of each of them. */
export const showAmount = (sources: Sources, threshold: number): number | null => {
  const { definition, cells } = sources
  const amount = amountOf(sources)
  if (amount === null) return null
  const { counting } = definition
  if (counting.how === 'share') {
    const counted = countedOnce(sources)
    return counted > 0 && counted < threshold ? null : amount
  }
  if (counting.how !== 'ratio') return showOne(definition, amount, threshold)
  return total(cellsOf(counting.under, cells, true)) < threshold ? null : amount
}

/** What closed shifts would add; persons are not told before validation. */
export const showWaiting = (
  definition: FigureDefinition,
  cells: readonly Cell[],
  isOwnUnit: boolean,
): number | null => {
  const { counting } = definition
  if (counting.how !== 'sum' || !hasValidation(counting.measure)) return null
  const waiting = told(definition, total(cellsOf(counting, cells, false)))
  return showOne(definition, waiting, thresholdFor(definition, isOwnUnit))
}

/** Only outings are validated; everything else counts when it is written. */
const hasValidation = (measure: SumMeasure): boolean => sourceOf(measure) === 'outreach'
