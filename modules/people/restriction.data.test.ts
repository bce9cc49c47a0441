// Restriction, a right of people: from the next request on nothing kept of them is read, found, carried or changed by who
// follows them, whatever road led there; lifted, everything is there again as it was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, meetSomeone } from './makers.ts'
import type { RequestsAnswer } from './queries/rights.ts'
import { findByCodeAnswering, requestsAnswering, room, searchPeopleAnswering } from './server.ts'

let database: Database
let here: Territory
let privacy: Hand
let worker: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const compartments = ['base', 'social', 'minors']
  await here.admin.act('network.set-role-clearance', { role: 'social_worker', compartments })
  privacy = await here.enlist('privacy_admin', here.lead_id)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
}, 60_000)
afterAll(() => database.close())

const today = new Date().toISOString().slice(0, 10)
const done = async (hand: Hand, action: string, input: object) => {
  const { problem } = await hand.act(action, input)
  if (problem) throw new Error(`${action}: ${problem.code}`)
}
const rowsSeen = async (hand: Hand, table: string, person_id: string): Promise<number> => {
  const text = `select 1 from ${table} where network_id = $1 and person_id = $2`
  const { rows } = await database.read(hand.token, [{ name: '', text, values: [here.network_id, person_id] }])
  return rows[0]?.length ?? 0
}
const kept = [
  ...['people.persons', 'people.identities', 'people.identity_steps', 'people.attributes'],
  ...['people.household_members', 'people.identifiers', 'people.guardianships', 'access.circles'],
]
const seenIn = async (hand: Hand, person_id: string): Promise<string[]> => {
  const found: string[] = []
  for (const table of kept) if ((await rowsSeen(hand, table, person_id)) > 0) found.push(table)
  return found
}

/** Somebody of whom much is written, by the unit that follows them. */
const someoneKnown = async () => {
  const person = aPerson(here.mobile_id, here.lead_id, {
    nickname: 'Upupa',
    age_band: 'under_18',
    is_fourteen: true,
  })
  const person_id = await meetSomeone(here.operator, person)
  const about = { person_id, unit_id: here.mobile_id }
  const year = new Date().getFullYear() - 15
  await done(worker, 'people.identify', {
    ...{ ...aName({ family_name: 'Limitata', birth_date: `${year}-01-02` }), ...about, notice: 'oral' },
    ...{ notice_language: 'it', attach_history: true, is_emergency: true },
  })
  await done(worker, 'people.note-attribute', {
    ...{
      ...about,
      attribute_id: newId(),
      kind: 'housing',
      code: 'hostel',
      since_on: null,
      source: 'declared',
    },
  })
  await done(worker, 'people.open-household', {
    ...{ ...about, household_id: newId(), member_id: newId(), kind: 'de_facto' },
    ...{ role: 'reference_person', begins_on: '2024-01-01' },
  })
  await done(worker, 'people.note-identifier', {
    ...about,
    identifier_id: newId(),
    kind: 'tax_code',
    value: 'RSSMRA80A01H501U',
  })
  await done(worker, 'people.note-guardianship', {
    ...{ ...about, guardianship_id: newId(), kind: 'parent', named: 'Genitore Di Prova', reference: null },
    since_on: '2026-01-01',
  })
  await fromBelow(
    database,
    `insert into access.circles (network_id, circle_id, person_id, worker_id, because, compartments, begins_on)
     values ($1, $2, $3, $4, 'case', '{base}', '2026-01-01')`,
    [here.network_id, newId(), person_id, worker.worker_id],
  )
  return { person_id, code: person.code }
}

const found = async (person_id: string): Promise<boolean> => {
  const asking = { token: worker.token, now: new Date().toISOString(), purpose: 'direct_care' }
  const answer = await ask(database, asking, { answering: searchPeopleAnswering, raw: { text: 'Limitata' } })
  return JSON.stringify(answer).includes(person_id)
}
const carried = async (): Promise<string> => {
  const { me } = await database.read(here.operator.token, [])
  const context = {
    network_id: here.network_id,
    worker_id: here.operator.worker_id,
    unit_ids: Object.keys(me.units),
    me,
  }
  const statements = (room.carry ?? []).map((each) =>
    each.statement({ ...context, now: new Date().toISOString() }),
  )
  return JSON.stringify((await database.read(here.operator.token, statements)).rows)
}
/** What phones of the unit that met the person were told about them. */
const heard = (person_id: string) =>
  fromBelow(
    database,
    `select 1 from sync.events where network_id = $1 and noun = 'people.person' and ids @> array[$2] and principal_id = $3`,
    [here.network_id, person_id, here.mobile_id],
  )

test('restricted, no road leads to what is kept; lifted, each leads there again', async () => {
  const { person_id, code } = await someoneKnown()
  expect(await seenIn(worker, person_id)).toEqual(kept)
  expect(await found(person_id)).toBe(true)
  expect(await carried()).toContain(person_id)
  const before = (await heard(person_id)).length

  const rights_request_id = newId()
  await done(worker, 'people.open-request', {
    ...{ rights_request_id, person_id, kind: 'restriction', channel: 'in_person', proof: 'code' },
    received_on: today,
  })
  await done(privacy, 'people.decide-request', { rights_request_id, decision: 'granted', exemptions: [] })

  expect(await seenIn(worker, person_id)).toEqual([])
  expect(await seenIn(here.operator, person_id)).toEqual([])
  expect(await found(person_id)).toBe(false)
  expect(await carried()).not.toContain(person_id)
  expect((await heard(person_id)).length).toBe(before + 1)
  expect(JSON.stringify(await here.coordinator.ask(findByCodeAnswering, { code }))).not.toContain(person_id)
  // What was written is still there: kept, not erased.
  const rows = await fromBelow(database, 'select 1 from people.identities where person_id = $1', [person_id])
  expect(rows).toHaveLength(1)
  const writing = { attribute_id: newId(), person_id, unit_id: here.mobile_id, kind: 'income', code: 'work' }
  const refused = await worker.act('people.note-attribute', {
    ...writing,
    since_on: null,
    source: 'declared',
  })
  expect(refused.problem?.code).toBe('core.not-found')

  const { requests, holds } = (await privacy.ask(requestsAnswering)) as RequestsAnswer
  expect(requests.find((each) => each.rights_request_id === rights_request_id)?.decision).toBe('granted')
  const hold = holds.find((each) => each.kind === 'restriction')
  // Whoever else asks no longer finds them: who answers for privacy still knows whom the hold is about.
  const [person] = await fromBelow(database, 'select code from people.persons where person_id = $1', [
    person_id,
  ])
  expect(hold?.person_code).toBe(person?.code)
  await done(privacy, 'people.end-hold', { hold_id: hold?.hold_id })
  expect(await seenIn(worker, person_id)).toEqual(kept)
  expect(await found(person_id)).toBe(true)
  expect(await carried()).toContain(person_id)
  expect((await heard(person_id)).length).toBe(before + 2)
})

test('every table that names a person heeds it, or is said here why not', async () => {
  const exempt = {
    'access.restrictions': 'the list itself',
    'access.subjects': 'the anchor holds nothing about anybody, and must still be pointed at',
    'access.break_glasses': 'who broke a glass sees that they did',
    'access.person_access': 'no person has a way to it',
    'access.subject_keys': 'sealed words are hidden with their rows',
    'cases.assessments': 'heeds it with the file it lies in',
    'people.rights_requests': 'who took it down may say how it stands',
    'people.holds': 'for who answers for privacy',
    'people.retention_items': 'for who answers for privacy',
    'people.erasures': 'for who answers for privacy',
  }
  const tables = await fromBelow(
    database,
    `select distinct c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and a.attname = 'person_id' and not a.attisdropped
       and has_table_privilege('prossima_app', c.oid, 'select')
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive
         and p.polname = 'heeds_restriction_person_id') order by 1`,
    [],
  )
  const known = Object.keys(exempt)
  expect(tables.map((each) => String(each.name)).filter((name) => !known.includes(name))).toEqual([])
})
