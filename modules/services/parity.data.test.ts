// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { Noun } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Service } from './index.ts'
import { aService } from './makers.ts'

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

const lines: ParityLine[] = [
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
