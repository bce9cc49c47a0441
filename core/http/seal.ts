// The last statement of a change: what goes into the audit chain, what others will hear, what jobs react to.
import { hash } from 'node:crypto'
import {
  type Change,
  type Happening,
  type Heard,
  type Intent,
  keyOf,
  type Me,
  type Noun,
  nounNamed,
  type Row,
  type Statement,
  subjectOf,
  type Target,
  type World,
} from '#core/kernel'

export interface Accepted {
  intent: Intent
  target: Target
  changes: Change[]
  heard: Heard[]
  events: Happening[]
  answer?: Row
}

/** JSON with sorted keys: the same fact has the same bytes everywhere. */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const row = value as Row
  let text = ''
  for (const key of Object.keys(row).sort()) {
    if (row[key] !== undefined) text += `${text ? ',' : ''}${JSON.stringify(key)}:${canonical(row[key])}`
  }
  return `{${text}}`
}

const sha256 = (text: string): string => hash('sha256', text)

/** `inputText` is the canonical input, when it is at hand: a night is long and is read once. */
export const fingerprint = (intent: Intent, inputText = canonical(intent.input)): string =>
  sha256(`[${JSON.stringify(intent.action)},${JSON.stringify(intent.at)},${inputText}]`)

interface Hearing {
  principal_id?: string
  person_id?: string
  noun: string
  ids: Set<string>
}

/** The whole record of a change: an update tells only its key and what is new. */
const recordOf = (change: Change, noun: Noun, world: World): Row => {
  if (change.kind !== 'update') return change.record
  const key: Record<string, string> = {}
  for (const name of noun.key) key[name] = String(change.key[name])
  return world.find(noun, key)[0] ?? change.key
}

const whose = (noun: Noun, record: Row, me: Me): Pick<Hearing, 'principal_id' | 'person_id'>[] => {
  if (noun.by === 'network') return [{ principal_id: me.network_id }]
  if (noun.by === 'person' || noun.by === 'file') return [{ person_id: subjectOf(noun, record) }]
  const column = { organisation: 'organisation_id', unit: 'unit_id', self: 'worker_id' }[noun.by]
  const named = [column, ...noun.heard_by].map((each) => record[each]).filter((each) => each != null)
  return [...new Set(named.map(String))].map((principal_id) => ({ principal_id }))
}

const heardBy = (accepted: Accepted[], world: World, me: Me) => {
  const hearings = new Map<string, Hearing>()
  for (const { changes, heard } of accepted) {
    const changed = changes.map((change) => {
      const noun = nounNamed(change.noun)
      return { noun, record: recordOf(change, noun, world) }
    })
    for (const { noun, record } of [...changed, ...heard]) {
      for (const who of whose(noun, record, me)) {
        const key = `${who.principal_id ?? who.person_id}|${noun.name}`
        const entry = hearings.get(key) ?? { ...who, noun: noun.name, ids: new Set<string>() }
        hearings.set(key, entry)
        entry.ids.add(String(record[noun.key[0] as string]))
      }
    }
  }
  return [...hearings.values()].map((entry) => ({ ...entry, ids: [...entry.ids] }))
}

const organisationOf = (accepted: Accepted, me: Me): string =>
  accepted.target.organisation_id ?? me.units[accepted.target.unit_id ?? ''] ?? me.organisation_id

const recordsOf = (accepted: Accepted): Record<string, string[]> => {
  const records: Record<string, string[]> = {}
  for (const change of accepted.changes) {
    const row = change.kind === 'update' ? change.key : change.record
    records[change.noun] ??= []
    records[change.noun]?.push(keyOf(nounNamed(change.noun), row))
  }
  return records
}

/** An intent with its canonical input: written once, for its fingerprint and for the audit. */
interface Written {
  accepted: Accepted
  inputText: string
}

const entriesFor = (written: Written[], me: Me, now: string) => {
  const byBody = new Map<string, unknown[]>()
  for (const { accepted, inputText } of written) {
    const organisation = organisationOf(accepted, me)
    const told = byBody.get(organisation) ?? []
    byBody.set(organisation, told)
    told.push({
      id: accepted.intent.id,
      action: accepted.intent.action,
      records: recordsOf(accepted),
      hash: sha256(inputText),
    })
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
  const written = accepted.map((each) => ({ accepted: each, inputText: canonical(each.intent.input) }))
  const intents = written.map(({ accepted: { intent, answer }, inputText }) => ({
    id: intent.id,
    fingerprint: fingerprint(intent, inputText),
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
      JSON.stringify(entriesFor(written, me, now)),
      JSON.stringify(heardBy(accepted, world, me)),
      JSON.stringify(accepted.flatMap((each) => each.events)),
      JSON.stringify(intents),
    ],
  }
}
