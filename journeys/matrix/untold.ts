// Rows of tables the story of a night does not reach: plain ones, with the words their constraints ask for. What is
// not said here is empty, zero, now, or a new id.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'
import { newId, type Row } from '#core/kernel'
import { fromRooms } from './rooms/index.ts'

const words: Record<string, Row> = {
  'network.agreements': { kind: 'sharing', title: 'Prova', begins_on: '2026-01-01' },
  'network.clearance_requests': { state: 'waiting', role: 'trainer' },
  'network.terms': { term: 'case_plan', days: 20, counts: 'calendar' },
  'network.unit_phones': { phone: '02 1234', tells: 'nobody' },
  'network.project_lines': { kind: 'axis', key: 'A1' },
  'network.project_indicators': { key: 'contacts', level: 'output', unit: 'contacts' },
  'outreach.alarms': { reading: 'missed', state: 'open' },
  'goods.counts': { state: 'to_approve' },
  'monitoring.differences': { place: 'rollup' },
  'monitoring.releases': { period: '2026-Q3', dimension: 'district', audience: 'open', cells: [] },
  'people.identities': { birth_year: 1980, citizenships: ['it'] },
  'people.identifiers': { kind: 'self_made_code' },
  'people.stay_identifiers': { kind: 'permit' },
  'people.verifications': { seen: 'registry' },
  'access.shares': { compartments: [], purpose: 'direct_care' },
  ...fromRooms('untold'),
}

const plain = (type: string): unknown => {
  if (type === 'uuid') return newId()
  if (type.endsWith('[]')) return []
  if (type === 'jsonb') return {}
  if (type === 'boolean') return false
  if (type === 'date') return '2026-11-01'
  if (type.startsWith('timestamp')) return '2026-11-01T10:00:00+00:00'
  return type === 'text' ? 'prova' : 1
}

export const untoldRow = async (database: Database, table: string): Promise<Row> => {
  const columns = await fromBelow(
    database,
    `select attname::text as name, format_type(atttypid, null) as type, attnotnull as is_needed from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const needed = columns.map(({ name, type, is_needed }) => [name, is_needed ? plain(String(type)) : null])
  return { ...Object.fromEntries(needed), ...words[table] }
}
