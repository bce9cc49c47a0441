// The satchel: carried before the shift, kept fresh by pulling. When whom I may hear of has changed, everything is
// carried anew, and what is not in the new satchel is no longer on the phone.
import type { Me, Problem } from '../../kernel/index.ts'
import { CarryReply, PullReply, syncPaths } from '../wire.ts'
import { entriesIn, retire } from './outbox.ts'
import { askServer } from './park.ts'
import { type Phone, readLifespan } from './phone.ts'
import { phoneLocked, serverUnclear } from './problems.ts'
import { goneGroups, place, placingOf } from './shelves.ts'
import { type Facts, factIn, keepIn } from './store.ts'
import type { DataKey } from './vault.ts'

const mePlace = 'meta|me'
export const meOf = async (phone: Phone): Promise<Me | undefined> => {
  return meIn(phone, (await phone.store.facts()).satchel)
}

export const meIn = async (phone: Phone, satchel: Facts['satchel'] | undefined): Promise<Me | undefined> => {
  if (!satchel || !phone.keys) return undefined
  return (await phone.keys.data.decrypt(mePlace, satchel.me)) as Me
}

const unitOf = ({ open, me }: CarryReply): string | null => {
  if (typeof open.unit_id === 'string') return open.unit_id
  return me.grants.flatMap((grant) => grant.unit_ids)[0] ?? null
}

const satchelOf = async (phone: Phone, data: DataKey, reply: CarryReply): Promise<Facts['satchel']> => {
  const now = phone.ports.clock.now()
  const serverNow = now + ((await phone.store.fact('skew')) ?? 0)
  return {
    epoch: reply.epoch,
    cursor: reply.next,
    scope: reply.scope,
    is_scope_stale: false,
    lifespan: Math.min(readLifespan, Math.max(0, Date.parse(reply.until) - serverNow)),
    fresh_at: now,
    worker_id: reply.me.worker_id,
    unit_id: unitOf(reply),
    me: await data.encrypt(mePlace, reply.me),
  }
}

/** Asks for the whole satchel and puts it in the place of the old one, at once or not at all. */
export const carryAll = async (phone: Phone): Promise<Problem | null> => {
  if (!phone.keys) return phoneLocked()
  const { data } = phone.keys
  const settled = new Set((await entriesIn(phone, ['accepted'])).map((entry) => entry.id))
  const device = await phone.store.fact('device')
  const body = device ? { device: device.id } : {}
  const told = await askServer(phone, { method: 'POST', path: syncPaths.carry, body }, CarryReply)
  if (told.failure) return told.failure.problem
  const reply = told.data
  const satchel = await satchelOf(phone, data, reply)
  const placing = await placingOf(data, reply.records)
  await phone.store.write(async (drawer) => {
    const device = await factIn(drawer, 'device')
    // Wiped by another tab meanwhile: nothing may come back.
    if (!device || !(await factIn(drawer, 'vault'))) return
    await drawer.records.clear()
    await place(drawer, placing, [])
    await drawer.open_ids.clear()
    await drawer.open_ids.bulkPut(Object.entries(reply.open).map(([key, value]) => ({ key, value })))
    await keepIn(drawer, 'satchel', satchel)
    await keepIn(drawer, 'epoch', reply.epoch)
    await keepIn(drawer, 'device', { ...device, organisation_key: reply.organisation_key })
  })
  phone.keys?.data.forget()
  await retire(phone, (entry) => settled.has(entry.id))
  await phone.changed()
  return null
}

const pageLimit = 500
const pagesLimit = 2000

const isEmpty = (reply: PullReply): boolean =>
  [...Object.values(reply.records), ...Object.values(reply.gone)].every((part) => part.length === 0)

const placePage = async (phone: Phone, data: DataKey, reply: PullReply): Promise<void> => {
  const placing = await placingOf(data, reply.records)
  const gone = await goneGroups(data, reply.gone)
  const fresh_at = phone.ports.clock.now()
  await phone.store.write(async (drawer) => {
    const satchel = await factIn(drawer, 'satchel')
    if (!satchel || !(await factIn(drawer, 'vault'))) return
    await place(drawer, placing, gone)
    await keepIn(drawer, 'satchel', { ...satchel, cursor: reply.next, fresh_at })
  })
}

/** What the page says of the satchel it was asked for: the next page, or a new satchel. */
const mustCarryAnew = (satchel: Facts['satchel'], reply: PullReply): boolean =>
  satchel.is_scope_stale ||
  reply.scope !== satchel.scope ||
  reply.epoch !== satchel.epoch ||
  reply.next < satchel.cursor

export type Pulled = { problem: Problem | null; is_new_epoch: boolean }

/** To be called by whoever holds the lock. A new epoch stops it: first what was lost is offered again. */
export const pullAll = async (phone: Phone): Promise<Pulled> => {
  const ended = (problem: Problem | null, is_new_epoch = false): Pulled => ({ problem, is_new_epoch })
  if (!phone.keys) return ended(phoneLocked())
  const { data } = phone.keys
  const device = await phone.store.fact('device')
  const before = new Set((await entriesIn(phone, ['accepted'])).map((entry) => entry.id))
  for (let page = 0; page < pagesLimit; page++) {
    const satchel = await phone.store.fact('satchel')
    if (!satchel) return ended(await carryAll(phone))
    const named = device ? `&device=${device.id}` : ''
    const path = `${syncPaths.pull}?since=${satchel.cursor}&limit=${pageLimit}${named}`
    const told = await askServer(phone, { method: 'GET', path }, PullReply)
    if (told.failure) return ended(told.failure.problem)
    const reply = told.data
    if (reply.epoch !== (await phone.store.fact('epoch'))) {
      await phone.store.keep('epoch', reply.epoch)
      return ended(null, true)
    }
    if (mustCarryAnew(satchel, reply)) {
      await phone.store.keep('satchel', { ...satchel, is_scope_stale: true })
      return ended(await carryAll(phone))
    }
    await placePage(phone, data, reply)
    if (!isEmpty(reply)) continue
    await retire(phone, ({ id, seq }) => (seq === undefined ? before.has(id) : seq <= reply.next))
    await phone.changed()
    return ended(null)
  }
  return ended(serverUnclear())
}

/** May what was carried still be shown? By the phone's own clock, and not when that clock jumped back. */
export const readableUntil = (satchel: Facts['satchel']): number => satchel.fresh_at + satchel.lifespan
const jumpAllowed = 10 * 60_000
export const isReadable = (phone: Phone, satchel: Facts['satchel']): boolean => {
  const now = phone.ports.clock.now()
  return !satchel.is_scope_stale && now < readableUntil(satchel) && now > satchel.fresh_at - jumpAllowed
}

export const freshAt = (satchel: Facts['satchel']): string => new Date(satchel.fresh_at).toISOString()
