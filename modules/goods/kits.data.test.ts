// Kits that are taken apart in a real store: half of them gone, one out of date inside, some on a van, two hands at the last one.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import type { LotStory, StockAnswer, WillExpire } from './index.ts'
import { openStore, type Store } from './makers.ts'
import { lotStoryAnswering, stockAnswering, willExpireAnswering } from './server.ts'

let database: Database
let here: Territory
let store: Store
let shelf_id: string
beforeAll(async () => {
  database = await openTestDatabase()
}, 60_000)
// A network of its own for every story: nothing of another lies in its store.
beforeEach(async () => {
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  shelf_id = newId()
  await does('goods.open-shelf', {
    ...{ location_id: shelf_id, organisation_id: here.lead_id, parent_id: store.hub_id },
    ...{ name: 'Scaffale', code: 'K-1' },
  })
}, 60_000)
afterAll(() => database.close())

const does = async (action: string, input: object) => {
  const answer = await here.warehouse.act(action, input as Record<string, unknown>)
  if (answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer.problem))
}
const itemId = (name: string) => store.items[name]?.item_id as string
const van = () => store.units[here.mobile_id]?.van as string
const lotIn = async (location_id: string, lot_id: string) => {
  const { places } = (await here.warehouse.ask(stockAnswering, { location_id })) as StockAnswer
  return places[0]?.items.flatMap(({ lots }) => lots).find((lot) => lot.lot_id === lot_id)
}
const quantity = async (location_id: string, lot_id: string) =>
  (await lotIn(location_id, lot_id))?.quantity ?? 0
const story = async (lot_id: string) => (await here.warehouse.ask(lotStoryAnswering, { lot_id })) as LotStory

const assemble = (quantity: number, lot_id = newId()) =>
  here.warehouse.act('goods.assemble-kit', {
    ...{ lot_id, organisation_id: here.lead_id, location_id: store.hub_id, shelf_ids: [shelf_id] },
    ...{ kit_item_id: itemId('cold_kit'), quantity },
  })

/** Blankets on the floor, biscuits of two lots of which one lies on the shelf: four kits of one blanket and two biscuits. */
const madeOf = async (use_by: { first?: string; second?: string } = {}) => {
  const blankets = await store.receive('blanket', 4)
  const first = await store.receive('biscuits', 5, { use_by: use_by.first ?? '2098-01-01' })
  const second = await store.receive('biscuits', 3, {
    ...{ use_by: use_by.second ?? '2099-01-01', location_id: shelf_id },
  })
  const kits = newId()
  const answer = await assemble(4, kits)
  if (answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer.problem))
  return { blankets, first, second, kits }
}
type Made = Awaited<ReturnType<typeof madeOf>>

const apart = (made: Made, told: { quantity: number; first: number; second: number; at?: string }) =>
  here.warehouse.act('goods.take-apart-kit', {
    ...{ organisation_id: here.lead_id, location_id: told.at ?? store.hub_id, lot_id: made.kits },
    ...{ quantity: told.quantity, reason: null },
    parts: [
      { item_id: itemId('blanket'), lot_id: made.blankets, back: told.quantity },
      { item_id: itemId('biscuits'), lot_id: made.first, back: told.first },
      { item_id: itemId('biscuits'), lot_id: made.second, back: told.second },
    ],
  })
const load = (lot_id: string, quantity: number, ends = { from: store.hub_id, to: van() }) =>
  does('goods.move-stock', {
    ...{ organisation_id: here.lead_id, from_location_id: ends.from, to_location_id: ends.to },
    lines: [{ item_id: itemId('cold_kit'), lot_id, quantity }],
  })

test('parts are taken from the shelves too; what lacks is called by name', async () => {
  const made = await madeOf()
  expect([await quantity(store.hub_id, made.first), await quantity(shelf_id, made.second)]).toEqual([0, 0])
  await store.receive('biscuits', 4)
  const short = await assemble(2)
  expect(short.problem).toMatchObject({
    code: 'goods.part-missing',
    details: { item: 'coperta', missing: 2, wanted: 2 },
  })
  // All of it back on the floor of the store, where the bench is.
  expect((await apart(made, { quantity: 4, first: 5, second: 3 })).outcome).toBe('accepted')
  expect([await quantity(store.hub_id, made.first), await quantity(store.hub_id, made.second)]).toEqual([
    5, 3,
  ])
  expect(await quantity(store.hub_id, made.kits)).toBe(0)
  const told = await story(made.kits)
  expect([told.kits, told.made_of]).toEqual([0, []])
})

test('half of the kits left with the van: the others are taken apart here, those on the van when they are back', async () => {
  const made = await madeOf()
  await load(made.kits, 2)
  const onVan = await apart(made, { quantity: 2, first: 3, second: 1, at: van() })
  expect(onVan.problem?.code).toBe('goods.kit-not-indoors')
  const tooMany = await apart(made, { quantity: 3, first: 3, second: 3 })
  expect(tooMany.problem).toMatchObject({ code: 'goods.not-enough', details: { missing: 1 } })
  expect((await apart(made, { quantity: 2, first: 3, second: 1 })).outcome).toBe('accepted')
  expect([await quantity(store.hub_id, made.first), await quantity(store.hub_id, made.second)]).toEqual([
    3, 1,
  ])
  const left = await story(made.kits)
  expect(left.kits).toBe(2)
  expect(left.made_of.map(({ lot_id, quantity }) => [lot_id, quantity]).sort()).toEqual(
    [
      [made.blankets, 2],
      [made.first, 2],
      [made.second, 2],
    ].sort(),
  )
  await load(made.kits, 2, { from: van(), to: store.hub_id })
  // Of the first lot two are left inside: three cannot come out.
  expect((await apart(made, { quantity: 2, first: 3, second: 1 })).problem?.code).toBe(
    'goods.part-not-in-kit',
  )
  expect((await apart(made, { quantity: 2, first: 2, second: 2 })).outcome).toBe('accepted')
  expect([await quantity(store.hub_id, made.first), await quantity(store.hub_id, made.second)]).toEqual([
    5, 3,
  ])
})

test('what is out of date inside comes back to its own lot and is given to nobody; what was stopped stays stopped', async () => {
  const made = await madeOf()
  await fromBelow(
    database,
    `update goods.lots set use_by = current_date - 3, usable_until = current_date - 3 where lot_id = any($1)`,
    [[made.first, made.kits]],
  )
  await does('goods.block-lot', { lot_id: made.second, reason: 'richiamo del fornitore' })
  expect((await apart(made, { quantity: 4, first: 5, second: 3 })).outcome).toBe('accepted')
  expect(await lotIn(store.hub_id, made.first)).toMatchObject({ quantity: 5, is_usable: false })
  expect(await lotIn(store.hub_id, made.second)).toMatchObject({
    ...{ quantity: 3, state: 'blocked', is_usable: false },
  })
  expect(await lotIn(store.hub_id, made.blankets)).toMatchObject({ quantity: 4, is_usable: true })
  expect((await story(made.first)).remains).toMatchObject([{ location_id: store.hub_id, quantity: 5 }])
})

test('two hands at the last kits: one of them takes them apart; what is promised stays whole', async () => {
  const made = await madeOf()
  await fromBelow(
    database,
    `insert into goods.reservations (network_id, reservation_id, organisation_id, location_id, lot_key, lot_id, item_id, quantity, cause_id, until)
     select network_id, $1::uuid, organisation_id, location_id, lot_key, lot_id, item_id, 2, $1::uuid, now() + interval '1 day'
     from goods.balances where lot_id = $2 and location_id = $3`,
    [newId(), made.kits, store.hub_id],
  )
  const both = await Promise.all([
    apart(made, { quantity: 2, first: 3, second: 1 }),
    apart(made, { quantity: 2, first: 2, second: 2 }),
  ])
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'refused'])
  expect(both.find(({ problem }) => problem)?.problem).toMatchObject({
    ...{ code: 'goods.not-enough', details: { missing: 2 } },
  })
  expect(await quantity(store.hub_id, made.kits)).toBe(2)
})

test('kits made and taken apart again are no pace: nothing of it was given', async () => {
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const made = await madeOf({ first: soon, second: soon })
  const late = async () => {
    const { lots } = (await here.warehouse.ask(willExpireAnswering, {})) as WillExpire
    return Object.fromEntries(lots.map(({ lot_id, left }) => [lot_id, left]))
  }
  const before = await late()
  expect((await apart(made, { quantity: 4, first: 5, second: 3 })).outcome).toBe('accepted')
  const after = await late()
  expect(before[made.kits]).toBe(4)
  expect(after[made.kits]).toBeUndefined()
  expect((after[made.first] ?? 0) + (after[made.second] ?? 0)).toBe(8)
})
