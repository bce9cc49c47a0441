// Two networks on one server, each with a night of its own: an outing under way, somebody met, a place, a test, a phone.
// And the ids of everything in them, by the name of the column that holds them.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'
import { newId, type Row, timelessId } from '#core/kernel'
import { drawDistricts } from '#monitoring/makers'
import { foundTerritory, type Hand } from '#network/makers'
import { aContact, accepted, type Night, type Outing, openNight, startedShift } from '#outreach/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { anObservation, aPlace, followPlace } from '#places/makers'
import { fromRooms } from '../../matrix/rooms/index.ts'
import { untoldRow } from '../../matrix/untold.ts'
import { type Ground, prepareGround } from './built.ts'
import type { IdFor } from './schema-samples.ts'

export interface TwoNetworks extends Ground {
  elsewhere_id: string
  ours: IdFor
  theirs: IdFor
}

const test = ({ shift_id, van_location_id }: Outing) => ({
  ...{ shift_id, van_location_id, movement_seed: timelessId(), consent: true },
  ...{ pre_counselling: true, post_counselling: true, confirmation_referral: false },
})

/** What a crew leaves behind in an hour. */
const workedHour = async ({ here, item, lots }: Night, outing: Outing): Promise<Record<string, string>> => {
  const { shift_id, van_location_id } = outing
  const stop_id = String(outing.plan.stops?.[0]?.stop_id)
  const handouts = [{ item_id: item('cold_kit'), quantity: 1 }]
  const meeting = aContact({ shift_id, van_location_id, stop_id, handouts, note: 'Da richiamare' })
  const { contact_id } = meeting
  const [rapid, hiv] = [test(outing), test(outing)]
  const told: [Hand, string, Row][] = [
    [here.operator, 'outreach.record-contact', meeting],
    [here.operator, 'outreach.safety-ok', { check_id: newId(), shift_id }],
    [
      here.nurse,
      'outreach.record-rapid-test',
      {
        ...{ ...rapid, test_id: newId(), contact_id, test_kind: 'hcv_antibody', result: 'non_reactive' },
        ...{ item_id: item('hcv_test'), lot_id: lots.hcv_test },
      },
    ],
    [
      here.nurse,
      'outreach.record-hiv-test',
      {
        ...{ ...hiv, hiv_test_id: timelessId(), municipality_code: '016120' },
        ...{ result_counted: 'non_reactive', item_id: item('hiv_test'), lot_id: lots.hiv_test },
      },
    ],
  ]
  for (const [hand, action, input] of told) await accepted(hand.act(action, input))
  return { shift_id, stop_id, contact_id, van_location_id }
}

/** What an office leaves behind: a project, an act between bodies, a count, somebody remembered, a place. */
const workedDay = async ({ here, item }: Night, outing: Outing): Promise<Record<string, string>> => {
  const { lead_id: organisation_id, other_id, mobile_id: unit_id, operator, coordinator, admin } = here
  const project_id = await drawDistricts(here)
  const person_id = await meetSomeone(operator, aPerson(unit_id, organisation_id))
  const hotspot_id = await followPlace({ reporter: operator, coordinator }, aPlace(unit_id, organisation_id))
  const [count_id, agreement_id, request_id] = [newId(), newId(), newId()]
  const day = '2026-01-01'
  const counted = [{ item_id: item('cold_kit'), lot_id: null, counted: 95 }]
  const place = { organisation_id, location_id: outing.hub_location_id }
  const act = { kind: 'sharing', signed_on: day, begins_on: day, ended_on: null, shares: [] }
  const parties = [organisation_id, other_id]
  const asked = {
    request_id,
    role: 'social_worker',
    compartments: ['base', 'social', 'hiv'],
    reason: 'Per provare che cosa si vede',
  }
  const told: [Hand, string, Row][] = [
    [operator, 'places.observe', anObservation(hotspot_id)],
    [here.warehouse, 'goods.count-location', { count_id, ...place, counted, reason: 'Prova' }],
    [admin, 'network.sign-agreement', { agreement_id, title: 'Accordo', parties, ...act }],
    [admin, 'network.request-role-clearance', asked],
  ]
  for (const [hand, action, input] of told) await accepted(hand.act(action, input))
  return { project_id, person_id, hotspot_id, count_id, agreement_id, request_id }
}

const write = (database: Database, table: string, row: Row) =>
  fromBelow(database, `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [
    JSON.stringify(row),
  ])

/** What only the house's own clock, a phone or a whole quarter could have made is written straight. */
const writtenRows = async (database: Database, { here }: Night, outing: Outing) => {
  const { network_id, mobile_id: unit_id, lead_id: organisation_id, operator } = here
  const [device_id, envelope_id, alarm_id, release_id] = [newId(), newId(), newId(), newId()]
  const at = new Date().toISOString()
  const its = { network_id, unit_id, organisation_id, device_id, worker_id: operator.worker_id }
  const sealed = { epk: 'AAAA', iv: 'AAAA', data: 'AAAA' }
  const phone = { label: 'Telefono', share_sealed: 'x', deposit_hash: 'x', unsent: 0, held: {} }
  await write(database, 'sync.devices', { ...its, ...phone, enrolled_at: at, seen_at: at })
  const left = { envelope_id, from_worker_id: operator.worker_id, at, parked_at: at, sealed }
  await write(database, 'sync.parked', { ...its, ...left })
  const quiet = { shift_id: outing.shift_id, due_at: at, raised_at: at, reading: 'missed', state: 'open' }
  await write(database, 'outreach.alarms', { ...its, alarm_id, ...quiet })
  const figure = { figure: 'contacts', definition_version: 1, definition: {}, period: '2025-Q1', revision: 1 }
  const side = { dimension: 'district', audience: 'open', position: 1 }
  const out = { ...side, cells: [], threshold: 5, least_shifts: 3, cut_off_at: at, published_at: at }
  const published_by = operator.worker_id
  await write(database, 'monitoring.releases', { ...its, release_id, ...figure, ...out, published_by })
  return { device: device_id, device_id, envelope_id, alarm_id, release_id }
}

const nightIn = async (database: Database, night: Night, outing: Outing): Promise<Record<string, string>> => {
  const { here, item, lots } = night
  return {
    ...(await workedHour(night, outing)),
    ...(await workedDay(night, outing)),
    ...(await writtenRows(database, night, outing)),
    ...{ organisation_id: here.lead_id, unit_id: here.mobile_id, worker_id: here.operator.worker_id },
    ...{ item_id: item('cold_kit'), lot_id: String(lots.cold_kit) },
    ...{ location_id: outing.hub_location_id, to_location_id: outing.van_location_id },
  }
}

/** Of the tables a night does not reach there is one row too, past every rule: only its ids are asked for. */
const plantRooms = async (database: Database, { here }: Night): Promise<void> => {
  for (const table of Object.keys(fromRooms('tables'))) {
    const [told] = await fromBelow(database, `select 1 from ${table} where network_id = $1 limit 1`, [
      here.network_id,
    ])
    if (told) continue
    const plain = await untoldRow(database, table)
    const row = {
      ...plain,
      network_id: here.network_id,
      ...('unit_id' in plain ? { unit_id: here.mobile_id } : {}),
      ...('organisation_id' in plain ? { organisation_id: here.lead_id } : {}),
    }
    const json = JSON.stringify(row).replaceAll("'", "''")
    await fromBelow(
      database,
      `do $plant$ begin perform set_config('session_replication_role', 'replica', true);
         insert into ${table} select (jsonb_populate_record(null::${table}, '${json}'::jsonb)).*; end $plant$`,
      undefined as unknown as [],
    )
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every id in every table of a network, by column; the first found stands for all. */
const idsOf = async (database: Database, network_id: string): Promise<Record<string, string>> => {
  const tables = await fromBelow(
    database,
    `select distinct n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id' where c.relkind = 'r' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const rows = await fromBelow(
      database,
      `select to_jsonb(t) as row from ${name} t where network_id = $1 limit 20`,
      [network_id],
    )
    for (const { row } of rows)
      for (const [column, value] of Object.entries(row as Row))
        if (typeof value === 'string' && uuid.test(value)) found[column] ??= value
  }
  return found
}

/** Other names of the same thing, as actions use them. */
const synonyms: [RegExp, string][] = [
  [/^(leader_id|safety_contact_id|present|to|api_token_id)$/, 'worker_id'],
  [/^(parties|(from|to)_organisation_id)$/, 'organisation_id'],
  [/^phones_out$/, 'device_id'],
  [/^corrected_by$/, 'contact_id'],
  [/^after_id$/, 'person_id'],
  [/^cause_id$/, 'shift_id'],
  [/location_id$/, 'location_id'],
  [/item_id$/, 'item_id'],
  [/^movement_seed$/, 'movement_id'],
  [/^(id|renewal_id)$/, 'intent_id'],
]

/** Codes that must be right, and some that must be new each time. */
const codes: Record<string, () => string> = {
  code: () => aPerson('', '').code,
  cell: () => aPlace('', '', { lat: 1, lon: 1 }).cell,
  role: () => 'outreach_operator',
  key: () => `key_${newId().slice(-12)}`,
}

const named =
  (ids: Record<string, string>): IdFor =>
  (name) =>
    codes[name]?.() ?? ids[name] ?? ids[synonyms.find(([shape]) => shape.test(name))?.[1] ?? '']

export const prepareTwoNetworks = async (): Promise<TwoNetworks> => {
  const laid = { elsewhere_id: '', ours: {}, theirs: {} }
  const ground = await prepareGround(async (database, here, outing) => {
    const there = await openNight(await foundTerritory(database))
    const hours = { starts_at: outing.plan.starts_at, ends_at: outing.plan.ends_at }
    const theirs = there.outing(hours)
    await startedShift(theirs)
    const mine = await nightIn(database, here, outing)
    const foreign = await nightIn(database, there, theirs)
    laid.elsewhere_id = there.here.network_id
    await plantRooms(database, here)
    await plantRooms(database, there)
    laid.ours = { ...(await idsOf(database, here.here.network_id)), ...mine }
    laid.theirs = { ...(await idsOf(database, laid.elsewhere_id)), ...foreign }
  })
  const { elsewhere_id, ours, theirs } = laid
  return { ...ground, elsewhere_id, ours: named(ours), theirs: named(theirs) }
}
