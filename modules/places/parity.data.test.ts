// The two nets of this room agree: what a policy says of a place and what the rows let through, for random workers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Hotspot, HotspotStep, Observation } from './index.ts'
import { aPlace } from './makers.ts'

let database: Database
let here: Territory
/** A place of each unit that is there already. */
const followed = new Map<string, string>()
const day = '2026-11-01'
const at = '2026-11-22T10:00:00.000Z'

const placeRow = ({ unit_id, organisation_id }: Omit<ParityPlace, 'worker_id'>): Row => ({
  ...aPlace(unit_id, organisation_id),
  state: 'active',
  first_seen_on: day,
  last_seen_on: day,
  last_visited_on: day,
  review_due_on: '2027-02-01',
  outcome: null,
})

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  for (const [unit_id, organisation_id] of [
    [here.mobile_id, here.lead_id],
    [here.street_id, here.lead_id],
    [here.other_unit_id, here.other_id],
  ] as const) {
    const row = placeRow({ unit_id, organisation_id })
    followed.set(unit_id, String(row.hotspot_id))
    await fromBelow(
      database,
      'insert into places.hotspots select (jsonb_populate_record(null::places.hotspots, $1::jsonb)).*',
      [JSON.stringify({ network_id: here.network_id, ...row })],
    )
  }
}, 60_000)
afterAll(() => database.close())

const decided = ['place.assign', 'place.review', 'place.close']
const seen = ['place.observe', ...decided]

const lines: ParityLine[] = [
  {
    noun: Hotspot,
    insert: ['place.report'],
    update: ['place.observe', 'place.rename', ...decided],
    select: seen,
    record: placeRow,
    change: { name: 'Altro nome' },
  },
  {
    noun: Observation,
    insert: ['place.observe'],
    update: [],
    select: seen,
    record: ({ unit_id, organisation_id, worker_id }) => ({
      observation_id: newId(),
      hotspot_id: followed.get(unit_id),
      ...{ unit_id, organisation_id, worker_id },
      at,
      recorded_at: at,
      on_day: '2026-11-22',
      is_night: false,
      cause_id: null,
      verdict: 'seen',
      people_seen: 2,
      types: [],
      intensity: 1,
      tags: [],
    }),
    change: { people_seen: 3 },
  },
  {
    noun: HotspotStep,
    insert: ['place.report', ...seen],
    update: [],
    select: seen,
    record: ({ unit_id, organisation_id, worker_id }) => ({
      step_id: newId(),
      hotspot_id: followed.get(unit_id),
      ...{ unit_id, organisation_id, worker_id },
      event: 'review',
      from_state: 'active',
      to_state: 'active',
      at,
      recorded_at: at,
      reason: null,
    }),
    change: { reason: 'prova' },
  },
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['places'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 120_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 13, workers: 8 })).toEqual([])
})
