// Calls and reports from the first word to the answer: by colleagues, by a sentinel, and by somebody without an account;
// who may read what was told, and when it is forgotten.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask, makeServer } from '#core/http'
import { clockAt, newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { aReport, openADesk } from './makers.ts'
import type { CallLine, ReportLine } from './queries/shapes.ts'
import { receptionAnswerings, receptionChores, room } from './server.ts'

let database: Database
let here: Territory
let line: Hand
let sentinel: Hand
let server: FastifyInstance
const clock = clockAt(new Date().toISOString())
const tell = { is_available: false, send: async () => undefined }

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id, { is_public: true })
  await fromBelow(
    database,
    `insert into network.municipalities (istat_code, valid_from, name, province_code, province_sign, search_words)
     values ('016120', '2020-01-01', 'Grumello del Monte', '016', 'BG', 'grumello del monte') on conflict do nothing`,
    [],
  )
  line = await here.enlist('helpline_operator', here.lead_id, here.mobile_id)
  sentinel = await here.enlist('sentinel', here.lead_id, here.mobile_id)
  server = await makeServer({
    ...{ database, clock: systemClock, rooms: [room], isHttps: false },
    tokenOf: () => undefined,
    guard: () => undefined,
  })
  room.routes?.(server, { public_url: 'https://prova.example.org', database, clock, tell })
}, 240_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const oneReport = (hand: Hand, report_id: string) =>
  hand.ask(receptionAnswerings.report, { report_id }) as Promise<{
    report: ReportLine
    description: string | null
    contact: string | null
    told_in: { call_id: string } | null
    nearby: ReportLine[]
    steps: { event: string }[]
  }>
const callsOf = async (hand: Hand) =>
  ((await hand.ask(receptionAnswerings.calls, {})) as { calls: CallLine[] }).calls
const problemOf = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code
  }
}
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

test('a call is answered, written down and closed; its words are sealed', async () => {
  const call_id = newId()
  const at = new Date().toISOString()
  expect(
    (await line.act('reception.note-call', { call_id, unit_id: here.mobile_id, at })).problem,
  ).toBeUndefined()
  expect((await callsOf(line))[0]).toMatchObject({ state: 'answered' })
  const told = {
    ...{ call_id, duration_min: 12, caller_kind: 'family', topics: ['home'], urgency: 'ordinary' },
    ...{ municipality_code: '016120', language: 'it', outcome: 'orientation' },
    ...{ referral_id: null, report_id: null, person_id: null, note: 'Chiede dove dormire da domani.' },
  }
  expect((await line.act('reception.document-call', told)).problem).toBeUndefined()
  expect((await line.act('reception.close-call', { call_id })).problem).toBeUndefined()
  const [call] = await callsOf(line)
  expect(call).toMatchObject({ state: 'closed', note: told.note, topics: ['home'] })
  const [row] = await fromBelow(database, 'select note from reception.call_texts where network_id = $1', [
    here.network_id,
  ])
  expect(String(row?.note)).not.toContain('dormire')
  expect(await callsOf(here.stranger)).toEqual([])
})

test('a caller who is already known: who may see them finds the link, the others read the codes', async () => {
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Airone' }),
  )
  const call_id = newId()
  await line.act('reception.note-call', { call_id, unit_id: here.mobile_id, at: new Date().toISOString() })
  const told = {
    ...{ call_id, duration_min: 5, caller_kind: 'self', topics: ['home'], urgency: 'ordinary' },
    ...{ municipality_code: null, language: 'it', outcome: 'orientation', note: null },
    ...{ referral_id: null, report_id: null, person_id },
  }
  // Whoever only answers the line may not say who somebody is: nothing was written.
  expect((await line.act('reception.document-call', told)).problem?.code).toBe('core.not-found')
  const mine = async (hand: Hand) => (await callsOf(hand)).find((each) => each.call_id === call_id)
  expect(await mine(line)).toMatchObject({ state: 'answered', person_id: null })
  expect((await here.coordinator.act('reception.document-call', told)).problem).toBeUndefined()
  expect(await mine(here.coordinator)).toMatchObject({ state: 'documented', person_id })
  expect(await mine(line)).toMatchObject({ state: 'documented', topics: ['home'], person_id: null })
  const story = (await ask(
    database,
    { token: here.coordinator.token, now: new Date().toISOString(), purpose: 'direct_care' },
    { answering: receptionAnswerings.ofPerson, raw: { person_id } },
  )) as { calls: unknown[] }
  expect(story.calls).toMatchObject([{ topics: ['home'], state: 'documented' }])
  await database.as('jobs', (run) =>
    run({ text: 'select reception.forget_caller($1, $2)', values: [here.network_id, person_id] }),
  )
  expect(await mine(here.coordinator)).toMatchObject({ state: 'documented', person_id: null })
  const again = { ...told, call_id: newId() }
  await line.act('reception.note-call', {
    ...{ call_id: again.call_id, unit_id: here.mobile_id, at: new Date().toISOString() },
  })
  await here.coordinator.act('reception.document-call', again)
})

test('a call that becomes a report: the call keeps which one, once, and the report tells when it was told', async () => {
  const call_id = newId()
  await line.act('reception.note-call', { call_id, unit_id: here.mobile_id, at: new Date().toISOString() })
  await line.act('reception.document-call', {
    ...{ call_id, duration_min: 6, caller_kind: 'neighbour', topics: ['home'], urgency: 'within_48h' },
    ...{ municipality_code: '016120', language: 'it', outcome: 'report', referral_id: null, report_id: null },
    ...{ person_id: null, note: 'Una famiglia dorme in macchina.' },
  })
  const ofCall = async () => (await callsOf(line)).find((each) => each.call_id === call_id)
  expect(await ofCall()).toMatchObject({ outcome: 'report', report_id: null, municipality_code: '016120' })
  const report = aReport(here.mobile_id, { call_id })
  // Who does not answer the line finds no call to tie to, and writes nothing.
  expect((await here.operator.act('reception.take-report', report)).problem?.code).toBe('core.not-found')
  expect(await problemOf(oneReport(here.coordinator, report.report_id))).toBe('core.not-found')
  expect((await line.act('reception.take-report', report)).problem).toBeUndefined()
  expect(await ofCall()).toMatchObject({ report_id: report.report_id })
  expect((await oneReport(here.coordinator, report.report_id)).told_in).toMatchObject({ call_id })
  expect((await oneReport(here.operator, report.report_id)).told_in).toBeNull()
  const again = aReport(here.mobile_id, { call_id })
  expect((await line.act('reception.take-report', again)).problem?.code).toBe('reception.call-tied')
})

test('a missed call: three attempts at different times, then the number is forgotten', async () => {
  const call_id = newId()
  const missed = { call_id, unit_id: here.mobile_id, at: new Date().toISOString() }
  await line.act('reception.missed-call', { ...missed, callback_phone: '035 000000' })
  const mine = async () => (await callsOf(line)).find((each) => each.call_id === call_id)
  expect(await mine()).toMatchObject({ state: 'callback_due', callback_phone: '035 000000' })
  const attempt = (hours: number) =>
    line.act(
      'reception.try-callback',
      { call_id, is_reached: false },
      { now: inHours(hours), at: inHours(hours) },
    )
  expect((await attempt(0)).problem).toBeUndefined()
  expect((await attempt(1)).problem?.code).toBe('reception.attempt-too-soon')
  expect((await attempt(3)).problem).toBeUndefined()
  expect((await attempt(6)).problem).toBeUndefined()
  expect(await mine()).toMatchObject({ state: 'unreachable', callback_phone: null, callback_due: null })
  expect((await attempt(9)).problem?.code).toBe('reception.not-from-here')
})

test('a report from the phone to the thanks, by two hands, with its text only where it belongs', async () => {
  const report = aReport(here.mobile_id, { contact: 'maestra@scuola.example.org', reporter_kind: 'school' })
  expect((await line.act('reception.take-report', report)).problem).toBeUndefined()
  const { report_id } = report
  const both = await Promise.all(
    [0, 1].map(() =>
      here.coordinator.act('reception.triage-report', {
        report_id,
        urgency: 'within_48h',
        duplicate_of_id: null,
      }),
    ),
  )
  expect(both.flatMap((each) => each.problem?.code ?? [])).toEqual(['reception.not-from-here'])
  expect(await problemOf(oneReport(here.neighbour, report_id))).toBe('core.not-found')
  const given = {
    report_id,
    to_unit_id: here.street_id,
    to_worker_id: here.neighbour.worker_id,
    due_at: null,
  }
  expect((await here.coordinator.act('reception.assign-report', given)).problem).toBeUndefined()
  // Who goes reads the text; how to reach the reporter stays with the coordinator.
  const seen = await oneReport(here.neighbour, report_id)
  expect(seen).toMatchObject({
    description: report.description,
    contact: null,
    report: { state: 'assigned' },
  })
  expect((await oneReport(here.coordinator, report_id)).contact).toBe('maestra@scuola.example.org')
  const outcome = await here.neighbour.act('reception.record-outcome', { report_id, outcome: 'contact_made' })
  expect(outcome.problem).toBeUndefined()
  const thank = (feedback: string) => here.coordinator.act('reception.give-feedback', { report_id, feedback })
  expect((await thank('Abbiamo incontrato Mario Bianchi, sta bene.')).problem?.code).toBe(
    'reception.feedback-tells-too-much',
  )
  expect((await thank('Siamo andati, grazie.')).problem).toBeUndefined()
  const closed = await oneReport(here.coordinator, report_id)
  expect(closed).toMatchObject({
    contact: null,
    report: { state: 'closed', feedback: 'Siamo andati, grazie.' },
  })
  expect(closed.steps.map((each) => each.event)).toEqual([
    'submit',
    'triage',
    'assign',
    'outcome',
    'feedback',
  ])
})

test('given to another unit instead, the first one is let out again', async () => {
  const report = aReport(here.mobile_id)
  const { report_id } = report
  await line.act('reception.take-report', report)
  await here.coordinator.act('reception.triage-report', {
    report_id,
    urgency: 'ordinary',
    duplicate_of_id: null,
  })
  const give = (to_unit_id: string) =>
    here.coordinator.act('reception.assign-report', {
      report_id,
      to_unit_id,
      to_worker_id: null,
      due_at: null,
    })
  await give(here.street_id)
  expect((await oneReport(here.neighbour, report_id)).description).toBe(report.description)
  expect((await give(here.mobile_id)).problem).toBeUndefined()
  expect(await problemOf(oneReport(here.neighbour, report_id))).toBe('core.not-found')
  expect((await oneReport(here.operator, report_id)).description).toBe(report.description)
  // Same town, same kind, this month: the board shows them beside each other.
  expect((await oneReport(here.coordinator, report_id)).nearby.length).toBeGreaterThan(0)
})

test('a sentinel tells, and sees only what they told', async () => {
  const { channel: _, reporter_kind: __, contact: ___, person_hints: ____, ...told } = aReport(here.mobile_id)
  expect((await sentinel.act('reception.file-report', told)).problem).toBeUndefined()
  const mine = (await sentinel.ask(receptionAnswerings.myReports)) as { reports: { report_id: string }[] }
  expect(mine.reports.map((each) => each.report_id)).toEqual([told.report_id])
  expect(await problemOf(oneReport(sentinel, told.report_id))).toBe('core.not-allowed')
  expect((await oneReport(here.coordinator, told.report_id)).description).toBe(told.description)
  const { rows } = await database.read(sentinel.token, [
    { name: '', text: 'select file_id from reception.report_texts', values: [] },
    { name: '', text: 'select report_id from reception.reports', values: [] },
  ])
  expect(rows.map((each) => each.length)).toEqual([0, 1])
  const elsewhere = await sentinel.act('reception.file-report', {
    ...told,
    report_id: newId(),
    unit_id: here.street_id,
  })
  expect(elsewhere.problem?.code).toBe('core.not-allowed')
})

const form = {
  ...{ about: 'place', category: 'rough_sleeping', urgency: 'ordinary', municipality_code: '016120' },
  ...{ place: 'Vicino alla stazione', description: 'Due persone dormono vicino ai binari.' },
  ...{ contact: null, is_self: false, website: '' },
}
const post = (url: string, payload: object, remoteAddress: string) =>
  server.inject({ method: 'POST', url, payload, remoteAddress })

test('without an account: a code shown once tells later how it went', async () => {
  const about = (await server.inject('/api/open/report')).json() as { is_open: boolean; places: unknown[] }
  expect(about.is_open).toBe(true)
  expect(about.places).toEqual([{ istat_code: '016120', name: 'Grumello del Monte' }])
  const told = await post('/api/open/report', form, '192.0.2.1')
  expect(told.statusCode).toBe(200)
  const { code } = told.json() as { code: string }
  const follow = async (typed: string) => post('/api/open/follow-report', { code: typed }, '192.0.2.1')
  expect((await follow(code.toLowerCase())).json()).toMatchObject({ state: 'received', feedback: null })
  expect((await follow('AAAA-BBBB-CCCC')).statusCode).toBe(404)
  const found = (await here.coordinator.ask(receptionAnswerings.reports, {
    states: ['received'],
  })) as { reports: ReportLine[] }
  const mine = found.reports.find((each) => each.channel === 'web_form') as ReportLine
  expect(mine).toMatchObject({ reporter_kind: 'anonymous', feedback_by: 'code', has_contact: false })
  expect((await oneReport(here.coordinator, mine.report_id)).description).toBe(form.description)
  const [kept] = await fromBelow(
    database,
    `select t.description, c.code_hash from reception.report_texts t
     join reception.report_receipts c on c.report_id = t.file_id where t.file_id = $1`,
    [mine.report_id],
  )
  expect(String(kept?.description)).not.toContain('binari')
  expect(String(kept?.code_hash)).not.toContain(code)
  const { report_id } = mine
  const steps = [
    ['reception.triage-report', { report_id, urgency: 'ordinary', duplicate_of_id: null }],
    ['reception.redirect-report', { report_id, redirected_to: 'local_police', was_told: true }],
    ['reception.give-feedback', { report_id, feedback: 'Grazie, ne abbiamo parlato con chi se ne occupa.' }],
  ] as const
  for (const [act, input] of steps) expect((await here.coordinator.act(act, input)).problem).toBeUndefined()
  expect((await follow(code)).json()).toMatchObject({
    state: 'closed',
    feedback: expect.stringContaining('Grazie'),
  })
})

test('abuse of the form: a program is answered and nothing is kept; too many in a row are stopped', async () => {
  const count = async () =>
    (
      await fromBelow(database, 'select count(*)::int as n from reception.reports where network_id = $1', [
        here.network_id,
      ])
    )[0]?.n
  const before = await count()
  expect((await post('/api/open/report', { ...form, website: 'spam' }, '192.0.2.2')).statusCode).toBe(200)
  expect((await post('/api/open/report', { ...form, description: 'x' }, '192.0.2.2')).statusCode).toBe(422)
  expect(
    (await post('/api/open/report', { ...form, unit_id: here.street_id, category: 'nothing' }, '192.0.2.2'))
      .statusCode,
  ).toBe(422)
  expect(await count()).toBe(before)
  const codes = []
  for (let i = 0; i < 7; i++) codes.push((await post('/api/open/report', form, '192.0.2.3')).statusCode)
  expect(codes).toEqual([200, 200, 200, 200, 200, 429, 429])
  const guesses = []
  for (let i = 0; i < 7; i++)
    guesses.push((await post('/api/open/follow-report', { code: 'AAAA-BBBB-CCCC' }, '192.0.2.4')).statusCode)
  expect(guesses).toEqual([404, 404, 404, 404, 404, 429, 429])
})

test('one unit at a time reads the open form', async () => {
  const { problem } = await here.coordinator.act('reception.open-desk', {
    ...{ unit_id: here.street_id, rooms: [], takes_visits: true, takes_calls: false, is_public: true },
  })
  expect(problem?.code).toBe('reception.public-desk-taken')
})

/** Lines of a calendar as RFC 5545 unfolds them. */
test('after twelve months only the codes are left', async () => {
  const callers = () => fromBelow(database, 'select call_id from reception.call_persons', [])
  expect(await callers()).toHaveLength(1)
  const later = clockAt(new Date(Date.now() + 366 * 86_400_000).toISOString())
  await receptionChores.forget.run({ public_url: '', database, clock: later, tell })
  const [left] = await fromBelow(
    database,
    `select (select count(*) from reception.report_texts where coalesce(description, place, person_hints) is not null)::int as texts,
       (select count(*) from reception.call_texts where coalesce(note, callback_phone) is not null)::int as notes,
       (select count(*) from reception.call_persons)::int as callers,
       (select count(*) from reception.report_receipts)::int as receipts,
       (select count(*) from access.subject_keys k join reception.reports r on r.report_id = k.person_id)::int as keys,
       (select count(*) from reception.reports)::int as reports`,
    [],
  )
  expect(left).toMatchObject({ texts: 0, notes: 0, callers: 0, receipts: 0, keys: 0 })
  expect(Number(left?.reports)).toBeGreaterThan(5)
})
