// Opening and closing the phone: enrolled once with network, opened by passkey even without it, by PIN only with
// the share of the server. Ten wrong PINs and the PIN opens nothing any more; what is unsent is still sent.
import type { Problem } from '../../kernel/index.ts'
import { type Enrol, EnrolReply, notYourDevice, ShareReply, syncPaths } from '../wire.ts'
import { type Bytes, fromBase64 } from './bytes.ts'
import { reofferUnread } from './outbox.ts'
import { askServer, wipe } from './park.ts'
import { type Phone, sealerOf, shareLifespan } from './phone.ts'
import * as problems from './problems.ts'
import { type Facts, factIn, keepIn, problemOf } from './store.ts'
import { type Told, talk } from './talk.ts'
import {
  dataKeyFrom,
  newPasskeySalt,
  newRoot,
  remembering,
  unwrapWithPasskey,
  unwrapWithPin,
  wrapWithPasskey,
  wrapWithPin,
} from './vault.ts'

export interface EnrolWish {
  /** How the phone is called in the list of devices. */
  label: string
  pin?: string
  passkey?: boolean
}

const pinLength = 6
const wrongPinLimit = 10
const freePins = 3
const firstWait = 30_000

const openWith = async (phone: Phone, root: Bytes): Promise<void> => {
  const data = remembering(await dataKeyFrom(root))
  root.fill(0)
  phone.keys = { data }
  phone.is_sealed = false
  // A full phone opens all the same: what is unread is asked again another time.
  await problemOf(() => reofferUnread(phone))
  const { device } = await phone.store.facts()
  if (device) void sealerOf(phone, device).prepare()
  await phone.changed()
}

interface MadePasskey {
  credential_id: string
  salt: Bytes
  secret: Bytes
}

/** Null when this phone cannot: the PIN remains. */
const makePasskey = async (phone: Phone, label: string): Promise<MadePasskey | null> => {
  const { authenticator } = phone.ports
  const salt = newPasskeySalt()
  try {
    if (!(await authenticator.isAvailable())) return null
    const { credential_id, secret } = await authenticator.create({ label, salt })
    return secret && { credential_id, salt, secret }
  } catch {
    // Cancelled by hand, or not supported: said by the caller, never half made.
    return null
  }
}

const wishProblem = (wish: EnrolWish): Problem | null => {
  if (!wish.pin && !wish.passkey) return problems.noWayIn()
  return wish.pin !== undefined && wish.pin.length < pinLength ? problems.pinTooShort() : null
}

const wrapsOf = async (root: Bytes, wish: EnrolWish, made: { passkey: MadePasskey | null; share: Bytes }) => {
  const vault: Facts['vault'] = {}
  if (wish.pin) vault.pin = await wrapWithPin(root, wish.pin, made.share)
  if (made.passkey) vault.passkey = await wrapWithPasskey(root, made.passkey)
  return vault
}

const askToEnrol = async (
  phone: Phone,
  label: string,
  device: string | undefined,
): Promise<Told<EnrolReply>> => {
  const ask = (body: Enrol) => talk(phone, { method: 'POST', path: syncPaths.enrol, body }, EnrolReply)
  if (!device) return ask({ label })
  const told = await ask({ device, label })
  const isAnswered = told.failure && !['offline', 'unclear', 'signed-out'].includes(told.failure.kind)
  // The phone of somebody else, or one that was revoked, becomes a new one.
  return isAnswered || told.failure?.problem.code === notYourDevice ? ask({ label }) : told
}

/** Needs network and a session. `passkey` may fail alone when there is a PIN: see `ways` of the status. */
export const enrol = async (
  phone: Phone,
  wish: EnrolWish,
  formerDevice: string | undefined,
): Promise<Problem | null> => {
  if (await phone.store.fact('vault')) return problems.alreadyEnrolled()
  const wrong = wishProblem(wish)
  if (wrong) return wrong
  // First the passkey: a browser asks for the finger only right after a touch.
  const passkey = wish.passkey ? await makePasskey(phone, wish.label) : null
  if (!passkey && !wish.pin) return problems.passkeyUnable()
  const told = await askToEnrol(phone, wish.label, formerDevice)
  if (told.failure) return told.failure.problem
  const { device, deposit, organisation_key } = told.data
  const share = fromBase64(told.data.share)
  const root = newRoot()
  const vault = await wrapsOf(root, wish, { passkey, share })
  const problem = await problemOf(() =>
    phone.store.write(async (drawer) => {
      await drawer.records.clear()
      await drawer.meta.bulkDelete(['parking', 'satchel', 'tries'])
      await keepIn(drawer, 'device', { id: device, deposit, organisation_key })
      await keepIn(drawer, 'vault', vault)
    }),
  )
  if (problem) return problem
  phone.share = { bytes: share, until: phone.ports.clock.now() + shareLifespan }
  await openWith(phone, root)
  return null
}

export const unlockWithPasskey = async (phone: Phone): Promise<Problem | null> => {
  const vault = await phone.store.fact('vault')
  if (!vault) return problems.notEnrolled()
  if (!vault.passkey) return problems.passkeyUnable()
  const { credential_id, salt } = vault.passkey
  let secret: Bytes
  try {
    secret = await phone.ports.authenticator.secret({ credential_id, salt: fromBase64(salt) })
  } catch {
    return problems.passkeyFailed()
  }
  const root = await unwrapWithPasskey(vault.passkey, secret)
  if (!root) return problems.passkeyFailed()
  await openWith(phone, root)
  return null
}

/** Milliseconds still to wait before another PIN. A clock set back waits the whole time again. */
const waitLeft = (tries: Facts['tries'], now: number): number => {
  if (tries.failed < freePins) return 0
  const wait = firstWait * 2 ** (tries.failed - freePins)
  return Math.min(wait, Math.max(0, tries.last_at + wait - now))
}

export const pinStanding = (
  phone: Phone,
  known: Facts['tries'] | undefined,
): { left: number; wait_seconds: number } => {
  const tries = known ?? { failed: 0, last_at: 0 }
  const wait_seconds = Math.ceil(waitLeft(tries, phone.ports.clock.now()) / 1000)
  return { left: wrongPinLimit - tries.failed, wait_seconds }
}

/** Counted before it is tried: a tab closed in time gains nothing. */
const countTry = (phone: Phone): Promise<{ failed: number } | Problem> =>
  phone.store.write(async (drawer) => {
    const now = phone.ports.clock.now()
    const tries = (await factIn(drawer, 'tries')) ?? { failed: 0, last_at: 0 }
    const wait = waitLeft(tries, now)
    if (wait > 0) return problems.pinTooSoon(Math.ceil(wait / 1000))
    await keepIn(drawer, 'tries', { failed: tries.failed + 1, last_at: now })
    return { failed: tries.failed + 1 }
  })

const shareFor = async (phone: Phone): Promise<Bytes | Problem> => {
  const now = phone.ports.clock.now()
  if (phone.share && phone.share.until > now) return phone.share.bytes
  phone.share = undefined
  const device = await phone.store.fact('device')
  if (!device) return problems.notEnrolled()
  const ask = { method: 'POST', path: syncPaths.share, body: { device: device.id } } as const
  const told = await askServer(phone, ask, ShareReply)
  if (told.failure) return told.failure.problem
  const bytes = fromBase64(told.data.share)
  phone.share = { bytes, until: now + shareLifespan }
  return bytes
}

const pinIsOver = async (phone: Phone, vault: Facts['vault']): Promise<Problem> => {
  phone.share = undefined
  if (vault.passkey) await phone.store.keep('vault', { passkey: vault.passkey })
  else await wipe(phone)
  await phone.store.keep('tries', undefined)
  await phone.changed()
  return problems.pinWiped()
}

/** Without the server's share nothing opens: recording goes on sealed. */
export const unlockWithPin = async (phone: Phone, pin: string): Promise<Problem | null> => {
  const before = await phone.store.fact('vault')
  if (!before) return problems.notEnrolled()
  if (!before.pin) return problems.pinWiped()
  const share = await shareFor(phone)
  if (!(share instanceof Uint8Array)) {
    phone.is_sealed = phone.keys === undefined && (await phone.store.fact('vault')) !== undefined
    await phone.changed()
    return share
  }
  const counted = await countTry(phone)
  if ('code' in counted) return counted
  const root = await unwrapWithPin(before.pin, pin, share)
  if (root) {
    await phone.store.keep('tries', undefined)
    await openWith(phone, root)
    return null
  }
  if (counted.failed >= wrongPinLimit) return pinIsOver(phone, before)
  await phone.changed()
  return problems.wrongPin(wrongPinLimit - counted.failed)
}
