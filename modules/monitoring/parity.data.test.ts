// The two nets of this room agree: what a policy says of figures and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { insert, may, newId } from '#core/kernel'
import { ProjectIndicator } from '#network'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type Territory,
} from '#network/makers'
import {
  Baseline,
  Declared,
  FigureVersion,
  LightRuleKept,
  Release,
  RowRelease,
  Taking,
  Target,
  Value,
  ValueStep,
} from './index.ts'
import { drawDistricts } from './makers.ts'

let database: Database
let here: Territory
let project_id: string
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  project_id = await drawDistricts(here)
  await plant()
}, 60_000)
afterAll(() => database.close())

const at = '2026-11-22T10:00:00.000Z'
let revision = 0
const released: ParityLine = {
  noun: Release,
  insert: ['figures.publish'],
  update: [],
  select: ['network.see'],
  is_everywhere: true,
  record: ({ worker_id }) => {
    revision += 1
    return {
      release_id: newId(),
      figure: 'contacts',
      definition_version: 1,
      definition: { key: 'contacts' },
      period: '2026-Q3',
      dimension: 'district',
      audience: 'open',
      revision,
      position: revision,
      cells: [],
      total: null,
      threshold: 20,
      rounding: 5,
      least_shifts: 3,
      cut_off_at: at,
      published_at: at,
      published_by: worker_id,
    }
  },
  change: { total: 100 },
}

/** One of an indicator for each year, so that no two are the same. */
let years = 2000
const ofIndicator = () => {
  years += 1
  return { project_id, key: 'contacts', period: String(years) }
}
const network = { is_everywhere: true } as const
const promised = { insert: ['figures.promise'], select: ['network.see'], ...network }
const by = (worker_id: string) => ({ written_at: at, written_by: worker_id })
const handedOver: ParityLine = {
  noun: RowRelease,
  insert: ['rows.release'],
  update: [],
  select: ['figures.check'],
  ...network,
  record: ({ worker_id }) => ({
    ...{ row_release_id: newId(), project_id, from_month: '2026-01', to_month: '2026-06' },
    ...{ purpose: 'valutazione intermedia', released_at: at, released_by: worker_id },
  }),
  change: { purpose: 'un’altra' },
}
const book: ParityLine[] = [
  handedOver,
  {
    ...{ noun: FigureVersion, insert: ['figures.define'], update: [], select: ['network.see'], ...network },
    record: ({ worker_id }) => ({
      ...{ key: `f_${newId().slice(-8)}`, version: 1, applies_from: '2026-01-01', unit: 'contacts' },
      ...{
        label: { it: 'Prova', en: 'Trial' },
        counting: { how: 'sum', measure: 'contacts' },
        time: 'in_period',
      },
      ...{ filters: {}, divide_by: 1, dimensions: [], level: null, frequency: null, owner_id: null },
      ...{ external_codes: [], is_about_people: true, is_sensitive: false, behind: [], note: null },
      ...by(worker_id),
    }),
    change: { unit: 'shifts' },
  },
  {
    ...{ noun: Target, update: ['figures.promise'], ...promised },
    record: ({ worker_id }) => ({ ...ofIndicator(), target: 3, qualifier: 'about', ...by(worker_id) }),
    change: { target: 4 },
  },
  {
    ...{ noun: Baseline, update: ['figures.promise'], ...promised },
    record: ({ worker_id }) => ({
      ...{ project_id, key: `k_${newId().slice(-8)}`, value: 3, on_day: '2026-01-01', source: 'Verbale' },
      ...by(worker_id),
    }),
    change: { value: 4 },
    parents: ({ key }) => [
      insert(ProjectIndicator, {
        ...{ project_id, key: String(key), sort_order: 9, label: { it: 'Prova', en: 'Trial' } },
        ...{
          level: 'output',
          unit: 'contacts',
          counting: null,
          baseline: null,
          target: null,
          target_cities: null,
          qualifier: null,
        },
        ...{ population: null, disaggregation: [], channels: [], note: null, source: 'proposal' },
        ...{ action: null, axis: null },
      }),
    ],
  },
  {
    ...{ noun: LightRuleKept, update: [], ...promised },
    record: ({ worker_id }) => ({ rule_id: newId(), on_track_from: 90, behind_from: 70, ...by(worker_id) }),
    change: { on_track_from: 80 },
  },
  {
    ...{
      noun: Declared,
      insert: ['figures.declare'],
      update: [],
      select: ['figures.see-declared'],
      ...network,
    },
    record: ({ worker_id }) => ({
      ...{ declared_id: newId(), ...ofIndicator(), value: 3, said_by: 'Capofila', note: null },
      ...{
        evidence_link: 'https://example.org/a',
        evidence_key: null,
        evidence_name: null,
        evidence_type: null,
      },
      ...{ declared_at: at, declared_by: worker_id },
    }),
    change: { value: 4 },
  },
]

const value: ParityLine = {
  noun: Value,
  insert: ['values.keep'],
  update: ['values.keep'],
  select: ['values.see'],
  is_everywhere: true,
  record: ({ worker_id }) => {
    revision += 1
    return {
      ...{ value_id: newId(), project_id: null, figure: 'contacts', period: '2026-Q3', revision },
      ...{ state: 'collected', definition_version: 1, definition: { key: 'contacts' }, parts: [] },
      ...{ batch_id: newId(), cut_off_at: null, is_replaced: false, moved_at: at, moved_by: worker_id },
    }
  },
  change: { state: 'validated' },
}

const valueRow = value.record
const planted = { value_id: newId(), release_id: newId() }
const step: ParityLine = {
  noun: ValueStep,
  insert: ['values.keep'],
  update: [],
  select: ['values.see'],
  is_everywhere: true,
  record: ({ worker_id }) => ({
    ...{ step_id: newId(), value_id: planted.value_id, batch_id: newId(), step: 'collect', note: null },
    ...{ taken_at: at, taken_by: worker_id },
  }),
  change: { note: 'x' },
}
const taking: ParityLine = {
  noun: Taking,
  insert: ['releases.take'],
  update: [],
  select: ['figures.publish'],
  is_everywhere: true,
  record: ({ worker_id }) => ({
    ...{ taking_id: newId(), release_id: planted.release_id, taken_at: at, taken_by: worker_id },
  }),
  change: { taken_at: '2026-11-23T10:00:00.000Z' },
}
/** What steps and takings hang on. */
const plant = async (): Promise<void> => {
  const { network_id } = here
  const place = { worker_id: here.monitor.worker_id } as Parameters<ParityLine['record']>[0]
  const rows = [
    ['monitoring.values', { ...valueRow(place), value_id: planted.value_id }],
    ['monitoring.releases', { ...released.record(place), release_id: planted.release_id }],
  ] as const
  for (const [table, row] of rows)
    await fromBelow(
      database,
      `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify({ network_id, ...row })],
    )
}

const lines = [released, value, step, taking, ...book]

test('every noun of the room has its line; cells are written by the house, and compared below', () => {
  expect(
    nounsWithoutLine(lines, ['monitoring'], ['monitoring.rollup-cell', 'monitoring.outing-fact']),
  ).toEqual([])
})

test('policies and rows agree about what was published, written, promised and declared', {
  timeout: 60_000,
}, async () => {
  const parity = { database, territory: here, lines, seed: 17, workers: 8 }
  expect(await disagreements(parity)).toEqual([])
})

const cell = {
  district_key: 'grumello',
  month: '2026-10',
  quarter: '2026-Q4',
  is_validated: true,
  measure: 'contacts',
  ...{ kind: '', gender: '', age_band: '', citizenship: '', quantity: 7 },
}

test('cells of the figures are read by whom the policy names, and written by nobody', async () => {
  const bodies = [
    { organisation_id: here.lead_id, unit_id: here.mobile_id },
    { organisation_id: here.other_id, unit_id: here.other_unit_id },
  ]
  for (const each of bodies)
    await fromBelow(
      database,
      'insert into monitoring.rollup select (jsonb_populate_record(null::monitoring.rollup, $1::jsonb)).*',
      [JSON.stringify({ network_id: here.network_id, ...each, ...cell })],
    )
  const hands = [
    ...[here.admin, here.coordinator, here.stranger, here.operator, here.nurse, here.peer, here.warehouse],
    ...[here.monitor, here.dpo, await here.enlist('project_manager', here.lead_id)],
    await here.enlist('service_coordinator', here.lead_id, here.mobile_id),
    await here.enlist('funder_viewer', here.lead_id),
  ]
  let seen = 0
  for (const hand of hands) {
    const { me, rows } = await database.read(hand.token, [
      { name: '', text: 'select organisation_id from monitoring.rollup', values: [] },
    ])
    const told = (rows[0] ?? []).map((row) => row.organisation_id).sort()
    const says = bodies.filter((each) => may(me, 'figures.see', each)).map((each) => each.organisation_id)
    expect([me.grants[0]?.role, told]).toEqual([me.grants[0]?.role, says.sort()])
    seen += told.length
  }
  // Three read everything, three their own body.
  expect(seen).toBe(9)
  const writing = { name: '', text: 'update monitoring.rollup set quantity = 0', values: [] }
  await expect(database.read(here.monitor.token, [writing])).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})
