// Story 5 as it is lived: seven households with their cards, two partners, somebody without a card and one street unit
// received a tuna that is then recalled. Handed out by the rooms below, found again by this one.
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { House, Messenger } from '#core/http'
import { startJobs } from '#core/jobs'
import { newId, systemClock } from '#core/kernel'
import { cardCode } from '#distribution'
import { anItem, openStore, type Store } from '#goods/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aService } from '#services/makers'
import type { OneRecall, OpenNotices } from './index.ts'
import { aNotice } from './makers.ts'
import { addOpenNotices } from './open/routes.ts'
import { noticeBlocks } from './papers/blocks.ts'
import { recallsAnswerings, room } from './server.ts'
import './testing/hand-over.ts'

let database: Database
let here: Territory
let store: Store
let manager: Hand
let social: Hand
const hub_unit_id = newId()
const third_id = newId()
const tuna = anItem({
  key: 'tuna_story',
  name_it: 'tonno',
  name_en: 'tuna',
  category: 'tuna_canned',
  grams: 80,
})

const done = async (doing: ReturnType<Hand['act']>) => {
  const answer = await doing
  expect(answer.problem ?? null).toBeNull()
  return answer.answer ?? {}
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const hub = { unit_id: hub_unit_id, organisation_id: here.lead_id, name: 'Hub', kind: 'hub', vehicle: null }
  await done(here.admin.act('network.add-unit', { ...hub, area_municipalities: [], ended_on: null }))
  const body = { organisation_id: third_id, name: 'Terzo Ente', short_name: 'Terzo', kind: 'association' }
  await done(
    here.admin.act('network.add-organisation', { ...body, partner_role: 'full_partner', ended_on: null }),
  )
  store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  manager = await here.enlist('hub_manager', here.lead_id)
  social = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  await done(here.warehouse.act('goods.add-item', tuna))
  store.items.tuna = tuna
  const service = aService(here.other_id, here.other_unit_id, { email: 'altro@prova.example' })
  await done(here.stranger.act('services.add-service', service))
}, 120_000)
afterAll(() => database.close())

const counter = (quantity: number, more: Record<string, unknown>) =>
  here.warehouse.act('distribution.give-now', {
    ...{ handover_id: newId(), organisation_id: here.lead_id, hub_unit_id, proof: 'none', card_code: null },
    ...{ lines: [{ item_id: tuna.item_id, quantity }], ...more },
  })
const household = async () => {
  const card_id = newId()
  const card = { card_id, unit_id: here.other_unit_id, to_unit_id: hub_unit_id, adults: 2, young_people: 0 }
  await done(
    social.act('distribution.issue-card', {
      ...card,
      children: 1,
      babies: 0,
      diets: [],
      allergens: [],
      language: null,
    }),
  )
  await done(
    counter(12, { recipient_kind: 'household', card_id, proof: 'card', card_code: cardCode(card_id) }),
  )
  return cardCode(card_id)
}
const read = async (recall_id: string, by = manager) =>
  (await by.ask(recallsAnswerings.one, { recall_id })) as OneRecall

const letters: { to: string; subject: string; text: string }[] = []
const settle = async () => {
  const tell: Messenger = { is_available: true, send: async (letter) => void letters.push(letter) }
  const house = { database, clock: systemClock, tell, public_url: 'https://prova.example' } satisfies House
  const jobs = startJobs([{ ...room, chores: [] }], house, { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
}

test('seven households, two partners, somebody without a card and one street unit are found, and the partner is written to', {
  timeout: 180_000,
}, async () => {
  const lot_id = await store.receive('tuna', 1200, { supplier_lot: 'T-0931', best_before: '2098-03-31' })
  const cards: string[] = []
  for (let i = 0; i < 7; i++) cards.push(await household())
  await done(counter(240, { recipient_kind: 'partner', partner_id: here.other_id }))
  await done(counter(200, { recipient_kind: 'partner', partner_id: third_id }))
  await done(counter(2, { recipient_kind: 'anonymous' }))
  await store.load(here.mobile_id, [{ item_id: tuna.item_id, quantity: 40 }])
  const night = {
    to: 'given',
    unit_id: here.mobile_id,
    location_id: store.units[here.mobile_id]?.van,
    quantity: 6,
  }
  await done(
    here.warehouse.act('recalls-test.hand-over', {
      ...{ organisation_id: here.lead_id, item_id: tuna.item_id, cause_id: newId(), ...night },
    }),
  )
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  await done(
    manager.act('recalls.open', aNotice({ ...named, item_id: tuna.item_id, supplier_lot: 'T 0931' })),
  )
  const one = await read(recall_id)
  expect(one.lots).toMatchObject([{ lot_id, state: 'recalled' }])
  expect(one.sum).toEqual({ arrived: 1200, remains: 668, gone: 532 })
  const of = (kind: string) => one.recipients.filter((each) => each.kind === kind)
  expect(
    of('household')
      .flatMap((each) => each.card_code ?? [])
      .sort(),
  ).toEqual([...cards].sort())
  expect(of('household').filter((each) => each.is_anonymous)).toHaveLength(1)
  expect(
    of('partner')
      .map(({ name, has_address }) => [name, has_address])
      .sort(),
  ).toEqual([
    ['Altro', true],
    ['Terzo', false],
  ])
  expect(of('street')).toMatchObject([{ name: 'Unità mobile', quantity: 6 }])

  const lot_ids = [lot_id]
  await done(manager.act('recalls.confirm-trace', { ...named, lot_ids }))
  const to = of('partner').map(({ kind, cause_id, unit_id }) => ({ to_kind: kind, cause_id, unit_id }))
  await done(manager.act('recalls.tell', { ...named, to, how: 'letter' }))
  await settle()
  await settle()
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({
    to: 'altro@prova.example',
    subject: 'Richiamo di un prodotto che vi abbiamo dato',
  })
  for (const words of ['tonno, lotto T-0931: 240 pezzi', 'Istamina', 'Conserve Inventate n. 2026/41'])
    expect(letters[0]?.text).toContain(words)
  for (const code of cards) expect(letters[0]?.text).not.toContain(code)

  // What hangs on the wall names nobody.
  const wall = JSON.stringify(noticeBlocks(one, { language: 'it', public_url: 'https://prova.example' }))
  for (const code of [...cards, 'Altro', 'Unità mobile']) expect(wall).not.toContain(code)

  // After the opening the counter finds nothing of it: what is handed over all the same has no lot, and is shown as a maybe.
  await done(counter(3, { recipient_kind: 'anonymous' }))
  const after = await read(recall_id)
  expect(after.sum).toEqual(one.sum)
  expect(after.maybe_given).toMatchObject([{ name_it: 'tonno', quantity: 3 }])
  // Who issued the cards is not who reads the recall.
  await expect(read(recall_id, social)).rejects.toMatchObject({ problem: { status: 403 } })
})

test('published, anybody reads the product and whom to call; nobody who received it; over, it says so for ninety days', async () => {
  const notice = aNotice({ title: 'Biscotti', supplier_lot: 'PUB-1', notice_on: '2026-11-20' })
  const lot_id = await store.receive('biscuits', 4, { supplier_lot: 'PUB-1', best_before: '2099-05-01' })
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  const words = { brand: 'Marca di prova', call_whom: 'Sportello dell’hub', phone: '035 000 000' }
  await done(manager.act('recalls.open', { ...notice, ...named, item_id: store.items.biscuits?.item_id }))
  const server = fastify()
  const clock = { now: () => Date.now() }
  addOpenNotices(server, { database, clock })
  const read = async (path: string) => {
    const reply = await server.inject(path)
    return { status: reply.statusCode, body: reply.json() as OpenNotices }
  }
  expect((await read('/api/open/recalls')).body.notices).toEqual([])
  const no = await here.warehouse.act('recalls.publish', { ...named, ...words })
  expect(no.problem?.code).toBe('core.not-found')
  await done(manager.act('recalls.publish', { ...named, ...words }))
  const [shown] = (await read('/api/open/recalls')).body.notices
  expect(shown).toMatchObject({ title: 'Biscotti', closed_on: null, is_mistake: false, ...words })
  expect(shown?.items).toEqual([
    { name_it: store.items.biscuits?.name_it, name_en: store.items.biscuits?.name_en },
  ])
  expect(shown?.lots).toEqual([{ supplier_lot: 'PUB-1', best_before: '2099-05-01', use_by: null }])
  // Of who received, who works here, and our own ids nothing stands there.
  const told = JSON.stringify(shown)
  for (const secret of [lot_id, recall_id, manager.worker_id, 'P-', 'recipients', 'opened_by'])
    expect(told).not.toContain(secret)
  expect((await read(`/api/open/recalls/${shown?.code}`)).body.notices).toHaveLength(1)
  expect((await read('/api/open/recalls/R-0000000')).status).toBe(404)
  const one = (await manager.ask(recallsAnswerings.one, { recall_id })) as OneRecall
  const wall = noticeBlocks(one, { language: 'it', public_url: 'https://prova.example' })
  expect(wall).toContainEqual(
    expect.objectContaining({
      kind: 'square',
      text: expect.stringContaining(`https://prova.example/open/recalls/${shown?.code}`),
    }),
  )
  await done(manager.act('recalls.annul', { ...named, lot_ids: [lot_id], reason: 'non era quel lotto' }))
  expect((await read('/api/open/recalls')).body.notices).toMatchObject([{ is_mistake: true }])
  clock.now = () => Date.now() + 91 * 86_400_000
  expect((await read('/api/open/recalls')).body.notices).toEqual([])
  clock.now = () => Date.now()
  await done(manager.act('recalls.withdraw', named))
  expect((await read(`/api/open/recalls/${shown?.code}`)).status).toBe(404)
})

test('a drill is never published', async () => {
  const recall_id = newId()
  const named = { recall_id, organisation_id: here.lead_id }
  await done(
    manager.act('recalls.open', {
      ...aNotice({}),
      ...named,
      is_drill: true,
      item_id: tuna.item_id,
      supplier_lot: null,
    }),
  )
  const answer = await manager.act('recalls.publish', { ...named, call_whom: 'Hub', phone: '035 000000' })
  expect(answer.problem?.code).toBe('recalls.drill-not-public')
})
