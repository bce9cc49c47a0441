// The two nets of this room agree, second part: the territory and what is promised to funders in it, on random workers.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { type Change, insert, newId, type Row } from '#core/kernel'
import {
  District,
  Project,
  ProjectIndicator,
  ProjectLine,
  ProjectPartner,
  TerritoryRenewal,
} from './index.ts'
import { disagreements, foundTerritory, type ParityLine, type Territory } from './makers.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const seen = ['network.see']
const label = { it: 'Prova', en: 'Trial' }
const at = '2026-11-22T10:00:00.000Z'

const projectRow = () => ({
  project_id: newId(),
  key: `p_${newId().slice(-12).replaceAll('-', '')}`,
  title: label,
  purpose: label,
  programme: null,
  funders: [],
  starts_on: null,
  ends_on: null,
  duration_months: null,
  budget_cents: null,
  partners_may_join: false,
  loaded_at: at,
  ended_on: null,
  target_groups: [],
  territory: { district_ids: [], municipalities: [], provinces: [], neighbourhoods: [] },
})
const itsProject = (record: Row): Change[] => [
  insert(Project, { ...projectRow(), project_id: String(record.project_id) }),
]

const lines: ParityLine[] = [
  {
    noun: District,
    insert: ['project.load'],
    update: ['project.load'],
    select: seen,
    is_everywhere: true,
    record: () => ({ district_id: newId(), key: 'ambito_prova', label, municipalities: ['016024'] }),
    change: { key: 'ambito_altro' },
  },
  {
    noun: TerritoryRenewal,
    insert: ['territory.renew'],
    update: [],
    select: seen,
    is_everywhere: true,
    record: ({ worker_id }) => ({
      renewal_id: newId(),
      fingerprint: '0'.repeat(64),
      change_counts: {},
      accepted_by: worker_id,
      accepted_at: at,
    }),
    change: { fingerprint: '1'.repeat(64) },
  },
  {
    noun: Project,
    insert: ['project.load'],
    update: ['project.load'],
    select: seen,
    is_everywhere: true,
    record: projectRow,
    change: { programme: 'Altro' },
  },
  {
    noun: ProjectPartner,
    insert: ['project.load'],
    update: ['project.load'],
    select: seen,
    is_everywhere: true,
    record: ({ organisation_id }) => ({
      project_id: newId(),
      organisation_id,
      role: 'full_partner',
      supports: null,
      begins_on: '2026-01-01',
      ended_on: null,
    }),
    parents: itsProject,
    change: { role: 'network_member' },
  },
  {
    noun: ProjectLine,
    insert: ['project.load'],
    update: ['project.load'],
    select: seen,
    is_everywhere: true,
    record: () => ({
      project_id: newId(),
      kind: 'axis',
      key: 'A1',
      sort_order: 1,
      label,
      content: [],
      axis: null,
      services: [],
    }),
    parents: itsProject,
    change: { sort_order: 2 },
  },
  {
    noun: ProjectIndicator,
    insert: ['project.load', 'project.set-target'],
    update: ['project.set-target'],
    select: seen,
    is_everywhere: true,
    record: () => ({
      project_id: newId(),
      key: 'contacts',
      sort_order: 1,
      label,
      level: 'output',
      unit: 'contacts',
      counting: null,
      baseline: null,
      target: null,
      qualifier: null,
      population: null,
      disaggregation: [],
      channels: [],
      note: null,
      source: 'proposal',
    }),
    parents: itsProject,
    change: { target: 10, qualifier: 'about' },
  },
]

test('policy and rows agree for random workers', async () => {
  expect(await disagreements({ database, territory: here, lines, seed: 7, workers: 8 })).toEqual([])
}, 240_000)
