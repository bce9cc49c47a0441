// Beside a name stand only the meetings the person let stand there; who knows the nickname alone reads as before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, meetSomeone } from '#people/makers'
import { followedAnswering } from '#people/server'
import { aContact, accepted, openNight, startedShift } from './makers.ts'
import { personContactsAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let night: Awaited<ReturnType<typeof openNight>>
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  night = await openNight(here)
}, 120_000)
afterAll(() => database.close())

const seen = async (hand: Hand, person_id: string) =>
  ((await hand.ask(personContactsAnswering, { person_id })) as { contacts: unknown[] }).contacts.length

test('earlier meetings come along with the name only after a yes', { timeout: 120_000 }, async () => {
  const outing = night.outing()
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

test('a meeting with who is restricted: what was said is shut, the outing still adds up', {
  timeout: 120_000,
}, async () => {
  const outing = night.outing()
  await startedShift(outing)
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Gru' }),
  )
  const { shift_id, van_location_id } = outing
  const stop_id = outing.plan.stops?.[0]?.stop_id
  const contact = aContact({ shift_id, van_location_id, stop_id, person_id, note: 'Parla della madre' })
  await accepted(here.operator.act('outreach.record-contact', contact))
  const rows = async (table: string) => {
    const text = `select 1 from outreach.${table} where network_id = $1 and shift_id = $2`
    const { rows } = await database.read(here.coordinator.token, [
      { name: '', text, values: [here.network_id, shift_id] },
    ])
    return rows[0]?.length
  }
  const notes = Number(await rows('contact_notes'))
  expect(notes).toBe(1)
  const privacy = await here.enlist('privacy_admin', here.lead_id)
  const rights_request_id = newId()
  await accepted(
    worker.act('people.open-request', {
      ...{ rights_request_id, person_id, kind: 'restriction', channel: 'in_person', proof: 'code' },
      received_on: new Date().toISOString().slice(0, 10),
    }),
  )
  const yes = { rights_request_id, decision: 'granted', exemptions: [] }
  await accepted(privacy.act('people.decide-request', yes))
  expect(await seen(here.operator, person_id)).toBe(0)
  expect(await rows('contact_notes')).toBe(0)
  expect(await rows('contacts')).toBe(1)
  await fromBelow(
    database,
    `update outreach.contacts set state = 'locked' where network_id = $1 and shift_id = $2`,
    [here.network_id, shift_id],
  )
  expect(await rows('contacts')).toBe(0)
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
