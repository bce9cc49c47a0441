// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { insert, type Noun, newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Location, Schedule, SecretAddress, Service } from './index.ts'
import { aLocation, aService, someHours } from './makers.ts'

let database: Database
let territory: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })

const serviceAt = ({ organisation_id, unit_id }: ParityPlace) => ({
  ...aService(organisation_id, unit_id),
  status: 'active',
  assured_on: '2026-11-01',
  capacity_noted_at: null,
  ended_on: null,
  changed_at: '2026-11-01T10:00:00.000Z',
})

const locationAt = (place: ParityPlace): Row => ({
  ...aLocation(),
  service_id: newId(),
  organisation_id: place.organisation_id,
  ended_on: null,
})
const serviceOf = (record: Row, place: ParityPlace) =>
  insert(Service, { ...serviceAt(place), service_id: String(record.service_id) } as never)

const lines: ParityLine[] = [
  told(Location, {
    insert: ['service.keep'],
    update: ['service.keep'],
    select: ['service.see'],
    change: { name: 'Dal cortile' },
    record: locationAt,
    parents: (record, place) => [serviceOf(record, place)],
  }),
  told(Schedule, {
    insert: ['service.keep'],
    update: ['service.keep'],
    select: ['service.see'],
    change: { note: 'Suona' },
    record: (place) => ({
      schedule_id: newId(),
      service_id: newId(),
      organisation_id: place.organisation_id,
      ...someHours()[0],
      ended_at: null,
    }),
    parents: (record, place) => [serviceOf(record, place)],
  }),
  told(SecretAddress, {
    insert: ['service.keep-secret'],
    update: ['service.keep-secret'],
    select: ['service.see-secret'],
    change: { address_text: 'Altrove' },
    record: (place) => ({
      location_id: newId(),
      service_id: newId(),
      organisation_id: place.organisation_id,
      address_text: 'Vicolo Nascosto 7',
      changed_at: '2026-11-01T10:00:00.000Z',
    }),
    parents: (record, place) => [
      serviceOf(record, place),
      insert(Location, {
        ...locationAt(place),
        service_id: record.service_id,
        location_id: record.location_id,
      } as never),
    ],
  }),
  told(Service, {
    insert: ['service.keep'],
    update: ['service.keep', 'service.count'],
    select: ['service.see'],
    change: { alert_text: 'Oggi chiuso' },
    record: serviceAt,
  }),
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['services'])).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 120_000 }, async () => {
  const faults = await disagreements({ database, territory, lines })
  expect(faults).toEqual([])
})
