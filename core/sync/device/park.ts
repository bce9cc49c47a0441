// When access ends, or a colleague must finish: what is unsent leaves as sealed envelopes by a credential that can
// only deposit. Then the phone forgets what it carried. What waits is never thrown away, only made unreadable here.

import type { z } from 'zod'
import type { Problem } from '../../kernel/index.ts'
import { batchLimit, type Envelope, type OutboxFile, ParkReply, syncPaths } from '../wire.ts'
import { forgetMark } from './mark.ts'
import { entriesIn, remove } from './outbox.ts'
import { forgetKeys, nowOf, type Phone } from './phone.ts'
import type { Ask } from './ports.ts'
import { notEnrolled, serverUnclear } from './problems.ts'
import type { StoredEntry } from './store.ts'
import { type Told, talk } from './talk.ts'

const envelopeOf = (entry: StoredEntry, to: string | null): Envelope => {
  const { id, unit_id, at, sealed } = entry
  return { id, unit_id, to, at, sealed }
}

/** Deposits, and forgets what was taken in. The rest stays. */
export const parkEntries = async (
  phone: Phone,
  entries: StoredEntry[],
  to: string | null,
): Promise<Problem | null> => {
  const device = await phone.store.fact('device')
  if (!device) return notEnrolled()
  const deposit = `${device.id}.${device.deposit}`
  for (let from = 0; from < entries.length; from += batchLimit) {
    const some = entries.slice(from, from + batchLimit)
    const body = { envelopes: some.map((entry) => envelopeOf(entry, to)) }
    const told = await talk(phone, { method: 'POST', path: syncPaths.park, body, deposit }, ParkReply)
    if (told.failure) return told.failure.problem
    const taken = new Set(told.data.parked)
    const gone = some.map((entry) => entry.id).filter((id) => taken.has(id))
    await remove(phone, gone)
  }
  return null
}

/** Forgets what was carried and every key. Unsent work stays, sealed to the organisation. */
export const wipe = async (phone: Phone): Promise<void> => {
  forgetKeys(phone)
  phone.share = undefined
  phone.is_sealed = false
  await phone.store.write(async (drawer) => {
    await drawer.records.clear()
    await drawer.open_ids.clear()
    await drawer.meta.bulkDelete(['vault', 'satchel', 'tries', 'signed_out_since'])
    await drawer.outbox.where('state').anyOf(['accepted', 'sent']).delete()
    await drawer.outbox.toCollection().modify((entry) => {
      entry.state = 'waiting'
      delete entry.body
    })
  })
}

/** Of a phone that lost its access: empty hands already, envelopes as soon as there is network. */
export const parkLeftovers = async (phone: Phone): Promise<Problem | null> => {
  const unsent = await entriesIn(phone, ['waiting', 'refused'])
  const problem = unsent.length > 0 ? await parkEntries(phone, unsent, null) : null
  const left = await entriesIn(phone, ['waiting', 'refused'])
  if (problem || left.length > 0) return problem ?? serverUnclear()
  await phone.store.keep('parking', undefined)
  await phone.store.keep('device', undefined)
  forgetMark(phone)
  return null
}

/** Access ended: wiped now, whatever the network does; the envelopes go now or at the next chance. */
export const leave = async (phone: Phone): Promise<Problem | null> => {
  await phone.store.keep('parking', true)
  await wipe(phone)
  return parkLeftovers(phone)
}

/** Signed out for so long means that nobody will sign in again on this phone. */
const signedOutPatience = 14 * 24 * 3600_000

/** A question in the name of the worker signed in; an ended access is obeyed before the answer is given. */
export const askServer = async <S extends z.ZodType>(
  phone: Phone,
  ask: Ask,
  shape: S,
): Promise<Told<z.infer<S>>> => {
  const told = await talk(phone, ask, shape)
  const since = await phone.store.fact('signed_out_since')
  if (told.data !== undefined && since !== undefined) await phone.store.keep('signed_out_since', undefined)
  const now = phone.ports.clock.now()
  if (told.failure?.kind === 'signed-out') {
    if (since === undefined) await phone.store.keep('signed_out_since', now)
    else if (now - since > signedOutPatience) await leave(phone)
  }
  if (told.failure?.kind === 'ended') await leave(phone)
  return told
}

export const outboxFile = async (phone: Phone): Promise<OutboxFile | undefined> => {
  const device = await phone.store.fact('device')
  if (!device) return undefined
  const entries = await entriesIn(phone, ['waiting', 'refused'])
  return {
    kind: 'prossima-outbox',
    device: device.id,
    made_at: nowOf(phone),
    envelopes: entries.map((entry) => envelopeOf(entry, null)),
  }
}
