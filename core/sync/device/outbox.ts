// What was done tonight and is only on this phone. An intent is written once, encrypted for the phone and sealed
// for the organisation, and leaves only when it is accepted, handed over, parked or thrown away by hand.
import { type Change, type Problem, Refusal } from '../../kernel/index.ts'
import type { OpenedIntent, PushAnswer, Sealed, WireIntent } from '../wire.ts'
import { acknowledgedLifespan, nowOf, type Phone, sealerOf } from './phone.ts'
import { notEnrolled } from './problems.ts'
import { intentPlace } from './seal.ts'
import type { Laid } from './shelves.ts'
import type { Drawer, StoredEntry, StoredLetter } from './store.ts'
import { type DataKey, openedIfOurs } from './vault.ts'

/** What only the open phone can read of an intent. */
export interface Body extends OpenedIntent {
  changes: Change[]
  problem?: Problem
}

/** Facts without a minute go last, one by one, in an order that tells nothing. */
const timelessFrom = 1e15
export const isTimeless = (entry: { order: number }): boolean => entry.order >= timelessFrom

const bodyPlace = (id: string): string => `outbox|${id}`
export const sealBody = (data: DataKey, id: string, body: Body) => data.encrypt(bodyPlace(id), body)
export const bodyOf = async (phone: Phone, entry: StoredEntry): Promise<Body | undefined> =>
  phone.keys && entry.body
    ? ((await openedIfOurs(phone.keys.data, bodyPlace(entry.id), entry.body)) as Body | undefined)
    : undefined

export interface NewEntry {
  id: string
  opened: OpenedIntent
  changes: Change[]
  is_timeless: boolean
  unit_id: string | null
  worker_id: string | null
  /** The refused intent this one stands for. */
  instead_of?: string
}

const nextOrder = async ({ outbox, acknowledged }: Drawer): Promise<number> => {
  const lasts = [
    await outbox.where('order').below(timelessFrom).last(),
    await acknowledged.where('order').below(timelessFrom).last(),
  ]
  return 1 + Math.max(0, ...lasts.map((last) => last?.order ?? 0))
}

/** The whole of it or nothing: intent, its changes laid over the records, and the end of the one it corrects. */
export const queue = async (phone: Phone, made: NewEntry): Promise<void> => {
  const sealer = await sealerOf(phone)
  if (!sealer) throw new Refusal(notEnrolled())
  const { opened, changes } = made
  const body = phone.keys && (await sealBody(phone.keys.data, made.id, { ...opened, changes }))
  const sealed = await sealer.seal(intentPlace(made.id), opened)
  const loose = made.is_timeless ? timelessFrom + Math.floor(phone.ports.chance() * timelessFrom) : undefined
  await phone.store.write(async (drawer) => {
    const { id, unit_id, worker_id } = made
    const order = loose ?? (await nextOrder(drawer))
    const entry: StoredEntry = { id, order, state: 'waiting', at: opened.at, unit_id, worker_id, sealed }
    await drawer.outbox.put(body ? { ...entry, body } : entry)
    if (made.instead_of) await drawer.outbox.delete(made.instead_of)
  })
}

export const entriesIn = (phone: Phone, states: StoredEntry['state'][]): Promise<StoredEntry[]> =>
  phone.store.drawer.outbox.where('state').anyOf(states).sortBy('order')

/** Changes of tonight, in order, that the carried records do not tell yet. */
export const laidChanges = async (phone: Phone): Promise<Laid[]> => {
  const entries = await entriesIn(phone, ['waiting', 'accepted'])
  const bodies = await Promise.all(entries.map((entry) => bodyOf(phone, entry)))
  return entries.flatMap((entry, index) =>
    (bodies[index]?.changes ?? []).map((change) => ({
      intent_id: entry.id,
      is_unsent: entry.state === 'waiting',
      change,
    })),
  )
}

/** As it travels: in clear when the phone can read it, sealed when it cannot. */
export const wireOf = async (phone: Phone, entry: { id: string; at: string; sealed: Sealed }): Promise<WireIntent> => {
  const body = 'order' in entry && 'state' in entry ? await bodyOf(phone, entry as StoredEntry) : undefined
  if (!body) return { id: entry.id, at: entry.at, sealed: entry.sealed }
  const { action, at, seen, input } = body
  return seen ? { id: entry.id, action, at, seen, input } : { id: entry.id, action, at, input }
}

const dayOnly = (millis: number): string => `${new Date(millis).toISOString().slice(0, 10)}T12:00:00.000Z`

const letterOf = (phone: Phone, entry: StoredEntry, epoch: string): StoredLetter => {
  const { id, order, at, sealed, unit_id, worker_id } = entry
  const kept_until = dayOnly(phone.ports.clock.now() + acknowledgedLifespan)
  return { id, order, at, sealed, epoch, kept_until, unit_id, worker_id }
}

const afterAccepted = (phone: Phone, entry: StoredEntry, answer: PushAnswer): StoredEntry => {
  const { problem: _, ...rest } = entry
  return { ...rest, state: 'accepted', seq: answer.seq, settled_at: nowOf(phone) }
}

const afterRefused = async (phone: Phone, entry: StoredEntry, answer: PushAnswer): Promise<StoredEntry> => {
  const problem = answer.problem ?? { code: 'sync.refused', status: 409 }
  const known = (await bodyOf(phone, entry)) ?? (answer.opened && { ...answer.opened, changes: [] })
  const plain: StoredEntry = { ...entry, state: 'refused', problem: { code: problem.code, status: problem.status } }
  if (!phone.keys || !known) return plain
  return { ...plain, body: await sealBody(phone.keys.data, entry.id, { ...known, problem }) }
}

export interface Answered {
  entry: StoredEntry
  answer: PushAnswer
  /** Offered again after a restore: already off the list. */
  is_letter: boolean
}

/** Writes what the server said of a batch, in one transaction. */
export const settle = async (phone: Phone, told: Answered[], epoch: string): Promise<void> => {
  const entries: StoredEntry[] = []
  const letters: StoredLetter[] = []
  const lettersBack: string[] = []
  for (const { entry, answer, is_letter } of told) {
    if (answer.outcome === 'accepted') {
      letters.push(letterOf(phone, entry, epoch))
      if (!is_letter) entries.push(afterAccepted(phone, entry, answer))
      continue
    }
    // What was inside a letter can be kept only by an open phone: until then it stays a letter.
    if (is_letter && !phone.keys) continue
    entries.push(await afterRefused(phone, entry, answer))
    if (is_letter) lettersBack.push(entry.id)
  }
  if (entries.length + letters.length === 0) return
  await phone.store.write(async (drawer) => {
    // Gone meanwhile by hand in another tab: it does not come back.
    const here = new Set(await drawer.outbox.toCollection().primaryKeys())
    await drawer.outbox.bulkPut(entries.filter(({ id }) => here.has(id) || lettersBack.includes(id)))
    await drawer.acknowledged.bulkPut(letters)
    await drawer.acknowledged.bulkDelete(lettersBack)
  })
}

/** Refused while the phone was closed and unreadable here: asked again, the server gives back what is inside. */
export const reofferUnread = async (phone: Phone): Promise<void> => {
  const { outbox } = phone.store.drawer
  await outbox
    .where('state')
    .equals('refused')
    .filter((entry) => !entry.body)
    .modify({ state: 'waiting' })
}

/** How long the list of tonight remembers what went. */
const sentLifespan = 16 * 3600_000

/** The truth has come: what was laid over it goes, only "sent" remains for tonight's list. */
export const retire = async (phone: Phone, isTold: (entry: StoredEntry) => boolean): Promise<void> => {
  const told = (await entriesIn(phone, ['accepted'])).filter(isTold)
  const next = await Promise.all(told.map((entry) => withoutWords(phone, entry)))
  const now = phone.ports.clock.now()
  const old = (await entriesIn(phone, ['sent'])).filter(
    ({ settled_at }) => Math.abs(now - Date.parse(settled_at ?? '')) > sentLifespan,
  )
  const stale = await phone.store.drawer.acknowledged.where('kept_until').below(nowOf(phone)).primaryKeys()
  if (next.length + old.length + stale.length === 0) return
  await phone.store.write(async (drawer) => {
    await drawer.outbox.bulkPut(next)
    await drawer.outbox.bulkDelete(old.map((entry) => entry.id))
    await drawer.acknowledged.bulkDelete(stale)
  })
}

const withoutWords = async (phone: Phone, entry: StoredEntry): Promise<StoredEntry> => {
  const body = await bodyOf(phone, entry)
  const { body: _, ...rest } = entry
  if (!body || !phone.keys) return { ...rest, state: 'sent' }
  const short: Body = { action: body.action, at: body.at, input: null, changes: [] }
  return { ...rest, state: 'sent', body: await sealBody(phone.keys.data, entry.id, short) }
}
