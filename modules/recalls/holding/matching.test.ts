// Which lots a notice means.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLot } from '#goods/makers'
import { isInRow, lotsMeant, saysEnough } from './matching.ts'

const codesOf = (sought: object, lots: ReturnType<typeof aLot>[], more: object = {}) =>
  lotsMeant({ sought, lots, packagings: [], ...more }).map(({ lot, because }) => [lot.lot_id, because])

test('the number is read as people write it, and a row of lots holds what lies between', () => {
  expect(isInRow('L 12.034', { from: 'l12034', to: null })).toBe(true)
  expect(isInRow('L12035', { from: 'L 12034', to: null })).toBe(false)
  expect(isInRow('A9', { from: 'A2', to: 'A10' })).toBe(true)
  expect(isInRow('A11', { from: 'A2', to: 'A10' })).toBe(false)
})

test('all that the notice says must fit', () => {
  const lots = [
    aLot({ lot_id: 'one', item_id: 'tuna', supplier_lot: 'T1', best_before: '2027-01-01' }),
    aLot({ lot_id: 'two', item_id: 'tuna', supplier_lot: 'T1', best_before: '2027-06-01' }),
    aLot({ lot_id: 'three', item_id: 'rice', supplier_lot: 'T1', best_before: '2027-01-01' }),
  ]
  const sought = { item_id: 'tuna', supplier_lot: 't-1', expires_to: '2027-02-01' }
  expect(codesOf(sought, lots)).toEqual([['one', 'matched']])
})

test('a lot of the named thing whose number nobody wrote is held too; of anything else it is not', () => {
  const lots = [aLot({ lot_id: 'one', item_id: 'tuna' }), aLot({ lot_id: 'two', item_id: 'rice' })]
  expect(codesOf({ item_id: 'tuna', supplier_lot: 'T1' }, lots)).toEqual([['one', 'unknown_lot']])
  expect(codesOf({ supplier_lot: 'T1' }, lots)).toEqual([])
})

test('a bar code finds the lot that carries it, and the thing that is packed in it when the lot carries none', () => {
  const gtin = '08001234567890'
  const lots = [
    aLot({ lot_id: 'one', item_id: 'tuna', gtin }),
    aLot({ lot_id: 'two', item_id: 'tuna', gtin: '08000000000000' }),
    aLot({ lot_id: 'three', item_id: 'tuna' }),
  ]
  expect(codesOf({ gtin }, lots).map(([id]) => id)).toEqual(['one'])
  const packagings = [{ gtin, item_id: 'tuna' }]
  expect(codesOf({ gtin }, lots, { packagings }).map(([id]) => id)).toEqual(['one', 'three'])
})

test('a kit of a recalled thing is recalled, and so is what is made of that kit', () => {
  const part = (lot_id: string) => [{ lot_id, item_id: 'i', quantity: 2 }]
  const lots = [
    aLot({ lot_id: 'bag', item_id: 'bag', parts: part('kit') }),
    aLot({ lot_id: 'kit', item_id: 'kit', parts: part('one') }),
    aLot({ lot_id: 'one', item_id: 'tuna', supplier_lot: 'T1' }),
    aLot({ lot_id: 'other', item_id: 'kit', parts: part('two') }),
  ]
  expect(codesOf({ supplier_lot: 'T1' }, lots)).toEqual([
    ['one', 'matched'],
    ['kit', 'made_of'],
    ['bag', 'made_of'],
  ])
})

test('the same thing of the same gift is meant elsewhere too, unless its number says no', () => {
  const lots = [
    aLot({ lot_id: 'one', item_id: 'tuna', origin_id: 'gift' }),
    aLot({ lot_id: 'two', item_id: 'tuna', origin_id: 'gift', supplier_lot: 'T2' }),
    aLot({ lot_id: 'three', item_id: 'rice', origin_id: 'gift' }),
  ]
  const elsewhere = { passed_on: ['gift'], item_ids: ['tuna'] }
  expect(codesOf({ supplier_lot: 'T1' }, lots, { elsewhere })).toEqual([['one', 'matched']])
})

test('whatever is asked, nothing is found that contradicts the notice', () => {
  const anyLot = fc.record({
    item_id: fc.constantFrom('tuna', 'rice'),
    supplier_lot: fc.constantFrom('T1', 't 1', 'T2', null),
    best_before: fc.constantFrom('2027-01-01', '2028-01-01', null),
  })
  fc.assert(
    fc.property(fc.array(anyLot, { maxLength: 12 }), fc.constantFrom('T1', 'T2'), (told, supplier_lot) => {
      const lots = told.map((each, i) => aLot({ ...each, lot_id: String(i) }))
      const sought = { item_id: 'tuna', supplier_lot }
      const found = new Set(lotsMeant({ sought, lots, packagings: [] }).map(({ lot }) => lot.lot_id))
      for (const lot of lots) {
        const number = lot.supplier_lot?.replace(' ', '').toUpperCase() ?? supplier_lot
        expect(found.has(lot.lot_id)).toBe(lot.item_id === 'tuna' && number === supplier_lot)
      }
    }),
  )
  expect(saysEnough({ expires_from: '2027-01-01' })).toBe(false)
})
