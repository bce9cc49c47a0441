// What a scan means in a real store: our labels, makers' numbers, shelves, what may not be given, what is not ours.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { type FoundCode, findInStore, lotCode, lotLabelText } from '../index.ts'
import { openStore, type Store } from '../makers.ts'
import { carryGoods, findCodeAnswering } from '../server.ts'

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

/** A phone of the store, as it was just filled: the same rows, looked up without the server. */
const carried = async () => {
  const { me } = await database.read(here.warehouse.token, [])
  const context = {
    ...{ network_id: here.network_id, worker_id: here.warehouse.worker_id, unit_ids: Object.keys(me.units) },
    ...{ me, now: new Date().toISOString() },
  }
  const statements = carryGoods.map((carry) => carry.statement(context))
  const { rows } = await database.read(here.warehouse.token, statements)
  const of = (noun: string) =>
    carryGoods.flatMap((carry, i) => (carry.noun.name === noun ? (rows[i] ?? []) : [])) as never[]
  const places = (of('goods.location') as { organisation_id: string; kind: string }[]).filter(
    (place) => place.organisation_id === here.lead_id && ['hub', 'shelf'].includes(place.kind),
  )
  return findInStore({
    ...{ items: of('goods.item'), packagings: of('goods.packaging'), lots: of('goods.lot') },
    ...{ balances: of('goods.balance'), reservations: of('goods.reservation'), places: places as never[] },
  })
}

const separator = '\u001d'
const tin = '08001234567897'
/** What readers send and hands type, of things this store knows, knows in part, and does not know. */
const table = (own: { lot: string; label: string }): string[] => [
  // GS1 DataMatrix: in brackets, run together, with what the reader saw before.
  `(01)${gtin}(15)970630(10)B7`,
  `(01)${gtin}(10)B8`,
  `]d201${gtin}1597063010B7`,
  `]d2${separator}01${gtin}10B7${separator}3103001250`,
  `01${gtin}1797063010B7`,
  own.label,
  `]d2${own.label.replaceAll(/[()]/g, '')}`,
  // GS1-128 on cartons and pallets: how many inside, weights, days of which only the month is said.
  `]C102${gtin}3724${separator}10B7`,
  `]C101${gtin}15270600`,
  `(01)${gtin}(17)990200(10)B7`,
  `(01)${gtin}(15)971345`,
  `(01)${gtin}(3100)000012(10)B7`,
  `(01)${gtin}(3106)1250000`,
  `(01)02912345678906(3103)001250`,
  `]C100${'3'.repeat(17)}7`,
  '380012345678901234',
  // EAN-13, EAN-8, UPC-A, ITF-14; with a price on top, with a wrong last digit.
  gtin.slice(1),
  `]E0${gtin.slice(1)}`,
  `]E4${tin.slice(6)}`,
  '4006 3813-3393.1',
  tin,
  tin.slice(1),
  '036000291452',
  '96385074',
  '8001234567890',
  '2112345001256',
  // QR: an address that carries the number, one that does not.
  `https://id.gs1.org/01/${gtin}/10/B7?15=970630`,
  `https://shop.example.org/01/${gtin.slice(1)}/10/B7`,
  'https://example.org/tessera/123',
  `]Q3${separator}01${gtin}10B7`,
  // Our own labels, as they are and as somebody types them.
  own.lot,
  own.lot.toLowerCase(),
  own.lot.replace('-', ' '),
  'L-0000000',
  'S-A-03',
  'a-03',
  's a-03',
  'P-7K2M-4Q9X',
  'P-7K2M4Q',
  // Words: the lot of a maker, nothing, far too much, what no code has.
  'B7',
  'b7',
  'Biscotti',
  '',
  '   ',
  '9'.repeat(600),
  'è una prova — “B7”',
  `(01)${gtin}(10)B7(10)B8`,
]

test('a phone without network and the server say the same of every code', async () => {
  const own = { item_id: itemId('blanket'), code: '', use_by: null, best_before: null }
  const lot_id = await store.receive('blanket', 2)
  own.code = lotCode(lot_id)
  await store.receive('biscuits', 3, { best_before: '2097-06-30', supplier_lot: 'B7', gtin: tin })
  // Taken off the list, and still on the shelf.
  const retired = newId()
  const { item_id: _, ...like } = store.items.syringe as unknown as Record<string, unknown>
  await done('goods.add-item', {
    ...like,
    item_id: retired,
    key: `retired_${own.code.slice(2).toLowerCase()}`,
  })
  const old = { lot_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id, item_id: retired }
  await done('goods.receive-lot', { ...old, quantity: 1, source: 'donation', donor: 'Prova' })
  await done('goods.change-item', { ...like, item_id: retired, key: undefined, is_active: false })
  // One on a shelf, one thrown away: it lies where somebody may take it from, not in the bin.
  const shelf = { location_id: newId(), organisation_id: here.lead_id, parent_id: store.hub_id }
  await done('goods.open-shelf', { ...shelf, name: 'Scaffale B', code: 'B-10' })
  const thrown = await store.receive('blanket', 3)
  const moved = (to_location_id: string | undefined) => ({
    ...{ organisation_id: here.lead_id, from_location_id: store.hub_id, to_location_id },
    ...{ lines: [{ item_id: itemId('blanket'), lot_id: thrown, quantity: 1 }], reason: 'bagnata' },
  })
  await done('goods.move-stock', moved(shelf.location_id))
  await done('goods.move-stock', moved(store.doors.waste))
  const find = await carried()
  const codes = table({ lot: own.code, label: lotLabelText(own) })
  const vectors = JSON.parse(
    readFileSync(join(import.meta.dirname, 'fixtures', 'gs1-vectors.json'), 'utf8'),
  ) as Record<string, { given: string }[]>
  const foreign = Object.values(vectors).flatMap((list) =>
    list.map(({ given }) => given.replaceAll('^', separator)),
  )
  const told = new Map<string, FoundCode>()
  for (const code of [...codes, lotCode(old.lot_id), lotCode(thrown), ...new Set(foreign)]) {
    const answer = await scan(code)
    expect(find(code, answer.today), code).toEqual(answer)
    told.set(code, answer)
  }
  // The table is not of strangers only: each kind is there, and most of the known ones are known.
  expect([...new Set([...told.values()].map(({ kind }) => kind))].sort()).toEqual([
    'card',
    'lot',
    'nothing',
    'printed',
    'shelf',
    'words',
    'wrong',
  ])
  expect(codes.filter((code) => told.get(code)?.is_known).length).toBeGreaterThan(20)
  expect(told.get(`]C101${gtin}15270600`)?.printed?.best_before).toBe('2027-06-30')
  expect(told.get(`(01)${gtin}(15)971345`)?.printed?.faults).toHaveLength(1)
  expect(told.get('(01)02912345678906(3103)001250')?.printed?.net_grams).toBe(1250)
  expect(told.get(lotCode(old.lot_id))?.lots).toHaveLength(1)
  expect(told.get(lotCode(thrown))?.lots[0]?.places.map(({ code }) => code)).toEqual([null, 'B-10'])
})
