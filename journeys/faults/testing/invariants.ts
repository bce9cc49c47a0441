// What must hold after every fault, looked at from below by whoever knows nothing of how it was meant (I1-I8 of the
// project's bars): plain SQL past the port, and hashes made again by hand.
import { createHash } from 'node:crypto'
import { canonical } from '#core/http'
import type { Row } from '#core/kernel'

export type Look = (text: string, values?: unknown[]) => Promise<Row[]>

/** I1 and I3: what a phone was told is kept is there, and every contact typed in the end is there once. */
const missing = async (look: Look, contactIds: string[]): Promise<string[]> => {
  const rows = await look('select contact_id from outreach.contacts where contact_id = any ($1::uuid[])', [
    contactIds,
  ])
  const there = rows.map((row) => String(row.contact_id))
  const lost = contactIds
    .filter((id) => !there.includes(id))
    .map((id) => `I1 the contact ${id} was shown as kept and is lost`)
  const twice = there.length === new Set(there).size ? [] : ['I2 a contact is there twice']
  return [...lost, ...twice]
}

const twiceSaid = async (look: Look): Promise<string[]> => {
  const rows = await look(
    `select 'intent ' || intent_id as what from sync.intents group by network_id, intent_id having count(*) > 1
     union all select 'movement ' || movement_id from goods.movements group by network_id, movement_id having count(*) > 1
     union all select 'line ' || line_id from outreach.handout_lines group by network_id, line_id having count(*) > 1`,
  )
  return rows.map((row) => `I2 ${row.what}`)
}

/** I4: where things are counted, what lies there is what came minus what went, and nothing that is counted is below zero. */
const stockFaults = async (look: Look): Promise<string[]> => {
  const rows = await look(
    `with moved as (
       select network_id, to_location_id as location_id, coalesce(lot_id::text, 'item:' || item_id) as lot_key, quantity as n from goods.movements
       union all select network_id, from_location_id, coalesce(lot_id::text, 'item:' || item_id), -quantity from goods.movements),
     summed as (select network_id, location_id, lot_key, sum(n)::int as n from moved group by 1, 2, 3)
     select coalesce(b.location_id, s.location_id) || ' ' || coalesce(b.lot_key, s.lot_key) as what, b.quantity as told, s.n as moved, b.may_go_below_zero as free
     from goods.balances b full join summed s using (network_id, location_id, lot_key)
     join goods.locations p using (network_id, location_id)
     where (p.is_counted or b.quantity is not null) and (coalesce(b.quantity, 0) <> coalesce(s.n, 0) or (b.quantity < 0 and not b.may_go_below_zero))`,
  )
  return rows.map((row) => `I4 ${row.what}: the balance says ${row.told}, the movements say ${row.moved}`)
}

interface Told {
  intents: { id: string; records: Record<string, string[]> }[]
}

/** I5: each chain is whole, and every accepted intent is named in exactly one entry. */
const auditFaults = async (look: Look): Promise<string[]> => {
  const faults: string[] = []
  const entries = await look(
    `select network_id || ' ' || organisation_id as chain, position, body, hash from audit.entries order by 1, position`,
  )
  const links = new Map<string, { position: number; hash: string }>()
  const named = new Map<string, number>()
  const written = new Map<string, number>()
  for (const { chain, position, body, hash } of entries) {
    const before = links.get(String(chain)) ?? { position: 0, hash: '0'.repeat(64) }
    const made = createHash('sha256').update(`${before.hash} ${position} ${body}`).digest('hex')
    if (Number(position) !== before.position + 1 || made !== hash)
      faults.push(`I5 the chain breaks at ${position}`)
    links.set(String(chain), { position: Number(position), hash: String(hash) })
    for (const { id, records } of (JSON.parse(String(body)) as Told).intents) {
      named.set(id, (named.get(id) ?? 0) + 1)
      for (const contact of records['outreach.contact'] ?? [])
        written.set(contact, (written.get(contact) ?? 0) + 1)
    }
  }
  for (const { chain, length, head } of await look(
    `select network_id || ' ' || organisation_id as chain, length, head from audit.chains`,
  )) {
    const last = links.get(String(chain)) ?? { position: 0, hash: '0'.repeat(64) }
    if (Number(length) !== last.position || head !== last.hash)
      faults.push('I5 a chain ends elsewhere than its head says')
  }
  for (const { intent_id } of await look('select intent_id from sync.intents')) {
    const times = named.get(String(intent_id)) ?? 0
    if (times !== 1) faults.push(`I5 the intent ${intent_id} is named ${times} times`)
  }
  for (const { contact_id } of await look('select contact_id from outreach.contacts')) {
    if (!written.has(String(contact_id))) faults.push(`I5 the contact ${contact_id} stands in no entry`)
  }
  return faults
}

/** Numbers of commits without a gap, and no event of a commit that is not there. */
const sequenceFaults = async (look: Look): Promise<string[]> => {
  const rows = await look(
    `select 'an event after the head' as what from sync.events e join sync.heads h using (network_id) where e.seq > h.seq
     union all select 'an intent after the head' from sync.intents i join sync.heads h using (network_id) where i.seq > h.seq
     union all select 'a record of a commit nobody heard of' from sync.intents i where i.seq > 0
       and not exists (select 1 from sync.events e where e.network_id = i.network_id and e.seq = i.seq)
       and exists (select 1 from audit.entries a, jsonb_array_elements(a.body::jsonb -> 'intents') n
                   where a.network_id = i.network_id and n ->> 'id' = i.intent_id::text and n -> 'records' <> '{}')`,
  )
  return rows.map((row) => `I3 ${row.what}`)
}

/** I8: an outing is where its last step says; no step was overwritten. */
const historyFaults = async (look: Look): Promise<string[]> => {
  const rows = await look(
    `select s.shift_id, s.state, (select t.to_state from outreach.shift_steps t where t.network_id = s.network_id and t.shift_id = s.shift_id
        order by t.recorded_at desc, t.step_id desc limit 1) as last,
      (select count(*) from outreach.shift_steps t where t.network_id = s.network_id and t.shift_id = s.shift_id and t.from_state is not null
        and not exists (select 1 from outreach.shift_steps b where b.network_id = t.network_id and b.shift_id = t.shift_id and b.to_state = t.from_state)) as loose
     from outreach.shifts s`,
  )
  return rows
    .filter((row) => (row.last !== null && row.state !== row.last) || Number(row.loose) > 0)
    .map((row) => `I8 the outing ${row.shift_id} is ${row.state}, its last step says ${row.last}`)
}

export const faultsOf = async (look: Look, contactIds: string[] = []): Promise<string[]> => [
  ...(await missing(look, contactIds)),
  ...(await twiceSaid(look)),
  ...(await stockFaults(look)),
  ...(await auditFaults(look)),
  ...(await sequenceFaults(look)),
  ...(await historyFaults(look)),
]

/** Same rows, same bytes, in whatever order they came. */
export const printOf = (rows: Row[]): string =>
  createHash('sha256').update(rows.map(canonical).sort().join('\n')).digest('hex')

/** I6: rows of the street that somebody of another body or network can read. Every table, by their own session. */
export const streetTables = async (look: Look): Promise<string[]> => {
  const rows = await look(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where table_schema in ('outreach', 'places', 'people') and column_name = 'unit_id' order by 1`,
  )
  return rows.map((row) => String(row.name))
}
