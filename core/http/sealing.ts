// Envelope encryption on the line: what a noun calls sealed reaches the database only under the key of its person or
// file. That key is wrapped by the master key of the house and lies in a row of its own; erasing a person is dropping
// the row. The rule that decides never sees a key, and the database never sees a word.
import { createHmac, randomBytes } from 'node:crypto'
import type { Run } from '#core/db'
import {
  type Change,
  keyOf,
  type Noun,
  nounNamed,
  type Row,
  refuse,
  type Statement,
  subjectOf,
  type Telling,
} from '#core/kernel'
import { openUnder, type Secrets, sealUnder } from '#core/secrets'

const wrapping = 'subject-keys'

interface House {
  network_id: string
  secrets: Secrets
}

const placeOf = (noun: Noun, row: Row, column: string): string => `${noun.name}/${keyOf(noun, row)}/${column}`

export const wrapKey = ({ network_id, secrets }: House, subject: string, key: Uint8Array): string =>
  secrets.seal(wrapping, `${network_id}/${subject}`, key)

export const unwrapKey = ({ network_id, secrets }: House, subject: string, wrapped: string): Buffer =>
  secrets.open(wrapping, `${network_id}/${subject}`, wrapped)

/** Loads the wrapped keys of these persons and files, as far as the worker sees them. */
export const keysStatement = (network_id: string, subjects: string[]): Statement => ({
  name: 'subject keys',
  text: 'select person_id, wrapped from access.subject_keys where network_id = $1 and person_id = any($2::uuid[])',
  values: [network_id, subjects],
})

export const keepKey = (network_id: string, subject: string, wrapped: string): Statement => ({
  name: 'keep subject key',
  text: 'insert into access.subject_keys (network_id, person_id, wrapped) values ($1, $2, $3)',
  values: [network_id, subject, wrapped],
})

export interface Sealed {
  changes: Change[]
  /** Keys born now, for those who had none: to be kept after the subjects, before anything sealed. */
  born: Statement[]
}

/** One network's word, always the same there and a different one elsewhere. */
export const hashOf = ({ network_id, secrets }: House, text: string): string =>
  createHmac('sha256', secrets.key(`hashed/${network_id}`))
    .update(text)
    .digest('base64url')

export const newKey = (): Buffer => randomBytes(32)

/** `known`: rows of `keysStatement`. A subject without a key gets one; two first writers meet at the key's own row. */
export const sealChanges = (house: House, changes: Change[], known: Row[]): Sealed => {
  const keys = new Map(known.map((row) => [String(row.person_id), String(row.wrapped)]))
  const opened = new Map<string, Buffer>()
  const born: Statement[] = []
  const keyFor = (subject: string): Buffer => {
    const before = opened.get(subject)
    if (before) return before
    const wrapped = keys.get(subject)
    const key = wrapped ? unwrapKey(house, subject, wrapped) : newKey()
    if (!wrapped) born.push(keepKey(house.network_id, subject, wrapKey(house, subject, key)))
    opened.set(subject, key)
    return key
  }
  const sealedRow = (noun: Noun, whole: Row, said: Row): Row => {
    const next = { ...said }
    for (const column of noun.sealed) {
      const text = said[column]
      if (typeof text !== 'string') continue
      const subject = subjectOf(noun, whole)
      if (subject === 'undefined') throw new Error(`${noun.name} is sealed and does not say whose it is`)
      next[column] = sealUnder(keyFor(subject), placeOf(noun, whole, column), Buffer.from(text))
    }
    for (const column of noun.hashed) {
      const text = said[column]
      if (typeof text === 'string') next[column] = hashOf(house, text)
    }
    return next
  }
  const sealed = changes.map((change): Change => {
    const noun = nounNamed(change.noun)
    if (noun.sealed.length + noun.hashed.length === 0 || change.kind === 'add') return change
    if (change.kind === 'insert') return { ...change, record: sealedRow(noun, change.record, change.record) }
    return { ...change, fields: sealedRow(noun, { ...change.key, ...change.fields }, change.fields) }
  })
  return { changes: sealed, born }
}

/** For answers: a row names its subject and carries `subject_key`. Erased keys leave nothing to read. */
export const unsealer =
  (house: House): Telling['unseal'] =>
  (noun, row, column) => {
    const sealed = row[column]
    if (typeof sealed !== 'string' || typeof row.subject_key !== 'string') return null
    const key = unwrapKey(house, subjectOf(noun, row), row.subject_key)
    return openUnder(key, placeOf(noun, row, column), sealed).toString('utf8')
  }

/** Why somebody opens a named file (domain 7); remembered by the screen for half an hour. */
export const purposes = ['direct_care', 'referral', 'reporting', 'quality', 'rights_request'] as const

export const mustSayWhy = (purpose: string | undefined): void => {
  if (purpose === undefined || !(purposes as readonly string[]).includes(purpose))
    refuse('core.purpose-needed', undefined, 428)
}

/** For routes of the house that write sealed rows without an intent: the same key, in the same place. */
export const sealFor = async (
  house: House,
  run: Run,
  { noun, row, column }: { noun: Noun; row: Row; column: string },
): Promise<string> => {
  const subject = subjectOf(noun, row)
  const [found] = await run(keysStatement(house.network_id, [subject]))
  const key = found ? unwrapKey(house, subject, String(found.wrapped)) : newKey()
  if (!found) await run(keepKey(house.network_id, subject, wrapKey(house, subject, key)))
  return sealUnder(key, placeOf(noun, row, column), Buffer.from(String(row[column])))
}
