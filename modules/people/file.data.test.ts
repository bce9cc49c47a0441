// What stands in a file beside a name: homes over time, what is known in the part it belongs to, and nothing of what is
// shut, not even that it is there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from './makers.ts'
import { aroundAnswering, attributesAnswering, householdsAnswering, iseeAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let lawyer: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const clear = (role: string, compartments: string[]) =>
    here.admin.act('network.set-role-clearance', { role, compartments })
  await clear('legal_advisor', ['base', 'legal_status'])
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  lawyer = await here.enlist('legal_advisor', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())

const met = (nickname: string) =>
  meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname }))
const here_is = () => ({ unit_id: here.mobile_id })
const done = async (hand: Hand, action: string, input: object): Promise<string | undefined> =>
  (await hand.act(action, input)).problem?.code

interface Told {
  households: { kind: string; members: { name: string; role: string; member_id: string }[] }[]
}
const homes = async (hand: Hand, person_id: string, on?: string) =>
  ((await hand.ask(householdsAnswering, { person_id, ...(on ? { on } : {}) })) as Told).households.map(
    (home) => [home.kind, ...home.members.map((member) => `${member.name} ${member.role}`)],
  )

test('a household over time: who was there on a day, as whom, and in more than one kind', async () => {
  const [mother, son] = [await met('Quercia'), await met('Ghianda')]
  const household_id = newId()
  const member_id = newId()
  const opening = {
    ...{ household_id, member_id: newId(), person_id: mother, ...here_is() },
    ...{ kind: 'registry', role: 'reference_person', begins_on: '2020-01-01' },
  }
  expect(await done(worker, 'people.open-household', opening)).toBeUndefined()
  const joining = {
    ...{ household_id, member_id, person_id: son, ...here_is(), role: 'other_relative' },
    begins_on: '2021-01-01',
  }
  expect(await done(worker, 'people.add-household-member', joining)).toBeUndefined()
  expect(await done(worker, 'people.add-household-member', { ...joining, member_id: newId() })).toBe(
    'people.already-in-household',
  )
  expect(await done(worker, 'people.add-household-member', { ...joining, begins_on: '2010-01-01' })).toBe(
    'people.before-household',
  )
  const changing = { member_id, next_id: newId(), ...here_is(), role: 'child', begins_on: '2022-01-01' }
  expect(await done(worker, 'people.change-household-role', changing)).toBeUndefined()
  await done(worker, 'people.open-household', {
    ...{ ...opening, household_id: newId(), member_id: newId(), person_id: son, kind: 'de_facto' },
    begins_on: '2023-01-01',
  })
  expect(await homes(worker, son, '2020-06-01')).toEqual([])
  expect(await homes(worker, son, '2021-06-01')).toEqual([
    ['registry', 'Quercia reference_person', 'Ghianda other_relative'],
  ])
  expect((await homes(worker, son)).map(([kind]) => kind).sort()).toEqual(['de_facto', 'registry'])
  const leaving = { member_id: changing.next_id, ...here_is(), ended_on: '2024-05-01' }
  expect(await done(worker, 'people.end-household-member', leaving)).toBeUndefined()
  expect(await done(worker, 'people.end-household-member', leaving)).toBe('people.already-ended')
  expect((await homes(worker, son)).map(([kind]) => kind)).toEqual(['de_facto'])
  expect(await homes(here.nurse, mother)).toEqual([])
  expect(await done(here.nurse, 'people.open-household', opening)).toBe('core.not-allowed')
})

const noting = (person_id: string, kind: string, code: string, more: object = {}) => ({
  ...{ attribute_id: newId(), person_id, ...here_is(), kind, code, since_on: null, source: 'declared' },
  ...more,
})
const known = async (hand: Hand, person_id: string) =>
  (
    (await hand.ask(attributesAnswering, { person_id })) as {
      attributes: { code: string; since_on: string | null; ended_on: string | null }[]
    }
  ).attributes.map(({ code, since_on, ended_on }) => [code, since_on, ended_on])

test('a home is a story: the new one ends the one before', async () => {
  const person_id = await met('Tasso')
  const first = noting(person_id, 'housing', 'rough_living', { since_on: '2026-01-10', source: 'observed' })
  expect(await done(here.operator, 'people.note-attribute', first)).toBeUndefined()
  expect(await done(here.operator, 'people.note-attribute', { ...first, attribute_id: newId() })).toBe(
    'people.known-already',
  )
  const second = noting(person_id, 'housing', 'night_shelter', { since_on: '2026-10-02' })
  expect(await done(worker, 'people.note-attribute', second)).toBeUndefined()
  expect(await known(worker, person_id)).toEqual([
    ['night_shelter', '2026-10-02', null],
    ['rough_living', '2026-01-10', '2026-10-02'],
  ])
  const earlier = noting(person_id, 'housing', 'hostel', { since_on: '2026-02-01' })
  expect(await done(worker, 'people.note-attribute', earlier)).toBe('people.later-known')
  expect(await done(worker, 'people.note-attribute', noting(person_id, 'housing', 'refugee'))).toBe(
    'people.code-not-of-kind',
  )
  const ending = { attribute_id: second.attribute_id, ...here_is(), ended_on: '2026-11-01' }
  expect(await done(worker, 'people.end-attribute', ending)).toBeUndefined()
  expect(await done(worker, 'people.end-attribute', ending)).toBe('people.already-ended')
})

test('each part to who is cleared for it; who may not read does not write either', async () => {
  const person_id = await met('Istrice')
  expect(await done(lawyer, 'people.note-attribute', noting(person_id, 'permit', 'refugee'))).toBeUndefined()
  expect(await done(worker, 'people.note-attribute', noting(person_id, 'permit', 'family'))).toBe(
    'core.not-allowed',
  )
  expect(
    await done(here.nurse, 'people.note-attribute', noting(person_id, 'civil_disability', 'total')),
  ).toBeUndefined()
  const sick = noting(person_id, 'vulnerability', 'addiction')
  expect(await done(here.operator, 'people.note-attribute', sick)).toBeUndefined()
  expect(
    await done(worker, 'people.note-attribute', noting(person_id, 'employment', 'retired')),
  ).toBeUndefined()
  for (const [hand, codes] of [
    [lawyer, ['refugee']],
    [worker, ['retired']],
    [here.operator, ['retired', 'addiction']],
    [here.nurse, ['total', 'addiction']],
  ] as const)
    expect((await known(hand, person_id)).map(([code]) => code).sort()).toEqual([...codes].sort())
  const violence = noting(person_id, 'vulnerability', 'domestic_violence')
  for (const hand of [worker, here.operator, here.nurse, lawyer])
    expect(await done(hand, 'people.note-attribute', violence)).toBe('core.not-allowed')
})

test('where a permit stands is read by the legal desk alone, with the day it ends', async () => {
  const person_id = await met('Donnola')
  const state = noting(person_id, 'permit_state', 'renewal_requested', { valid_until: '2026-12-20' })
  expect(await done(worker, 'people.note-attribute', state)).toBe('core.not-allowed')
  const over = noting(person_id, 'permit_state', 'valid', { valid_until: '2020-12-20' })
  expect(await done(lawyer, 'people.note-attribute', over)).toBe('people.permit-over')
  expect(await done(lawyer, 'people.note-attribute', state)).toBeUndefined()
  const { attributes } = (await lawyer.ask(attributesAnswering, { person_id })) as { attributes: object[] }
  expect(attributes).toMatchObject([{ code: 'renewal_requested', valid_until: '2026-12-20' }])
  expect(await known(worker, person_id)).toEqual([])
  const home = noting(person_id, 'housing', 'hostel', { valid_until: '2026-12-20' })
  expect(await done(worker, 'people.note-attribute', home)).toBe('people.end-not-of-kind')
})

test('a certificate of means: the band follows the amount, the household is theirs, others read nothing', async () => {
  const person_id = await met('Tortora')
  const isee = (more: object = {}) => ({
    ...{ certificate_id: newId(), person_id, ...here_is(), household_id: null, kind: 'ordinary' },
    ...{ value_cents: 735_020, band: null, issued_on: '2026-02-03', valid_until: '2026-12-31' },
    ...{ protocol: 'DSU-PROVA-1', has_omissions: false, source: 'document' },
    ...more,
  })
  const seen = async (hand: Hand) =>
    ((await hand.ask(iseeAnswering, { person_id })) as { certificates: { band: string }[] }).certificates
  expect(await done(worker, 'people.note-isee', isee({ household_id: newId() }))).toBe(
    'people.not-in-household',
  )
  expect(await done(worker, 'people.note-isee', isee({ valid_until: '2027-02-03' }))).toBe(
    'people.isee-lasts-too-long',
  )
  expect(await seen(worker)).toEqual([])
  const first = isee()
  expect(await done(worker, 'people.note-isee', first)).toBeUndefined()
  expect(await done(worker, 'people.note-isee', isee())).toBe('people.known-already')
  expect(await seen(worker)).toMatchObject([
    { band: 'up_to_9360', value_cents: 735_020, valid_until: '2026-12-31', ended_on: null },
  ])
  expect(await done(here.nurse, 'people.note-isee', isee())).toBe('core.not-allowed')
  const rows = { name: '', text: 'select 1 from people.isee_certificates', values: [] }
  for (const hand of [here.operator, here.nurse, lawyer, here.stranger, here.neighbour])
    expect((await database.read(hand.token, [rows])).rows[0]).toEqual([])
  const ending = { certificate_id: first.certificate_id, ...here_is(), ended_on: '2026-03-01' }
  expect(await done(worker, 'people.end-isee', ending)).toBeUndefined()
  expect(await done(worker, 'people.end-isee', ending)).toBe('people.already-ended')
})

test('another unit and another body are told nothing', async () => {
  const person_id = await met('Lince')
  await done(worker, 'people.note-attribute', noting(person_id, 'income', 'pension'))
  expect(await known(here.neighbour, person_id)).toEqual([])
  expect(await known(here.stranger, person_id)).toEqual([])
  expect(await done(here.neighbour, 'people.note-attribute', noting(person_id, 'income', 'work'))).toBe(
    'core.not-found',
  )
})

test('who is around somebody is told to who may see them', async () => {
  const person_id = await met('Rana')
  await fromBelow(
    database,
    `insert into access.circles (network_id, circle_id, person_id, worker_id, because, compartments, begins_on)
     values ($1, $2, $3, $4, 'case', '{base}', '2026-01-01')`,
    [here.network_id, newId(), person_id, worker.worker_id],
  )
  expect(await worker.ask(aroundAnswering, { person_id })).toMatchObject({
    workers: [{ worker_id: worker.worker_id, because: 'case' }],
  })
  expect(await here.stranger.ask(aroundAnswering, { person_id })).toEqual({ workers: [] })
})
