// Reactions read what happened in commit order, also after a fall in the middle: nothing is skipped, and a reaction
// that keeps what it did by its number has done everything exactly once.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { Happened, Reaction, Room } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { startJobs } from './index.ts'

let database: Database
let network_id: string
beforeAll(async () => {
  database = await openTestDatabase()
}, 60_000)
afterAll(() => database.close())
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network_id = newId()
  await fromBelow(database, 'insert into access.networks values ($1, now())', [network_id])
  await fromBelow(database, 'insert into sync.heads values ($1, 0, gen_random_uuid())', [network_id])
})

/** `sizes[i]` happenings in commit i + 1. */
const tell = async (sizes: number[], from = 1): Promise<string[]> => {
  const told = sizes.flatMap((size, i) =>
    Array.from({ length: size }, (_, position) => ({ seq: from + i, position })),
  )
  await fromBelow(
    database,
    `insert into sync.happenings select $1, (t->>'seq')::bigint, (t->>'position')::int, 'lamp-lit', t from jsonb_array_elements($2::jsonb) t`,
    [network_id, JSON.stringify(told)],
  )
  return told.map(({ seq, position }) => `${seq}.${position}`)
}

const markOf = ({ seq, data }: Happened): string => `${seq}.${data.position}`

const jobsWith = (run: Reaction['run'], name = newId()) => {
  const room: Room = { name: 'lamps', reactions: [{ name, on: 'lamp-lit', run }] }
  const tellNobody = { is_available: false, send: async () => undefined }
  const clock = clockAt('2026-11-22T10:00:00.000Z')
  return startJobs(
    [room],
    { public_url: 'https://prova.example.org', database, clock, tell: tellNobody },
    { isQuiet: true },
  )
}

const ours = (happened: Happened) => happened.network_id === network_id

test('happenings come in commit order, also when one commit is longer than a page', async () => {
  const expected = await tell([3, 120, 1, 49, 50, 51, 2])
  const seen: string[] = []
  const jobs = jobsWith(async (happened) => void (ours(happened) && seen.push(markOf(happened))))
  await jobs.settle()
  expect(seen).toEqual(expected)
  await jobs.settle()
  expect(seen.length).toBe(expected.length)
  const more = await tell([1], 8)
  await jobs.settle()
  expect(seen.slice(expected.length)).toEqual(more)
  await jobs.stop()
})

test('a fall at any point of the way: everything is done at least once, and its effect once', async () => {
  const expected = await tell([2, 5, 1, 3])
  const name = newId()
  const effects = new Map<string, number>()
  for (let falls = 0; falls < expected.length; falls++) {
    let left = falls % 4
    const jobs = jobsWith(async (happened) => {
      if (!ours(happened)) return
      if (left-- === 0) throw new Error('the process was killed')
      effects.set(markOf(happened), happened.seq)
    }, name)
    await jobs.settle()
    await jobs.stop()
  }
  const jobs = jobsWith(
    async (happened) => void (ours(happened) && effects.set(markOf(happened), happened.seq)),
    name,
  )
  await jobs.settle()
  await jobs.stop()
  expect([...effects.keys()].sort()).toEqual([...expected].sort())
  const rows = await fromBelow(
    database,
    'select seq from sync.cursors where network_id = $1 and reader = $2',
    [network_id, name],
  )
  expect(rows).toEqual([{ seq: 4 }])
})

test('one reaction that fails holds up nobody else', async () => {
  const expected = await tell([1, 1, 1])
  const seen: string[] = []
  const fails: Reaction = {
    name: newId(),
    on: 'lamp-lit',
    run: async () => Promise.reject(new Error('broken')),
  }
  const works: Reaction = {
    name: newId(),
    on: 'lamp-lit',
    run: async (happened) => void (ours(happened) && seen.push(markOf(happened))),
  }
  const clock = clockAt('2026-11-22T10:00:00.000Z')
  const house = {
    public_url: 'https://prova.example.org',
    database,
    clock,
    tell: { is_available: false, send: async () => undefined },
  }
  const jobs = startJobs([{ name: 'lamps', reactions: [fails, works] }], house, { isQuiet: true })
  await jobs.settle()
  await jobs.stop()
  expect(seen).toEqual(expected)
})

test('a watch hears every record of its nouns once, and looks through no commit twice', async () => {
  await fromBelow(
    database,
    `insert into sync.events select $1, n, gen_random_uuid(), case when n % 3 = 0 then 'lamps.lamp' else 'lamps.wick' end, array['lamp ' || n]
     from generate_series(1, 1200) n`,
    [network_id],
  )
  await fromBelow(database, 'update sync.heads set seq = 1200 where network_id = $1', [network_id])
  const heard: string[] = []
  const name = newId()
  const watch = {
    name,
    nouns: ['lamps.lamp'],
    run: async (changed: { network_id: string; ids: ReadonlyMap<string, string[]> }) => {
      if (changed.network_id === network_id) heard.push(...(changed.ids.get('lamps.lamp') ?? []))
    },
  }
  const tell = { is_available: false, send: async () => undefined }
  const house = {
    public_url: 'https://prova.example.org',
    database,
    clock: clockAt('2026-11-22T10:00:00.000Z'),
    tell,
  }
  const jobs = startJobs([{ name: 'lamps', watches: [watch] }], house, { isQuiet: true })
  await jobs.settle()
  await jobs.settle()
  expect(heard.length).toBe(400)
  expect(new Set(heard).size).toBe(400)
  const [cursor] = await fromBelow(
    database,
    'select seq from sync.cursors where network_id = $1 and reader = $2',
    [network_id, name],
  )
  expect(Number(cursor?.seq)).toBe(1200)
  await jobs.stop()
})
