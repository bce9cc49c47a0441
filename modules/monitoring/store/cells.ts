// Numbers of the roll-up and persons counted once, as the questions of this room need them, and the small arithmetic every answer
// shares.
import { type Me, type Row, type Statement, unitsAs } from '#core/kernel'
import { type FigureDefinition, isLasting, type Sum, sumsOf, told } from '../domain/definition.ts'
import { type SumMeasure, sourceOf, sums } from '../domain/measures.ts'
import { dayAfterMonth, daysBefore } from '../domain/months.ts'
import { showOne, thresholdFor } from '../domain/threshold.ts'

export interface Cell {
  unit_id: string
  district_key: string
  month: string
  is_validated: boolean
  measure: string
  kind: string
  gender: string
  age_band: string
  citizenship: string
  quantity: number
}

export interface SubjectCount {
  /** Key of the figure. */
  label: string
  dimension: string
  code: string
  subjects: number
  new_subjects: number
  /** How surely they are known: `code`, `identified`, `card`, … */
  identities: string[]
}

export interface Asked {
  network_id: string
  from_month: string
  to_month: string
  district?: string
}

/** Who is counted once in the figures given; without parts only how many. */
export const subjectsStatement = (
  asked: Asked,
  definitions: readonly FigureDefinition[],
  with_parts: boolean,
): Statement => {
  const wanted = definitions.flatMap(({ key, counting }) =>
    counting.how === 'distinct'
      ? [
          {
            label: key,
            measures: counting.measures,
            kinds: counting.kinds ?? null,
            is_lasting: isLasting(counting),
            least_days: counting.least_days ?? 0,
          },
        ]
      : [],
  )
  const days = [`${asked.from_month}-01`, daysBefore(dayAfterMonth(asked.to_month), 1)]
  return {
    name: 'who is counted once',
    text: 'select label, dimension, code, subjects, new_subjects, identities from monitoring.count_subjects($1, $2, $3, $4, $5, $6)',
    values: [asked.network_id, JSON.stringify(wanted), ...days, asked.district ?? null, with_parts],
  }
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

const roomMeasures: Record<string, readonly string[]> = sums

/** The measures of the roll-up that say which units stand behind a figure: its own, or those of its rooms where it counts persons. */
export const measuresBehind = (definition: FigureDefinition): readonly string[] => {
  const own = sumsOf(definition).map(({ measure }) => measure)
  if (definition.counting.how !== 'distinct') return own
  return definition.counting.measures.flatMap((measure) => roomMeasures[sourceOf(measure)] ?? [])
}

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

interface Sources {
  definition: FigureDefinition
  cells: readonly Cell[]
  subjects: readonly SubjectCount[]
}

/** The plain number before any threshold; null where there is nothing to divide by. */
export const amountOf = ({ definition, cells, subjects }: Sources): number | null => {
  const { counting, key } = definition
  if (counting.how === 'distinct') {
    const row = subjects.find((each) => each.label === key && each.dimension === 'all')
    return row?.[counting.which] ?? 0
  }
  if (counting.how === 'sum') return told(definition, total(cellsOf(counting, cells, true)))
  const under = total(cellsOf(counting.under, cells, true))
  return under === 0 ? null : told(definition, total(cellsOf(counting.over, cells, true)) / under)
}

/** As it may be shown: a mean of very few would tell of each of them. */
export const showAmount = (sources: Sources, threshold: number): number | null => {
  const { definition, cells } = sources
  const amount = amountOf(sources)
  if (amount === null) return null
  const { counting } = definition
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
