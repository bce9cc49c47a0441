// "Does somebody follow them already?": who answers the line learns whom to call, and never of those who did not agree.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import type { AlreadyKnown } from './queries/already-known.ts'
import { nobodyFound, type ReadersAnswer } from './queries/emergency.ts'
import { alreadyKnownAnswering, lookAtNew, readersAnswering, searchPeopleAnswering } from './server.ts'

let database: Database
let here: Territory
/** Answers the line of the other body; the person is followed by the first one. */
let line: Hand
let worker: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())
/** Each asks twenty times an hour at most. */
beforeEach(async () => {
  line = await here.enlist('helpline_operator', here.other_id, here.other_unit_id)
})

let lot = 0
/** Somebody with a nickname of their own, who agreed to being known by the body of the line. */
const someone = async (more: Record<string, unknown> = {}, agreed: object | null = {}) => {
  lot += 1
  const nickname = `Lince ${'abcdefghijklmnop'[lot]}${'qrstuvwxyzabcdef'[lot]}`
  const person = aPerson(here.mobile_id, here.lead_id, { nickname, ...more })
  const person_id = await meetSomeone(here.operator, person)
  const consent_id = agreed && (await agrees(person_id, agreed))
  return { person_id, called: String(person.nickname ?? nickname), code: person.code, consent_id }
}
const agrees = async (person_id: string, more: object = {}) => {
  const consent = {
    ...{ consent_id: newId(), person_id, unit_id: here.mobile_id, text_version: '1', language: 'it' },
    ...{ channel: 'paper', witness_id: null, purposes: ['direct_care'], recipients: [here.other_id] },
    ...{ compartments: ['base'], ...more },
  }
  expect((await here.operator.act('people.give-consent', consent)).problem).toBeUndefined()
  return consent.consent_id
}
const asked = async (input: object, who = line) =>
  ((await who.ask(alreadyKnownAnswering, input)) as AlreadyKnown).contacts
const tells = async (tells: string, phone = '035 111 222', unit_id = here.mobile_id) =>
  (await here.admin.act('network.set-unit-phone', { unit_id, phone, tells })).problem?.code
const nobodyTold: AlreadyKnown['contacts'] = []
const bodyAlone = [{ name: 'Capofila', phone: null }]

test('who agreed is told as whom to call: the body alone, until the unit may be named', async () => {
  const { person_id, called, code } = await someone()
  expect(await asked({ called })).toEqual(bodyAlone)
  expect(await tells('nobody')).toBeUndefined()
  expect(await asked({ called })).toEqual(bodyAlone)
  expect(await tells('unit')).toBeUndefined()
  const unit = [{ name: 'Unità mobile, Capofila', phone: '035 111 222' }]
  expect(await asked({ called: called.toUpperCase() })).toEqual(unit)
  expect(await asked({ called: code.toLowerCase() })).toEqual(unit)
  expect(JSON.stringify(await asked({ called }))).not.toContain(person_id)
  expect(await tells('body', '035 999')).toBeUndefined()
  expect(await asked({ called })).toEqual([{ name: 'Capofila', phone: '035 999' }])
  expect(await tells('nobody')).toBeUndefined()
  // The line sees nothing else of them.
  await expect(line.ask(searchPeopleAnswering, { text: called })).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})

test('a name and a day of birth find who was named, however the name is written', async () => {
  const visitor = aVisitor(here.mobile_id, here.lead_id, { named: aName() })
  expect((await worker.act('people.register', visitor)).problem).toBeUndefined()
  await agrees(visitor.person_id)
  const tell = { is_available: false, send: async () => undefined }
  const house = { public_url: '', database, clock: systemClock, tell }
  while ((await lookAtNew(house, here.network_id)) > 0);
  const named = { given_name: 'Aminata', family_name: 'Di Prova', birth_date: '1990-05-15' }
  expect(await asked({ named })).toEqual(bodyAlone)
  expect(await asked({ named: { ...named, given_name: 'Di Prova', family_name: 'AMINATA' } })).toEqual(
    bodyAlone,
  )
  expect(await asked({ named: { ...named, birth_date: '1990-05-16' } })).toEqual(nobodyTold)
})

test('a health unit is never named, and one body has one plain number', async () => {
  const health = { unit_id: newId(), organisation_id: here.lead_id, name: 'Ambulatorio', kind: 'health' }
  const opened = { ...health, vehicle: null, area_municipalities: [], ended_on: null }
  expect((await here.admin.act('network.add-unit', opened)).problem).toBeUndefined()
  expect(await tells('unit', '03', health.unit_id)).toBe('core.invalid-input')
  expect(await tells('unit', '035 777', health.unit_id)).toBe('network.phone-tells-too-much')
  expect(await tells('body', '035 777', health.unit_id)).toBeUndefined()
  expect(await tells('body')).toBe('network.unit-phones-one-for-body')
  expect(await tells('nobody', '035 777', health.unit_id)).toBeUndefined()
  expect(
    (
      await here.operator.act('network.set-unit-phone', {
        unit_id: here.mobile_id,
        phone: '03',
        tells: 'unit',
      })
    ).problem?.code,
  ).toBe('core.invalid-input')
})

test('of who did not agree, took it back, agreed to others or to something else, nothing is told', async () => {
  const silent = await someone({}, null)
  const elsewhere = await someone({}, { purposes: ['quality'] })
  const back = await someone()
  expect(await asked({ called: back.called })).toEqual(bodyAlone)
  const withdrawal = { consent_id: back.consent_id }
  expect((await here.operator.act('people.withdraw-consent', withdrawal)).problem).toBeUndefined()
  for (const { called } of [silent, elsewhere, back]) expect(await asked({ called })).toEqual(nobodyTold)
})

test('of minors, of who is helped quietly, anonymous, kept apart or at rest, nothing is told', async () => {
  const minor = await someone({ age_band: 'under_18', is_fourteen: true })
  const quiet = await someone()
  const sealed = await someone()
  const apart = await someone()
  const resting = await someone()
  for (const { called } of [quiet, sealed, apart, resting]) expect(await asked({ called })).toEqual(bodyAlone)
  const wish = {
    wish_id: newId(),
    person_id: quiet.person_id,
    unit_id: here.mobile_id,
    to_organisation_id: null,
  }
  expect((await here.operator.act('people.not-shared', wish)).problem).toBeUndefined()
  const rows: [string, string][] = [
    ['insert into access.sealings values ($1, $2, now())', sealed.person_id],
    [
      `insert into people.attributes values ($1, gen_random_uuid(), $2, '${here.mobile_id}', '${here.lead_id}', 'violence', 'vulnerability', 'domestic_violence', null, null, 'declared', '${worker.worker_id}', now())`,
      apart.person_id,
    ],
    [
      'update access.subjects set restricted_at = now() where network_id = $1 and person_id = $2',
      resting.person_id,
    ],
  ]
  for (const [text, person_id] of rows) await fromBelow(database, text, [here.network_id, person_id])
  for (const { called } of [minor, quiet, sealed, apart, resting])
    expect(await asked({ called })).toEqual(nobodyTold)
})

test('the person sees that it was asked; whoever does not answer a line may not ask', async () => {
  const { person_id, called } = await someone()
  await asked({ called })
  const { readings } = (await here.dpo.ask(readersAnswering, { person_id })) as ReadersAnswer
  expect(readings).toContainEqual(
    expect.objectContaining({
      query: 'people.already-known',
      organisation_name: 'Altro',
      roles: ['helpline_operator'],
    }),
  )
  for (const hand of [here.operator, here.peer, here.warehouse, here.monitor])
    await expect(hand.ask(alreadyKnownAnswering, { called })).rejects.toMatchObject({
      problem: { code: 'core.not-allowed' },
    })
})

test('twenty questions in an hour, found or not, each of them written down', async () => {
  const curious = await here.enlist('helpline_operator', here.other_id, here.other_unit_id)
  for (let i = 0; i < 20; i++) expect(await asked({ called: 'nessuno' }, curious)).toEqual(nobodyTold)
  await expect(asked({ called: 'nessuno' }, curious)).rejects.toMatchObject({
    problem: { code: 'people.known-too-often' },
  })
  const rows = await fromBelow(
    database,
    'select count(*)::int as n from audit.readings where network_id = $1 and worker_id = $2 and person_ids = array[$3::uuid]',
    [here.network_id, curious.worker_id, nobodyFound],
  )
  expect(rows[0]?.n).toBe(20)
})
