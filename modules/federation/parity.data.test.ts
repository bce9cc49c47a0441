// The two nets of this room agree: what a policy says of a membership and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type Territory,
} from '#network/makers'
import { Membership } from './index.ts'

let database: Database
let territory: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const lines: ParityLine[] = [
  {
    noun: Membership,
    insert: ['federation.decide'],
    update: ['federation.decide'],
    select: ['federation.see'],
    is_everywhere: true,
    record: ({ worker_id }) => ({
      ...{ membership_id: newId(), federation: 'lgnet_ea', municipality_code: '059011' },
      ...{ joined_at: '2026-11-22T10:00:00.000Z', joined_by: worker_id, left_at: null, left_by: null },
    }),
    change: { municipality_code: '015146' },
  },
]

test('every noun of the room has its line', () => {
  expect(nounsWithoutLine(lines, ['federation'])).toEqual([])
})

test('policies and rows agree about who says yes for a city', { timeout: 60_000 }, async () => {
  expect(await disagreements({ database, territory, lines, seed: 35, workers: 8 })).toEqual([])
})
