// A shelf counted with a reader: what is found is added, also what nobody expected; what is left is never forgotten.
import { expect, test } from 'vitest'
import type { FoundLot } from '../queries/find-code.ts'
import { type CountLine, countedOf, differs, found, stillLeft } from './counting-lines.ts'

const lot = (lot_id: string, quantity: number | null, unit_name = 'piece'): FoundLot => ({
  lot_id,
  code: `L-${lot_id}`,
  item_id: 'tuna',
  name_it: 'tonno',
  name_en: 'tuna',
  unit_name,
  supplier_lot: null,
  gtin: null,
  best_before: null,
  use_by: null,
  usable_until: null,
  programme: null,
  owner_id: 'body',
  is_own: true,
  giving: 'yes',
  places:
    quantity === null
      ? []
      : [{ location_id: 'shelf', kind: 'shelf', name: 'A', code: 'A-1', quantity, promised: 0 }],
})
const typed = (lines: CountLine[], text: string): CountLine[] =>
  lines.map((line, i) => (i === 0 ? { ...line, typed: text } : line))

test('a lot the books know, and one they believed absent', () => {
  const lines = typed(found([], lot('a', 12), 'shelf'), '12')
  expect(differs(lines)).toBe(false)
  const more = typed(found(lines, lot('b', null), 'shelf'), '3')
  expect(more.map((line) => line.expected)).toEqual([null, 12])
  expect(differs(more)).toBe(true)
  expect(countedOf(more)).toEqual({
    counted: [
      { item_id: 'tuna', lot_id: 'b', counted: 3, seen: 0 },
      { item_id: 'tuna', lot_id: 'a', counted: 12, seen: 12 },
    ],
  })
})

test('piece by piece: each reading is one more', () => {
  const once = found([], lot('a', 12), 'shelf')
  const twice = found(once, lot('a', 12), 'shelf')
  expect(found(twice, lot('a', 12), 'shelf')).toMatchObject([{ typed: '3' }])
})

test('a line without a number is not sent; kilograms are kept in grams', () => {
  expect(countedOf(found([], lot('a', 12), 'shelf'))).toEqual({ missing: ['a'] })
  const cheese = typed(found([], lot('c', 2500, 'gram'), 'shelf'), '2,4')
  expect(countedOf(cheese)).toEqual({
    counted: [{ item_id: 'tuna', lot_id: 'c', counted: 2400, seen: 2500 }],
  })
  expect(countedOf(typed(cheese, '0'))).toMatchObject({ counted: [{ counted: 0 }] })
})

test('what was expected and not found stays in sight', () => {
  const expected = found(found([], lot('a', 12), 'shelf'), lot('b', 4), 'shelf')
  expect(stillLeft(expected, found([], lot('a', 12), 'shelf')).map((line) => line.lot_id)).toEqual(['b'])
})
