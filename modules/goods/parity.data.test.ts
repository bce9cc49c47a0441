// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { type Noun, newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Balance, Count, Item, KitPart, Location, Lot, Movement, Packaging, Reservation } from './index.ts'
import { aLot, anItem, openStore, type Store } from './makers.ts'

let database: Database
let territory: Territory
let stores: Record<string, Store>
/** Lots of each body that lie nowhere else than in its first store. */
let lots: Record<string, string[]>
let second: Record<string, string>
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  const { warehouse, stranger, lead_id, other_id } = territory
  stores = {
    [lead_id]: await openStore(warehouse, lead_id, []),
    [other_id]: await openStore(stranger, other_id, []),
  }
  lots = {}
  second = {}
  for (const [body, hand] of [
    [lead_id, warehouse],
    [other_id, stranger],
  ] as const) {
    const store = stores[body] as Store
    lots[body] = [await store.receive('blanket', 50), await store.receive('blanket', 50)]
    const opened = await hand.act('goods.open-locations', {
      organisation_id: body,
      unit_id: null,
      name: 'Deposito',
    })
    second[body] = String(opened.answer?.hub)
  }
}, 60_000)
afterAll(() => database.close())

const storeAt = ({ organisation_id }: ParityPlace): Store => stores[organisation_id] as Store
const blanket = (place: ParityPlace) => storeAt(place).items.blanket?.item_id as string
const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const lotOf = (place: ParityPlace): Row =>
  aLot({ organisation_id: place.organisation_id, item_id: blanket(place) }) as unknown as Row
const carried = ['stock.carry']

const lines: ParityLine[] = [
  told(Item, {
    insert: ['catalogue.keep'],
    update: ['catalogue.keep'],
    select: ['catalogue.see'],
    is_everywhere: true,
    change: { low_at: 9 },
    record: () =>
      anItem({
        key: `parity_${newId()
          .slice(-6)
          .replace(/[^a-z0-9]/g, 'x')}`,
      }),
  }),
  told(KitPart, {
    insert: ['catalogue.keep'],
    update: ['catalogue.keep'],
    select: ['catalogue.see'],
    is_everywhere: true,
    change: { quantity: 3 },
    record: (place) => ({
      kit_item_id: storeAt(place).items.cold_kit?.item_id,
      item_id: storeAt(place).items.syringe?.item_id,
      quantity: 1,
    }),
  }),
  // Whoever moves things must hold the place, which in SQL is a writer's right.
  told(Location, {
    insert: carried,
    update: carried,
    select: ['stock.see'],
    change: { name: 'Altro nome' },
    record: ({ organisation_id }) => ({
      location_id: newId(),
      organisation_id,
      unit_id: null,
      kind: 'hub',
      name: 'Deposito',
      is_counted: true,
      may_go_below_zero: false,
      parent_id: null,
      code: null,
      storage: 'ambient',
    }),
  }),
  told(Packaging, {
    insert: ['catalogue.keep'],
    update: ['catalogue.keep'],
    select: ['catalogue.see'],
    is_everywhere: true,
    change: { name: 'scatola' },
    record: (place) => ({
      packaging_id: newId(),
      item_id: blanket(place),
      name: 'sacco',
      quantity: 10,
      gtin: null,
      is_active: true,
    }),
  }),
  told(Reservation, {
    insert: ['stock.keep'],
    update: ['stock.keep'],
    select: ['stock.see'],
    change: { quantity: 2 },
    record: (place) => ({
      reservation_id: newId(),
      organisation_id: place.organisation_id,
      location_id: storeAt(place).hub_id,
      lot_key: `item:${blanket(place)}`,
      lot_id: null,
      item_id: blanket(place),
      quantity: 1,
      cause_id: newId(),
      until: '2026-12-30T08:00:00.000Z',
    }),
  }),
  told(Lot, {
    insert: ['stock.keep'],
    update: ['stock.keep'],
    select: ['stock.see'],
    change: { state: 'blocked' },
    record: lotOf,
  }),
  told(Movement, {
    insert: carried,
    update: [],
    select: ['stock.see'],
    change: { quantity: 2 },
    record: (place) => ({
      movement_id: newId(),
      organisation_id: place.organisation_id,
      unit_id: null,
      at: '2026-11-22T20:00:00.000Z',
      kind: 'waste',
      item_id: blanket(place),
      lot_id: lots[place.organisation_id]?.[0],
      from_location_id: storeAt(place).hub_id,
      to_location_id: storeAt(place).doors.waste,
      quantity: 1,
      cause_id: null,
      reason: 'prova',
      approved_by: null,
      worker_id: place.worker_id,
    }),
  }),
  told(Balance, {
    insert: carried,
    update: carried,
    select: ['stock.see'],
    change: { quantity: 2 },
    record: (place) => {
      const lot_id = lots[place.organisation_id]?.pop() ?? null
      const { organisation_id } = place
      return {
        location_id: second[organisation_id],
        lot_key: lot_id,
        lot_id,
        item_id: blanket(place),
        organisation_id,
        quantity: 1,
        may_go_below_zero: false,
        counted_at: null,
      }
    },
  }),
  told(Count, {
    insert: ['stock.keep'],
    update: ['stock.keep'],
    select: ['stock.see'],
    change: { reason: 'contato' },
    record: (place) => ({
      count_id: newId(),
      organisation_id: place.organisation_id,
      location_id: storeAt(place).hub_id,
      at: '2026-11-22T08:00:00.000Z',
      worker_id: place.worker_id,
      differences: [],
      share: 0,
      reason: null,
      state: 'to_approve',
      settled_by: null,
    }),
  }),
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['goods'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 120_000 }, async () => {
  const faults = await disagreements({ database, territory, lines })
  expect(faults).toEqual([])
})
