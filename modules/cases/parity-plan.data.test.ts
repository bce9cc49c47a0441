// The two nets agree on plans and papers too: for random workers, record by record. Who is in the circle of a file is told
// in papers.data.test.ts.
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
import {
  CaseDocument,
  InclusionPath,
  Plan,
  PlanReview,
  Result,
  ResultStep,
  Signature,
  SignLink,
} from './index.ts'

let database: Database
let here: Territory
interface Known {
  file_id: string
  plan_id: string
  result_id: string
  document_id: string
}
const known = new Map<string, Known>()
const at = '2026-11-22T10:00:00.000Z'
const print = 'a'.repeat(64)

const put = (table: string, row: Row) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: here.network_id, ...row }),
  ])

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  for (const [unit_id, organisation_id] of [
    [here.mobile_id, here.lead_id],
    [here.street_id, here.lead_id],
    [here.other_unit_id, here.other_id],
  ] as const) {
    const ids = { file_id: newId(), plan_id: newId(), result_id: newId(), document_id: newId() }
    known.set(unit_id, ids)
    const subject = [here.network_id, ids.file_id, unit_id, organisation_id, 'file']
    await fromBelow(database, 'insert into access.subjects values ($1, $2, $3, $4, $5)', subject)
    await fromBelow(database, 'select access.derive_person($1, $2)', [here.network_id, ids.file_id])
    const place = { unit_id, organisation_id, worker_id: newId() }
    await put('cases.plans', { ...planRow(place), plan_id: ids.plan_id, version: 900 })
    await put('cases.plan_results', { ...resultRow(place), result_id: ids.result_id })
    await put('cases.plan_documents', {
      ...inside(place),
      ...{ document_id: ids.document_id, plan_id: ids.plan_id, version: 1, revision: 1, language: 'it' },
      ...{ sha256: print, size: 1, storage_key: `${ids.file_id}/${print}.pdf`, paper: '', at },
    })
  }
}, 60_000)
afterAll(() => database.close())

const of = ({ unit_id }: ParityPlace): Known => known.get(unit_id) as Known
const inside = (place: ParityPlace): Row => ({
  ...{ file_id: of(place).file_id, unit_id: place.unit_id, worker_id: place.worker_id },
})
let version = 0
const planRow = (place: ParityPlace): Row => {
  version += 1
  return {
    ...{ plan_id: newId(), file_id: of(place).file_id, unit_id: place.unit_id, version, revision: 1 },
    ...{ state: 'draft', body: 'x', steps: [], lacks: [], review_every_days: 90, next_review_on: null },
    ...{ document_id: null, written_by: newId(), written_at: at, shared_at: null, agreed_at: null },
    ...{ in_force_at: null, ended_at: null, end_reason: null },
  }
}
const resultRow = (place: ParityPlace): Row => ({
  ...inside(place),
  ...{ result_id: newId(), plan_id: of(place).plan_id, goal_id: newId(), due_on: null, worker_id: null },
  ...{ status: 'planned', changed_at: at },
})

const written = { insert: ['plan.write'], update: [], select: ['case.keep'], compartment: 'social' }
const lines: ParityLine[] = [
  { ...written, noun: Plan, update: ['plan.write'], record: planRow, change: { state: 'shared' } },
  { ...written, noun: Result, update: ['plan.write'], record: resultRow, change: { status: 'partly' } },
  {
    ...written,
    noun: PlanReview,
    record: (place) => ({
      ...inside(place),
      ...{ review_id: newId(), plan_id: of(place).plan_id, held_on: '2026-11-22', outcome: 'goes_on' },
      ...{ summary: null, next_review_on: null, recorded_at: at },
    }),
    change: { outcome: 'reached' },
  },
  {
    ...written,
    noun: ResultStep,
    record: (place) => ({
      ...inside(place),
      ...{ step_id: newId(), result_id: of(place).result_id, review_id: null, status: 'partly' },
      ...{ due_on: null, note: null, worker_id: newId(), at, recorded_at: at },
    }),
    change: { status: 'achieved' },
  },
  {
    ...written,
    noun: Signature,
    record: (place) => ({
      ...inside(place),
      ...{ signature_id: newId(), plan_id: of(place).plan_id, version: 1, answer: 'no', means: 'verbal' },
      ...{ signed_name: null, strokes: null, witness_id: null, reason: null, document_sha256: print },
      ...{ at, recorded_at: at },
    }),
    change: { answer: 'yes' },
  },
  {
    ...written,
    noun: CaseDocument,
    record: (place) => ({
      ...inside(place),
      ...{ document_id: newId(), compartment: 'social', kind: 'other', title: 'x', sha256: print, size: 1 },
      ...{ media_type: 'application/pdf', storage_key: `${of(place).file_id}/${print}.pdf`, at },
    }),
    change: { kind: 'work' },
  },
  {
    ...written,
    noun: InclusionPath,
    ...{ insert: ['case.arrange'], update: ['case.arrange'] },
    record: (place) => ({
      ...{ path_id: newId(), file_id: of(place).file_id, unit_id: place.unit_id, reference: 'x' },
      ...{ activated_on: '2026-11-02', invited_on: null, met_on: null, pact_on: null, plan_id: null },
      ...{ due_on: '2027-01-01', opened_by: newId(), opened_at: at },
      // Ended, so that many of one file stand side by side.
      ...{ ended_on: '2026-11-22', end_reason: 'moved' },
    }),
    change: { invited_on: '2026-11-20' },
  },
  {
    ...written,
    noun: SignLink,
    record: (place) => ({
      ...inside(place),
      ...{ link_id: newId(), plan_id: of(place).plan_id, document_id: of(place).document_id },
      ...{ document_sha256: print, code_hash: print, attempts: 0, expires_at: at, used_at: null, at },
    }),
    change: { attempts: 1 },
  },
]

test('policies and rows agree on plans and papers', { timeout: 120_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 7, workers: 6 })).toEqual([])
})

test('a page that was shown is written by nobody but the house', async () => {
  const marta = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  const { file_id, plan_id } = known.get(here.mobile_id) as Known
  const insert = {
    name: 'forge a page',
    text: `insert into cases.plan_documents values ($1, $2, $3, $4, $5, 1, 1, 'it', $6, 1, $7, '', $8, now())`,
    values: [
      ...[here.network_id, newId(), plan_id, file_id, here.mobile_id, print],
      ...[`${file_id}/${print}.pdf`, marta.worker_id],
    ],
  }
  await expect(database.read(marta.token, [insert])).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})
