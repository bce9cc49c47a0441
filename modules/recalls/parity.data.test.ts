// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId } from '#core/kernel'
import { openStore, type Store } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import {
  CareLog,
  ColdUnit,
  Disposal,
  NonConformity,
  Publication,
  Reading,
  Recall,
  RecalledLot,
  Recovery,
  Told,
} from './index.ts'
import { aColdUnit, aFault, aRecall } from './makers.ts'

let database: Database
let territory: Territory
const stores: Record<string, Store> = {}
/** A recall and a cold room of each body, and lots nobody recalled yet. */
const recall: Record<string, string> = {}
const cold: Record<string, string> = {}
const lots: Record<string, string[]> = {}
/** Recalls that nobody published yet. */
const unpublished: Record<string, string[]> = {}
const plantRecall = async (organisation_id: string, opened_by: string, item_id: unknown) => {
  const row = { network_id: territory.network_id, ...aRecall({ organisation_id, opened_by }), item_id }
  await fromBelow(
    database,
    'insert into recalls.recalls select (jsonb_populate_record(null::recalls.recalls, $1::jsonb)).*',
    [JSON.stringify(row)],
  )
  unpublished[organisation_id] = [...(unpublished[organisation_id] ?? []), row.recall_id]
}
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  const { warehouse, stranger, lead_id, other_id } = territory
  for (const [body, hand] of [
    [lead_id, warehouse],
    [other_id, stranger],
  ] as const) {
    const store = await openStore(hand, body, [])
    stores[body] = store

    await store.receive('blanket', 5)
    const manager = await territory.enlist('hub_manager', body)
    const recall_id = newId()
    const opened = await manager.act('recalls.open', {
      ...{ recall_id, organisation_id: body, item_id: store.items.blanket?.item_id, title: 'Prova' },
      ...{ notice_by: 'Prova', notice_on: '2026-11-01', danger: 'Prova', what_to_do: 'Prova' },
    })
    expect(opened.problem ?? null).toBeNull()
    recall[body] = recall_id
    lots[body] = []
    for (let i = 0; i < 4; i++) lots[body].push(await store.receive('blanket', 5))
    for (let i = 0; i < 80; i++) await plantRecall(body, hand.worker_id, store.items.blanket?.item_id)
    cold[body] = newId()
    const kept = await manager.act(
      'recalls.keep-cold-unit',
      aColdUnit({ cold_unit_id: cold[body], organisation_id: body }),
    )
    expect(kept.problem ?? null).toBeNull()
  }
}, 90_000)
afterAll(() => database.close())

const item = ({ organisation_id }: ParityPlace) => stores[organisation_id]?.items.blanket?.item_id as string
const lot = ({ organisation_id }: ParityPlace) => lots[organisation_id]?.[0] as string
const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const at = '2026-11-27T08:00:00.000Z'
const on_day = '2026-11-27'

const lines: ParityLine[] = [
  told(Recall, {
    insert: ['recall.open'],
    update: ['recall.open'],
    select: ['recall.see', 'recall.hear'],
    change: { title: 'Altro titolo' },
    record: (place) =>
      aRecall({ organisation_id: place.organisation_id, opened_by: place.worker_id, item_id: item(place) }),
  }),
  told(RecalledLot, {
    insert: ['recall.open'],
    update: [],
    select: ['recall.see'],
    change: { because: 'made_of' },
    record: (place) => ({
      recall_id: recall[place.organisation_id],
      // Each is told once: the last of those not recalled yet.
      lot_id: lots[place.organisation_id]?.pop() ?? lot(place),
      organisation_id: place.organisation_id,
      item_id: item(place),
      ...{ because: 'matched', state_before: 'available', found_at: at },
    }),
  }),
  told(Publication, {
    insert: ['recall.open'],
    update: ['recall.open'],
    select: ['recall.see'],
    change: { brand: 'Altra' },
    record: ({ organisation_id, worker_id }) => ({
      ...{ recall_id: unpublished[organisation_id]?.pop(), organisation_id, brand: null, call_whom: 'Hub' },
      ...{ phone: '035 000000', published_at: at, published_by: worker_id, withdrawn_at: null },
    }),
  }),
  told(Told, {
    insert: ['recall.open'],
    update: [],
    select: ['recall.trace'],
    change: { note: 'altro' },
    record: ({ organisation_id, worker_id }) => ({
      ...{ told_id: newId(), recall_id: recall[organisation_id], organisation_id, worker_id, at },
      ...{ to_kind: 'partner', cause_id: newId(), unit_id: null, how: 'phone', note: null },
    }),
  }),
  told(Recovery, {
    insert: ['recall.open'],
    update: [],
    select: ['recall.trace'],
    change: { quantity: 2 },
    record: (place) => ({
      ...{
        recovery_id: newId(),
        recall_id: recall[place.organisation_id],
        organisation_id: place.organisation_id,
      },
      ...{ lot_id: lot(place), item_id: item(place), to_kind: 'partner', cause_id: newId(), unit_id: null },
      ...{ quantity: 1, fate: 'thrown_away', location_id: null, at, worker_id: place.worker_id },
    }),
  }),
  told(Disposal, {
    insert: ['waste.write'],
    update: [],
    select: ['waste.see'],
    change: { quantity: 2 },
    record: (place) => ({
      ...{
        disposal_id: newId(),
        organisation_id: place.organisation_id,
        recall_id: null,
        item_id: item(place),
      },
      ...{ lot_id: null, quantity: 1, grams: 100, way: 'waste', reason: 'expired', paper: null, note: null },
      ...{ on_day, at, worker_id: place.worker_id },
    }),
  }),
  told(ColdUnit, {
    insert: ['cold.keep'],
    update: ['cold.keep'],
    select: ['cold.see'],
    change: { highest: 60 },
    record: ({ organisation_id }) => aColdUnit({ organisation_id, name: `Cella ${newId().slice(-8)}` }),
  }),
  told(Reading, {
    insert: ['cold.read'],
    update: [],
    select: ['cold.see'],
    change: { tenths: 10 },
    record: ({ organisation_id, worker_id }) => ({
      ...{ reading_id: newId(), cold_unit_id: cold[organisation_id], organisation_id, worker_id, at, on_day },
      ...{ half: 'morning', tenths: 30, is_outside: false, note: null },
    }),
  }),
  told(NonConformity, {
    insert: ['cold.read'],
    update: ['cold.read', 'cold.verify'],
    select: ['cold.see'],
    change: { what: 'altro ancora' },
    record: ({ organisation_id, worker_id }) => aFault({ organisation_id, opened_by: worker_id }),
  }),
  told(CareLog, {
    insert: ['cold.read'],
    update: [],
    select: ['cold.see'],
    change: { note: 'altro' },
    record: ({ organisation_id, worker_id }) => ({
      ...{ care_log_id: newId(), organisation_id, worker_id, at, on_day },
      ...{ kind: 'cleaning', what: 'Scaffali', is_fine: true, note: null },
    }),
  }),
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['recalls'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  expect(await disagreements({ database, territory, lines })).toEqual([])
})
