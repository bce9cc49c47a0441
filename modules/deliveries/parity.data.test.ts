// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId } from '#core/kernel'
import { aRequest } from '#distribution/makers'
import { openStore } from '#goods/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Load, Notice, PickupWindow, Round, Stop } from './index.ts'
import { aLoad, aNotice, aRound, aStop, aWindow } from './makers.ts'

let database: Database
let territory: Territory
/** A shelf of each body, for what was taken from it. */
const shelves = new Map<string, string>()
/** A round and a request of each place, to hang stops on. */
const lying = new Map<string, { round_id: string; goods_request_id: string }>()

const put = (table: string, row: object) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: territory.network_id, ...row }),
  ])

beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  for (const [hand, body] of [
    [territory.warehouse, territory.lead_id],
    [territory.stranger, territory.other_id],
  ] as const)
    shelves.set(body, (await openStore(hand, body, [])).hub_id)
}, 90_000)
afterAll(() => database.close())

const placed = ({ organisation_id, unit_id }: ParityPlace) => ({ organisation_id, hub_unit_id: unit_id })
const lyingAt = (place: ParityPlace) => {
  const key = `${place.organisation_id}/${place.unit_id}`
  const found = lying.get(key) ?? { round_id: newId(), goods_request_id: newId() }
  lying.set(key, found)
  return found
}

const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const lines: ParityLine[] = [
  told(PickupWindow, {
    insert: ['pickup.set-windows'],
    update: ['pickup.set-windows'],
    select: ['pickup.read-windows', 'pickup.see-own'],
    change: { capacity: 9 },
    record: (place) => aWindow(placed(place)),
  }),
  told(Round, {
    insert: ['round.drive'],
    update: ['round.drive'],
    select: ['round.drive'],
    change: { note: 'altro' },
    record: (place) => aRound(placed(place)),
  }),
  told(Load, {
    insert: ['round.drive'],
    update: ['round.drive'],
    select: ['round.drive'],
    change: { delivered: 1 },
    record: (place) =>
      aLoad({
        ...{ organisation_id: place.organisation_id, item_id: newId(), ...lyingAt(place) },
        from_location_id: shelves.get(place.organisation_id) as string,
      }),
  }),
  told(Notice, {
    insert: ['round.drive'],
    update: ['round.drive'],
    select: ['round.drive'],
    change: { told_at: '2026-12-01T09:00:00.000Z' },
    record: (place) => aNotice({ ...placed(place), goods_request_id: lyingAt(place).goods_request_id }),
  }),
  told(Stop, {
    insert: ['round.drive'],
    update: ['round.drive'],
    select: ['round.drive'],
    change: { position: 7 },
    record: (place) =>
      aStop({ organisation_id: place.organisation_id, state: 'not_there', ...lyingAt(place) }),
  }),
]

test('no noun of the room is forgotten', () => {
  expect(nounsWithoutLine(lines, ['deliveries'])).toEqual([])
})

test('policy and row policy agree', { timeout: 240_000 }, async () => {
  for (const [organisation_id, unit_id] of territoryPlaces()) {
    const place = { organisation_id, unit_id, worker_id: territory.admin.worker_id }
    const { round_id, goods_request_id } = lyingAt(place)
    await put('deliveries.rounds', aRound({ ...placed(place), round_id }))
    const of = { unit_id, organisation_id, to_unit_id: unit_id, to_organisation_id: organisation_id }
    await put('distribution.requests', aRequest({ ...of, goods_request_id, worker_id: place.worker_id }))
  }
  expect(await disagreements({ database, territory, lines })).toEqual([])
})

const territoryPlaces = (): [string, string][] => [
  [territory.lead_id, territory.mobile_id],
  [territory.lead_id, territory.street_id],
  [territory.other_id, territory.other_unit_id],
]
