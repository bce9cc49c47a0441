// Sending: in order, in batches, the same ids until an answer comes. One refused intent never stops the others,
// and one that breaks the server is set aside so that the night's work goes on.
import type { Problem } from '../../kernel/index.ts'
import { batchLimit, type Push, PushReply, syncPaths } from '../wire.ts'
import { type Answered, entriesIn, isTimeless, settle, wireOf } from './outbox.ts'
import { askServer, parkEntries, parkLeftovers } from './park.ts'
import type { Phone } from './phone.ts'
import { noCarry, serverFailed, serverUnclear } from './problems.ts'
import type { StoredEntry, StoredLetter } from './store.ts'
import type { Failure } from './talk.ts'

export interface Sent {
  accepted: number
  refused: number
  /** Why it stopped before the end, or what was set aside; null when everything was answered. */
  stopped: Problem | null
  /** The server heard everything it could: pulling will not show anything twice. */
  is_through: boolean
}

interface Offer {
  entry: StoredEntry
  is_letter: boolean
}
/** One sending, from the first batch to the last. */
interface Round {
  tried: Set<string>
  limit: number
  epochs: number
  set_aside: number
  has_failed: boolean
  sent: Sent
}

const bytesLimit = 600_000
const epochsLimit = 3
const setAsideLimit = 3

const asEntry = (letter: StoredLetter): StoredEntry => {
  const { epoch: _, kept_until: __, ...rest } = letter
  return { ...rest, state: 'waiting' }
}

/** What the server may have forgotten in a restore first, then what it never heard. */
const offers = async (phone: Phone, worker: string, tried: Set<string>): Promise<Offer[]> => {
  const epoch = await phone.store.fact('epoch')
  const { acknowledged } = phone.store.drawer
  const forgotten =
    epoch === undefined ? [] : await acknowledged.where('epoch').notEqual(epoch).sortBy('order')
  const letters = forgotten.filter((letter) => letter.worker_id === worker)
  const waiting = await entriesIn(phone, ['waiting'])
  const all = [
    ...letters.map((letter) => ({ entry: asEntry(letter), is_letter: true })),
    ...waiting.map((entry) => ({ entry, is_letter: false })),
  ]
  return all.filter(({ entry }) => !tried.has(entry.id))
}

const sizeOf = (entry: StoredEntry): number => (entry.body?.data.length ?? 0) + entry.sealed.data.length

/** Ordinary ones together; facts without a minute last, each alone. */
const nextBatch = (open: Offer[], limit: number): Offer[] => {
  const ordinary = open.filter(({ entry }) => !isTimeless(entry))
  if (ordinary.length === 0) return open.slice(0, 1)
  let bytes = 0
  const fitting = ordinary.slice(0, limit).findIndex(({ entry }) => {
    bytes += sizeOf(entry)
    return bytes > bytesLimit
  })
  return ordinary.slice(0, fitting === -1 ? limit : Math.max(1, fitting))
}

interface Failed {
  batch: Offer[]
  failure: Failure
}
interface Replied {
  batch: Offer[]
  reply: PushReply
}

/** Half the batch until the one that breaks it is alone: refused when it can never pass, else left for later. */
const afterFailure = async (phone: Phone, round: Round, { batch, failure }: Failed): Promise<boolean> => {
  const isOurs = failure.kind === 'rejected' || failure.kind === 'failed'
  if (!isOurs || (failure.kind === 'failed' && phone.failures < 2)) return false
  if (batch.length > 1) {
    round.limit = Math.ceil(batch.length / 2)
    return true
  }
  const [only] = batch
  if (!only) return false
  round.tried.add(only.entry.id)
  if (failure.kind === 'failed') {
    round.set_aside += 1
    return round.set_aside < setAsideLimit
  }
  const answer = { id: only.entry.id, outcome: 'refused' as const, problem: failure.problem }
  await settle(phone, [{ ...only, answer }], (await phone.store.fact('epoch')) ?? '')
  round.sent.refused += 1
  return true
}

const afterReply = async (phone: Phone, round: Round, { batch, reply }: Replied): Promise<void> => {
  const known = await phone.store.fact('epoch')
  const isNewEpoch = known !== undefined && known !== reply.epoch
  const told = batch.flatMap(({ entry, is_letter }): Answered[] => {
    const answer = reply.answers.find((one) => one.id === entry.id)
    // After a restore a refusal may only mean that what came before was lost: judged again in order.
    if (!answer || (isNewEpoch && answer.outcome === 'refused')) return []
    return [{ entry, answer, is_letter }]
  })
  await settle(phone, told, reply.epoch)
  if (known !== reply.epoch) await phone.store.keep('epoch', reply.epoch)
  for (const { entry } of batch) round.tried.add(entry.id)
  if (isNewEpoch && round.epochs < epochsLimit) {
    round.epochs += 1
    // What was answered a moment ago by the server of before is to be offered again, too.
    round.tried.clear()
  }
  round.limit = Math.min(batchLimit, round.limit * 4)
  const refused = told.filter(({ answer }) => answer.outcome === 'refused').length
  round.sent.refused += refused
  round.sent.accepted += told.length - refused
  if (told.length < batch.length && !isNewEpoch) round.sent.stopped = serverUnclear()
}

const pushOne = async (phone: Phone, batch: Offer[], round: Round): Promise<boolean> => {
  const device = await phone.store.fact('device')
  if (!device) return false
  const lost = await phone.store.fact('lost')
  const intents = await Promise.all(batch.map(({ entry }) => wireOf(phone, entry)))
  const body: Push = lost ? { device: device.id, intents, lost } : { device: device.id, intents }
  const told = await askServer(phone, { method: 'POST', path: syncPaths.push, body }, PushReply)
  if (told.failure) {
    if (told.failure.kind === 'failed' && !round.has_failed) phone.failures += 1
    round.has_failed ||= told.failure.kind === 'failed'
    const isGoingOn = await afterFailure(phone, round, { batch, failure: told.failure })
    if (!isGoingOn) round.sent.stopped = told.failure.problem
    return isGoingOn
  }
  if (lost) await phone.store.keep('lost', undefined)
  await afterReply(phone, round, { batch, reply: told.data })
  await phone.changed()
  return round.sent.stopped === null
}

/** Work of somebody who used this phone before: never sent in the name of who is signed in now. */
const parkOfOthers = async (phone: Phone, worker: string): Promise<void> => {
  const waiting = await entriesIn(phone, ['waiting', 'refused'])
  const others = waiting.filter((entry) => entry.worker_id !== null && entry.worker_id !== worker)
  if (others.length > 0) await parkEntries(phone, others, null)
}

/** To be called by whoever holds the lock of this phone. */
export const sendAll = async (phone: Phone): Promise<Sent> => {
  const sent: Sent = { accepted: 0, refused: 0, stopped: null, is_through: false }
  if (await phone.store.fact('parking')) return { ...sent, stopped: await parkLeftovers(phone) }
  const satchel = await phone.store.fact('satchel')
  if (!satchel) return { ...sent, stopped: noCarry() }
  await parkOfOthers(phone, satchel.worker_id)
  const round: Round = {
    tried: new Set(),
    limit: batchLimit,
    epochs: 0,
    set_aside: 0,
    has_failed: false,
    sent,
  }
  for (;;) {
    const open = (await offers(phone, satchel.worker_id, round.tried)).filter(
      ({ entry }) => entry.worker_id === null || entry.worker_id === satchel.worker_id,
    )
    const mustTell = round.tried.size === 0 && (await phone.store.fact('lost')) !== undefined
    if (open.length === 0 && !mustTell) break
    if (!(await pushOne(phone, nextBatch(open, round.limit), round))) break
  }
  sent.is_through = sent.stopped === null
  if (!round.has_failed && !sent.stopped) phone.failures = 0
  if (round.set_aside > 0 && !sent.stopped) sent.stopped = serverFailed()
  return sent
}
