// Story 5: a tuna lot is recalled. What lies is held at once, the list says who received it, everybody is told, and the
// clock of each step is read at the end.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import type { ItemRecord } from '#goods'
import { anItem, openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { OneRecall, Recalls } from './index.ts'
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
  tuna = anItem({ key: 'tuna_test', name_it: 'tonno in scatola', name_en: 'tinned tuna', category: 'tuna_canned', grams: 80 })
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
    manager.act('recalls.open', aNotice({ recall_id, organisation_id: here.lead_id, item_id: tuna.item_id, supplier_lot: 't-0931' })),
  )
  expect(opened.lots).toBe(1)
  const one = await read(recall_id)
  expect(one.lots).toMatchObject([{ lot_id, state: 'recalled', because: 'matched', arrived: 1200, remains: 630, gone: 570 }])
  expect(one.sum.arrived).toBe(one.sum.remains + one.sum.gone)
  const count = (kind: string) => one.recipients.filter((each) => each.kind === kind).length
  expect([count('household'), count('partner'), count('street')]).toEqual([7, 2, 1])
  expect(one.recipients.find((each) => each.kind === 'street')).toMatchObject({ unit_id: here.mobile_id, quantity: 6 })
  expect(one.remains.map(({ kind, quantity }) => [kind, quantity]).sort()).toEqual([['hub', 596], ['van', 34]])
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
  const vague = await manager.act('recalls.open', aNotice({ recall_id: newId(), organisation_id: here.lead_id }))
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
