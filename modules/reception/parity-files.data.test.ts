// The two nets of this room agree, second part: the desk itself, and what is told in words about a call, a report, a visit
// or where to remind somebody, for random workers. Who is around a person or let in by name is told in the matrix.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { CallNumber, CallText, Desk, ReminderAddress, ReportContact, ReportText, VisitNote } from './index.ts'

let database: Database
let here: Territory
interface Known {
  person_id: string
  /** A call, a report and an appointment in which nothing is told yet. */
  file_id: string
  /** A report of which something is told, and nothing yet of how to thank for it. */
  told_id: string
}
const known = new Map<string, Known>()
const at = '2026-11-22T10:00:00.000Z'
const day = '2026-11-22'

const put = async (table: string, row: Row): Promise<void> => {
  await fromBelow(
    database,
    `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`,
    [JSON.stringify({ network_id: here.network_id, ...row })],
  )
}

const layFiles = async (place: ParityPlace, { file_id, told_id, person_id }: Known): Promise<void> => {
  const { unit_id, organisation_id, worker_id } = place
  for (const id of [file_id, told_id]) {
    await put('access.subjects', { person_id: id, unit_id, organisation_id, kind: 'file' })
    await put('reception.reports', {
      ...{ report_id: id, unit_id, organisation_id, to_unit_id: unit_id, worker_id, channel: 'phone' },
      ...{ reporter_kind: 'citizen', about: 'place', category: 'other', urgency: 'ordinary' },
      ...{ municipality_code: '016120', feedback_wanted: true, has_contact: true, state: 'received' },
      received_at: at,
    })
  }
  await put('reception.calls', {
    ...{ call_id: file_id, unit_id, organisation_id, worker_id, at, topics: [], urgency: 'ordinary' },
    ...{ state: 'answered', attempts: [] },
  })
  await put('reception.appointments', {
    ...{ appointment_id: file_id, unit_id, organisation_id, worker_id, person_id, profession: 'lawyer' },
    ...{ on_day: day, starts_at: at, minutes: 30, channel: 'phone', interpreter_booked: false },
    ...{ reminder: 'none', state: 'booked', booked_by: worker_id },
  })
  await put('reception.visits', {
    ...{ visit_id: file_id, unit_id, organisation_id, on_day: day, number: 1, person_id },
    ...{ needs_interpreter: false, first_need: 'home', state: 'done', waiting_since: at },
    ...{ outcomes: [], interventions: [] },
  })
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 240_000)
afterAll(() => database.close())

const inside = ({ unit_id, organisation_id }: ParityPlace) => ({ unit_id, organisation_id })
const of = ({ unit_id }: ParityPlace): Known => known.get(unit_id) as Known

const desks: ParityLine[] = [
  {
    noun: Desk,
    insert: ['desk.open'],
    update: ['desk.open', 'visit.work'],
    select: ['network.see'],
    record: (place) => ({
      ...inside(place),
      ...{ rooms: [], takes_visits: true, takes_calls: true, is_public: false, given_on: day, given: 0 },
    }),
    change: { given: 1 },
  },
]

const lines: ParityLine[] = [
  {
    noun: CallText,
    insert: ['call.work'],
    update: ['call.work'],
    select: ['call.work'],
    record: (place) => ({
      ...{ ...inside(place), file_id: of(place).file_id, note: 'x', callback_phone: null },
    }),
    change: { note: 'y' },
  },
  {
    noun: CallNumber,
    insert: ['call.work'],
    update: [],
    select: ['call.work'],
    record: (place) => ({ ...inside(place), call_id: of(place).file_id, number_hash: newId() }),
    change: { number_hash: 'y' },
  },
  {
    noun: ReportText,
    insert: ['report.take', 'report.file'],
    update: ['report.take'],
    select: ['report.take', 'report.handle'],
    record: (place) => ({
      ...{ ...inside(place), file_id: of(place).file_id, to_unit_id: place.unit_id },
      ...{ description: 'x', place: null, person_hints: null },
    }),
    change: { description: 'y' },
  },
  {
    noun: ReportContact,
    insert: ['report.take'],
    // Whoever took it down wrote it and does not see it again.
    update: ['report.triage'],
    select: ['report.triage'],
    record: (place) => ({ ...inside(place), file_id: of(place).told_id, contact: 'x' }),
    change: { contact: 'y' },
  },
  {
    noun: ReminderAddress,
    insert: ['visit.work'],
    update: ['visit.work'],
    select: ['visit.work'],
    record: (place) => ({
      ...{
        ...inside(place),
        appointment_id: of(place).file_id,
        person_id: of(place).person_id,
        address: 'x',
      },
    }),
    change: { address: 'y' },
  },
  {
    noun: VisitNote,
    compartment: 'social',
    insert: ['visit.work'],
    update: [],
    select: ['visit.work'],
    record: (place) => ({
      ...{ ...inside(place), note_id: newId(), visit_id: of(place).file_id, person_id: of(place).person_id },
      ...{ worker_id: place.worker_id, at, compartment: 'social', note: 'x' },
    }),
    change: { note: 'y' },
  },
]

const compared = (some: ParityLine[], seed: number) =>
  disagreements({ database, territory: here, lines: some, seed, workers: 8 })

test('policies and rows agree, for the desk and many workers', { timeout: 240_000 }, async () => {
  expect(await compared(desks, 31)).toEqual([])
})

test('and for what is told at the desks that are open by now', { timeout: 240_000 }, async () => {
  for (const [hand, unit_id, organisation_id] of [
    [here.operator, here.mobile_id, here.lead_id],
    [here.neighbour, here.street_id, here.lead_id],
    [here.stranger, here.other_unit_id, here.other_id],
  ] as const) {
    const person_id = await meetSomeone(hand, aPerson(unit_id, organisation_id))
    const ids = { person_id, file_id: newId(), told_id: newId() }
    known.set(unit_id, ids)
    await layFiles({ unit_id, organisation_id, worker_id: hand.worker_id }, ids)
  }
  expect(await compared(lines, 37)).toEqual([])
})
