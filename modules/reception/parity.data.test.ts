// The two nets of this room agree: what a policy says and what the rows let through, for random workers. The desk and
// what is told in words are compared in parity-files.data.test.ts; who is around somebody is told in the matrix.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import {
  Agenda,
  Appointment,
  CalendarFeed,
  Call,
  CallNumber,
  CallPerson,
  CallText,
  Desk,
  ReminderAddress,
  Report,
  ReportContact,
  ReportStep,
  ReportText,
  Visit,
  VisitNote,
} from './index.ts'
import { openADesk } from './makers.ts'

let database: Database
let here: Territory
/** By unit: a report, a call and an appointment that are there already. */
const there = new Map<string, string>()
const at = '2026-11-22T10:00:00.000Z'
const day = '2026-11-22'

const visitRow = ({ unit_id, organisation_id }: ParityPlace): Row => ({
  ...{ visit_id: newId(), unit_id, organisation_id, service_id: null, on_day: day, number: number() },
  ...{ person_id: null, called_as: null, profession: null, language: null, needs_interpreter: false },
  ...{ first_need: 'home', state: 'waiting', waiting_since: at, called_at: null, begun_at: null },
  ...{ ended_at: null, worker_id: null, room: null, outcomes: [], interventions: [], appointment_id: null },
  ...{ tied_at: null, tied_by: null },
})
let count = 0
const number = () => ++count
const appointmentRow = ({ unit_id, organisation_id, worker_id }: ParityPlace): Row => ({
  ...{
    appointment_id: newId(),
    unit_id,
    organisation_id,
    service_id: null,
    person_id: null,
    called_as: null,
  },
  ...{ worker_id, profession: 'lawyer', on_day: day, starts_at: at, minutes: 30, room: null },
  ...{ channel: 'phone', interpreter_language: null, interpreter_booked: false, reminder: 'none' },
  ...{ reminded_at: null, state: 'booked', moved_from_id: null, booked_by: worker_id },
})
const callRow = ({ unit_id, organisation_id, worker_id }: ParityPlace): Row => ({
  ...{ call_id: newId(), unit_id, organisation_id, worker_id, at, duration_min: null, caller_kind: null },
  ...{ topics: [], urgency: 'ordinary', municipality_code: null, language: null, outcome: null },
  ...{ state: 'answered', callback_due: null, attempts: [], referral_id: null, report_id: null },
  appointment_id: null,
  ...{ documented_at: null, closed_at: null },
})
const reportRow = ({ unit_id, organisation_id, worker_id }: ParityPlace): Row => ({
  ...{ report_id: newId(), unit_id, organisation_id, to_unit_id: unit_id, to_worker_id: null, worker_id },
  ...{ channel: 'phone', reporter_kind: 'citizen', about: 'place', category: 'other', urgency: 'ordinary' },
  ...{ municipality_code: '016120', feedback_wanted: false, has_contact: false, state: 'received' },
  ...{ received_at: at, due_at: at, triaged_at: null, handled_at: null, closed_at: null },
  ...{ redirected_to: null, outcome: null, duplicate_of_id: null, feedback: null, feedback_by: null },
})

const put = async (table: string, row: Row): Promise<void> => {
  await fromBelow(
    database,
    `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
    [JSON.stringify({ network_id: here.network_id, ...row })],
  )
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  for (const [hand, unit_id, organisation_id] of [
    [here.coordinator, here.mobile_id, here.lead_id],
    [here.coordinator, here.street_id, here.lead_id],
    [here.stranger, here.other_unit_id, here.other_id],
  ] as const) {
    await openADesk(hand, unit_id)
    const place = { unit_id, organisation_id, worker_id: hand.worker_id }
    const id = newId()
    there.set(unit_id, id)
    await put('reception.reports', { ...reportRow(place), report_id: id })
    await put('reception.calls', { ...callRow(place), call_id: id })
    await put('reception.appointments', { ...appointmentRow(place), appointment_id: id })
  }
}, 240_000)
afterAll(() => database.close())

const work = { insert: ['visit.work'], update: ['visit.work'], select: ['visit.work'] }
const calls = { insert: ['call.work'], update: ['call.work'], select: ['call.work'] }
const reports = {
  insert: ['report.take', 'report.file'],
  update: ['report.take', 'report.triage', 'report.handle'],
  select: ['report.take', 'report.handle', 'report.see-own'],
}

const lines: ParityLine[] = [
  { noun: Visit, ...work, record: visitRow, change: { room: 'Stanza 3' } },
  { noun: Appointment, ...work, record: appointmentRow, change: { room: 'Stanza 3' } },
  {
    noun: Agenda,
    insert: ['agenda.keep'],
    update: ['agenda.keep'],
    select: ['agenda.keep'],
    record: ({ organisation_id, worker_id }) => ({
      worker_id,
      organisation_id,
      on_day: `2027-01-${String(10 + number()).slice(-2)}`,
      taken: [],
    }),
    change: { taken: ['x'] },
  },
  {
    noun: CalendarFeed,
    insert: ['feed.keep'],
    update: ['feed.keep'],
    select: ['feed.keep'],
    // Whoever receives; the operator of the other lines does not.
    record: () => ({
      feed_id: newId(),
      worker_id: here.nurse.worker_id,
      secret_hash: '0'.repeat(64),
      since: at,
      ended_at: null,
    }),
    change: { ended_at: at },
  },
  { noun: Call, ...calls, record: callRow, change: { duration_min: 4 } },
  { noun: Report, ...reports, record: reportRow, change: { outcome: 'not_found' } },
  {
    noun: ReportStep,
    insert: [...reports.insert, 'report.handle'],
    update: [],
    select: ['report.take', 'report.handle'],
    record: ({ unit_id, organisation_id, worker_id }) => ({
      ...{ step_id: newId(), report_id: there.get(unit_id), unit_id, organisation_id, to_unit_id: unit_id },
      ...{ worker_id, event: 'triage', to_state: 'triaged', reason: null, at },
    }),
    change: { reason: 'other' },
  },
]

test('every noun of the room has its line, here, in the second part, or in the matrix', () => {
  const told = [Desk, CallNumber, CallPerson, CallText, ReportText, ReportContact, ReminderAddress, VisitNote]
  const names = told.map((noun) => noun.name)
  expect(nounsWithoutLine(lines, ['reception'], names)).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 29, workers: 6 })).toEqual([])
})
