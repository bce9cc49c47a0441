// The counts of a log, told by one thing at a time: how, gender, age. Meetings and people counted stay in two columns.
import type { ShiftPage } from '../queries/shift-page.ts'

type Count = ShiftPage['counts'][number]
export type Dimension = 'phase' | 'gender' | 'age_band'

export interface CountLine {
  code: string
  contacts: number
  headcount: number
}

/** In the order given; codes nobody met are left out. */
export const linesBy = (
  counts: readonly Count[],
  dimension: Dimension,
  order: readonly string[],
): CountLine[] => {
  const codes = [
    ...order,
    ...new Set(counts.map((count) => count[dimension]).filter((code) => !order.includes(code))),
  ]
  return codes
    .map((code) => {
      const these = counts.filter((count) => count[dimension] === code)
      const add = (what: 'contacts' | 'headcount') => these.reduce((sum, count) => sum + count[what], 0)
      return { code, contacts: add('contacts'), headcount: add('headcount') }
    })
    .filter((line) => line.contacts > 0)
}

/** Lines of the van whose count does not fit. */
export const differing = (stock: ShiftPage['stock']): ShiftPage['stock'] =>
  stock.filter((line) => line.counted !== null && line.difference !== 0)

/** Lines worth a row: something moved or was counted. */
export const vanLines = (stock: ShiftPage['stock']): ShiftPage['stock'] =>
  stock.filter(
    (line) => line.planned + line.loaded + line.given + line.brought_back > 0 || line.counted !== null,
  )

const week_ms = 7 * 86_400_000

/** A closed log is validated within a week. */
export const validateBy = (closed_at: string): string =>
  new Date(Date.parse(closed_at) + week_ms).toISOString()
