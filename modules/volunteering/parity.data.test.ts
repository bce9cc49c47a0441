// The two nets of this room catch the same fish: what a policy says and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { Noun } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Guest, Seats, SignUp, Turn } from './index.ts'
import { aGuest, aSignUp, aTurn, someSeats } from './makers.ts'

let database: Database
let territory: Territory
/** Turns without seats and sign-ups without a guest, of each body. */
const turns: Record<string, string[]> = {}
const nameless: Record<string, string[]> = {}

const put = (table: string, row: object) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: territory.network_id, ...row }),
  ])

beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  for (const [organisation_id, unit_id] of [
    [territory.lead_id, territory.mobile_id],
    [territory.other_id, territory.other_unit_id],
  ] as const) {
    turns[organisation_id] = []
    nameless[organisation_id] = []
    for (let i = 0; i < 40; i++) {
      const turn = aTurn({ organisation_id, unit_id })
      await put('volunteering.turns', turn)
      turns[organisation_id].push(turn.turn_id)
      const signUp = aSignUp({ turn_id: turn.turn_id, organisation_id })
      await put('volunteering.sign_ups', signUp)
      nameless[organisation_id].push(signUp.sign_up_id)
    }
  }
}, 90_000)
afterAll(() => database.close())

let drawn = 0
const next = (from: Record<string, string[]>, { organisation_id }: ParityPlace): string => {
  const all = from[organisation_id] as string[]
  drawn += 1
  return all[drawn % all.length] as string
}

const told = (noun: unknown, line: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...line })
const lines: ParityLine[] = [
  told(Turn, {
    insert: ['turn.keep'],
    update: ['turn.keep'],
    select: ['turn.see'],
    change: { task: 'Altro lavoro' },
    record: ({ organisation_id, unit_id }) => aTurn({ organisation_id, unit_id }),
  }),
  told(Seats, {
    insert: ['turn.keep'],
    update: ['turn.see'],
    select: ['turn.see'],
    change: { taken: 1 },
    record: (place) => someSeats({ organisation_id: place.organisation_id, turn_id: next(turns, place) }),
  }),
  told(SignUp, {
    insert: ['turn.keep', 'turn.join'],
    update: ['turn.keep', 'turn.join'],
    select: ['turn.keep', 'turn.join'],
    change: { state: 'withdrawn' },
    record: (place) =>
      aSignUp({
        ...{ organisation_id: place.organisation_id, worker_id: place.worker_id, way: 'self' },
        turn_id: next(turns, place),
      }),
  }),
  told(Guest, {
    insert: ['turn.keep'],
    update: [],
    select: ['turn.keep'],
    change: { name: 'Altro' },
    record: (place) => aGuest({ organisation_id: place.organisation_id, sign_up_id: next(nameless, place) }),
  }),
]

test('no noun of the room is forgotten', () => {
  expect(nounsWithoutLine(lines, ['volunteering'])).toEqual([])
})

test('policy and row policy agree', { timeout: 240_000 }, async () => {
  expect(await disagreements({ database, territory, lines })).toEqual([])
})
