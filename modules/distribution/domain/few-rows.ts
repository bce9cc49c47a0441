// Rows of people beside their sum: few are not told, and neither is a sum from which one could count them back.
import { fewUnder, isFew, toldUnlessFew } from '#core/kernel'

interface Row {
  persons: number
}
type Told<T extends Row> = Omit<T, 'persons'> & { persons: number | null }

export const withoutFew = <T extends Row>(rows: readonly T[]): Told<T>[] =>
  rows.map((row) => ({ ...row, persons: toldUnlessFew(row.persons) }))

/** Whether the sum may stand beside these rows: what is hidden must be more than one, and not few together. */
export const maySum = (rows: readonly Row[]): boolean => {
  const hidden = rows.filter(({ persons }) => isFew(persons))
  const people = hidden.reduce((sum, { persons }) => sum + persons, 0)
  return hidden.length === 0 || (hidden.length > 1 && people >= fewUnder)
}
