// The two nets agree on lists brought in, too.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import { disagreements, foundTerritory, type ParityLine, type Territory } from '#network/makers'
import { Import, ImportedPerson } from './domain/import.ts'
import { aPerson } from './makers.ts'
import './index.ts'

let database: Database
let here: Territory
const lists = new Map<string, string>()
const persons = new Map<string, string>()

const listRow = (unit_id: string, organisation_id: string, worker_id: string): Row => ({
  ...{
    import_id: newId(),
    unit_id,
    organisation_id,
    worker_id,
    mark: newId().replaceAll('-', '').padEnd(64, '0'),
  },
  ...{ state: 'running', purpose: 'direct_care', legal_basis: 'public_task', households: 1, persons: 2 },
  ...{
    households_in: 0,
    persons_in: 0,
    started_at: '2026-11-22T10:00:00.000Z',
    ended_at: null,
    undone_by: null,
  },
})
const keep = (table: string, row: Row) =>
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
    const row = listRow(unit_id, organisation_id, here.operator.worker_id)
    await keep('people.imports', row)
    lists.set(unit_id, String(row.import_id))
    const hand = await here.enlist('outreach_operator', organisation_id, unit_id)
    const person = aPerson(unit_id, organisation_id)
    expect((await hand.act('people.assign-code', person)).problem).toBeUndefined()
    persons.set(unit_id, person.person_id)
  }
}, 60_000)
afterAll(() => database.close())

const lines = (): ParityLine[] => [
  {
    noun: Import,
    insert: ['person.import'],
    update: ['person.import'],
    select: ['person.see-imports'],
    record: ({ unit_id, organisation_id, worker_id }) => listRow(unit_id, organisation_id, worker_id),
    change: { state: 'done' },
  },
  {
    noun: ImportedPerson,
    insert: ['person.import'],
    update: [],
    select: ['person.see-imports'],
    record: ({ unit_id }) => ({
      person_id: persons.get(unit_id),
      import_id: lists.get(unit_id),
      unit_id,
      line: 2,
    }),
    change: { line: 3 },
  },
]

test('policies and rows agree on lists, for many workers', { timeout: 120_000 }, async () => {
  expect(await disagreements({ database, territory: here, lines: lines(), seed: 21, workers: 24 })).toEqual(
    [],
  )
})
