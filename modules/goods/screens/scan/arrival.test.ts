// A label becomes a line of arrivals: only the number is left to write.
import { expect, test } from 'vitest'
import type { FoundCode } from '../../queries/find-code.ts'
import { draftOf, isSame, oneMore, totalOf } from './arrival.ts'

const printed: NonNullable<FoundCode['printed']> = {
  gtin: '04006381333931',
  is_in_house: false,
  quantity: null,
  supplier_lot: 'B7',
  best_before: '2027-06-30',
  use_by: null,
  net_grams: null,
  sscc: null,
  faults: [],
}

const found = (more: Partial<FoundCode> = {}): FoundCode => ({
  today: '2026-11-29',
  kind: 'printed',
  is_known: true,
  own_code: null,
  fault: null,
  printed,
  item: { item_id: 'tuna', name_it: 'tonno', name_en: 'tuna', unit_name: 'piece', storage: 'ambient' },
  packaging: { packaging_id: 'p', name: 'cartone', quantity: 24 },
  lots: [],
  shelf: null,
  ...more,
})

test('everything the label says is filled, and how many packages is asked', () => {
  const draft = draftOf(found())
  expect(draft).toMatchObject({
    item_id: 'tuna',
    supplier_lot: 'B7',
    best_before: '2027-06-30',
    quantity: '',
  })
  expect(draft && totalOf(draft, 'piece')).toBeUndefined()
  expect(draft && totalOf({ ...draft, quantity: '3' }, 'piece')).toBe(72)
  expect(draft && totalOf({ ...draft, quantity: '0' }, 'piece')).toBeUndefined()
  expect(draft && totalOf({ ...draft, quantity: 'tre' }, 'piece')).toBeUndefined()
})

test('the label of a pallet says how many cartons there are', () => {
  const draft = draftOf(found({ printed: { ...printed, quantity: 40 } }))
  expect(draft && totalOf(draft, 'piece')).toBe(960)
})

test('what is counted in grams is weighed by the label', () => {
  const packaging = { packaging_id: 'p', name: 'forma', quantity: 1000 }
  const draft = draftOf(found({ packaging, printed: { ...printed, net_grams: 1250, quantity: 2 } }))
  expect(draft && totalOf(draft, 'gram')).toBe(2500)
})

test('the same box read again is one more; another lot is not the same', () => {
  const draft = draftOf(found())
  if (!draft) throw new Error('The label says nothing')
  expect(oneMore(draft).quantity).toBe('2')
  expect(oneMore(oneMore(draft)).quantity).toBe('3')
  expect(isSame(draft, { ...draft, quantity: '9' })).toBe(true)
  expect(isSame(draft, { ...draft, supplier_lot: 'B8' })).toBe(false)
})

test('a new number has no thing yet, and a pallet alone is no arrival', () => {
  expect(draftOf(found({ item: null, packaging: null }))).toMatchObject({
    is_known: false,
    item_id: '',
    pack: null,
  })
  expect(draftOf(found({ printed: { ...printed, gtin: null, sscc: '1' } }))).toBeUndefined()
})

test('what the books keep in grams is written in kilograms, loose or by the package', () => {
  const cheese = { packaging: { packaging_id: 'p', name: 'forma', quantity: 5000 } }
  const form = draftOf(found(cheese))
  expect(form && totalOf({ ...form, quantity: '2' }, 'gram')).toBe(10_000)
  const loose = draftOf(found({ packaging: null, item: null }))
  expect(loose && totalOf({ ...loose, quantity: '2,5' }, 'gram')).toBe(2500)
  expect(loose && totalOf({ ...loose, pack_size: '0,5', quantity: '4' }, 'gram')).toBe(2000)
})
