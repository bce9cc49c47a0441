// Beside a name stand only the meetings the person let stand there; who knows the nickname alone reads as before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, meetSomeone } from '#people/makers'
import { followedAnswering } from '#people/server'
import { aContact, accepted, openNight, startedShift } from './makers.ts'
import { personContactsAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 120_000)
afterAll(() => database.close())

const seen = async (hand: Hand, person_id: string) =>
  ((await hand.ask(personContactsAnswering, { person_id })) as { contacts: unknown[] }).contacts.length

test('earlier meetings come along with the name only after a yes', { timeout: 120_000 }, async () => {
  const stage = await openNight(here)
  const outing = stage.outing()
  await startedShift(outing)
  const people = await Promise.all(
    ['Volpe', 'Orso'].map((nickname) =>
      meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })),
    ),
  )
  for (const person_id of people) {
    const { shift_id, van_location_id } = outing
    const stop_id = outing.plan.stops?.[0]?.stop_id
    await accepted(
      here.operator.act(
        'outreach.record-contact',
        aContact({ shift_id, van_location_id, stop_id, person_id }),
      ),
    )
    expect(await seen(worker, person_id)).toBe(1)
  }
  for (const [i, person_id] of people.entries())
    await accepted(
      worker.act('people.identify', {
        ...aName(),
        ...{ person_id, unit_id: here.mobile_id, notice: 'written', notice_language: 'it' },
        attach_history: i === 0,
      }),
    )
  expect(await Promise.all(people.map((person_id) => seen(worker, person_id)))).toEqual([1, 0])
  expect(await Promise.all(people.map((person_id) => seen(here.operator, person_id)))).toEqual([1, 1])
  expect(await seen(here.stranger, people[0] as string)).toBe(0)
})

test('the list of whom I follow: narrowed by words, only mine, no name for who reads none', async () => {
  const list = async (hand: Hand, asked: object = {}) =>
    ((await hand.ask(followedAnswering, asked)) as { persons: { name: string }[] }).persons
      .map((person) => person.name)
      .sort()
  expect(await list(worker)).toEqual(['Aminata Di Prova', 'Aminata Di Prova'])
  expect(await list(here.operator)).toEqual(['Orso', 'Volpe'])
  expect(await list(worker, { level: 'pseudonymous' })).toEqual([])
  expect(await list(worker, { unmet_since: '2020-01-01' })).toEqual([])
  expect(await list(here.stranger)).toEqual([])
})
