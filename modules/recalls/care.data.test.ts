// Cold read twice a day, what is wrong and who looks at it again, what is thrown away, and what other bodies hear.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { ColdToday, NonConformities, OneRecall, Recalls, Register, Waste } from './index.ts'
import { aColdUnit, aNotice } from './makers.ts'
import { noticeBlocks, registerBlocks } from './papers/blocks.ts'
import { recallsAnswerings, recallsChores } from './server.ts'

let database: Database
let here: Territory
let store: Store
let manager: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  manager = await here.enlist('hub_manager', here.lead_id)
}, 60_000)
afterAll(() => database.close())

const done = async (doing: ReturnType<Hand['act']>) => {
  const answer = await doing
  expect(answer.problem ?? null).toBeNull()
  return answer.answer ?? {}
}
const faults = async () => ((await manager.ask(recallsAnswerings.faults)) as NonConformities).nonconformities
const opened = async (name: string) => {
  const unit = aColdUnit({ organisation_id: here.lead_id, name })
  await done(manager.act('recalls.keep-cold-unit', unit))
  return unit.cold_unit_id
}
const reading = (cold_unit_id: string, tenths: number, now: string) =>
  here.warehouse.act(
    'recalls.read-temperature',
    { reading_id: newId(), cold_unit_id, on_day: now.slice(0, 10), tenths },
    { now },
  )

test('outside for half an hour: the second reading opens a fault, once; a good one between does not', async () => {
  const cold_unit_id = await opened('Cella 1')
  expect(await done(reading(cold_unit_id, 35, '2026-11-26T08:00:00.000Z'))).toMatchObject({
    is_outside: false,
  })
  expect(await done(reading(cold_unit_id, 71, '2026-11-26T15:00:00.000Z'))).toMatchObject({
    is_outside: true,
    nonconformity_id: null,
  })
  expect(await done(reading(cold_unit_id, 69, '2026-11-26T15:20:00.000Z'))).toMatchObject({
    nonconformity_id: null,
  })
  const { nonconformity_id } = await done(reading(cold_unit_id, 68, '2026-11-26T15:31:00.000Z'))
  expect(await faults()).toMatchObject([
    {
      nonconformity_id,
      about: 'cold',
      what: 'Cella 1: 6,8 °C, fuori dai limiti (da 0 a 4 °C)',
      state: 'open',
    },
  ])
  expect(await done(reading(cold_unit_id, 66, '2026-11-26T16:31:00.000Z'))).toMatchObject({
    nonconformity_id: null,
  })
  const late = await here.warehouse.act(
    'recalls.read-temperature',
    { reading_id: newId(), cold_unit_id, on_day: '2026-11-26', tenths: 30 },
    { now: '2026-11-27T08:00:00.000Z' },
  )
  expect(late.problem).toMatchObject({ code: 'recalls.not-today', details: { day: '2026-11-27' } })
})

test('a fault is verified by somebody else than who put it right', async () => {
  const [fault] = await faults()
  const named = { nonconformity_id: fault?.nonconformity_id }
  const early = await manager.act('recalls.settle-nonconformity', { ...named, event: 'verify', how: 'visto' })
  expect(early.problem?.code).toBe('recalls.fault-not-from-here')
  await done(
    here.warehouse.act('recalls.mend-nonconformity', { ...named, event: 'contain', how: 'Latte in cella 2' }),
  )
  await done(
    manager.act('recalls.mend-nonconformity', { ...named, event: 'correct', how: 'Guarnizione cambiata' }),
  )
  const own = await manager.act('recalls.settle-nonconformity', { ...named, event: 'verify', how: 'visto' })
  expect(own.problem?.code).toBe('recalls.second-person-needed')
  const no = await here.warehouse.act('recalls.settle-nonconformity', {
    ...named,
    event: 'verify',
    how: 'visto',
  })
  expect(no.problem?.code).toBe('core.not-allowed')
  await done(
    here.coordinator.act('recalls.settle-nonconformity', {
      ...named,
      event: 'verify',
      how: 'Due giorni a 3 °C',
    }),
  )
  await done(reading(String(fault?.cold_unit_id), 31, '2026-11-26T18:00:00.000Z'))
  expect((await faults())[0]).toMatchObject({ state: 'verified', verified_how: 'Due giorni a 3 °C' })
})

test('the house opens the fault when nobody reads again, and remembers a forgotten reading once', async () => {
  const cold_unit_id = await opened('Cella 2')
  await done(reading(cold_unit_id, 90, '2026-11-27T08:00:00.000Z'))
  const clock = clockAt('2026-11-27T08:20:00.000Z')
  const letters: { to: string; text: string }[] = []
  const tell = {
    is_available: true,
    send: async (letter: { to: string; text: string }) => void letters.push(letter),
  }
  const house = { database, clock, tell, public_url: 'https://prova.example' } as unknown as House
  const before = (await faults()).length
  await recallsChores.watchCold.run(house)
  expect(await faults()).toHaveLength(before)
  clock.set('2026-11-27T08:30:00.000Z')
  await recallsChores.watchCold.run(house)
  await recallsChores.watchCold.run(house)
  const after = await faults()
  expect(after).toHaveLength(before + 1)
  expect(after[0]).toMatchObject({
    what: 'Cella 2: 9 °C, fuori dai limiti (da 0 a 4 °C)',
    opened_by_name: null,
  })
  // Nobody has read the first cell this morning; accounts of tests have no address, so nobody gets a letter.
  clock.set('2026-11-27T10:30:00.000Z')
  await recallsChores.remindReadings.run(house)
  const taken = await database.as('jobs', (run) =>
    run({
      text: 'select * from recalls.take_missed($1, $2, $3)',
      values: [here.network_id, '2026-11-27', 'morning'],
    }),
  )
  expect(taken).toEqual([])
  const next = await database.as('jobs', (run) =>
    run({
      text: 'select * from recalls.take_missed($1, $2, $3)',
      // A Monday on which those who keep the store have long been there.
      values: [here.network_id, '2099-01-05', 'afternoon'],
    }),
  )
  expect(next).toMatchObject([{ organisation_id: here.lead_id, units: ['Cella 1', 'Cella 2'] }])
  expect(next[0]?.accounts).toHaveLength(2)
  expect(letters).toEqual([])
})

test('a cleaning that found something opens a fault, and the register tells everything of its time', async () => {
  const care = { organisation_id: here.lead_id, on_day: '2026-11-27' }
  const fine = { ...care, care_log_id: newId(), kind: 'cleaning', what: 'Scaffali', is_fine: true }
  await done(here.warehouse.act('recalls.note-care', fine, { now: '2026-11-27T16:00:00.000Z' }))
  const bad = { ...care, care_log_id: newId(), kind: 'pests', what: 'Esche', is_fine: false }
  expect((await here.warehouse.act('recalls.note-care', bad)).problem?.code).toBe('recalls.say-what')
  await done(
    here.warehouse.act(
      'recalls.note-care',
      { ...bad, note: 'Una mossa' },
      { now: '2026-11-27T16:05:00.000Z' },
    ),
  )
  const register = (await manager.ask(recallsAnswerings.register, {
    from_day: '2026-11-26',
    to_day: '2026-11-27',
  })) as Register
  expect([register.readings.length, register.care.length, register.nonconformities.length]).toEqual([7, 2, 3])
  const words = JSON.stringify(registerBlocks(register, 'it'))
  for (const word of ['Cella 1', '6,8 fuori', 'Esche: Una mossa', 'Guarnizione cambiata'])
    expect(words).toContain(word)
  const today = (await manager.ask(recallsAnswerings.cold)) as ColdToday
  expect(today.units.map((unit) => unit.name)).toEqual(['Cella 1', 'Cella 2'])
})

test('what is thrown away has a reason and a weight; what is recalled leaves through its recall', async () => {
  const lot_id = await store.receive('biscuits', 30, { use_by: '2098-01-01', supplier_lot: 'B 1' })
  const item_id = store.items.biscuits?.item_id
  const throwing = (quantity: number, more: object = {}) =>
    here.warehouse.act('recalls.throw-away', {
      ...{ organisation_id: here.lead_id, location_id: store.hub_id, way: 'waste', reason: 'damaged' },
      ...{ lines: [{ item_id, lot_id, quantity, grams: quantity * 250 }], ...more },
    })
  await done(throwing(4))
  expect((await throwing(40)).problem?.code).toBe('goods.not-enough')
  expect((await throwing(1, { reason: 'other' })).problem?.code).toBe('recalls.say-what')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(
    new Date(),
  )
  const { sums } = (await manager.ask(recallsAnswerings.waste, { from_day: today, to_day: today })) as Waste
  expect(sums).toEqual([{ reason: 'damaged', way: 'waste', times: 1, grams: 1000, unweighed: 0 }])
  await done(
    manager.act(
      'recalls.open',
      aNotice({ recall_id: newId(), organisation_id: here.lead_id, item_id, supplier_lot: 'B1' }),
    ),
  )
  expect((await throwing(1)).problem?.code).toBe('recalls.leaves-through-recall')
})

test('what one body recalls, another that holds the same hears of, and holds its own', async () => {
  const other = await openStore(here.stranger, here.other_id, [])
  const theirs = await here.enlist('hub_manager', here.other_id)
  const item_id = store.items.blanket?.item_id as string
  await store.receive('blanket', 5, { supplier_lot: 'C 5' })
  const lot_id = newId()
  const lot = {
    lot_id,
    organisation_id: here.other_id,
    location_id: other.hub_id,
    item_id,
    quantity: 3,
    source: 'transfer',
  }
  await done(here.stranger.act('goods.receive-lot', { ...lot, supplier_lot: 'c5' }))
  const [recall_id, ours] = [newId(), newId()]
  await done(
    manager.act(
      'recalls.open',
      aNotice({ recall_id, organisation_id: here.lead_id, item_id, supplier_lot: 'C5' }),
    ),
  )
  const { heard, recalls } = (await theirs.ask(recallsAnswerings.list)) as Recalls
  expect(recalls).toEqual([])
  expect(heard).toMatchObject([{ recall_id, held: 1, organisation_name: 'Capofila' }])
  const foreign = (await theirs.ask(recallsAnswerings.one, { recall_id })) as OneRecall
  expect([foreign.lots, foreign.recipients, foreign.remains]).toEqual([[], [], []])
  const notice = {
    ...aNotice({ recall_id: ours, organisation_id: here.other_id, item_id, supplier_lot: 'C5' }),
    heard_from: recall_id,
  }
  await done(theirs.act('recalls.open', notice))
  expect(((await theirs.ask(recallsAnswerings.list)) as Recalls).heard).toEqual([])
  const own = (await theirs.ask(recallsAnswerings.one, { recall_id: ours })) as OneRecall
  expect(own.lots).toMatchObject([{ lot_id, state: 'recalled' }])
  const words = JSON.stringify(noticeBlocks(own, { language: 'it', public_url: 'https://prova.example' }))
  expect(words).toContain('Tonno in scatola')
})

test('a lot that arrives after the opening is told, and held when somebody looks again; a mistake gives everything back', async () => {
  const item_id = store.items.syringe?.item_id as string
  const first = await store.receive('syringe', 5, { supplier_lot: 'Q 1' })
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  await done(manager.act('recalls.open', aNotice({ ...named, item_id, supplier_lot: 'Q1' })))
  const late = await store.receive('syringe', 5, { supplier_lot: 'q-1' })
  const read = async () => (await manager.ask(recallsAnswerings.one, { recall_id })) as OneRecall
  expect((await read()).arrived_later).toMatchObject([{ lot_id: late }])
  expect(await done(manager.act('recalls.look-again', named))).toEqual({ lots: 1 })
  expect((await read()).arrived_later).toEqual([])
  const stale = await manager.act('recalls.confirm-trace', { ...named, lot_ids: [first] })
  expect(stale.problem?.code).toBe('recalls.lots-changed')
  const block = await here.warehouse.act('goods.block-lot', { lot_id: late, reason: 'prova' })
  expect(block.problem?.code).toBe('goods.lot-already-blocked')
  await done(manager.act('recalls.annul', { ...named, lot_ids: [first, late], reason: 'non era il nostro' }))
  expect((await read()).lots.map((lot) => lot.state)).toEqual(['available', 'available'])
})
