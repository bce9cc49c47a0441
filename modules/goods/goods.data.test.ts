// The store through its front door: what arrives, is made into kits, loaded, counted, blocked; and who may do it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import type { Catalogue, CountsWaiting, LotStory, MovementsOfShift, StockAnswer } from './index.ts'
import { openStore, type Store } from './makers.ts'
import {
  carryGoods,
  catalogueAnswering,
  countsAnswering,
  lotStoryAnswering,
  movementsAnswering,
  setAsideEmptyLots,
  stockAnswering,
} from './server.ts'

let database: Database
let here: Territory
let store: Store
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
}, 60_000)
afterAll(() => database.close())

const shelf = async (
  location_id: string,
  item: string,
): Promise<StockAnswer['places'][number]['items'][number] | undefined> => {
  const answer = (await here.warehouse.ask(stockAnswering, { location_id })) as StockAnswer
  return answer.places[0]?.items.find((each) => each.item_id === store.items[item]?.item_id)
}
const van = () => store.units[here.mobile_id]?.van as string
const itemId = (name: string) => store.items[name]?.item_id as string
const move = (more: Record<string, unknown>) => ({
  organisation_id: here.lead_id,
  from_location_id: store.hub_id,
  to_location_id: van(),
  ...more,
})

test('what arrives lies on the shelf with its giver and its dates', async () => {
  const lot_id = await store.receive('biscuits', 20, { best_before: '2098-12-31', supplier_lot: 'L-77' })
  const found = await shelf(store.hub_id, 'biscuits')
  expect(found).toMatchObject({
    total: 20,
    usable: 20,
    lots: [
      {
        lot_id,
        quantity: 20,
        best_before: '2098-12-31',
        usable_until: '2099-01-30',
        donor: 'Emporio inventato',
        is_usable: true,
      },
    ],
  })
})

const kitLot = newId()
test('a kit takes its parts, remembers them, and its story is told in quantities only', async () => {
  const blanket = await store.receive('blanket', 12)
  const kit = kitLot
  const made = await here.warehouse.act('goods.assemble-kit', {
    lot_id: kit,
    organisation_id: here.lead_id,
    location_id: store.hub_id,
    kit_item_id: itemId('cold_kit'),
    quantity: 4,
  })
  expect(made.outcome).toBe('accepted')
  expect((await shelf(store.hub_id, 'blanket'))?.total).toBe(8)
  const cause_id = newId()
  expect(
    (
      await here.operator.act(
        'goods.move-stock',
        move({ cause_id, lines: [{ item_id: itemId('cold_kit'), quantity: 3 }] }),
      )
    ).outcome,
  ).toBe('accepted')
  const story = (await here.coordinator.ask(lotStoryAnswering, { lot_id: kit })) as LotStory
  expect(story.stops.map(({ kind, quantity }) => ({ kind, quantity }))).toEqual([
    { kind: 'assembly', quantity: 4 },
    { kind: 'hub', quantity: 4 },
    { kind: 'van', quantity: 3 },
    { kind: 'remains', quantity: 4 },
  ])
  expect(story.made_of).toMatchObject([
    { name_it: 'biscotti', quantity: 8 },
    { lot_id: blanket, name_it: 'coperta', quantity: 4 },
  ])
  const partStory = (await here.coordinator.ask(lotStoryAnswering, { lot_id: blanket })) as LotStory
  expect(partStory.stops).toMatchObject([
    { kind: 'donor', name: 'Emporio inventato', quantity: 12 },
    { kind: 'hub', quantity: 12 },
    { kind: 'kit', quantity: 4 },
    { kind: 'remains', quantity: 8 },
  ])
  expect(partStory.went_into).toMatchObject([{ lot_id: kit, quantity: 4 }])
  const { movements } = (await here.coordinator.ask(movementsAnswering, { cause_id })) as MovementsOfShift
  expect(movements).toMatchObject([
    { kind: 'out_unit', lot_id: kit, quantity: 3, from_kind: 'hub', to_kind: 'van' },
  ])
})

test('a kit taken apart gives its parts back to the very lots they came from', async () => {
  const before = (await shelf(store.hub_id, 'blanket'))?.total ?? 0
  const story = async (lot_id: string) =>
    (await here.warehouse.ask(lotStoryAnswering, { lot_id })) as LotStory
  const [first, second] = (await story(kitLot)).made_of
  const there = { organisation_id: here.lead_id, location_id: store.hub_id, lot_id: kitLot, quantity: 1 }
  const apart = (good: number, lost = 0, reason: string | null = null) => {
    const soft = { item_id: second?.item_id, lot_id: second?.lot_id, back: 1 }
    const parts = [{ item_id: first?.item_id, lot_id: first?.lot_id, back: good, lost }, soft]
    return here.warehouse.act('goods.take-apart-kit', { ...there, parts, reason })
  }
  const details = { item: 'biscotti', wanted: 2, told: 1 }
  expect((await apart(1)).problem).toMatchObject({ code: 'goods.parts-do-not-add-up', details })
  expect((await apart(1, 1)).problem?.code).toBe('goods.reason-needed')
  expect((await apart(1, 1, 'una scatola aperta')).outcome).toBe('accepted')
  expect((await shelf(store.hub_id, 'blanket'))?.total).toBe(before + 1)
  const after = await story(kitLot)
  expect([after.kits, ...after.made_of.map(({ quantity }) => quantity)]).toEqual([3, 6, 3])
  expect((await apart(2)).problem).toMatchObject({ code: 'goods.not-enough', details: { missing: 1 } })
  expect((await story(second?.lot_id ?? '')).stops.find(({ kind }) => kind === 'kit')?.quantity).toBe(3)
})

test('what is not there cannot be moved, and a part that lacks stops the kit', async () => {
  const tooMany = await here.operator.act(
    'goods.move-stock',
    move({ lines: [{ item_id: itemId('blanket'), quantity: 500 }] }),
  )
  const lacks = { item: 'coperta', missing: 491 }
  expect(tooMany.problem).toMatchObject({ code: 'goods.not-enough', details: lacks })
  const kit = await here.warehouse.act('goods.assemble-kit', {
    ...{ lot_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id },
    ...{ kit_item_id: itemId('cold_kit'), quantity: 9 },
  })
  expect(kit.problem?.code).toBe('goods.part-missing')
})

test('several moves sent together see one another', async () => {
  const lot = await store.receive('syringe', 10)
  const out = (quantity: number) => ({
    action: 'goods.move-stock',
    input: move({ lines: [{ item_id: itemId('syringe'), quantity }] }),
  })
  const back = {
    action: 'goods.move-stock',
    input: move({
      from_location_id: van(),
      to_location_id: store.hub_id,
      lines: [{ item_id: itemId('syringe'), quantity: 2, lot_id: lot }],
    }),
  }
  const answers = await here.operator.actMany([out(6), out(5), back, out(5)])
  expect(answers.map((answer) => answer.outcome)).toEqual(['accepted', 'refused', 'accepted', 'accepted'])
  expect((await shelf(van(), 'syringe'))?.total).toBe(9)
  expect((await shelf(store.hub_id, 'syringe'))?.total).toBe(1)
})

test('a blocked lot is not loaded, shows hollow in its story, and can be released', async () => {
  const lot_id = await store.receive('biscuits', 5, { use_by: '2098-12-24' })
  expect(
    (await here.warehouse.act('goods.block-lot', { lot_id, reason: 'avviso del produttore' })).outcome,
  ).toBe('accepted')
  const named = await here.operator.act(
    'goods.move-stock',
    move({ lines: [{ item_id: itemId('biscuits'), quantity: 1, lot_id }] }),
  )
  expect(named.problem?.code).toBe('goods.lot-not-available')
  const story = (await here.coordinator.ask(lotStoryAnswering, { lot_id })) as LotStory
  expect(story.stops.at(-1)).toMatchObject({ kind: 'remains', quantity: 5, is_blocked: true })
  expect((await here.warehouse.act('goods.release-lot', { lot_id })).outcome).toBe('accepted')
  expect((await here.warehouse.act('goods.release-lot', { lot_id })).problem?.code).toBe(
    'goods.lot-not-blocked',
  )
})

test('a small difference is written at once with its reason; a large one waits for somebody else', async () => {
  const count = (counted: number, more = {}) => ({
    count_id: newId(),
    organisation_id: here.lead_id,
    location_id: store.hub_id,
    counted: [{ item_id: itemId('blanket'), counted }],
    ...more,
  })
  await store.receive('blanket', 92)
  expect((await here.warehouse.act('goods.count-location', count(97))).problem?.code).toBe(
    'goods.reason-needed',
  )
  expect(
    (await here.warehouse.act('goods.count-location', count(97, { reason: 'bagnate' }))).answer,
  ).toMatchObject({ state: 'settled' })
  expect((await shelf(store.hub_id, 'blanket'))?.total).toBe(97)
  const large = count(80, { reason: 'scaffale caduto' })
  expect((await here.coordinator.act('goods.count-location', large)).answer).toMatchObject({
    state: 'to_approve',
  })
  expect((await shelf(store.hub_id, 'blanket'))?.total).toBe(97)
  const settle = {
    count_id: large.count_id,
    organisation_id: here.lead_id,
    location_id: store.hub_id,
    is_accepted: true,
  }
  expect((await here.coordinator.act('goods.settle-count', settle)).problem?.code).toBe(
    'goods.second-person-needed',
  )
  expect((await here.warehouse.act('goods.settle-count', settle)).problem?.code).toBe('core.not-allowed')
  const hub = await here.enlist('hub_manager', here.lead_id)
  const { counts } = (await hub.ask(countsAnswering)) as CountsWaiting
  expect(counts).toMatchObject([
    { count_id: large.count_id, is_mine: false, place: 'Magazzino', reason: 'scaffale caduto' },
  ])
  expect((await hub.act('goods.settle-count', settle)).outcome).toBe('accepted')
  expect((await shelf(store.hub_id, 'blanket'))?.total).toBe(80)
  expect((await hub.act('goods.settle-count', settle)).problem?.code).toBe('goods.count-already-settled')
})

test('other bodies see nothing of it and may do nothing in it', async () => {
  const answer = (await here.stranger.ask(stockAnswering)) as StockAnswer
  expect(answer.places).toEqual([])
  // What they cannot see does not run low for them.
  expect(answer.low).toEqual([])
  await expect(here.stranger.ask(stockAnswering, { organisation_id: here.lead_id })).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
  const tried = await here.stranger.act(
    'goods.move-stock',
    move({ lines: [{ item_id: itemId('blanket'), quantity: 1 }] }),
  )
  expect(tried.problem?.code).toBe('core.not-found')
  const lot = {
    lot_id: newId(),
    organisation_id: here.other_id,
    location_id: store.hub_id,
    item_id: itemId('blanket'),
    quantity: 1,
    source: 'donation',
  }
  expect((await here.stranger.act('goods.receive-lot', lot)).problem?.code).toBe('core.not-found')
  expect(
    (await here.peer.act('goods.move-stock', move({ lines: [{ item_id: itemId('blanket'), quantity: 1 }] })))
      .problem?.code,
  ).toBe('core.not-allowed')
  expect(
    (await here.operator.act('goods.receive-lot', { ...lot, organisation_id: here.lead_id })).problem?.code,
  ).toBe('core.not-allowed')
})

test('things of a unit are opened once, in the body the unit belongs to', async () => {
  const again = await here.warehouse.act('goods.open-locations', {
    organisation_id: here.lead_id,
    unit_id: here.mobile_id,
    name: 'Secondo',
  })
  expect(again.problem?.code).toBe('goods.places-already-open')
  const elsewhere = await here.warehouse.act('goods.open-locations', {
    organisation_id: here.lead_id,
    unit_id: here.other_unit_id,
    name: 'Altrui',
  })
  expect(elsewhere.problem?.code).toBe('core.not-found')
})

test('a phone carries its van, its lots and the catalogue, whole', async () => {
  const context = {
    network_id: here.network_id,
    worker_id: here.operator.worker_id,
    unit_ids: [here.mobile_id],
    me: (await database.read(here.operator.token, [])).me,
    now: new Date().toISOString(),
  }
  const { rows } = await database.read(
    here.operator.token,
    carryGoods.map((carry) => carry.statement(context)),
  )
  const byNoun = Object.fromEntries(carryGoods.map((carry, i) => [carry.noun.name, rows[i] ?? []]))
  expect(byNoun['goods.location']?.map((row) => row.kind).sort()).toEqual([
    'given',
    'returned_used',
    'unexplained',
    'van',
    'waste',
  ])
  const lots = new Set(byNoun['goods.lot']?.map((row) => row.lot_id))
  expect(byNoun['goods.balance']?.length).toBeGreaterThan(0)
  for (const balance of byNoun['goods.balance'] ?? []) expect(lots.has(balance.lot_id)).toBe(true)
  for (const [i, carry] of carryGoods.entries())
    for (const row of rows[i] ?? []) expect(carry.noun.schema.safeParse(row).success).toBe(true)
})

test('the catalogue says what kits are made of, and a part taken out is gone', async () => {
  const partsOf = async () =>
    ((await here.peer.ask(catalogueAnswering)) as Catalogue).kit_parts.filter(
      (part) => part.kit_item_id === itemId('cold_kit'),
    )
  expect(await partsOf()).toHaveLength(2)
  await here.warehouse.act('goods.describe-kit', {
    kit_item_id: itemId('cold_kit'),
    parts: [{ item_id: itemId('blanket'), quantity: 2 }],
  })
  expect(await partsOf()).toEqual([
    { kit_item_id: itemId('cold_kit'), item_id: itemId('blanket'), quantity: 2 },
  ])
})

test('figures name the thing, the Italian day and the shift, and no minute, lot or worker', async () => {
  const { rows } = await database.read(here.coordinator.token, [
    {
      name: 'facts out',
      text: `select * from goods.facts where network_id = $1 and kind = 'out_unit'`,
      values: [here.network_id],
    },
  ])
  expect(Object.keys(rows[0]?.[0] ?? {}).sort()).toEqual([
    'category',
    'cause_id',
    'hr_item',
    'item',
    'kind',
    'network_id',
    'on_day',
    'organisation_id',
    'quantity',
    'unit_id',
  ])
  const [strangers] = (
    await database.read(here.stranger.token, [
      { name: 'facts', text: 'select * from goods.facts where network_id = $1', values: [here.network_id] },
    ])
  ).rows
  expect(strangers).toEqual([])
})

test('a lot of which nothing is left is set aside, and comes back when somebody finds some', async () => {
  const lot_id = await store.receive('syringe', 3, { use_by: '2098-12-30' })
  const waste = store.units[here.mobile_id]?.waste
  const thrown = await here.warehouse.act(
    'goods.move-stock',
    move({
      to_location_id: waste,
      reason: 'bagnate',
      lines: [{ item_id: itemId('syringe'), quantity: 3, lot_id }],
    }),
  )
  expect(thrown.outcome).toBe('accepted')
  await setAsideEmptyLots.run({ database } as never)
  const state = async () =>
    ((await here.coordinator.ask(lotStoryAnswering, { lot_id })) as LotStory).lot?.state
  expect(await state()).toBe('exhausted')
  const found = {
    count_id: newId(),
    organisation_id: here.lead_id,
    location_id: store.hub_id,
    reason: 'erano dietro',
    counted: [{ item_id: itemId('syringe'), lot_id, counted: 1 }],
  }
  expect((await here.warehouse.act('goods.count-location', found)).answer).toMatchObject({
    state: 'to_approve',
  })
  await here.coordinator.act('goods.settle-count', {
    count_id: found.count_id,
    organisation_id: here.lead_id,
    location_id: store.hub_id,
    is_accepted: true,
  })
  expect(await state()).toBe('available')
})

test('nobody can write a shelf below zero, not even past the rules', async () => {
  const below = database.change(here.warehouse.token, [], () => ({
    saves: [
      {
        name: 'below',
        text: 'update goods.balances set quantity = -1 where network_id = $1 and location_id = $2',
        values: [here.network_id, store.hub_id],
      },
    ],
    answer: () => null,
  }))
  await expect(below).rejects.toMatchObject({ problem: { code: 'goods.balances-never-negative' } })
  const rewritten = database.change(here.warehouse.token, [], () => ({
    saves: [
      {
        name: 'rewrite',
        text: 'update goods.movements set quantity = 1 where network_id = $1',
        values: [here.network_id],
      },
    ],
    answer: () => null,
  }))
  await expect(rewritten).rejects.toMatchObject({ problem: { code: 'core.not-allowed' } })
})
