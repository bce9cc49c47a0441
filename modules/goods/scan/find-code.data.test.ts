// What a scan means in a real store: our labels, makers' numbers, shelves, what may not be given, what is not ours.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { type FoundCode, lotCode, lotLabelText } from '../index.ts'
import { openStore, type Store } from '../makers.ts'
import { findCodeAnswering } from '../server.ts'

let database: Database
let here: Territory
let store: Store
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  store = await openStore(here.warehouse, here.lead_id, [])
}, 60_000)
afterAll(() => database.close())

const gtin = '04006381333931'
const scan = async (code: string, hand = here.warehouse, organisation_id = here.lead_id) =>
  (await hand.ask(findCodeAnswering, { code, organisation_id })) as FoundCode
const itemId = (name: string) => store.items[name]?.item_id as string
const done = async (name: string, input: Record<string, unknown>) =>
  expect((await here.warehouse.act(name, input)).outcome, name).toBe('accepted')

test('a number nobody wrote down is well read and not known; once its packaging is kept, it is', async () => {
  expect(await scan(gtin)).toMatchObject({
    kind: 'printed',
    is_known: false,
    printed: { gtin },
    item: null,
    lots: [],
  })
  const packaging_id = newId()
  await done('goods.keep-packaging', {
    packaging_id,
    item_id: itemId('biscuits'),
    name: 'cartone',
    quantity: 24,
    gtin,
  })
  expect(await scan(`]E0${gtin.slice(1)}`)).toMatchObject({
    is_known: true,
    item: { item_id: itemId('biscuits'), unit_name: 'piece', storage: 'ambient' },
    packaging: { packaging_id, name: 'cartone', quantity: 24 },
    lots: [],
  })
})

test('the thing alone brings its lots, first to expire first, with where they lie and what is promised', async () => {
  const late = await store.receive('biscuits', 10, { best_before: '2098-06-30' })
  const soon = await store.receive('biscuits', 4, { best_before: '2097-06-30', supplier_lot: 'B7', gtin })
  const found = await scan(gtin)
  expect(found.lots.map((lot) => lot.lot_id)).toEqual([soon, late])
  expect(found.lots[0]).toMatchObject({
    giving: 'yes',
    is_own: true,
    places: [{ location_id: store.hub_id, kind: 'hub', quantity: 4, promised: 0 }],
  })
})

test('the number with the lot of the maker finds that lot; the lot written by hand too', async () => {
  const lots = (await scan(`(01)${gtin}(15)970630(10)B7`)).lots
  expect(lots).toHaveLength(1)
  expect(lots[0]).toMatchObject({ supplier_lot: 'B7', best_before: '2097-06-30' })
  expect((await scan('B7')).lots).toHaveLength(1)
  const other = await scan(`(01)${gtin}(10)B8`)
  expect(other).toMatchObject({ is_known: true, lots: [], item: { item_id: itemId('biscuits') } })
})

test('our own label finds the lot, wherever it was moved', async () => {
  const lot_id = await store.receive('blanket', 6)
  const location_id = newId()
  const shelf = { organisation_id: here.lead_id, parent_id: store.hub_id, name: 'Scaffale A', code: 'A-03' }
  await done('goods.open-shelf', { location_id, ...shelf })
  const lines = [{ item_id: itemId('blanket'), lot_id, quantity: 2 }]
  const ends = { from_location_id: store.hub_id, to_location_id: location_id }
  await done('goods.move-stock', { organisation_id: here.lead_id, ...ends, lines })
  const code = lotCode(lot_id)
  const label = lotLabelText({ item_id: itemId('blanket'), code, use_by: null, best_before: null })
  for (const text of [code, code.toLowerCase(), label, `]d2${label.replaceAll(/[()]/g, '')}`]) {
    const { kind, own_code, lots } = await scan(text)
    expect({ kind, own_code }).toEqual({ kind: 'lot', own_code: code })
    expect(lots[0]?.places.map((place) => [place.kind, place.code, place.quantity])).toEqual([
      ['hub', null, 4],
      ['shelf', 'A-03', 2],
    ])
  }
  for (const text of ['S-A-03', 'a-03'])
    expect((await scan(text)).shelf).toMatchObject({ location_id, name: 'Scaffale A', code: 'A-03' })
})

test('what may not be given says why; past its best-before day it may, and is marked', async () => {
  const giving = async (lot_id: string) => (await scan(lotCode(lot_id))).lots[0]?.giving
  expect(await giving(await store.receive('biscuits', 1, { use_by: '2020-01-01' }))).toBe('past_use_by')
  expect(await giving(await store.receive('biscuits', 1, { best_before: '2020-01-01' }))).toBe('past_grace')
  const best_before = dayInItaly(new Date(Date.now() - 86_400_000).toISOString())
  expect(await giving(await store.receive('biscuits', 1, { best_before }))).toBe('past_best_before')
  expect(await giving(await store.receive('biscuits', 1, { is_in_quarantine: true }))).toBe('quarantine')
  const stopped = await store.receive('biscuits', 1)
  await done('goods.block-lot', { lot_id: stopped, reason: 'ammaccato' })
  expect(await giving(stopped)).toBe('blocked')
})

test('a label of somebody else says nothing: hidden and unknown answer alike', async () => {
  const lot_id = await store.receive('blanket', 3)
  const unknown = await scan(lotCode(newId()))
  expect(unknown).toMatchObject({ kind: 'lot', is_known: false, lots: [] })
  const asStranger = await scan(lotCode(lot_id), here.stranger, here.other_id)
  expect({ ...asStranger, own_code: null }).toEqual({ ...unknown, own_code: null })
})

test('what cannot be a code says what is wrong, and a card is read as a card', async () => {
  expect(await scan('8001234567890')).toMatchObject({
    kind: 'wrong',
    fault: { why: 'check-digit', right: '7' },
  })
  expect(await scan('P-7K2M4Q')).toMatchObject({ kind: 'card', own_code: 'P-7K2M4Q', is_known: false })
})
