// A child under fourteen is never written down alone: they come with the adult they live with, or with who answers for them,
// or with the report that they are alone; and what is kept of it is for who follows minors.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import { guardianshipsAnswering } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let lawyer: Hand
let child_year: number
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const compartments = ['base', 'social', 'minors']
  await here.admin.act('network.set-role-clearance', { role: 'social_worker', compartments })
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  lawyer = await here.enlist('legal_advisor', here.lead_id, here.mobile_id)
  child_year = new Date().getFullYear() - 8
}, 60_000)
afterAll(() => database.close())

const emergency = { is_emergency: true }
const child = (more: object = {}) => ({
  ...aVisitor(here.mobile_id, here.lead_id, { named: aName({ birth_date: null, birth_year: child_year }) }),
  ...emergency,
  ...more,
})
const answering = (more: object = {}) => ({
  guardianship: {
    ...{ guardianship_id: newId(), kind: 'parent', named: 'Awa Di Prova', reference: null },
    ...{ since_on: '2026-11-02', ...more },
  },
})
const done = async (hand: Hand, action: string, input: object): Promise<string | undefined> =>
  (await hand.act(action, input)).problem?.code
const written = async (person_id: string) =>
  (
    await fromBelow(
      database,
      `select (select count(*) from people.persons where person_id = $2 and network_id = $1)::int as persons,
         (select count(*) from people.guardianships where person_id = $2 and network_id = $1)::int as guardianships`,
      [here.network_id, person_id],
    )
  )[0]
const guardians = async (hand: Hand, person_id: string) =>
  (
    (await hand.ask(guardianshipsAnswering, { person_id })) as {
      guardianships: { kind: string; named: string; ended_on: string | null }[]
    }
  ).guardianships.map(({ kind, named, ended_on }) => [kind, named, ended_on])

test('a child alone is not registered, emergency or not, and nothing half is written', async () => {
  const alone = child()
  expect(await done(worker, 'people.register', alone)).toBe('people.child-alone')
  expect(await done(worker, 'people.register', child({ household: null, guardianship: null }))).toBe(
    'people.child-alone',
  )
  expect(await written(alone.person_id)).toEqual({ persons: 0, guardianships: 0 })
  const fourteen = { named: aName({ birth_date: `${new Date().getFullYear() - 15}-01-01` }) }
  expect(await done(worker, 'people.register', child(fourteen))).toBeUndefined()
})

test('with a parent, a guardian or a decision; an act has its number and no day is ahead', async () => {
  const told = child(answering())
  expect(await done(worker, 'people.register', told)).toBeUndefined()
  expect(await guardians(worker, told.person_id)).toEqual([['parent', 'Awa Di Prova', null]])
  const guardian = child(answering({ kind: 'legal_guardian', named: 'Tutore Di Prova' }))
  expect(await done(worker, 'people.register', guardian)).toBe('people.act-to-name')
  const ahead = child(answering({ since_on: '2999-01-01' }))
  expect(await done(worker, 'people.register', ahead)).toBe('people.day-in-future')
  expect(await written(guardian.person_id)).toEqual({ persons: 0, guardianships: 0 })
  const whole = answering({ kind: 'legal_guardian', named: 'Tutore Di Prova', reference: 'RG 10/2026' })
  expect(await done(worker, 'people.register', { ...guardian, ...whole })).toBeUndefined()
})

test('a child who came alone: the report first, the guardian months later', async () => {
  const alone = child(answering({ kind: 'unaccompanied', named: 'Procura per i minorenni di Prova' }))
  expect(await done(worker, 'people.register', alone)).toBeUndefined()
  const { person_id } = alone
  const [report] = await fromBelow(
    database,
    'select guardianship_id from people.guardianships where person_id = $1 and network_id = $2',
    [person_id, here.network_id],
  )
  const named = answering({ kind: 'legal_guardian', named: 'Tutrice Di Prova', reference: 'RG 11/2026' })
  const about = { person_id, unit_id: here.mobile_id }
  expect(await done(worker, 'people.note-guardianship', { ...named.guardianship, ...about })).toBeUndefined()
  const ending = {
    guardianship_id: report?.guardianship_id,
    unit_id: here.mobile_id,
    ended_on: '2026-11-20',
  }
  expect(await done(worker, 'people.end-guardianship', { ...ending, ended_on: '2026-11-01' })).toBe(
    'people.end-before-start',
  )
  expect(await done(worker, 'people.end-guardianship', ending)).toBeUndefined()
  expect(await done(worker, 'people.end-guardianship', ending)).toBe('people.already-ended')
  expect(await guardians(worker, person_id)).toEqual([
    ['legal_guardian', 'Tutrice Di Prova', null],
    ['unaccompanied', 'Procura per i minorenni di Prova', '2026-11-20'],
  ])
})

test('with the adult they live with: they stand in the household from the first day', async () => {
  const mother = aVisitor(here.mobile_id, here.lead_id, { named: aName() })
  expect(await done(worker, 'people.register', mother)).toBeUndefined()
  const household_id = newId()
  const opening = {
    ...{ household_id, member_id: newId(), person_id: mother.person_id, unit_id: here.mobile_id },
    ...{ kind: 'de_facto', role: 'reference_person', begins_on: '2024-01-01' },
  }
  expect(await done(worker, 'people.open-household', opening)).toBeUndefined()
  const joining = { household_id, member_id: newId(), adult_id: mother.person_id, role: 'child' }
  const son = child({ household: joining })
  expect(await done(worker, 'people.register', son)).toBeUndefined()
  const members = await fromBelow(
    database,
    'select person_id, role from people.household_members where household_id = $1 and network_id = $2 order by role',
    [household_id, here.network_id],
  )
  expect(members).toEqual([
    { person_id: son.person_id, role: 'child' },
    { person_id: mother.person_id, role: 'reference_person' },
  ])
  const other = child({ household: { ...joining, member_id: newId(), adult_id: son.person_id } })
  expect(await done(worker, 'people.register', other)).toBe('people.adult-not-known')
  const absent = child({ household: { ...joining, member_id: newId(), adult_id: newId() } })
  expect(await done(worker, 'people.register', absent)).toBe('people.adult-not-there')
  expect(await written(absent.person_id)).toEqual({ persons: 0, guardianships: 0 })
})

test('somebody known by nickname who says they are twelve is asked the same', async () => {
  const young = { age_band: 'under_18', is_fourteen: true }
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, young))
  const naming = {
    ...aName({ birth_date: null, birth_year: child_year }),
    ...{ person_id, unit_id: here.mobile_id, notice: 'oral', notice_language: 'it', attach_history: false },
    ...emergency,
  }
  expect(await done(worker, 'people.identify', naming)).toBe('people.child-alone')
  expect(await done(worker, 'people.identify', { ...naming, ...answering() })).toBeUndefined()
})

test('what is kept of minors is for who follows them; of an adult nobody answers', async () => {
  const told = child(answering())
  expect(await done(lawyer, 'people.register', told)).toBe('people.minors-not-yours')
  expect(await done(worker, 'people.register', told)).toBeUndefined()
  await expect(lawyer.ask(guardianshipsAnswering, { person_id: told.person_id })).rejects.toThrow()
  const rows = { name: '', text: 'select named from people.guardianships', values: [] }
  for (const hand of [lawyer, here.operator, here.nurse, here.stranger, here.neighbour])
    expect((await database.read(hand.token, [rows])).rows[0]).toEqual([])
  const grown = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const about = { person_id: grown, unit_id: here.mobile_id }
  expect(await done(worker, 'people.note-guardianship', { ...answering().guardianship, ...about })).toBe(
    'people.not-a-minor',
  )
})
