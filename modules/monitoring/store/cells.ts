// Numbers of the roll-up as the questions of this room need them, and the small arithmetic every answer shares.
import { type Me, type Row, type Statement, unitsAs } from '#core/kernel'
import { type FigureDefinition, told } from '../domain/figures.ts'
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

export interface PersonCount {
  dimension: string
  code: string
  persons: number
  new_persons: number
}

export interface Asked {
  network_id: string
  from_month: string
  to_month: string
  district?: string
}

export const personsStatement = (asked: Asked): Statement => ({
  name: 'persons counted once',
  text: 'select dimension, code, persons, new_persons from monitoring.count_persons($1, $2, $3, $4)',
  values: [asked.network_id, asked.from_month, asked.to_month, asked.district ?? null],
})

export const districtsStatement = (network_id: string): Statement => ({
  name: 'districts named',
  text: 'select key, label from network.districts where network_id = $1 order by key',
  values: [network_id],
})

export const cellsIn = (rows: Row[] = []): Cell[] =>
  rows.map((row) => ({ ...row, quantity: Number(row.quantity) })) as unknown as Cell[]
export const personsIn = (rows: Row[] = []): PersonCount[] => rows as unknown as PersonCount[]

export const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.quantity, 0)

/** Everything shown comes from units whose coordinator asks: they met these people themselves. */
export const isOwn = (me: Me, cells: readonly Cell[]): boolean => {
  const mine = new Set(unitsAs(me, ['service_coordinator']))
  return cells.every((cell) => mine.has(cell.unit_id))
}

interface Sources {
  definition: FigureDefinition
  cells: readonly Cell[]
  persons: readonly PersonCount[]
}

/** The plain number before any threshold. */
export const amountOf = ({ definition, cells, persons }: Sources): number => {
  const { counting } = definition
  if (counting.how === 'persons') return persons.find((row) => row.dimension === 'all')?.[counting.which] ?? 0
  return told(
    definition,
    total(cells.filter((cell) => cell.is_validated && cell.measure === counting.measure)),
  )
}

/** What closed shifts would add; persons are not told before validation. */
export const waitingOf = (definition: FigureDefinition, cells: readonly Cell[]): number | null => {
  const { counting } = definition
  if (counting.how === 'persons') return null
  return told(
    definition,
    total(cells.filter((cell) => !cell.is_validated && cell.measure === counting.measure)),
  )
}

export const showWaiting = (
  definition: FigureDefinition,
  cells: readonly Cell[],
  isOwnUnit: boolean,
): number | null => {
  const waiting = waitingOf(definition, cells)
  return waiting === null ? null : showOne(definition, waiting, thresholdFor(definition, isOwnUnit))
}
