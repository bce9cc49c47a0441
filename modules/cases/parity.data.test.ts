// The two nets of this room agree: what a policy says of a file and what the rows let through, for random workers. Who is
// named in a team is another story, told in cases.data.test.ts.
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
import { aPerson, meetSomeone } from '#people/makers'
import {
  Assessment,
  CaseFile,
  CaseNote,
  CaseStep,
  CaseTask,
  FileCounter,
  Meeting,
  TeamMember,
} from './index.ts'

let database: Database
let here: Territory
/** By unit: a file that is there, and the anchor of one that is not yet. */
const known = new Map<string, { there: string; next: string }>()
let people: string[]

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  const meet = (nickname: string) =>
    meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname }))
  people = [await meet('Volpe'), await meet('Lince')]
  const units: [string, string][] = [
    [here.mobile_id, here.lead_id],
    [here.street_id, here.lead_id],
    [here.other_unit_id, here.other_id],
  ]
  for (const [unit_id, organisation_id] of units) {
    const ids = { there: newId(), next: newId() }
    known.set(unit_id, ids)
    for (const id of Object.values(ids)) {
      const subject = [here.network_id, id, unit_id, organisation_id, 'file']
      await fromBelow(database, 'insert into access.subjects values ($1, $2, $3, $4, $5)', subject)
      await fromBelow(database, 'select access.derive_person($1, $2)', [here.network_id, id])
    }
    const row = {
      ...fileRow({ unit_id, organisation_id, worker_id: newId() }),
      file_id: ids.there,
      person_id: people[1],
    }
    await fromBelow(
      database,
      'insert into cases.files select (jsonb_populate_record(null::cases.files, $1::jsonb)).*',
      [JSON.stringify({ ...row, network_id: here.network_id, number: 'UM-2026-0900' })],
    )
  }
}, 60_000)
afterAll(() => database.close())

const at = '2026-11-22T10:00:00.000Z'
const day = '2026-11-22'
const fileRow = ({ unit_id, organisation_id, worker_id }: ParityPlace): Row => ({
  ...{
    file_id: known.get(unit_id)?.next,
    unit_id,
    organisation_id,
    service_id: null,
    number: 'UM-2026-0001',
  },
  ...{ person_id: people[0], household_id: null, member_ids: [], channel: 'desk', first_need: 'housing' },
  ...{ municipality_code: '016120', municipality_basis: 'residence', project_id: null, referral_id: null },
  ...{
    previous_file_id: null,
    state: 'intake',
    state_since: day,
    due_on: day,
    case_manager_id: null,
    complexity: null,
  },
  ...{
    is_integrated: false,
    joint_lead_file_id: null,
    opened_on: day,
    opened_by: worker_id,
    proposed_by: null,
  },
  ...{ closed_on: null, closure_reason: null, next_review_on: null, back_on: null },
})
const inside = ({ unit_id, worker_id }: ParityPlace): Row => ({
  file_id: known.get(unit_id)?.there,
  unit_id,
  worker_id,
})

const kept = { select: ['case.keep'], compartment: 'base' }
const social = { select: ['case.keep'], compartment: 'social' }
const lines: ParityLine[] = [
  {
    ...kept,
    noun: CaseFile,
    insert: ['case.open'],
    update: ['case.arrange'],
    record: fileRow,
    change: { due_on: day },
  },
  {
    ...kept,
    noun: CaseStep,
    insert: ['case.arrange'],
    update: [],
    record: (place) => ({
      ...inside(place),
      ...{
        step_id: newId(),
        compartment: 'base',
        event: 'open_intake',
        from_state: null,
        to_state: 'intake',
      },
      ...{ at, recorded_at: at, reason: null, details: {} },
    }),
    change: { to_state: 'active' },
  },
  {
    noun: FileCounter,
    ...{ insert: ['case.open'], update: ['case.open'], select: ['case.open'] },
    record: ({ unit_id }) => ({ unit_id, year: 2026, opened: 1 }),
    change: { opened: 2 },
  },
  {
    ...social,
    noun: Assessment,
    insert: ['case.write'],
    update: [],
    record: (place) => ({
      ...inside(place),
      ...{
        assessment_id: newId(),
        compartment: 'social',
        person_id: people[1],
        instrument: 'am_it',
        version: '2026-1',
      },
      ...{
        moment: 'entry',
        answers: { income: 2 },
        result: null,
        remarks: null,
        made_on: day,
        recorded_at: at,
      },
    }),
    change: { result: 'prova' },
  },
  {
    ...kept,
    noun: TeamMember,
    insert: ['case.arrange'],
    update: ['case.arrange'],
    record: (place) => ({
      ...inside(place),
      ...{
        member_id: newId(),
        worker_id: newId(),
        organisation_id: null,
        outside_name: null,
        outside_body: null,
      },
      ...{ profile: 'legal', team_role: 'member', compartments: [], begins_on: day, ended_on: null },
      ...{ circle_id: null, person_circle_id: null, added_by: newId() },
    }),
    change: { ended_on: day },
  },
  {
    ...social,
    noun: Meeting,
    insert: ['case.arrange'],
    update: ['case.arrange'],
    record: (place) => ({
      ...inside(place),
      ...{
        meeting_id: newId(),
        compartment: 'social',
        at,
        place: null,
        state: 'planned',
        agenda: null,
        minutes: null,
      },
      ...{ present_ids: [], minutes_due_on: day, minutes_on: null, report_number: null },
    }),
    change: { place: 'Sala riunioni' },
  },
  {
    ...social,
    noun: CaseNote,
    insert: ['case.write'],
    update: [],
    record: (place) => ({
      ...inside(place),
      ...{
        note_id: newId(),
        compartment: 'social',
        kind: 'talk',
        at,
        recorded_at: at,
        amends_id: null,
        words: 'x',
      },
    }),
    change: { kind: 'call' },
  },
  {
    ...social,
    noun: CaseTask,
    insert: ['case.write'],
    update: ['case.arrange'],
    record: (place) => ({
      ...inside(place),
      ...{
        task_id: newId(),
        worker_id: newId(),
        compartment: 'social',
        title: 'x',
        due_on: day,
        state: 'open',
      },
      ...{ done_on: null, done_by: null, escalated_at: null, meeting_id: null, added_by: newId() },
    }),
    change: { due_on: '2026-12-01' },
  },
]

test('every noun of this half of the room has its line; the plan has a test of its own', () => {
  const mine = ['file', 'step', 'file-counter', 'assessment', 'team-member', 'meeting', 'note', 'task']
  const without = nounsWithoutLine(lines, ['cases']).map((name) => name.slice('cases.'.length))
  expect(without.filter((name) => mine.includes(name))).toEqual([])
})

test('policies and rows agree, for every noun and many workers', { timeout: 180_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 23, workers: 8 })).toEqual([])
})

test('a keeper of one unit sees no file of another unit of the same body', async () => {
  const hand = await here.enlist('social_worker', here.lead_id, here.street_id)
  const units = { name: '', text: 'select distinct unit_id from cases.files', values: [] }
  const { rows } = await database.read(hand.token, [units])
  expect(rows[0]).toEqual([{ unit_id: here.street_id }])
})
