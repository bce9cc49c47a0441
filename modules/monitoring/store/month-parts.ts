// One figure month by month, part by part of one side, as it was counted: for who draws it and keeps small numbers back. Each month
// stands by itself: who is counted once is counted once in each.
import { lastDayOfMonth, type Me, monthsBetween, type Row, refuse, type Statement } from '#core/kernel'
import { type FigureVersion, versionsOf } from '../domain/book.ts'
import {
  type Dimension,
  distinctOf,
  type FigureDefinition,
  versionName,
  type Words,
} from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { addsUp } from '../domain/release-nesting.ts'
import { isOneEach, thresholdFor } from '../domain/threshold.ts'
import { districtOf, foldTowns } from '../domain/towns.ts'
import { type Asked, bookStatement, partsByMonthStatement } from './asked.ts'
import { cellsIn, cellsOf, isOwnFigure, keptBy, type SubjectCount } from './cells.ts'
import { cellsStatement, townCellsStatement } from './figure-rows.ts'
import {
  codesOf,
  labelOf,
  partNamesIn,
  partNamesStatement,
  unitSidesIn,
  unitSidesStatement,
} from './sides.ts'

export interface PartsAsked extends Asked {
  key: string
  side: string
}

export const monthPartsStatements = (asked: PartsAsked): Statement[] => {
  const { key, side, network_id } = asked
  const given = definitionOf(key)
  return [
    (side === 'municipality' ? townCellsStatement : cellsStatement)(asked, given, key),
    partsByMonthStatement(asked, { definitions: given ? [given] : [], with_parts: true, key }, side),
    bookStatement(network_id),
    partNamesStatement(network_id),
    unitSidesStatement(network_id, asked.project_id),
  ]
}

export interface MonthParts {
  definition: FigureDefinition
  threshold: number
  /** The parts of a month make up the month. */
  adds_up: boolean
  /** The months of a part make up the part: not of who is counted once in each. */
  has_totals: boolean
  months: string[]
  parts: { code: string; label: Words | null; values: number[] }[]
}

/** Municipalities that are few in every month stand with their district. */
const foldedTowns = (found: ReadonlyMap<string, number[]>, threshold: number): Map<string, number[]> => {
  const cells = [...found].map(([code, values]) => ({ code, value: Math.max(...values) }))
  const told = new Set(foldTowns(cells, ({ value }) => value < threshold).map(({ code }) => code))
  const folded = new Map<string, number[]>()
  for (const [code, values] of found) {
    const under = told.has(code) ? code : districtOf(code)
    const sums = folded.get(under)
    folded.set(under, sums ? sums.map((sum, at) => sum + (values[at] ?? 0)) : values)
  }
  return folded
}

type SubjectsOfMonth = SubjectCount & { month: string }

const inForce = (pages: Row[], { key, to_month }: PartsAsked): FigureDefinition =>
  versionsOf(pages as unknown as FigureVersion[], key).find(
    (each) => each.applies_from <= lastDayOfMonth(to_month),
  )?.definition ?? refuse('monitoring.unknown-figure', undefined, 404)

/** Means have no parts, and a running total no months. */
export const isSeenByMonth = (
  { counting, time = 'in_period', dimensions }: FigureDefinition,
  side: string,
): boolean =>
  time === 'in_period' &&
  (counting.how === 'sum' || counting.how === 'distinct') &&
  dimensions.some((each) => each === side)

export const monthPartsIn = (
  [cells, subjects = [], pages = [], names, units]: Row[][],
  asked: PartsAsked,
  me: Me,
): MonthParts => {
  const definition = inForce(pages, asked)
  const months = monthsBetween(asked.from_month, asked.to_month)
  const found = new Map<string, number[]>()
  const add = (code: string, month: string, amount: number) => {
    const values = found.get(code) ?? months.map(() => 0)
    const at = months.indexOf(month)
    values[at] = (values[at] ?? 0) + amount
    found.set(code, values)
  }
  const all = cellsIn(cells)
  const { counting } = definition
  const distinct = distinctOf(definition)
  const served = unitSidesIn(units)
  if (counting.how === 'sum')
    for (const cell of cellsOf(counting, keptBy(definition, all), true))
      for (const code of codesOf(asked.side as Dimension, cell, served)) add(code, cell.month, cell.quantity)
  else if (distinct)
    for (const row of subjects as unknown as SubjectsOfMonth[])
      if (row.label === versionName(definition)) add(row.code, row.month, row[distinct.which])
  const labels = partNamesIn(names)
  const threshold = thresholdFor(definition, isOwnFigure(definition, me, all))
  const parts = asked.side === 'municipality' ? foldedTowns(found, threshold) : found
  const of = [...parts.keys()]
  return {
    definition,
    threshold,
    adds_up: counting.how === 'sum' ? addsUp(asked.side) : isOneEach(asked.side),
    has_totals: counting.how === 'sum' && addsUp(asked.side),
    months,
    parts: [...parts].map(([code, values]) => ({
      code,
      label: labelOf(labels, asked.side, { code, of }),
      values,
    })),
  }
}
