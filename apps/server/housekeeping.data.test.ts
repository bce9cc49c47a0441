// The nightly work of the house, on a real database: what drifted is found and mended, what ended is forgotten.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { housekeeping } from './housekeeping.ts'
import './modules.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
})
afterAll(() => database.close())

const house = (): House => ({
  database,
  clock: systemClock,
  public_url: 'https://prova.example.org',
  tell: { is_available: false, send: async () => undefined },
})
const chore = (name: string) => housekeeping.chores?.find((each) => each.name === name)

test('a person somebody should no longer see is found once, mended, and named to nobody', async () => {
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await chore('house.compare-access')?.run(house())
  expect(told).not.toHaveBeenCalled()
  await fromBelow(
    database,
    `update access.person_access set compartments = '{base,violence}' where person_id = $1`,
    [person_id],
  )
  await chore('house.compare-access')?.run(house())
  expect(told.mock.calls).toEqual([["1 persons were seen by others than today's grants say: mended."]])
  expect(String(told.mock.calls)).not.toContain(person_id)
  await chore('house.compare-access')?.run(house())
  expect(told).toHaveBeenCalledTimes(1)
  told.mockRestore()
})

test('sessions that ended more than a day ago are forgotten, the others stay', async () => {
  const count = async () =>
    Number((await fromBelow(database, 'select count(*) as n from access.session_context'))[0]?.n)
  const before = await count()
  expect(before).toBeGreaterThan(1)
  // Of somebody who does nothing in the tests after this one.
  await fromBelow(
    database,
    `update access.session_context set expires_at = now() - interval '2 days' where token = $1`,
    [here.dpo.token.hash],
  )
  await chore('house.forget-ended-sessions')?.run(house())
  expect(await count()).toBe(before - 1)
})

test('who sent what on which phone goes after two years; a phone that still holds something waits', async () => {
  const { network_id, operator } = here
  const phones = { lost: newId(), shut: newId(), full: newId(), used: newId() }
  const seen = { lost: '2026-01-10', shut: '2028-02-10', full: '2026-01-10', used: '2028-02-10' }
  for (const [which, id] of Object.entries(phones))
    await fromBelow(
      database,
      `insert into sync.devices values ($1, $2, $3, 'Telefono', 'x', 'x', '2026-01-01', $4, $5, $6, '{}')`,
      [
        ...[network_id, id, operator.worker_id, seen[which as keyof typeof seen]],
        ...[which === 'shut' ? '2026-01-20' : null, which === 'full' ? 3 : 0],
      ],
    )
  const left = async () => {
    const mine = await fromBelow(database, 'select device_id from sync.devices where network_id = $1', [
      network_id,
    ])
    const names = mine.map((row) => Object.entries(phones).find(([, id]) => id === row.device_id)?.[0])
    return names.sort()
  }
  const intents = async () => {
    const [row] = await fromBelow(
      database,
      'select count(*)::int as n from sync.intents where network_id = $1',
      [network_id],
    )
    return Number(row?.n)
  }
  const nightOf = (day: string) =>
    chore('house.forget-old-phones')?.run({ ...house(), clock: { now: () => Date.parse(day) } })
  const before = await intents()
  expect(before).toBeGreaterThan(0)
  await nightOf('2026-02-01T03:00:00Z')
  await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const later = (await intents()) - before
  expect(later).toBeGreaterThan(0)
  await nightOf('2028-01-05T03:00:00Z')
  expect([await left(), await intents()]).toEqual([['full', 'lost', 'shut', 'used'], before + later])
  await nightOf('2028-02-05T03:00:00Z')
  expect([await left(), await intents()]).toEqual([['full', 'used'], later])
})
