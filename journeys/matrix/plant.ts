// One row of each table in each of the four places, past every rule, and one that could be born there. Rows of one
// place know one another: the contact is of the shift that lies there.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import type { Ground, Place } from './ground.ts'
import { type Relation, relations } from './reference.ts'
import { tables } from './tables.ts'
import { untoldRow } from './untold.ts'

export interface Sample {
  table: string
  relation: Relation
  /** A row like it that is not there yet. */
  fresh: Row
  /** The row that is there, and what tells it. */
  there: Row
  key: Row
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Say where a row lies; the row does not choose them. */
const ofPlace = ['organisation_id', 'unit_id', 'lot_key']
/** There can be only one for a network, a body, a unit: the one that is there serves. */
const once = ['access.networks', 'network.profiles', 'sync.heads', 'audit.chains', 'access.person_access']
/** Which of the told rows serves best. */
const best: Record<string, string> = {
  'goods.locations': `order by kind = 'hub' desc`,
  'goods.items': `order by kind = 'good' desc`,
  'outreach.crew': 'order by worker_id',
}

const keysOf = async (database: Database): Promise<Map<string, string[]>> => {
  const rows = await fromBelow(
    database,
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as keys
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indisprimary group by 1`,
  )
  return new Map(
    rows.map((row) => [String(row.name), (row.keys as string[]).filter((key) => key !== 'network_id')]),
  )
}

const moved = (table: string, row: Row, place: Place): Row => ({
  ...row,
  network_id: place.network_id,
  ...('organisation_id' in row ? { organisation_id: place.organisation_id } : {}),
  ...('unit_id' in row ? { unit_id: place.unit_id } : {}),
  // Sent to somebody: to the same place, so that both hands are seen on one ground.
  ...(row.to_unit_id ? { to_unit_id: place.unit_id, to_organisation_id: place.organisation_id } : {}),
  ...('cause_id' in row ? { cause_id: newId() } : {}),
  // Who hears of it.
  ...(['sync.events', 'access.person_access'].includes(table) ? { principal_id: place.unit_id } : {}),
  ...(table === 'sync.devices' || table === 'audit.readings' ? { worker_id: newId() } : {}),
})

const again = (value: unknown, column: string): unknown => {
  if (typeof value === 'number' || column === 'seq' || column === 'position')
    return 1_000_000 + Math.floor(Math.random() * 1e8)
  if (typeof value === 'string' && uuid.test(value)) return newId()
  if (column === 'at') return `${new Date(Math.floor(Math.random() * 4e12)).toISOString().slice(0, 19)}+00:00`
  if (column === 'on_day') return new Date(Math.floor(Math.random() * 4e12)).toISOString().slice(0, 10)
  return ['role', 'category', 'term'].includes(column) ? `${column}_${newId().slice(-6)}` : value
}

/** New keys; words that must be taken once are taken again. */
const renewed = (table: string, row: Row, keys: string[]): Row => {
  const own = table === 'network.units' || table === 'network.organisations' ? keys : []
  const ids = keys.filter((key) => (own.includes(key) || !ofPlace.includes(key)) && key !== 'principal_id')
  const next = Object.fromEntries(ids.map((key) => [key, again(row[key], key)]))
  return {
    ...row,
    ...next,
    ...(table === 'access.principals' ? { principal_id: newId() } : {}),
    ...('code' in row ? { code: newId().slice(-11) } : {}),
    ...('slip_code' in row ? { slip_code: newId().slice(-11) } : {}),
    ...('key' in row ? { key: `k_${newId().replaceAll('-', '').slice(-12)}` } : {}),
    ...('account_id' in row && row.account_id ? { account_id: newId() } : {}),
    ...('position' in row ? { position: again(row.position, 'position') } : {}),
    ...(['monitoring.releases', 'monitoring.values'].includes(table)
      ? { revision: again(row.revision, 'revision') }
      : {}),
  }
}

/** Past every key to other tables: only where a row lies matters here. */
const put = async (database: Database, table: string, row: Row): Promise<void> => {
  const json = JSON.stringify(row).replaceAll("'", "''")
  const isThere = once.includes(table) ? 'on conflict do nothing' : ''
  await fromBelow(
    database,
    `do $plant$ begin perform set_config('session_replication_role', 'replica', true);
       insert into ${table} select (jsonb_populate_record(null::${table}, '${json}'::jsonb)).* ${isThere}; end $plant$`,
    undefined as unknown as [],
  )
}

/** A person met, or a file opened, by the unit of the place. */
const welcome = async (
  database: Database,
  person_id: unknown,
  place: Place,
  kind = 'person',
): Promise<void> => {
  const { network_id, unit_id, organisation_id } = place
  await fromBelow(database, 'insert into access.subjects values ($1, $2, $3, $4, $5)', [
    ...[network_id, person_id, unit_id, organisation_id, kind],
  ])
  await fromBelow(database, 'select access.derive_person($1, $2)', [network_id, person_id])
}

interface Garden {
  database: Database
  keys: Map<string, string[]>
  /** Ids of what lies in the place already, by the name of their column. */
  known: Row
  place: Place
}

const coherent = ({ known, keys }: Garden, table: string, row: Row): Row => {
  const own = keys.get(table) ?? []
  const names = Object.keys(row).filter((name) => !(own.length === 1 && own[0] === name) && row[name])
  const shelf = 'lot_key' in row && row.lot_id ? { lot_key: known.lot_id } : {}
  return {
    ...row,
    ...Object.fromEntries(names.flatMap((name) => (name in known ? [[name, known[name]]] : []))),
    ...shelf,
  }
}

const plantOne = async (garden: Garden, table: string, found: Row): Promise<Omit<Sample, 'relation'>> => {
  const { database, keys, known, place } = garden
  const names = keys.get(table) ?? []
  const there = coherent(garden, table, renewed(table, moved(table, found, place), names))
  const [only, ...more] = names
  if (only && more.length === 0 && ![...ofPlace, 'principal_id'].includes(only)) known[only] ??= there[only]
  if (only === 'person_id' && more.length === 0) await welcome(database, there.person_id, place)
  if (only === 'file_id' && more.length === 0) await welcome(database, there.file_id, place, 'file')
  if (table === 'people.persons') known.person_id = there.person_id
  if (table === 'cases.files') known.file_id = there.file_id
  if (table !== 'access.subjects') await put(database, table, there)
  const fresh = renewed(table, there, names)
  // Who opens a file opens it for their unit in the same breath.
  if (only === 'file_id' && more.length === 0) await welcome(database, fresh.file_id, place, 'file')
  return {
    table,
    there,
    fresh,
    key: Object.fromEntries(['network_id', ...names].map((key) => [key, there[key]])),
  }
}

const foundRow = async (database: Database, table: string, network_id: string): Promise<Row> => {
  const [found] = await fromBelow(
    database,
    `select to_jsonb(t) as row from ${table} t where network_id = $1 ${best[table] ?? ''} limit 1`,
    [network_id],
  )
  return (found?.row as Row | undefined) ?? untoldRow(database, table)
}

export const plantSamples = async (database: Database, ground: Ground): Promise<Sample[]> => {
  const keys = await keysOf(database)
  const gardens = relations.map((relation) => ({
    relation,
    garden: { database, keys, known: {} as Row, place: ground.places[relation] },
  }))
  const samples: Sample[] = []
  for (const table of Object.keys(tables)) {
    const found = await foundRow(database, table, ground.here.network_id)
    for (const { relation, garden } of gardens)
      samples.push({ relation, ...(await plantOne(garden, table, found)) })
  }
  return samples
}
