// One figure opened: how it is counted, month by month, and for whom and where, never so finely that somebody
// could be recognised by who was not there. One that is only being thought of is read in the same way.
import { answering, lastDayOfMonth, type Me, monthsBetween, type Row, refuse } from '#core/kernel'
import { always, type FigureVersion, versionsOf } from '../domain/book.ts'
import {
  type Dimension,
  distinctOf,
  type FigureDefinition,
  isShareOrRatio,
  roomOf,
  told,
  type Words,
} from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { isOneEach, roundedTo, showOne, showParts, thresholdFor } from '../domain/threshold.ts'
import { foldTowns } from '../domain/towns.ts'
import type { ToldOfPart } from '../domain/year-table.ts'
import { type FigureAnswer, figure } from '../queries/figures.ts'
import type { Asked } from './asked.ts'
import { besideIn, guardOf } from './beside.ts'
import {
  type Cell,
  cellsIn,
  cellsOf,
  isOwnFigure,
  keptBy,
  type SubjectCount,
  showAmount,
  showWaiting,
  subjectsIn,
} from './cells.ts'
import { counts, oneFigure } from './figure-rows.ts'
import { mustBeInOrder } from './in-order.ts'
import { codesOf, labelOf, partNamesIn, type SidesByUnit, unitSidesIn } from './sides.ts'

interface Ground {
  definition: FigureDefinition
  is_own: boolean
  threshold: number
  cells: Cell[]
  towns: Cell[]
  subjects: SubjectCount[]
  labels: Map<string, Words>
  units: SidesByUnit
  guard: ToldOfPart | undefined
}

const amountsBy = (
  { definition, cells, towns, subjects, units }: Ground,
  dimension: Dimension | 'month',
): Map<string, number> => {
  const amounts = new Map<string, number>()
  const { counting } = definition
  const distinct = distinctOf(definition)
  if (distinct) {
    for (const row of subjects) if (row.dimension === dimension) amounts.set(row.code, row[distinct.which])
    return amounts
  }
  if (counting.how !== 'sum') return amounts
  for (const cell of cellsOf(counting, dimension === 'municipality' ? towns : cells, true))
    for (const code of codesOf(dimension, cell, units))
      amounts.set(code, (amounts.get(code) ?? 0) + cell.quantity)
  return amounts
}

/** Of a share the parts are told in per cent too. */
const toldAs = (definition: FigureDefinition, value: number): number => {
  const { counting } = definition
  return told(definition, counting.how === 'share' ? (value * 100) / counting.population : value)
}

/** Persons of two districts may be the same: their parts do not add up, so each is looked at alone. Of one gender, age or municipality
 *  everybody is once: there one hidden part would be the whole less the others. */
const shownParts = (ground: Ground, side: string, amounts: readonly number[]): (number | null)[] => {
  const { definition, threshold } = ground
  const isPersons = distinctOf(definition) !== undefined && !isOneEach(side)
  // Parts told exactly would add up to a whole that is not.
  if (ground.guard?.is_about)
    return amounts.map((value) =>
      value > 0 && value < threshold ? null : toldAs(definition, Math.round(value / roundedTo) * roundedTo),
    )
  const all =
    isPersons || definition.is_sensitive
      ? amounts.map((value) => showOne(definition, value, threshold))
      : showParts(amounts, threshold)
  return all.map((value) => (value === null ? null : toldAs(definition, value)))
}

/** Municipalities where few are told stand with their district. */
const partsBy = (ground: Ground, dimension: Dimension): [string, number][] => {
  const amounts = [...amountsBy(ground, dimension)].filter(([, value]) => value > 0)
  if (dimension !== 'municipality') return amounts
  const cells = amounts.map(([code, value]) => ({ code, value }))
  return foldTowns(cells, ({ value }) => value < ground.threshold).map(({ code, value }) => [code, value])
}

const partsOf = (ground: Ground, dimension: Dimension): FigureAnswer['by'][number] => {
  const amounts = partsBy(ground, dimension).sort(([, a], [, b]) => b - a)
  const of = amounts.map(([code]) => code)
  const shown = shownParts(
    ground,
    dimension,
    amounts.map(([, value]) => value),
  )
  return {
    dimension,
    parts: amounts.map(([code], at) => ({
      code,
      label: labelOf(ground.labels, dimension, { code, of }),
      value: shown[at] ?? null,
    })),
  }
}

/** A running total shows a month only when enough came since the last one it showed: nobody is read from two of them. */
const shownRunning = (ground: Ground, totals: readonly number[]): (number | null)[] => {
  const { definition, threshold } = ground
  let last = 0
  return totals.map((value) => {
    const more = value - last
    if (more > 0 && more < threshold) return null
    last = value
    return toldAs(definition, showOne(definition, value, threshold) ?? 0)
  })
}

const runningSums = (amounts: ReadonlyMap<string, number>, months: readonly string[]): number[] =>
  months.map((month) => [...amounts].reduce((sum, [at, quantity]) => (at <= month ? sum + quantity : sum), 0))

const monthsShown = (ground: Ground, months: string[]): (number | null)[] => {
  const { definition, cells, threshold } = ground
  const { counting, time } = definition
  if (counting.how === 'ratio')
    return months.map((month) => {
      const ofMonth = cells.filter((cell) =>
        time === 'cumulative' ? cell.month <= month : cell.month === month,
      )
      return showAmount({ definition, cells: ofMonth, subjects: [] }, threshold)
    })
  const amounts = amountsBy(ground, 'month')
  if (ground.guard && time !== 'cumulative') {
    const { hidden } = ground.guard
    return months.map((month) => (hidden.has(month) ? null : toldAs(definition, amounts.get(month) ?? 0)))
  }
  if (time === 'cumulative') {
    const totals =
      counting.how === 'sum' ? runningSums(amounts, months) : months.map((month) => amounts.get(month) ?? 0)
    return shownRunning(ground, totals)
  }
  return shownParts(
    ground,
    'month',
    months.map((month) => amounts.get(month) ?? 0),
  )
}

const seriesOf = (ground: Ground, months: string[]): FigureAnswer['series'] => {
  const shown = monthsShown(ground, months)
  return months.map((month, at) => ({
    month,
    value: shown[at] ?? null,
    provisional: showWaiting(
      ground.definition,
      ground.cells.filter((cell) => cell.month === month),
      ground.is_own,
    ),
  }))
}

const labelsIn = (named: Row[] = [], things: Row[] = []): Map<string, Words> =>
  new Map([
    ...partNamesIn(named),
    ...things.map((row) => [String(row.key), { it: String(row.name_it), en: String(row.name_en) }] as const),
  ])

type Looked = Omit<Asked, 'network_id'>

interface Context {
  me: Me
  input: Looked
  now: string
}

export const tellOne = (
  rows: Row[][],
  { definition, applies_from }: { definition: FigureDefinition; applies_from: string | null },
  { me, input, now }: Context,
): FigureAnswer => {
  const all = cellsIn(rows[0])
  const is_own = isOwnFigure(definition, me, all)
  const threshold = thresholdFor(definition, is_own)
  const [named, things, units, inTowns, beside] = rows.slice(counts + 2)
  const guard = guardOf(definition, { beside: besideIn(beside), asked: input, is_own })
  const kept = guard?.in({ ...input, ...(definition.time === 'cumulative' ? { from_month: undefined } : {}) })
  const ground: Ground = {
    definition,
    is_own,
    threshold,
    cells: keptBy(definition, all),
    towns: keptBy(definition, cellsIn(inTowns)),
    subjects: rows.slice(1, counts + 1).flatMap((each) => subjectsIn(each)),
    labels: labelsIn(named, things),
    units: unitSidesIn(units),
    guard: kept,
  }
  const { key, label, unit, rule, version, time = 'in_period' } = definition
  return {
    ...{ key, label, unit, rule, version, time, threshold, applies_from },
    source: roomOf(definition),
    as_of: now,
    value: kept ? (kept.value === null ? null : told(definition, kept.value)) : showAmount(ground, threshold),
    is_about: kept?.is_about ?? false,
    provisional: showWaiting(definition, ground.cells, is_own),
    is_coarse: threshold > 1,
    identities: ground.subjects.find(({ dimension }) => dimension === 'all')?.identities ?? [],
    is_ratio: isShareOrRatio(definition),
    series: seriesOf(ground, monthsBetween(input.from_month, input.to_month)),
    by: definition.dimensions
      .map((dimension) => partsOf(ground, dimension))
      .filter(({ parts }) => parts.length > 0),
  }
}

export const figureAnswering = answering(figure, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    return oneFigure({ ...input, network_id }, definitionOf(input.key), input.key)
  },
  tell: (rows, context) => {
    const { key, to_month } = context.input
    const pages = rows[counts + 1] as unknown as FigureVersion[]
    const inForceThen =
      versionsOf(pages, key).find((each) => each.applies_from <= lastDayOfMonth(to_month)) ??
      refuse('monitoring.unknown-figure', undefined, 404)
    const { applies_from, definition } = inForceThen
    return tellOne(rows, { definition, applies_from: applies_from === always ? null : applies_from }, context)
  },
})
