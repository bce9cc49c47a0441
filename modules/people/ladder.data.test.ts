// From a nickname to a name, on the person's wish: who may write it, who reads it, what is asked before, what comes along.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import { onePersonAnswering, personsOfUnitAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())

const met = (more: object = {}) =>
  meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { ...more }))
const naming = (person_id: string, more: object = {}) => ({
  ...aName(),
  person_id,
  unit_id: here.mobile_id,
  notice: 'written',
  notice_language: 'fr',
  attach_history: true,
  ...more,
})
const open = async (hand: Hand, person_id: string, purpose: string | undefined = 'direct_care') => {
  try {
    return await ask(
      database,
      { token: hand.token, now: new Date().toISOString(), purpose },
      { answering: onePersonAnswering, raw: { person_id } },
    )
  } catch (error) {
    return { problem: (error as { problem: { code: string } }).problem.code }
  }
}

test('a name is told to who needs it, after saying why; the street goes on by nickname', async () => {
  const person_id = await met({ nickname: 'Airone' })
  expect((await worker.act('people.identify', naming(person_id))).problem).toBeUndefined()
  expect(await open(worker, person_id, '')).toEqual({ problem: 'core.purpose-needed' })
  expect(await open(worker, person_id)).toMatchObject({
    person: { name: 'Aminata Di Prova', identity_level: 'identified', age_band: 'from_30_to_54' },
    identity: { birth_date: '1990-05-15', has_history: true, purpose: 'direct_care' },
    steps: [{ event: 'identify', notice: 'written', notice_language: 'fr' }, { event: 'assign_code' }],
  })
  expect(await open(here.operator, person_id, '')).toMatchObject({
    person: { name: 'Airone' },
    identity: null,
  })
  const list = await here.operator.ask(personsOfUnitAnswering, { unit_id: here.mobile_id })
  expect(JSON.stringify(list)).not.toContain('Aminata')
})

test('only who may name names; a name is written once', async () => {
  const person_id = await met()
  for (const hand of [here.operator, here.nurse, here.coordinator, here.peer, here.dpo])
    expect((await hand.act('people.identify', naming(person_id))).problem?.code).toBe('core.not-allowed')
  const chosen = naming(person_id, { chosen_name: 'Ami', attach_history: false })
  expect((await worker.act('people.identify', chosen)).problem).toBeUndefined()
  expect((await worker.act('people.identify', naming(person_id))).problem?.code).toBe('people.step-not-here')
  expect(await open(worker, person_id)).toMatchObject({
    person: { name: 'Ami Di Prova' },
    identity: { has_history: false },
  })
})

test('another unit finds nobody to name; somebody kept for it by a share can be named there', async () => {
  const person_id = await met({ nickname: 'Gru' })
  const far = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  const theirs = naming(person_id, { unit_id: here.other_unit_id })
  expect((await far.act('people.identify', theirs)).problem?.code).toBe('core.not-found')
  const share = { compartments: ['base'], purpose: 'referral', legal_basis: 'public_task', is_keeper: false }
  const given = { share_id: newId(), person_id, from_organisation_id: here.lead_id, ...share }
  await shared({ ...given, organisation_id: here.other_id, unit_id: here.other_unit_id })
  // Seeing is not keeping.
  expect((await far.act('people.identify', theirs)).problem?.code).toBe('core.not-found')
  await shared({
    ...{ ...given, share_id: newId(), is_keeper: true },
    ...{ organisation_id: here.other_id, unit_id: here.other_unit_id },
  })
  expect((await far.act('people.identify', theirs)).problem).toBeUndefined()
  expect(await open(far, person_id)).toMatchObject({ person: { name: 'Aminata Di Prova' } })
})

const shared = async (share: { person_id: string; [column: string]: unknown }) => {
  await fromBelow(
    database,
    `insert into access.shares select (jsonb_populate_record(null::access.shares, $1::jsonb)).*`,
    [JSON.stringify({ network_id: here.network_id, begins_on: '2026-01-01', ...share })],
  )
  await fromBelow(database, 'select access.derive_person($1, $2)', [here.network_id, share.person_id])
}

test('birth is needed and lies behind us; the notice is not left out', async () => {
  const person_id = await met()
  const tried = async (more: object) =>
    (await worker.act('people.identify', naming(person_id, more))).problem?.code
  expect(await tried({ birth_date: null, birth_year: null })).toBe('people.birth-needed')
  expect(await tried({ birth_date: '2099-01-01' })).toBe('people.birth-in-future')
  expect(await tried({ notice: null })).toBe('core.invalid-input')
  expect(await tried({ citizenships: [] })).toBe('core.invalid-input')
  expect(await tried({ legal_basis: 'explicit_consent' })).toBe('core.invalid-input')
  expect(await tried({ birth_date: null, birth_year: 1970 })).toBeUndefined()
})

test('of a minor met in the street a coordinator says yes first, or somebody is in danger', async () => {
  const young = { age_band: 'under_18', is_fourteen: true }
  const born = { birth_date: '2011-02-03' }
  const first = await met(young)
  expect((await worker.act('people.identify', naming(first, born))).problem?.code).toBe(
    'people.minor-needs-coordinator',
  )
  const allowing = { person_id: first, reason: 'protection' }
  expect((await worker.act('people.allow-name', allowing)).problem?.code).toBe('core.not-allowed')
  expect((await here.coordinator.act('people.allow-name', allowing)).problem).toBeUndefined()
  expect((await worker.act('people.identify', naming(first, born))).problem).toBeUndefined()
  const second = await met(young)
  const urgent = naming(second, { ...born, is_emergency: true })
  expect((await worker.act('people.identify', urgent)).problem).toBeUndefined()
  expect(await open(worker, second)).toMatchObject({
    person: { protective_flag: true, age_band: 'under_18' },
  })
})

test('at a desk: by nickname, or by name at once for who may write it', async () => {
  const visitor = aVisitor(here.mobile_id, here.lead_id)
  expect((await worker.act('people.register', { ...visitor, named: aName() })).problem).toBeUndefined()
  expect(await open(worker, visitor.person_id)).toMatchObject({
    person: { name: 'Aminata Di Prova', identity_level: 'identified' },
    steps: [{ event: 'identify' }, { event: 'assign_code' }],
  })
  const officer = await here.enlist('housing_officer', here.lead_id, here.mobile_id)
  await here.admin.act('network.set-role-clearance', { role: 'housing_officer', compartments: ['base'] })
  const another = aVisitor(here.mobile_id, here.lead_id, { nickname: 'Rondine' })
  expect((await officer.act('people.register', { ...another, named: aName() })).problem?.code).toBe(
    'core.not-allowed',
  )
  expect((await officer.act('people.register', another)).problem).toBeUndefined()
  const child = aVisitor(here.mobile_id, here.lead_id, { named: aName({ birth_date: '2020-01-01' }) })
  expect((await worker.act('people.register', child)).problem?.code).toBe('people.minor-needs-coordinator')
  expect(
    (await worker.act('people.register', { ...child, person_id: newId(), accepted: false })).problem?.code,
  ).toBe('core.invalid-input')
})
