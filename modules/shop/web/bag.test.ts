// The bag counts as the till will: by thing, whatever lot was read; and says what this household cannot have.
import { expect, test } from 'vitest'
import type { ShopItem } from '../queries/rules.ts'
import type { Till } from '../queries/till.ts'
import { change, countedOf, put, warningsOf } from './bag.ts'

const thing = (more: Partial<ShopItem>): ShopItem => ({
  ...{ item_id: 'milk', name_it: 'latte', name_en: 'milk', category: 'fresh_milk', unit_name: 'piece' },
  ...{ allergens: ['milk'], diets: [], points: 3, ...more },
})
const apples = thing({ item_id: 'apples', category: 'fruit', unit_name: 'gram', allergens: [], points: 2 })
const lot = { lot_id: 'l', lot_code: 'L-1', location_id: 's' }
const words = {
  t: (key: string, told: object) => `${key} ${Object.values(told).join(' ')}`,
  label: (_: string, code: string) => code,
  nameOf: (each: ShopItem) => each.name_en,
  number: String,
} as never

test('a lot that was read and the same thing from the list are one thing to pay', () => {
  const bag = put(put(put([], { item_id: 'milk', quantity: 1 }), { item_id: 'milk', quantity: 1, ...lot }), {
    item_id: 'milk',
    quantity: 2,
  })
  expect(bag.map((line) => [line.key, line.quantity])).toEqual([
    ['milk', 3],
    ['l/s', 1],
  ])
  expect(countedOf(bag, [thing({})]).map(({ points }) => points)).toEqual([12])
  expect(change(bag, 'l/s', 0).length).toBe(1)
})

test('limits and allergens are told before anything is sent', () => {
  const till = {
    taken: [{ category: 'fruit', units: 2 }],
    card: { allergens: ['milk'], diets: [] },
  } as unknown as Till
  const counted = countedOf(
    put(put([], { item_id: 'milk', quantity: 1 }), { item_id: 'apples', quantity: 1500 }),
    [thing({}), apples],
  )
  expect(counted.map(({ points }) => points)).toEqual([3, 3])
  const said = warningsOf(counted, { till, limits: [{ category: 'fruit', per_month: 3 }] }, words)
  expect(said).toEqual(['till.over fruit 1 3', 'till.allergen milk milk'])
  const free = warningsOf(counted, { till: { ...till, card: null, taken: [] }, limits: [] }, words)
  expect(free).toEqual([])
})
