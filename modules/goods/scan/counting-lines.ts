// A shelf counted lot by lot: what was found, also what nobody expected there, and what is still to look for.
import type { FoundLot } from '../queries/find-code.ts'
import type { StockPlace } from '../queries/stock.ts'
import { asWritten, countWritten } from './amounts.ts'

export interface CountLine {
  lot_id: string | null
  item_id: string
  name_it: string
  name_en: string
  unit_name: string
  code: string | null
  /** Null: the system believed there was none here. */
  expected: number | null
  typed: string
}

export const keyOf = (line: Pick<CountLine, 'lot_id' | 'item_id'>): string => line.lot_id ?? line.item_id

/** Everything the books say lies here. */
export const expectedOf = (place: Pick<StockPlace, 'items'>): CountLine[] =>
  place.items.flatMap(({ item_id, name_it, name_en, unit_name, lots }) =>
    lots.map(({ lot_id, code, quantity }) => ({
      ...{ lot_id, item_id, name_it, name_en, unit_name, code },
      expected: quantity,
      typed: '',
    })),
  )

const numberOf = (line: CountLine): number | undefined => countWritten(line.unit_name, line.typed)

/** A lot was read: a new line, or one more of it. */
export const found = (lines: CountLine[], lot: FoundLot, location_id: string): CountLine[] => {
  const before = lines.find((line) => line.lot_id === lot.lot_id)
  if (before) {
    const typed = before.unit_name === 'gram' ? before.typed : asWritten('piece', (numberOf(before) ?? 1) + 1)
    return [{ ...before, typed }, ...lines.filter((line) => line !== before)]
  }
  const { lot_id, item_id, name_it, name_en, unit_name, code } = lot
  const expected = lot.places.find((place) => place.location_id === location_id)?.quantity ?? null
  return [{ lot_id, item_id, name_it, name_en, unit_name, code, expected, typed: '' }, ...lines]
}

export const stillLeft = (expected: CountLine[], lines: CountLine[]): CountLine[] => {
  const counted = new Set(lines.map(keyOf))
  return expected.filter((line) => !counted.has(keyOf(line)))
}

export const differs = (lines: CountLine[]): boolean =>
  lines.some((line) => numberOf(line) !== undefined && numberOf(line) !== (line.expected ?? 0))

/** What is sent, or the lines that still want a number. */
export const countedOf = (lines: CountLine[]) => {
  const missing = lines.filter((line) => numberOf(line) === undefined).map(keyOf)
  const counted = lines.map((line) => ({
    item_id: line.item_id,
    lot_id: line.lot_id,
    counted: numberOf(line) ?? 0,
    seen: line.expected ?? 0,
  }))
  return missing.length > 0 ? { missing } : { counted }
}
