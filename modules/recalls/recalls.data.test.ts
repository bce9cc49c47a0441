// Story 5: a tuna lot is recalled. What lies is held at once, the list says who received it, everybody is told, and the
// clock of each step is read at the end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import type { ItemRecord } from '#goods'
import { anItem, openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { OneRecall, Recalls, Waste } from './index.ts'
import { aNotice } from './makers.ts'
import { recallsAnswerings } from './server.ts'
import './testing/hand-over.ts'

let database: Database
let here: Territory
let store: Store
let manager: Hand
let tuna: ItemRecord
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  manager = await here.enlist('hub_manager', here.lead_id)
  tuna = anItem({
    key: 'tuna_test',
    name_it: 'tonno in scatola',
    name_en: 'tinned tuna',
    category: 'tuna_canned',
    grams: 80,
  })
  expect((await here.warehouse.act('goods.add-item', tuna)).outcome).toBe('accepted')
  store.items.tuna = tuna
}, 60_000)
afterAll(() => database.close())

const van = () => store.units[here.mobile_id]?.van as string
const done = async (doing: ReturnType<Hand['act']>) => {
  const answer = await doing
  expect(answer.problem ?? null).toBeNull()
  return answer.answer ?? {}
}
const give = (to: string, quantity: number, more: Record<string, unknown> = {}) =>
  here.warehouse.act('recalls-test.hand-over', {
    ...{ organisation_id: here.lead_id, location_id: store.hub_id, item_id: tuna.item_id, quantity, to },
    ...{ cause_id: newId(), ...more },
  })
const lettersAsked = async () =>
  (
    await fromBelow(
      database,
      `select seq from sync.happenings where network_id = $1 and name = 'recall-told'`,
      [here.network_id],
    )
  ).length
const read = async (recall_id: string, by: Hand = manager) =>
  (await by.ask(recallsAnswerings.one, { recall_id })) as OneRecall

test('a tuna lot is recalled: held at once, traced to seven households, two partners and one street unit', async () => {
  const lot_id = await store.receive('tuna', 1200, { supplier_lot: 'T 0931', best_before: '2098-03-31' })
  const spared = await store.receive('tuna', 50, { supplier_lot: 'T 0999', best_before: '2098-09-30' })
  for (let i = 0; i < 7; i++) await done(give('household', 12))
  for (let i = 0; i < 2; i++) await done(give('partner', 240))
  await store.load(here.mobile_id, [{ item_id: tuna.item_id, quantity: 40 }])
  const night = { unit_id: here.mobile_id, location_id: van(), cause_id: newId() }
  await done(give('given', 6, night))
  const recall_id = newId()
  const opened = await done(
    manager.act(
      'recalls.open',
      aNotice({ recall_id, organisation_id: here.lead_id, item_id: tuna.item_id, supplier_lot: 't-0931' }),
    ),
  )
  expect(opened.lots).toBe(1)
  const one = await read(recall_id)
  expect(one.lots).toMatchObject([
    { lot_id, state: 'recalled', because: 'matched', arrived: 1200, remains: 630, gone: 570 },
  ])
  expect(one.sum.arrived).toBe(one.sum.remains + one.sum.gone)
  const count = (kind: string) => one.recipients.filter((each) => each.kind === kind).length
  expect([count('household'), count('partner'), count('street')]).toEqual([7, 2, 1])
  expect(one.recipients.find((each) => each.kind === 'street')).toMatchObject({
    unit_id: here.mobile_id,
    quantity: 6,
  })
  expect(one.remains.map(({ kind, quantity }) => [kind, quantity]).sort()).toEqual([
    ['hub', 596],
    ['van', 34],
  ])
  // What was not meant can still be given, what was meant cannot, van included.
  await done(give('household', 1))
  const after = await read(recall_id)
  expect(after.sum).toEqual(one.sum)
  const more = await give('given', 1, night)
  expect(more.problem?.code).toBe('goods.not-enough')
  expect(spared).not.toBe(lot_id)
})

test('a notice that means nothing of ours says what was looked for, and writes nothing', async () => {
  const before = (await manager.ask(recallsAnswerings.list)) as Recalls
  const none = await manager.act(
    'recalls.open',
    aNotice({ recall_id: newId(), organisation_id: here.lead_id, supplier_lot: 'ZZ 1' }),
  )
  expect(none.problem).toMatchObject({ code: 'recalls.nothing-found', details: { sought: 'ZZ 1' } })
  const vague = await manager.act(
    'recalls.open',
    aNotice({ recall_id: newId(), organisation_id: here.lead_id }),
  )
  expect(vague.problem?.code).toBe('recalls.too-little')
  expect((await manager.ask(recallsAnswerings.list)) as Recalls).toEqual(before)
})

test('who keeps the store reads a recall and does not open one; others hear nothing', async () => {
  const { recalls } = (await here.warehouse.ask(recallsAnswerings.list)) as Recalls
  expect(recalls).toHaveLength(1)
  const notice = aNotice({ recall_id: newId(), organisation_id: here.lead_id, item_id: tuna.item_id })
  expect((await here.warehouse.act('recalls.open', notice)).problem?.code).toBe('core.not-allowed')
  await expect(here.operator.ask(recallsAnswerings.list)).rejects.toMatchObject({ problem: { status: 403 } })
})

test('every step has its hour: traced, told one by one, brought back, destroyed, closed and measured', async () => {
  const lot_id = await store.receive('tuna', 100, { supplier_lot: 'K 7', best_before: '2097-01-31' })
  const [house, partner] = [newId(), newId()]
  await done(give('household', 10, { cause_id: house }))
  await done(give('partner', 20, { cause_id: partner }))
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  const opened_at = '2026-11-27T08:00:00.000Z'
  const at = (minutes: number) => ({ now: new Date(Date.parse(opened_at) + minutes * 60_000).toISOString() })
  await done(
    manager.act('recalls.open', aNotice({ ...named, item_id: tuna.item_id, supplier_lot: 'K7' }), at(0)),
  )
  const lot_ids = (await read(recall_id)).lots.map((each) => each.lot_id)
  expect(lot_ids).toEqual([lot_id])
  const early = await manager.act('recalls.confirm-told', { ...named, lot_ids }, at(10))
  expect(early.problem?.code).toBe('recalls.not-from-here')
  await done(manager.act('recalls.confirm-trace', { ...named, lot_ids }, at(25)))
  const missing = await manager.act('recalls.confirm-told', { ...named, lot_ids }, at(30))
  expect(missing.problem).toMatchObject({ code: 'recalls.not-all-told', details: { missing: 2 } })
  const to = [{ to_kind: 'household', cause_id: house }]
  await done(manager.act('recalls.tell', { ...named, to, how: 'phone' }, at(40)))
  const wrong = await manager.act('recalls.tell', { ...named, to, how: 'letter' }, at(40))
  expect(wrong.problem?.code).toBe('recalls.letters-to-partners')
  await done(
    manager.act(
      'recalls.tell',
      { ...named, to: [{ to_kind: 'partner', cause_id: partner }], how: 'letter' },
      at(45),
    ),
  )
  await done(manager.act('recalls.confirm-told', { ...named, lot_ids }, at(50)))
  const back = {
    ...named,
    lot_id,
    item_id: tuna.item_id,
    to_kind: 'household',
    cause_id: house,
    location_id: store.hub_id,
  }
  await done(
    manager.act(
      'recalls.take-back',
      { ...back, recovery_id: newId(), quantity: 6, fate: 'brought_back' },
      at(60),
    ),
  )
  await done(
    manager.act(
      'recalls.take-back',
      { ...back, recovery_id: newId(), quantity: 3, fate: 'already_used' },
      at(61),
    ),
  )
  const much = await manager.act(
    'recalls.take-back',
    { ...back, recovery_id: newId(), quantity: 2, fate: 'brought_back' },
    at(62),
  )
  expect(much.problem).toMatchObject({ code: 'recalls.more-than-received', details: { left: 1 } })
  const lying = await manager.act('recalls.close', { ...named, lot_ids }, at(70))
  expect(lying.problem).toMatchObject({ code: 'recalls.still-lying', details: { quantity: 76 } })
  const lines = [{ item_id: tuna.item_id, lot_id, quantity: 76 }]
  await done(
    manager.act(
      'recalls.settle-stock',
      { ...named, location_id: store.hub_id, way: 'destruction', paper: 'F 12', note: 'richiamo', lines },
      at(80),
    ),
  )
  const closed = await done(manager.act('recalls.close', { ...named, lot_ids }, at(90)))
  expect(closed).toMatchObject({
    ...{ blocked_s: 0, traced_s: 1500, notified_s: 3000, closed_s: 5400 },
    ...{ is_traced_late: false, is_notified_late: false },
  })
  const one = await read(recall_id)
  expect(one.recall.state).toBe('closed')
  expect(one.lots).toMatchObject([{ state: 'destroyed', arrived: 100, remains: 0, gone: 100 }])
  expect(one.recoveries.map((each) => [each.fate, each.quantity])).toEqual([
    ['already_used', 3],
    ['brought_back', 6],
  ])
  const { sums, disposals } = (await manager.ask(recallsAnswerings.waste, {
    from_day: '2026-11-27',
    to_day: '2026-11-27',
  })) as Waste
  expect(sums).toEqual([{ reason: 'recall', way: 'destruction', times: 1, grams: 76 * 80, unweighed: 0 }])
  expect(disposals).toMatchObject([{ quantity: 76, paper: 'F 12' }])
})

test('a drill does everything but hold and send, and says so', async () => {
  const lot_id = await store.receive('tuna', 10, { supplier_lot: 'D 1', best_before: '2096-01-31' })
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  await done(
    manager.act(
      'recalls.open',
      aNotice({ ...named, is_drill: true, item_id: tuna.item_id, supplier_lot: 'D1' }),
    ),
  )
  expect((await read(recall_id)).lots).toMatchObject([{ lot_id, state: 'available' }])
  await done(give('partner', 4))
  const lot_ids = [lot_id]
  await done(manager.act('recalls.confirm-trace', { ...named, lot_ids }))
  const to = (await read(recall_id)).recipients.map(({ kind, cause_id }) => ({ to_kind: kind, cause_id }))
  expect(to).toHaveLength(1)
  const mark = await lettersAsked()
  expect(mark).toBe(1)
  await done(manager.act('recalls.tell', { ...named, to, how: 'letter' }))
  expect(await lettersAsked()).toBe(mark)
  await done(manager.act('recalls.confirm-told', { ...named, lot_ids }))
  const lines = [{ item_id: tuna.item_id, lot_id, quantity: 6 }]
  const moved = await manager.act('recalls.settle-stock', {
    ...named,
    location_id: store.hub_id,
    way: 'destruction',
    lines,
  })
  expect(moved.problem?.code).toBe('recalls.drill-moves-nothing')
  const before = (await manager.ask(recallsAnswerings.list)) as Recalls
  expect(before.is_drill_due).toBe(true)
  await done(manager.act('recalls.close', { ...named, lot_ids }))
  expect(((await manager.ask(recallsAnswerings.list)) as Recalls).is_drill_due).toBe(false)
  await done(give('household', 6))
})
