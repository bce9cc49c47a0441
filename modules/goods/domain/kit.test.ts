// Kits remember what they were made of, grow old with their oldest part, and are never made of what is not there.
import { expect, test } from 'vitest'
import { newId } from '#core/kernel'
import { aLot, anItem } from '../makers.ts'
import { idsFrom } from './deed.ts'
import { assembleKit } from './kit.ts'
import type { LotRecord } from './lot.ts'
import type { BalanceRecord } from './movement.ts'
import { takeApartKit } from './take-apart.ts'

const hub = newId()
const organisation_id = newId()
const kit = anItem({ key: 'cold', kind: 'kit' })
const blanket = newId()
const soup = newId()

const lotOf = (item_id: string, use_by: string | null): LotRecord =>
  aLot({ organisation_id, item_id, use_by, usable_until: use_by })
const rowOf = (lot: LotRecord, quantity: number): BalanceRecord => ({
  location_id: hub,
  lot_key: lot.lot_id,
  lot_id: lot.lot_id,
  item_id: lot.item_id,
  organisation_id,
  quantity,
  may_go_below_zero: false,
  counted_at: null,
})
const [blankets, oldSoup, newSoup] = [
  lotOf(blanket, null),
  lotOf(soup, '2026-12-01'),
  lotOf(soup, '2027-03-01'),
]

const assembly = (quantity: number) => ({
  organisation_id,
  unit_id: null,
  worker_id: newId(),
  cause_id: null,
  at: '2026-11-22T08:00:00Z',
  ids: idsFrom(newId()),
  today: '2026-11-22',
  lot_id: newId(),
  kit,
  quantity,
  hub_location_id: hub,
  assembly_location_id: newId(),
  parts: [
    { kit_item_id: kit.item_id, item_id: blanket, quantity: 1 },
    { kit_item_id: kit.item_id, item_id: soup, quantity: 2 },
  ],
  balances: [rowOf(newSoup, 10), rowOf(oldSoup, 3), rowOf(blankets, 5)],
  lots: [newSoup, oldSoup, blankets],
})

test('three kits take three blankets and six soups, the older soups first', () => {
  const { lot, balances } = assembleKit(assembly(3))
  expect(lot.parts).toEqual([
    { lot_id: blankets.lot_id, item_id: blanket, quantity: 3 },
    { lot_id: oldSoup.lot_id, item_id: soup, quantity: 3 },
    { lot_id: newSoup.lot_id, item_id: soup, quantity: 3 },
  ])
  expect(lot).toMatchObject({
    source: 'assembly',
    item_id: kit.item_id,
    use_by: '2026-12-01',
    usable_until: '2026-12-01',
  })
  const left = Object.fromEntries(balances.map((row) => [row.lot_key, row.quantity]))
  expect(left).toEqual({ [blankets.lot_id]: 2, [oldSoup.lot_id]: 0, [newSoup.lot_id]: 7, [lot.lot_id]: 3 })
})

test('six kits need six blankets: with five nothing is made', () => {
  expect(() => assembleKit(assembly(6))).toThrow('goods.part-missing')
})

test('a kit nobody described cannot be made', () => {
  expect(() => assembleKit({ ...assembly(1), parts: [] })).toThrow('goods.kit-without-parts')
})

test('all kits taken apart again leave the shelf as it was, lot by lot', () => {
  const made = assembly(4)
  const { lot, balances } = assembleKit(made)
  const parts = (lot.parts ?? []).map(({ item_id, lot_id, quantity }) => ({
    ...{ item_id, lot_id, back: quantity, lost: 0 },
  }))
  const after = takeApartKit({
    ...{ ...made, balances, kit: lot, made: 4, quantity: 4, parts, items: [], reason: null },
    ...{
      place: { location_id: hub, kind: 'hub' as const },
      bench_id: made.assembly_location_id,
      waste_id: newId(),
    },
  })
  const lying = (rows: BalanceRecord[]) =>
    Object.fromEntries(rows.filter(({ quantity }) => quantity > 0).map((row) => [row.lot_key, row.quantity]))
  expect(lying(after.balances)).toEqual(lying(made.balances))
})
