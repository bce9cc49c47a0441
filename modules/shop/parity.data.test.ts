// The two nets of this room agree: what a policy says of points, prices and servings, and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId } from '#core/kernel'
import { Card, Handover } from '#distribution'
import { aCard } from '#distribution/makers'
import { openStore, type Store } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Account, Entry, Formula, Limit, Price, Serving, ServingLine } from './index.ts'

const at = '2026-11-20T20:00:00.000Z'
const month = '2026-11-01'
let database: Database
let here: Territory
const stores: Record<string, Store> = {}
/** Of each body: cards without an account, cards with one, handovers nobody wrote a serving of, servings. */
const free: Record<
  string,
  { bare: string[]; cards: string[]; handovers: string[]; servings: string[]; things: string[] }
> = {}
let count = 0

const put = (noun: unknown, row: object) => {
  const { table } = noun as Noun
  return fromBelow(
    database,
    `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
    [JSON.stringify({ network_id: here.network_id, ...row })],
  )
}

const plant = async (organisation_id: string, unit_id: string, worker_id: string) => {
  const told = { bare: [], cards: [], handovers: [], servings: [], things: [] } as (typeof free)[string]
  free[organisation_id] = told
  for (let i = 0; i < 120; i++) {
    const card = aCard({
      unit_id,
      organisation_id,
      worker_id,
      to_unit_id: unit_id,
      to_organisation_id: organisation_id,
    })
    await put(Card, card)
    const handover_id = newId()
    await put(Handover, {
      ...{
        handover_id,
        organisation_id,
        hub_unit_id: unit_id,
        recipient_kind: 'household',
        card_id: card.card_id,
      },
      ...{ partner_id: null, unit_id: null, goods_request_id: null, at, worker_id, people: 4 },
      ...{ is_programme: false, proof: 'card', reason: null },
    })
    told.bare.push(card.card_id)
    told.handovers.push(handover_id)
  }
  const card_id = told.bare.pop() as string
  const serving_id = told.handovers.pop() as string
  await put(Account, { card_id, organisation_id, balance: 10 })
  await put(Serving, {
    ...{ serving_id, card_id, organisation_id, hub_unit_id: unit_id, month, points: 3 },
    ...{ balance_after: 7, at, worker_id },
  })
  told.cards.push(card_id)
  told.servings.push(serving_id)
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  stores[here.lead_id] = await openStore(here.warehouse, here.lead_id, [])
  stores[here.other_id] = await openStore(here.stranger, here.other_id, [])
  await plant(here.lead_id, here.mobile_id, here.warehouse.worker_id)
  await plant(here.other_id, here.other_unit_id, here.stranger.worker_id)
}, 180_000)
afterAll(() => database.close())

const of = ({ organisation_id }: ParityPlace) => free[organisation_id] as (typeof free)[string]
const item = (place: ParityPlace) => stores[place.organisation_id]?.items.blanket?.item_id as string
const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const unitOf = (place: ParityPlace) =>
  place.organisation_id === here.lead_id ? here.mobile_id : here.other_unit_id

const lines: ParityLine[] = [
  told(Formula, {
    insert: ['shop.rule'],
    update: [],
    select: ['shop.see'],
    change: { base: 3 },
    record: ({ organisation_id, worker_id }) => ({
      ...{ organisation_id, version: ++count, from_month: month, at, worker_id },
      ...{ base: 1, per_adult: 1, per_young_person: 1, per_child: 1, per_baby: 1 },
    }),
  }),
  told(Limit, {
    insert: ['shop.rule'],
    update: ['shop.rule'],
    select: ['shop.see'],
    change: { per_month: 3 },
    record: ({ organisation_id }) => ({ category: `c${++count}`, organisation_id, per_month: 2 }),
  }),
  told(Account, {
    insert: ['shop.serve'],
    update: ['shop.serve'],
    select: ['shop.see'],
    change: { balance: 3 },
    record: (place) => ({
      card_id: of(place).bare.pop() as string,
      organisation_id: place.organisation_id,
      balance: 2,
    }),
  }),
  told(Serving, {
    insert: ['shop.serve'],
    update: [],
    select: ['shop.see'],
    change: { points: 1 },
    record: (place) => ({
      ...{ serving_id: of(place).handovers.pop() as string, card_id: of(place).cards[0] as string },
      ...{ organisation_id: place.organisation_id, hub_unit_id: unitOf(place), month, points: 2 },
      ...{ balance_after: 2, at, worker_id: place.worker_id },
    }),
  }),
  told(ServingLine, {
    insert: ['shop.serve'],
    update: [],
    select: ['shop.see'],
    change: { points: 1 },
    record: (place) => ({
      ...{ serving_line_id: newId(), serving_id: of(place).servings[0] as string },
      ...{ card_id: of(place).cards[0] as string, organisation_id: place.organisation_id, month },
      ...{ item_id: item(place), category: 'kit', is_weighed: false, quantity: 1, points_each: 1, points: 1 },
    }),
  }),
  told(Entry, {
    insert: ['shop.serve'],
    update: [],
    select: ['shop.see'],
    change: { points: -2 },
    record: (place) => ({
      ...{ entry_id: newId(), card_id: of(place).cards[0] as string, organisation_id: place.organisation_id },
      ...{ kind: 'spend', points: -1, month, serving_id: of(place).servings[0] as string },
      ...{ on_day: '2026-11-20', at, worker_id: place.worker_id },
    }),
  }),
]

/** One thing has one price in each body: a thing of its own for each record. */
const price = told(Price, {
  insert: ['shop.rule'],
  update: ['shop.rule'],
  select: ['shop.see'],
  change: { points: 3 },
  record: (place) => ({
    item_id: of(place).things.pop() as string,
    organisation_id: place.organisation_id,
    points: 2,
  }),
})

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine([...lines, price], ['shop'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  for (const body of [here.lead_id, here.other_id]) {
    const store = stores[body] as Store
    const sample = Object.values(store.items)[0] as Record<string, unknown>
    for (let i = 0; i < 120; i++) {
      const item_id = newId()
      const copied = { ...sample, item_id, key: `copy_${++count}` }
      await put({ table: 'goods.items' }, copied)
      free[body]?.things.push(item_id)
    }
  }
  expect(await disagreements({ database, territory: here, lines: [...lines, price] })).toEqual([])
})
