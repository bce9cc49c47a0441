// The two nets of this room catch the same fish: what a policy says of reports and what the rows let through, for every noun.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { type Noun, newId } from '#core/kernel'
import { drawDistricts } from '#monitoring/makers'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type ParityPlace,
  type Territory,
} from '#network/makers'
import { Frozen, FunderReport, Schedule, Sending } from './index.ts'

let database: Database
let territory: Territory
let project_id: string
/** Reports nobody froze yet. */
const unfrozen: string[] = []
const at = '2026-11-27T08:00:00.000Z'
const period = { from_month: '2026-01', to_month: '2026-06' }
const words = { title: 'Prova', funder: 'Prova', language: 'it', ...period }
const told = { content: [], definitions: [], mark: '0123456789abcdef' }

const aReport = (worker_id: string) => ({
  ...{ funder_report_id: newId(), project_id, template: null, ...words, blocks: [], state: 'draft' },
  ...{ version: 1, edition: 1, replaces_id: null, begun_at: at, begun_by: worker_id, written_at: at },
  ...{ written_by: worker_id, withdrawn_at: null, withdrawn_by: null, withdrawn_because: null },
})
const aFrozen = (funder_report_id: string | undefined, worker_id: string) => ({
  ...{ funder_report_id, ...words, project_title: 'Prova', edition: 1, replaces: null, ...told },
  ...{ cut_off_at: at, frozen_at: at, frozen_by: worker_id, frozen_by_name: 'Prova' },
})

const put = (table: string, row: object) =>
  fromBelow(database, `insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).*`, [
    JSON.stringify({ network_id: territory.network_id, ...row }),
  ])

let sent: string
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  project_id = await drawDistricts(territory)
  const { worker_id } = territory.monitor
  for (let i = 0; i < 60; i++) {
    const report = aReport(worker_id)
    await put('reports.funder_reports', report)
    unfrozen.push(report.funder_report_id)
  }
  sent = unfrozen.pop() as string
  await put('reports.frozen', aFrozen(sent, worker_id))
}, 90_000)
afterAll(() => database.close())

const line = (noun: unknown, rest: Omit<ParityLine, 'noun'>): ParityLine => ({ noun: noun as Noun, ...rest })
const write = ['funder-report.write']
const select = ['funder-report.see']

const lines: ParityLine[] = [
  line(FunderReport, {
    ...{ insert: write, update: write, select, change: { title: 'Altro' } },
    record: ({ worker_id }: ParityPlace) => aReport(worker_id),
  }),
  line(Frozen, {
    ...{ insert: ['funder-report.freeze'], update: [], select, change: { title: 'Altro' } },
    record: ({ worker_id }: ParityPlace) => aFrozen(unfrozen.pop(), worker_id),
  }),
  line(Sending, {
    ...{ insert: write, update: [], select, change: { to_whom: 'Altro' } },
    record: ({ worker_id }: ParityPlace) => ({
      ...{
        sending_id: newId(),
        funder_report_id: sent,
        to_whom: 'Ufficio',
        way: 'email',
        sent_on: '2026-11-27',
      },
      ...{ to_organisation_id: null, note: null, at, worker_id },
    }),
  }),
  line(Schedule, {
    ...{ insert: write, update: write, select, change: { due_days: 31 } },
    record: ({ worker_id }: ParityPlace) => ({
      ...{
        schedule_id: newId(),
        project_id,
        template: `t${newId().slice(-12)}`,
        funder: 'Prova',
        every: 'quarter',
      },
      ...{ first_month: '2026-01', due_days: 30, remind_days: 10, owner_id: worker_id, ended_on: null },
    }),
  }),
]

test('every noun has its line; readings are written by the house alone', async () => {
  expect(nounsWithoutLine(lines, ['reports'], ['reports.reading'])).toEqual([])
  const writing = { name: '', text: 'update reports.readings set version = 2', values: [] }
  await expect(database.read(territory.monitor.token, [writing])).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})

test('policies and rows agree, for every noun and many workers', { timeout: 120_000 }, async () => {
  expect(await disagreements({ database, territory, lines, seed: 32, workers: 8 })).toEqual([])
})
