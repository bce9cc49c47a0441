// Every number of this room passes here before it leaves: small ones are hidden, and others beside them, until nobody can work
// the small ones out.
import { type MonthSpan, monthCount, refuse } from '#core/kernel'
import { gate, insideThreshold, sensitiveThreshold, shieldTable } from '#monitoring'

export { insideThreshold, sensitiveThreshold }

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const isFew = (threshold: number) => (value: number) => value > 0 && value < threshold

export interface Gated {
  parts: (number | null)[]
  total: number | null
}

/** Sensitive numbers are told in fives. */
const inSteps = (value: number, threshold: number): number =>
  threshold >= sensitiveThreshold ? Math.round(value / 5) * 5 : value

/** Parts that make up a total that is told too. */
export const gateParts = (parts: readonly number[], threshold: number): Gated => {
  const cells = parts.map((value, at) => ({ code: String(at), value }))
  const told = gate({ cells, total: sum(parts), additive: true }, { threshold })
  const step = (value: number | null) => (value === null ? null : inSteps(value, threshold))
  return { parts: told.cells.map(({ value }) => step(value)), total: step(told.total) }
}

/** A number alone. */
export const gateOne = (value: number, threshold: number): number | null =>
  isFew(threshold)(value) ? null : inSteps(value, threshold)

/** A part of a whole that is told: neither it nor what is left may be few. */
export const gateShare = (part: number, whole: number, threshold: number): number | null =>
  [part, whole - part, whole].some(isFew(threshold)) ? null : part

export interface GatedTable {
  cells: (number | null)[][]
  rows: (number | null)[]
  columns: (number | null)[]
  total: number | null
}

/** A table with the sums of its rows and columns and the sum of all: nothing hidden can be counted back from any of them. */
export const gateTable = (cells: readonly (readonly number[])[], threshold: number): GatedTable => {
  const { values, hidden, high, wide, inside } = shieldTable(cells, threshold)
  const end = values.length - 1
  const told = values.map((value, at) => (hidden[at] ? null : inSteps(value, threshold)))
  return {
    cells: cells.map((_, y) => told.slice(y * wide, (y + 1) * wide)),
    rows: told.slice(inside, inside + high),
    columns: told.slice(inside + high, end),
    total: told[end] ?? null,
  }
}

interface Asked extends MonthSpan {
  district?: string
  organisation_id?: string
}

const mostMonths = 36

/** One side at a time: crossing two would let anybody cut until few are left. */
export const mustBeSound = ({ from_month, to_month, district, organisation_id }: Asked): void => {
  if (from_month > to_month) refuse('dashboards.months-out-of-order', undefined, 422)
  if (monthCount({ from_month, to_month }) > mostMonths)
    refuse('dashboards.too-long', { months: mostMonths }, 422)
  if (district && organisation_id) refuse('dashboards.one-side-at-a-time', undefined, 422)
}

/** The middle one of enough. */
export const middleOf = (values: readonly number[], threshold: number): number | null => {
  if (values.length < threshold) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
