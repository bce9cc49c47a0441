// A list from outside: columns by the names firms use, lines as they are, faults with their line and reason.
import { expect, test } from 'vitest'
import { mappingOf, missingIn } from './import-columns.ts'
import { namesOf, readLines } from './import-lines.ts'

const pasta = {
  ...{ item_id: 'p', key: 'pasta', name_it: 'Pasta, 500 g', name_en: 'Pasta', unit_name: 'pack' as const },
  ...{ storage: 'ambient' as const, grams: 500 },
}
const mele = {
  ...{ item_id: 'm', key: 'mele', name_it: 'Mele', name_en: 'Apples', unit_name: 'gram' as const },
  ...{ storage: 'ambient' as const, grams: 1 },
}
const cartone = { packaging_id: 'c', item_id: 'p', name: 'cartone', quantity: 24, gtin: '08001234567895' }
const known = {
  ...{ items: [pasta, mele], packagings: [cartone], names: namesOf([pasta, mele]), today: '2026-11-29' },
  gtins: new Map([[cartone.gtin, cartone]]),
  gtinOf: (typed: string) => (/^\d{13}$/.test(typed) ? `0${typed}` : undefined),
}
const columns = ['Articolo', 'EAN', 'Q.tà', 'Colli', 'Lotto', 'Scadenza', 'Peso (kg)', 'Note']
const mapping = mappingOf(columns)
const read = (...cells: string[]) => readLines([{ line: 2, cells }], mapping, known)

test('columns are found by the names firms give them; the rest is left out', () => {
  expect(mapping).toEqual(['item', 'gtin', 'quantity', 'packages', 'supplier_lot', 'use_by', 'weight', null])
  expect(mappingOf(['articolo', 'Quantità', 'Peso kg'])).toEqual(['item', 'quantity', 'weight'])
  expect([missingIn(mappingOf(['lotto', 'quantità'])), missingIn(mappingOf(['articolo']))]).toEqual([
    'item',
    'quantity',
  ])
})

test('a case found by its number is counted in pieces of the thing', () => {
  const { lines, faults } = read('', '8001234567895', '', '3', 'L1', '31/12/2027')
  expect(faults).toEqual([])
  expect(lines).toMatchObject([
    { item_id: 'p', packaging_id: 'c', packages: 3, quantity: null, use_by: '2027-12-31' },
  ])
})

test('what is weighed is told in kilograms and kept in grams', () => {
  const told = mappingOf(['Articolo', 'Quantità', 'Peso kg'])
  const { lines } = readLines([{ line: 2, cells: ['mele', '1.250,5', '1250,5'] }], told, known)
  expect(lines).toMatchObject([{ quantity: 1_250_500, weight_grams: 1_250_500 }])
})

test('every wrong line is told with its line, what stands there and why', () => {
  const rows = [
    ['pasta', '', '', '', '', ''],
    ['panettone', '', '', '2', '', ''],
    ['pasta', '', '', 'tanti', '', ''],
    ['', '8001234567895', '', '2', '', '31/02/2027'],
    ['', '8001234567895', '', '2', '', '31/12/2207'],
    ['', '80', '', '2', '', ''],
  ]
  const { faults, lines } = readLines(
    rows.map((cells, i) => ({ line: i + 2, cells })),
    mapping,
    known,
  )
  expect(lines).toEqual([])
  expect(faults.map(({ line, code, text }) => [line, code, text])).toEqual([
    [2, 'donations.quantity-needed', ''],
    [3, 'unknown-item', 'panettone'],
    [4, 'not-a-number', 'tanti'],
    [5, 'not-a-day', '31/02/2027'],
    [6, 'donations.date-impossible', ''],
    [7, 'not-a-gtin', '80'],
  ])
})
