// Numbers beside a name: sealed where they lie, found again when they are somebody else's too; papers seen; anonymity
// in addiction care; a name forgotten.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { type Answering, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { nicknameCode } from './domain/nickname-code.ts'
import { aName, aPerson, aVisitor, meetSomeone } from './makers.ts'
import {
  checkTaxCodeAnswering,
  identifiersAnswering,
  onePersonAnswering,
  sealedNameAnswering,
} from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let lawyer: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  for (const [role, compartments] of [
    ['legal_advisor', ['base', 'legal_status']],
    ['privacy_admin', ['base']],
  ] as const)
    await here.admin.act('network.set-role-clearance', { role, compartments })
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  lawyer = await here.enlist('legal_advisor', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())

const named = async (more: Record<string, unknown> = {}): Promise<string> => {
  const visitor = aVisitor(here.mobile_id, here.lead_id)
  const answer = await worker.act('people.register', { ...visitor, named: aName(more) })
  if (answer.problem) throw new Error(answer.problem.code)
  return visitor.person_id
}
const told = async (hand: Hand, answering: Answering, raw: object): Promise<Record<string, unknown>> => {
  try {
    const envelope = { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' }
    return (await ask(database, envelope, { answering, raw })) as Record<string, unknown>
  } catch (error) {
    return { problem: (error as { problem: { code: string } }).problem.code }
  }
}
const noting = (person_id: string, value: string, more: object = {}) => ({
  ...{ identifier_id: newId(), person_id, unit_id: here.mobile_id, kind: 'tax_code', value },
  ...more,
})

test('a tax code lies sealed, and a variant of it finds the other person without joining them', async () => {
  const first = await named({ given_name: 'Mario', family_name: 'Rossi', birth_date: '1980-01-01' })
  const second = await named({ given_name: 'Mario', family_name: 'Rossi', birth_date: '1980-01-01' })
  expect(
    (await worker.act('people.note-identifier', noting(first, 'RSSMRA80A01H501U'))).problem,
  ).toBeUndefined()
  expect(
    (await lawyer.act('people.note-identifier', noting(second, 'RSSMRAULALMHRLMD'))).problem,
  ).toBeUndefined()
  const rows = await fromBelow(
    database,
    'select value_sealed, value_hash from people.identifiers where network_id = $1',
    [here.network_id],
  )
  expect(JSON.stringify(rows)).not.toContain('RSSMRA')
  expect(new Set(rows.map((row) => row.value_hash)).size).toBe(1)
  expect(await told(worker, identifiersAnswering, { person_id: second })).toMatchObject({
    identifiers: [
      { kind: 'tax_code', value: 'RSSMRAULALMHRLMD', also: [{ person_id: first, name: 'Mario Rossi' }] },
    ],
  })
  expect(await told(here.operator, identifiersAnswering, { person_id: second })).toEqual({
    problem: 'core.not-allowed',
  })
  const [identifier] = (await told(worker, identifiersAnswering, { person_id: first })).identifiers as [
    { identifier_id: string },
  ]
  const ending = { identifier_id: identifier.identifier_id, unit_id: here.mobile_id }
  expect((await worker.act('people.end-identifier', ending)).problem).toBeUndefined()
  expect((await worker.act('people.end-identifier', ending)).problem?.code).toBe('people.already-ended')
  expect(await told(worker, identifiersAnswering, { person_id: second })).toMatchObject({
    identifiers: [{ also: [] }],
  })
})

test('what cannot be a code is refused; nobody known by nickname alone gets one', async () => {
  const person_id = await named()
  const wrong = await worker.act('people.note-identifier', noting(person_id, 'RSSMRA80A01H501A'))
  expect(wrong.problem?.code).toBe('people.tax-code-not-valid')
  const provisional = noting(person_id, '07643520567', { kind: 'provisional_tax_code' })
  expect((await worker.act('people.note-identifier', provisional)).problem).toBeUndefined()
  const volpe = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  expect((await worker.act('people.note-identifier', noting(volpe, 'RSSMRA80A01H501U'))).problem?.code).toBe(
    'people.name-first',
  )
})

test('a disagreement is told and stops nothing; a birth where there is no municipality any more is a birth', async () => {
  await fromBelow(
    database,
    `insert into network.municipalities (istat_code, valid_from, valid_to, belfiore_code, name, province_code, province_sign, search_words)
     values ('028901', '1900-01-01', '1924-11-13', 'A901', 'Paese Abolito', '028', 'PD', 'paese abolito')`,
  )
  await fromBelow(
    database,
    `insert into network.foreign_states (state_code, belfiore_code, name_it, name_en, kind) values ('Z330', 'Z330', 'Marocco', 'Morocco', 'state')
     on conflict do nothing`,
  )
  const person_id = await named({ given_name: 'Marta', family_name: 'Diang', birth_date: '1985-09-11' })
  expect(await told(worker, checkTaxCodeAnswering, { value: 'DNGMTA85P50Z330A', person_id })).toEqual({
    ...{ structure_ok: true, check_ok: true, date_ok: true, place_known: true, place_name: 'Marocco' },
    ...{ coherent_with_person: false, disagreements: ['given_name', 'birth'] },
  })
  expect(
    (await worker.act('people.note-identifier', noting(person_id, 'DNGMTA85P50Z330A'))).problem,
  ).toBeUndefined()
  expect(await told(worker, checkTaxCodeAnswering, { value: 'RSSMRA20A01A901X' })).toMatchObject({
    ...{ place_known: true, place_name: 'Paese Abolito', coherent_with_person: null },
  })
  expect(await told(worker, checkTaxCodeAnswering, { value: 'nonsense' })).toMatchObject({
    structure_ok: false,
    place_known: false,
  })
})

test('how somebody stays in the country is read by the legal desk alone', async () => {
  const person_id = await named()
  const stp = noting(person_id, 'STP030ABC0000123', { kind: 'stp' })
  expect((await worker.act('people.note-stay-identifier', stp)).problem?.code).toBe('core.not-allowed')
  expect((await lawyer.act('people.note-stay-identifier', stp)).problem).toBeUndefined()
  expect(await told(lawyer, identifiersAnswering, { person_id })).toMatchObject({
    identifiers: [{ kind: 'stp', value: 'STP030ABC0000123' }],
  })
  expect(await told(worker, identifiersAnswering, { person_id })).toEqual({ identifiers: [] })
})

test('a document seen takes the last step; its number is sealed', async () => {
  const person_id = await named()
  const seeing = {
    ...{ verification_id: newId(), person_id, unit_id: here.mobile_id, seen: 'document' },
    ...{ document_kind: 'passport', number: 'YA1234567', seen_on: '2026-11-20' },
  }
  expect((await lawyer.act('people.verify', seeing)).problem?.code).toBe('core.not-allowed')
  expect((await worker.act('people.verify', { ...seeing, document_kind: null })).problem?.code).toBe(
    'people.document-not-said',
  )
  expect((await worker.act('people.verify', { ...seeing, seen_on: '2099-01-01' })).problem?.code).toBe(
    'people.seen-in-future',
  )
  expect((await worker.act('people.verify', seeing)).problem).toBeUndefined()
  expect(await told(worker, onePersonAnswering, { person_id })).toMatchObject({
    person: { identity_level: 'verified' },
  })
  const rows = await fromBelow(
    database,
    'select number_sealed from people.verifications where network_id = $1',
    [here.network_id],
  )
  expect(JSON.stringify(rows)).not.toContain('YA1234567')
})

test('who asks to be anonymous gets a file with a code; nothing leads back but the key of that service', async () => {
  const person_id = await named()
  const twin_id = newId()
  const asking = {
    ...{ person_id, twin_id, unit_id: here.mobile_id, code: nicknameCode('ANO', 4711) },
    ...{ notice_language: 'it', accepted: true },
  }
  expect((await worker.act('people.request-anonymity', asking)).problem?.code).toBe('core.not-allowed')
  const before = await fromBelow(
    database,
    'select to_jsonb(p) as row from people.persons p where network_id = $1 and person_id = $2',
    [here.network_id, person_id],
  )
  expect((await here.nurse.act('people.request-anonymity', asking)).problem).toBeUndefined()
  expect(
    await fromBelow(
      database,
      'select to_jsonb(p) as row from people.persons p where network_id = $1 and person_id = $2',
      [here.network_id, person_id],
    ),
  ).toEqual(before)
  expect(await told(here.nurse, sealedNameAnswering, { person_id: twin_id })).toEqual({ named_id: person_id })
  expect(await told(worker, sealedNameAnswering, { person_id: twin_id })).toEqual({
    problem: 'core.not-allowed',
  })
  const outside = await here.enlist('health_worker', here.other_id, here.other_unit_id)
  expect(await told(outside, sealedNameAnswering, { person_id: twin_id })).toEqual({ named_id: null })
  const twin = await told(worker, onePersonAnswering, { person_id: twin_id })
  expect(twin).toMatchObject({
    person: { identity_level: 'sealed_anonymous', name: asking.code },
    identity: null,
  })
  // Neither file names the other, also not where events are told.
  expect(JSON.stringify(twin)).not.toContain(person_id)
  expect(JSON.stringify(await told(worker, onePersonAnswering, { person_id }))).not.toContain('anonymity')
  const access = await fromBelow(
    database,
    'select compartments from access.person_access where network_id = $1 and person_id = any ($2::uuid[]) order by person_id = $3',
    [here.network_id, [person_id, twin_id], person_id],
  )
  expect(access.map((row) => row.compartments)).toEqual([['base', 'health_addiction'], ['base']])
  const wrong = await database.as('jobs', (run) =>
    run({ text: 'select access.differences($1) as wrong', values: [here.network_id] }),
  )
  expect(Number(wrong[0]?.wrong)).toBe(0)
})

test('a name forgotten: the numbers go with it, the nickname and the band stay', async () => {
  const visitor = aVisitor(here.mobile_id, here.lead_id, { nickname: 'Merlo' })
  await worker.act('people.register', { ...visitor, named: aName() })
  const { person_id } = visitor
  await worker.act('people.note-identifier', noting(person_id, 'RSSMRA80A01H501U'))
  const admin = await here.enlist('privacy_admin', here.lead_id, here.mobile_id)
  const reducing = { person_id, reason: 'erasure_asked' }
  expect((await worker.act('people.reduce', reducing)).problem?.code).toBe('core.not-allowed')
  expect((await admin.act('people.reduce', reducing)).problem?.code).toBe('people.reduce-four-eyes')
  const grant = async (by: Hand) => {
    const rights_request_id = newId()
    const asking = { rights_request_id, person_id, kind: 'objection', channel: 'in_person', proof: 'code' }
    const received_on = new Date().toISOString().slice(0, 10)
    expect((await worker.act('people.open-request', { ...asking, received_on })).problem).toBeUndefined()
    const yes = { rights_request_id, decision: 'granted', exemptions: [] }
    expect((await by.act('people.decide-request', yes)).problem).toBeUndefined()
  }
  // Granted by the same hand, or for another right, is not enough; the database says so too.
  await grant(admin)
  expect((await admin.act('people.reduce', reducing)).problem?.code).toBe('people.reduce-four-eyes')
  const alone = database.read(admin.token, [
    { name: '', text: 'select people.reduce_agreed($1, $2)', values: [here.network_id, person_id] },
  ])
  await expect(alone).rejects.toThrow()
  await grant(here.dpo)
  expect((await admin.act('people.reduce', reducing)).problem?.code).toBe('people.reduce-four-eyes')
  reducing.reason = 'objection'
  expect((await admin.act('people.reduce', reducing)).problem).toBeUndefined()
  expect((await admin.act('people.reduce', reducing)).problem?.code).toBe('people.step-not-here')
  expect(await told(worker, onePersonAnswering, { person_id })).toMatchObject({
    person: { name: 'Merlo', identity_level: 'pseudonymous', age_band: 'from_30_to_54' },
    identity: null,
  })
  expect(await told(worker, identifiersAnswering, { person_id })).toEqual({ identifiers: [] })
  const far = await here.enlist('privacy_admin', here.other_id, here.other_unit_id)
  expect((await far.act('people.reduce', reducing)).problem?.code).toBe('core.not-found')
})
