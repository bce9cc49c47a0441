// Meetings to send and the rows they become: the same for the product, which is told them, and for the floor, which
// writes them down by hand. Ids are new each time; everything else comes from dice with a fixed seed.
import { newId, type Row, timelessId } from '#core/kernel'
import { randomFrom } from '#network/territory'
import type { Asked } from './owner.ts'
import type { Corner } from './world.ts'

export const seed = 20261122
export const batchSize = 100

const topics = ['listening', 'health', 'housing', 'basic_needs', 'substances', 'documents', 'work']
const genders = ['man', 'man', 'man', 'woman', 'unknown']
const ages = ['from_18_to_29', 'from_30_to_54', 'from_30_to_54', 'from_55_to_64', 'unknown']
const random = randomFrom(seed)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

/** What a phone would send of one meeting: two things given. */
export const meetingIn = (corner: Corner) => ({
  contact_id: newId(),
  shift_id: corner.shift_id,
  stop_id: corner.stop_id,
  van_location_id: corner.van_location_id,
  movement_seed: timelessId(),
  mode: 'street',
  phase: 'follow_up',
  headcount: 1,
  gender: pick(genders),
  age_band: pick(ages),
  citizenship: 'unknown',
  housing: null,
  person_id: null,
  municipality_code: '016120',
  cell: '891f99c4d3bffff',
  topics: [pick(topics), 'small_talk'],
  interventions: ['listening'],
  duration_min: 10,
  language: 'it',
  is_critical: false,
  note: null,
  handouts: corner.given.map(({ item_id }) => ({ item_id, quantity: 1 })),
  harm_reduction: [],
})

export type Meeting = ReturnType<typeof meetingIn>

export const intentOf = (meeting: Meeting) => ({
  id: newId(),
  action: 'outreach.record-contact',
  at: new Date().toISOString(),
  input: meeting,
})

/** The body of one push. */
export const pushOf = (corner: Corner, device: string, count = batchSize): string =>
  JSON.stringify({ device, intents: Array.from({ length: count }, () => intentOf(meetingIn(corner))) })

const contactRow = (corner: Corner, meeting: Meeting, at: string): Row => {
  const {
    movement_seed: _,
    handouts: __,
    harm_reduction: ___,
    note: ____,
    van_location_id: _____,
    ...told
  } = meeting
  const { unit_id, organisation_id, on_day, operator } = corner
  const more = { at, recorded_at: at, on_day, state: 'recorded', annul_reason: null, corrected_by: null }
  return { ...told, unit_id, organisation_id, worker_id: operator.worker_id, ...more }
}

const givenRows = (corner: Corner, meeting: Meeting): { movement: Row; line: Row }[] =>
  corner.given.map(({ item_id, lot_id }) => {
    const movement_id = newId()
    const { shift_id, unit_id, organisation_id } = corner
    return {
      movement: {
        ...{
          movement_id,
          organisation_id,
          unit_id,
          at: corner.starts_at,
          kind: 'out_contact',
          item_id,
          lot_id,
        },
        from_location_id: corner.van_location_id,
        to_location_id: corner.given_location_id,
        ...{ quantity: 1, cause_id: shift_id, reason: null, approved_by: null },
        worker_id: corner.operator.worker_id,
      },
      line: {
        ...{
          line_id: newId(),
          contact_id: meeting.contact_id,
          shift_id,
          unit_id,
          item_id,
          lot_id,
          movement_id,
        },
        ...{ quantity: 1, is_unexplained: false },
      },
    }
  })

const types: Record<string, string> = {
  ...{ at: 'timestamptz', recorded_at: 'timestamptz', on_day: 'date', headcount: 'int', duration_min: 'int' },
  ...{ quantity: 'int', is_critical: 'boolean', is_unexplained: 'boolean' },
}
const lists = new Set(['topics', 'interventions'])
const typeOf = (name: string): string =>
  lists.has(name)
    ? 'text[]'
    : (types[name] ?? (/_id$|^corrected_by$|^approved_by$/.test(name) ? 'uuid' : 'text'))
/** An array of arrays does not travel through unnest: it goes as the literal Postgres itself would read. */
const carried = (name: string) => (lists.has(name) ? 'text' : typeOf(name))
const packed = (value: unknown): unknown => (Array.isArray(value) ? `{${value.join(',')}}` : value)

/** One statement for many rows: the fastest road by hand. */
export const unnestInto = (table: string, network_id: string, rows: Row[]): Asked => {
  const names = Object.keys(rows[0] ?? {})
  const picked = names.map((name) => (lists.has(name) ? `r.${name}::text[]` : `r.${name}`))
  const arrays = names.map((name, i) => `$${i + 2}::${carried(name)}[]`)
  return {
    name: `floor ${table}`,
    text:
      `insert into ${table} (network_id, ${names.join(', ')}) select $1::uuid, ${picked.join(', ')} ` +
      `from unnest(${arrays.join(', ')}) as r(${names.join(', ')})`,
    values: [network_id, ...names.map((name) => rows.map((row) => packed(row[name])))],
  }
}

/** The same rows written by the owner: one transaction, one flush. */
export const byHand = (corner: Corner, count = batchSize): Asked[] => {
  const { network_id } = corner.operator.token
  const at = new Date().toISOString()
  const meetings = Array.from({ length: count }, () => meetingIn(corner))
  const given = meetings.flatMap((meeting) => givenRows(corner, meeting))
  return [
    { text: 'begin' },
    unnestInto(
      'outreach.contacts',
      network_id,
      meetings.map((meeting) => contactRow(corner, meeting, at)),
    ),
    unnestInto(
      'goods.movements',
      network_id,
      given.map(({ movement }) => movement),
    ),
    unnestInto(
      'outreach.handout_lines',
      network_id,
      given.map(({ line }) => line),
    ),
    { text: 'commit' },
  ]
}
