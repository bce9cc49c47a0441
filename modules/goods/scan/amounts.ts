// Numbers as hands write them and books keep them: pieces, or kilograms with a comma for what is kept in grams.
import { quantityWritten } from './quantity.ts'

/** A quantity of the books, ready to be corrected by hand. */
export const asWritten = (unit: string, value: number): string =>
  unit === 'gram' ? String(value / 1000).replace('.', ',') : String(value)

/** What was counted may also be nothing at all. */
export const countWritten = (unit: string, text: string): number | undefined =>
  text.trim() === '0' ? 0 : quantityWritten(unit, text)
