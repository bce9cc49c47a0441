// The last statement of a change: what goes into the audit chain, what others will hear, what jobs react to.
import { createHash } from 'node:crypto'
import {
  type Change,
  type Happening,
  type Intent,
  type Me,
  nounNamed,
  type Row,
  type Statement,
  type Target,
  type World,
} from '#core/kernel'

export interface Accepted {
  intent: Intent
  target: Target
  changes: Change[]
  events: Happening[]
  answer?: Row
}

/** JSON with sorted keys: the same fact has the same bytes everywhere. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Row).filter(([, v]) => v !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

export const fingerprint = (intent: Intent): string =>
  createHash('sha256')
    .update(canonical([intent.action, intent.at, intent.input]))
    .digest('hex')

const recordOf = (change: Change, world: World): Row => {
  if (change.kind !== 'update') return change.record
  const key = Object.fromEntries(Object.entries(change.key).map(([name, value]) => [name, String(value)]))
  return world.find(nounNamed(change.noun), key)[0] ?? change.key
}

interface Heard {
  principal_id?: string
  person_id?: string
  noun: string
  ids: Set<string>
}

const heardBy = (accepted: Accepted[], world: World, me: Me) => {
  const heard = new Map<string, Heard>()
  for (const change of accepted.flatMap((each) => each.changes)) {
    const noun = nounNamed(change.noun)
    const record = recordOf(change, world)
    const whose = {
      network: { principal_id: me.network_id },
      organisation: { principal_id: String(record.organisation_id) },
      unit: { principal_id: String(record.unit_id) },
      self: { principal_id: String(record.worker_id) },
      person: { person_id: String(record.person_id) },
    }[noun.by]
    const key = `${Object.values(whose)[0]}|${noun.name}`
    const entry = heard.get(key) ?? { ...whose, noun: noun.name, ids: new Set<string>() }
    heard.set(key, entry)
    entry.ids.add(String(record[noun.key[0] as string]))
  }
  return [...heard.values()].map((entry) => ({ ...entry, ids: [...entry.ids] }))
}

const organisationOf = (accepted: Accepted, me: Me): string =>
  accepted.target.organisation_id ?? me.units[accepted.target.unit_id ?? ''] ?? me.organisation_id

const recordsOf = (accepted: Accepted): Record<string, string[]> => {
  const records: Record<string, string[]> = {}
  for (const change of accepted.changes) {
    const row = change.kind === 'update' ? change.key : change.record
    const key = nounNamed(change.noun)
      .key.map((name) => String(row[name]))
      .join('/')
    records[change.noun] = [...(records[change.noun] ?? []), key]
  }
  return records
}

const entriesFor = (accepted: Accepted[], me: Me, now: string) => {
  const byBody = new Map<string, unknown[]>()
  for (const each of accepted) {
    const organisation = organisationOf(each, me)
    const told = {
      id: each.intent.id,
      action: each.intent.action,
      records: recordsOf(each),
      hash: createHash('sha256').update(canonical(each.intent.input)).digest('hex'),
    }
    byBody.set(organisation, [...(byBody.get(organisation) ?? []), told])
  }
  return [...byBody].map(([organisation_id, intents]) => ({
    organisation_id,
    body: canonical({ at: now, worker_id: me.worker_id, intents }),
  }))
}

export interface Sealing {
  accepted: Accepted[]
  world: World
  me: Me
  now: string
  device: string | null
}

/** Answers one row: `seq`. */
export const sealStatement = (sealing: Sealing): Statement => {
  const { accepted, world, me, now, device } = sealing
  const intents = accepted.map(({ intent, answer }) => ({
    id: intent.id,
    fingerprint: fingerprint(intent),
    answer: answer ?? null,
  }))
  return {
    name: 'seal',
    text: 'select sync.seal($1, $2, $3, $4, $5, $6, $7, $8) as seq',
    values: [
      me.network_id,
      me.worker_id,
      device,
      now,
      JSON.stringify(entriesFor(accepted, me, now)),
      JSON.stringify(heardBy(accepted, world, me)),
      JSON.stringify(accepted.flatMap((each) => each.events)),
      JSON.stringify(intents),
    ],
  }
}
