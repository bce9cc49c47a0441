// A shut file opened in an emergency, and the list of who read of a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import {
  type BreakGlassesAnswer,
  type FoundByCode,
  nobodyFound,
  type ReadersAnswer,
} from './queries/emergency.ts'
import { tellOfficer } from './reactions/tell-officer.ts'
import { breakGlassesAnswering, findByCodeAnswering, onePersonAnswering, readersAnswering } from './server.ts'

let database: Database
let here: Territory
let nurse: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  nurse = await here.enlist('health_worker', here.other_id, here.other_unit_id)
}, 60_000)
afterAll(() => database.close())

const someone = async () => {
  const person = aPerson(here.mobile_id, here.lead_id)
  return { person_id: await meetSomeone(here.operator, person), code: person.code }
}
const glass = (person_id: string, more: object = {}) => ({
  break_glass_id: newId(),
  person_id,
  reason: 'Priva di sensi, serve sapere che cosa prende',
  compartments: ['base', 'health_addiction'],
  ...more,
})
const problemOf = async (asked: Promise<unknown>): Promise<string | undefined> => {
  try {
    await asked
    return undefined
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code
  }
}
const codeOf = async (hand: Hand, action: string, input: unknown) =>
  (await hand.act(action, input)).problem?.code

test('a code leads to who keeps the person, and to nothing else of them', async () => {
  const { person_id, code } = await someone()
  const found = (await nurse.ask(findByCodeAnswering, { code: code.toLowerCase() })) as FoundByCode
  expect(found).toEqual({ found: { person_id, unit_name: 'Unità mobile', organisation_name: 'Capofila' } })
  expect(await nurse.ask(findByCodeAnswering, { code: 'ZZZ-0000-A' })).toEqual({ found: null })
  expect(await problemOf(nurse.ask(onePersonAnswering, { person_id }))).toBe('core.not-found')
  for (const hand of [here.peer, here.warehouse, here.monitor, here.operator])
    expect(await problemOf(hand.ask(findByCodeAnswering, { code }))).toBe('core.not-allowed')
})

test('codes are not tried out: twenty looks in an hour, found or not, all written down', async () => {
  const curious = await here.enlist('educator', here.other_id, here.other_unit_id)
  for (let i = 0; i < 20; i++) await curious.ask(findByCodeAnswering, { code: `ZZZ-${1000 + i}-A` })
  const { code } = await someone()
  expect(await problemOf(curious.ask(findByCodeAnswering, { code }))).toBe('people.too-many-lookups')
  const rows = await fromBelow(
    database,
    'select count(*)::int as n from audit.readings where network_id = $1 and worker_id = $2 and person_ids = array[$3::uuid]',
    [here.network_id, curious.worker_id, nobodyFound],
  )
  expect(rows[0]?.n).toBe(20)
})

test('the file opens at once, and four hours later the next request finds nothing', async () => {
  const { person_id } = await someone()
  const opened = await nurse.act('people.break-glass', glass(person_id))
  expect(opened.outcome).toBe('accepted')
  expect(await problemOf(nurse.ask(onePersonAnswering, { person_id }))).toBeUndefined()
  // Another worker of the same unit was not let in.
  const colleague = await here.enlist('health_worker', here.other_id, here.other_unit_id)
  expect(await problemOf(colleague.ask(onePersonAnswering, { person_id }))).toBe('core.not-found')
  // The hours pass: no job runs, no row is derived anew.
  for (const table of ['person_access', 'circles'])
    await fromBelow(
      database,
      `update access.${table} set ends_at = now() - interval '1 second' where network_id = $1 and person_id = $2 and ends_at <> 'infinity'`,
      [here.network_id, person_id],
    )
  expect(await problemOf(nurse.ask(onePersonAnswering, { person_id }))).toBe('core.not-found')
  const wrong = await database.as('jobs', (run) =>
    run({ text: 'select access.differences($1) as wrong', values: [here.network_id] }),
  )
  expect(Number(wrong[0]?.wrong)).toBe(0)
})

test('never wider than one’s roles, never without a reason, three times in a week', async () => {
  const hasty = await here.enlist('health_worker', here.other_id, here.other_unit_id)
  const { person_id } = await someone()
  const tries = [
    [{ reason: 'subito' }, 'core.invalid-input'],
    [{ compartments: ['base', 'hiv'] }, 'people.break-glass-too-wide'],
    [{ compartments: ['base', 'legal_status'] }, 'people.break-glass-too-wide'],
    [{ person_id: newId() }, 'core.not-found'],
  ] as const
  for (const [more, code] of tries)
    expect(await codeOf(hasty, 'people.break-glass', glass(person_id, more))).toBe(code)
  for (let i = 0; i < 3; i++)
    expect(await codeOf(hasty, 'people.break-glass', glass(person_id))).toBeUndefined()
  expect(await codeOf(hasty, 'people.break-glass', glass(person_id))).toBe('people.break-glass-too-often')
  for (const hand of [here.peer, here.operator, here.warehouse, here.dpo])
    expect(await codeOf(hand, 'people.break-glass', glass(person_id))).toBe('core.not-allowed')
})

test('the officer finds it and judges it once; nobody judges their own', async () => {
  const { person_id } = await someone()
  const third = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  const opening = glass(person_id, { compartments: ['base'] })
  expect(await codeOf(third, 'people.break-glass', opening)).toBeUndefined()
  const list = (await here.dpo.ask(breakGlassesAnswering, { only_waiting: true })) as BreakGlassesAnswer
  const waiting = list.glasses.find((each) => each.break_glass_id === opening.break_glass_id)
  const [person] = await fromBelow(database, 'select code from people.persons where person_id = $1', [
    person_id,
  ])
  const told = { organisation_name: 'Altro', person_code: person?.code, verdict: null, is_mine: false }
  expect(waiting).toMatchObject(told)
  const verdict = { break_glass_id: opening.break_glass_id, verdict: 'justified' }
  expect(await codeOf(third, 'people.review-break-glass', verdict)).toBe('core.not-allowed')
  expect(await codeOf(here.dpo, 'people.review-break-glass', verdict)).toBeUndefined()
  expect(await codeOf(here.dpo, 'people.review-break-glass', verdict)).toBe('people.break-glass-reviewed')
})

test('the letter to the officer says that it happened and tells of nobody', async () => {
  const email = `rpd-${newId().slice(-6)}@esempio.it`
  const account = newId()
  await fromBelow(
    database,
    `insert into auth.accounts (id, name, email, email_verified, created_at, updated_at) values ($1, 'Prova', $2, true, now(), now())`,
    [account, email],
  )
  await fromBelow(
    database,
    'update access.workers set account_id = $3 where network_id = $1 and worker_id = $2',
    [here.network_id, here.dpo.worker_id, account],
  )
  const sent: { to: string; subject: string; text: string }[] = []
  const tell = { is_available: true, send: async (message: (typeof sent)[number]) => void sent.push(message) }
  const house = { public_url: 'https://prova.example.org', database, clock: systemClock, tell }
  const data = { break_glass_id: newId() }
  await tellOfficer.run({ network_id: here.network_id, seq: 1, name: 'glass-broken', data }, house)
  expect(sent.map((each) => each.to)).toEqual([email])
  expect(sent[0]?.text).toContain('https://prova.example.org/privacy')
  expect(sent[0]?.text).not.toMatch(/Volpe|PRV-|Priva di sensi/)
})

test('who saw my file: worker, body, why and when, for who keeps the person and for the officers', async () => {
  const { person_id } = await someone()
  const now = new Date().toISOString()
  await ask(
    database,
    { token: here.nurse.token, now, purpose: 'direct_care' },
    { answering: onePersonAnswering, raw: { person_id } },
  )
  for (const hand of [here.operator, here.coordinator, here.dpo]) {
    const told = (await hand.ask(readersAnswering, { person_id })) as ReadersAnswer
    expect(told.readings).toContainEqual(
      expect.objectContaining({
        worker_name: 'Prova health_worker',
        organisation_name: 'Capofila',
        roles: ['health_worker'],
        query: 'people.person',
        purpose: 'direct_care',
      }),
    )
  }
  for (const hand of [here.neighbour, here.stranger])
    expect(await problemOf(hand.ask(readersAnswering, { person_id }))).toBe('core.not-found')
  expect(await problemOf(here.operator.ask(readersAnswering, { person_id: newId() }))).toBe('core.not-found')
  expect(await problemOf(here.warehouse.ask(readersAnswering, { person_id }))).toBe('core.not-allowed')
})
