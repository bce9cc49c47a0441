// What was done tonight and is only on this phone. An intent is written once, encrypted for the phone and sealed
// for the organisation, and leaves only when it is accepted, handed over, parked or thrown away by hand.
import { type Change, type Problem, Refusal } from '../../kernel/index.ts'
import type { OpenedIntent, PushAnswer, WireIntent } from '../wire.ts'
import { acknowledgedLifespan, nowOf, type Phone, sealerOf } from './phone.ts'
import { notEnrolled } from './problems.ts'
import { intentPlace } from './seal.ts'
import type { Laid } from './shelves.ts'
import type { Facts, NewStoredEntry, StoredEntry, StoredLetter } from './store.ts'
import { type DataKey, openedIfOurs } from './vault.ts'

/** What only the open phone can read of an intent. */
export interface Body extends OpenedIntent {
  changes: Change[]
  problem?: Problem
}

/** Facts without a minute have an order below zero: sent last, one by one, in an order that tells nothing. */
export const isTimeless = (entry: { order: number }): boolean => entry.order < 0
const looseOrder = (phone: Phone): number => -1 - Math.floor(phone.ports.chance() * 1e15)

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

const add = async (phone: Phone, entry: NewStoredEntry, instead_of: string | undefined): Promise<void> => {
  // One writing is a transaction by itself, and the quickest one.
  if (entry.order === undefined && !instead_of) return phone.store.addEntry(entry)
  await phone.store.writeOutbox(async (outbox) => {
    while (entry.order !== undefined && (await outbox.get(entry.order))) entry.order -= 1
    await outbox.add(entry)
    if (instead_of) await outbox.where('id').equals(instead_of).delete()
  })
}

/** The whole of it or nothing: intent, its changes laid over the records, and the end of the one it corrects. */
export const queue = async (
  phone: Phone,
  made: NewEntry,
  device: Facts['device'] | undefined,
): Promise<void> => {
  if (!device) throw new Refusal(notEnrolled())
  const { id, opened, changes, unit_id, worker_id, instead_of } = made
  const [sealed, body] = await Promise.all([
    sealerOf(phone, device).seal(intentPlace(id), opened),
    phone.keys && sealBody(phone.keys.data, id, { ...opened, changes }),
  ])
  const plain = { id, state: 'waiting' as const, at: opened.at, unit_id, worker_id, sealed }
  const entry: NewStoredEntry = body ? { ...plain, body } : plain
  if (made.is_timeless) entry.order = looseOrder(phone)
  await add(phone, entry, instead_of)
  const laid = laidBy(id, true, changes)
  // The last one done comes last: nothing has to be read again. Facts without a minute have no place of their own.
  if (made.is_timeless || instead_of) phone.store.memory.forget(tonight)
  else phone.store.memory.alter<Laid[]>(tonight, (before) => [...before, ...laid])
}

export const entryNamed = (phone: Phone, id: string): Promise<StoredEntry | undefined> =>
  phone.store.drawer.outbox.get({ id })

export const entriesIn = (phone: Phone, states: StoredEntry['state'][]): Promise<StoredEntry[]> =>
  phone.store.drawer.outbox.where('state').anyOf(states).sortBy('order')

const laidBy = (intent_id: string, is_unsent: boolean, changes: Change[]): Laid[] =>
  changes.map((change) => ({ intent_id, is_unsent, change }))

const tonight = 'tonight'

/** Changes of tonight, in order, that the carried records do not tell yet. */
export const laidChanges = (phone: Phone): Promise<Laid[]> =>
  phone.store.memory.of(tonight, async () => {
    const entries = await entriesIn(phone, ['waiting', 'accepted'])
    const bodies = await Promise.all(entries.map((entry) => bodyOf(phone, entry)))
    return entries.flatMap(({ id, state }, index) =>
      laidBy(id, state === 'waiting', bodies[index]?.changes ?? []),
    )
  })

/** Takes entries off the phone. */
export const remove = async (phone: Phone, ids: string[]): Promise<void> => {
  await phone.store.writeOutbox((outbox) => outbox.where('id').anyOf(ids).delete())
  phone.store.memory.forget(tonight)
}

/** As it travels: in clear when the phone can read it, sealed when it cannot. */
export const wireOf = async (phone: Phone, entry: StoredEntry): Promise<WireIntent> => {
  const body = await bodyOf(phone, entry)
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
  const settled_at = isTimeless(entry) ? dayOnly(phone.ports.clock.now()) : nowOf(phone)
  return { ...rest, state: 'accepted', seq: answer.seq, settled_at }
}

const afterRefused = async (phone: Phone, entry: StoredEntry, answer: PushAnswer): Promise<StoredEntry> => {
  const problem = answer.problem ?? { code: 'sync.refused', status: 409 }
  const known = (await bodyOf(phone, entry)) ?? (answer.opened && { ...answer.opened, changes: [] })
  const plain: StoredEntry = {
    ...entry,
    state: 'refused',
    problem: { code: problem.code, status: problem.status },
  }
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
    await drawer.outbox.bulkPut(
      entries.filter(({ id, order }) => here.has(order) || lettersBack.includes(id)),
    )
    await drawer.acknowledged.bulkPut(letters)
    await drawer.acknowledged.bulkDelete(lettersBack)
  })
}

/** Refused while the phone was closed and unreadable here: asked again, the server gives back what is inside. */
export const reofferUnread = async (phone: Phone): Promise<void> => {
  const unread = (entry: StoredEntry) => entry.state === 'refused' && !entry.body
  await phone.store.writeOutbox((outbox) => outbox.filter(unread).modify({ state: 'waiting' }))
  phone.store.memory.forget(tonight)
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
    await drawer.outbox.bulkDelete(old.map((entry) => entry.order))
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
