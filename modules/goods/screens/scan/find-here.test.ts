// A box recognised without asking anybody.
import { expect, test } from 'vitest'
import { anItem } from '../../makers.ts'
import { findHere } from './find-here.ts'
import type { ScanWork } from './scan-work.ts'

const tuna = anItem({ key: 'tuna', name_it: 'tonno' })
const packaging = {
  packaging_id: 'p',
  item_id: tuna.item_id,
  name: 'cartone',
  quantity: 24,
  gtin: '04006381333931',
  is_active: true,
}
const work: ScanWork = {
  organisation_id: 'body',
  places: [
    {
      location_id: 'shelf',
      organisation_id: 'body',
      unit_id: null,
      kind: 'shelf',
      name: 'Scaffale A',
      parent_id: 'hub',
      code: 'A-03',
      storage: 'ambient',
      items: [],
    },
  ],
  catalogue: { items: [tuna], kit_parts: [], packagings: [packaging] },
}
const find = (code: string) => findHere(code, work, '2026-11-29')

test('a known number brings its thing and its package; a wrong digit is told', () => {
  expect(find('(01)04006381333931(17)270331(10)B7')).toMatchObject({
    kind: 'printed',
    is_known: true,
    item: { item_id: tuna.item_id, name_it: 'tonno' },
    packaging: { quantity: 24 },
    printed: { supplier_lot: 'B7', use_by: '2027-03-31', faults: [] },
  })
  expect(find('8001234567891')).toMatchObject({ kind: 'wrong', fault: { right: '7' } })
})

test('a package no longer in use, and a number this page does not know, are asked of the store', () => {
  const old = { ...work, catalogue: { ...work.catalogue, packagings: [{ ...packaging, is_active: false }] } }
  expect(findHere('4006381333931', old, '2026-11-29')).toBeUndefined()
})

test('a shelf of ours is known; lots, cards and words are asked of the store', () => {
  expect(find('S-A-03')).toMatchObject({ kind: 'shelf', shelf: { location_id: 'shelf', name: 'Scaffale A' } })
  for (const code of ['S-Z-9', 'L-4K9QXM2', 'P-7K2M-4QAB', 'B7', '8001234567897', '006141411234567890'])
    expect(find(code)).toBeUndefined()
})
