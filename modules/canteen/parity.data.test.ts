// The two nets of this room catch the same fish: what the policy says of meals and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { Noun } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type Territory,
} from '#network/makers'
import { MealCount, Plate } from './index.ts'
import { aMealCount, aPlate } from './makers.ts'

let database: Database
let territory: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
}, 90_000)
afterAll(() => database.close())

let day = 0
const lines: ParityLine[] = [
  {
    noun: MealCount as unknown as Noun,
    insert: ['meal.tell'],
    update: [],
    select: ['meal.see', 'meal.see-figures'],
    change: { portions: 3 },
    record: ({ organisation_id, unit_id, worker_id }) => {
      day += 1
      const on_day = new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10)
      return aMealCount({ organisation_id, unit_id, worker_id, on_day })
    },
  },
  {
    noun: Plate as unknown as Noun,
    insert: ['meal.tell'],
    update: [],
    select: ['meal.see'],
    change: { portions: 3 },
    record: ({ organisation_id, unit_id, worker_id }) => aPlate({ organisation_id, unit_id, worker_id }),
  },
]

test('no noun of the room is forgotten', () => {
  expect(nounsWithoutLine(lines, ['canteen'])).toEqual([])
})

test('policy and row policy agree', { timeout: 240_000 }, async () => {
  expect(await disagreements({ database, territory, lines })).toEqual([])
})
