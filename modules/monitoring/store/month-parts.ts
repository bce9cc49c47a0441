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
import { thresholdFor } from '../domain/threshold.ts'
import { type Asked, bookStatement, partsByMonthStatement } from './asked.ts'
import { cellsIn, cellsOf, isOwnFigure, keptBy, type SubjectCount } from './cells.ts'
import { cellsStatement } from './figure-rows.ts'
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
    cellsStatement(asked, given, key),
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
  months: string[]
  parts: { code: string; label: Words | null; values: number[] }[]
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
  const of = [...found.keys()]
  return {
    definition,
    threshold: thresholdFor(definition, isOwnFigure(definition, me, all)),
    adds_up: counting.how === 'sum' && addsUp(asked.side),
    months,
    parts: [...found].map(([code, values]) => ({
      code,
      label: labelOf(labels, asked.side, { code, of }),
      values,
    })),
  }
}
