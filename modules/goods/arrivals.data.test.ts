// What cannot have arrived is told at the door of the store, with the thing and the day; nothing is half written.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import type { StockAnswer } from './index.ts'
import { openStore, type Store } from './makers.ts'
import { stockAnswering } from './server.ts'

let database: Database
let here: Territory
let store: Store
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [])
}, 60_000)
afterAll(() => database.close())

const biscuits = async () => {
  const { places } = (await here.warehouse.ask(stockAnswering, { location_id: store.hub_id })) as StockAnswer
  return places[0]?.items.find(({ name_it }) => name_it === 'biscotti')?.total ?? 0
}

test('a year of another century, or an arrival of tomorrow, is refused with its name; nothing is half written', async () => {
  const arrives = (more: Record<string, unknown>) =>
    here.warehouse.act('goods.receive-lot', {
      ...{ lot_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id },
      ...{ item_id: store.items.biscuits?.item_id, quantity: 1, source: 'donation', ...more },
    })
  await store.receive('biscuits', 2, { best_before: '2098-12-31' })
  for (const told of [{ best_before: '0026-12-31' }, { use_by: '2206-12-31' }])
    expect((await arrives(told)).problem).toMatchObject({
      ...{ code: 'goods.day-impossible', status: 422, details: { item: 'biscotti' } },
    })
  expect((await arrives({ received_on: '2098-01-01' })).problem).toMatchObject({
    ...{ code: 'goods.arrival-day-impossible', details: { item: 'biscotti', day: '2098-01-01' } },
  })
  expect(await biscuits()).toBe(2)
})

test('of two phones that tell one delivery the second is asked; told that it is another, it is written', async () => {
  const came = (supplier_lot: string | null, more: Record<string, unknown> = {}) =>
    here.warehouse.act('goods.receive-lot', {
      ...{ lot_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id, supplier_lot },
      ...{ item_id: store.items.biscuits?.item_id, quantity: 3, source: 'donation', ...more },
    })
  const before = await biscuits()
  const both = await Promise.all([came('B-77'), came('B-77')])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find(({ outcome }) => outcome === 'refused')?.problem).toMatchObject({
    ...{ code: 'goods.arrived-already', status: 409, details: { item: 'biscotti', lot: 'B-77' } },
  })
  expect(await biscuits()).toBe(before + 3)
  expect((await came('B-77', { is_another: true })).outcome).toBe('accepted')
  expect((await came('B-78')).outcome).toBe('accepted')
  // Yesterday's arrival of the same lot is another one; without a lot nobody can tell.
  expect((await came('B-78', { received_on: '2026-01-02' })).outcome).toBe('accepted')
  for (let again = 0; again < 2; again++) expect((await came(null)).outcome).toBe('accepted')
  expect(await biscuits()).toBe(before + 18)
})
