// The two nets of this room agree: what a policy says of figures and what the rows let through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { may, newId } from '#core/kernel'
import {
  disagreements,
  foundTerritory,
  nounsWithoutLine,
  type ParityLine,
  type Territory,
} from '#network/makers'
import { Release } from './index.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
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

test('every noun of the room has its line; cells are written by the house, and compared below', () => {
  expect(nounsWithoutLine([released], ['monitoring'], ['monitoring.rollup-cell'])).toEqual([])
})

test('policies and rows agree about what was published', { timeout: 60_000 }, async () => {
  const parity = { database, territory: here, lines: [released], seed: 17, workers: 8 }
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
