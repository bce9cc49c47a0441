// How the phone stands, in one look: open or closed, how much is only here, how old what it carries is.
import type { Problem } from '../../kernel/index.ts'
import type { OpenIds } from '../wire.ts'
import type { Phone } from './phone.ts'
import { isReadable, readableUntil } from './pull.ts'
import type { Facts } from './store.ts'
import { pinStanding } from './unlock.ts'

/** fresh: never enrolled, or wiped. sealed: records without being able to read. */
export type DeviceState = 'fresh' | 'locked' | 'sealed' | 'open'

export interface Standing {
  state: DeviceState
  /** Only on this phone: waiting and refused. */
  unsent: number
  waiting: number
  refused: number
  is_sending: boolean
  /** The session ended: signing in again lets the outbox go. */
  is_signed_out: boolean
  /** Access was lost: what is unsent goes as sealed envelopes. */
  is_parking: boolean
  /** Server clock minus phone clock. */
  skew_seconds: number | null
  carried: { fresh_at: string; readable_until: string; is_readable: boolean } | null
  /** Ways this phone can be opened. */
  ways: { pin: boolean; passkey: boolean }
  pin: { left: number; wait_seconds: number }
  /** May the browser throw the store away? Null: it was not asked, or does not tell. */
  is_persisted: boolean | null
  /** The browser threw the store away with so many unsent. */
  lost: { unsent: number; noticed_at: string } | null
  /** Why the last sending or pulling stopped. */
  last_problem: Problem | null
  /** Ids kept in clear, for recording while sealed. */
  open_ids: OpenIds
}

export const blankStanding: Standing = {
  state: 'fresh',
  unsent: 0,
  waiting: 0,
  refused: 0,
  is_sending: false,
  is_signed_out: false,
  is_parking: false,
  skew_seconds: null,
  carried: null,
  ways: { pin: false, passkey: false },
  pin: { left: 10, wait_seconds: 0 },
  is_persisted: null,
  lost: null,
  last_problem: null,
  open_ids: {},
}

const stateOf = (phone: Phone, vault: Facts['vault'] | undefined): DeviceState => {
  if (!vault) return 'fresh'
  if (phone.keys) return 'open'
  return phone.is_sealed ? 'sealed' : 'locked'
}

const carriedOf = (phone: Phone, satchel: Facts['satchel'] | undefined): Standing['carried'] =>
  satchel
    ? {
        fresh_at: new Date(satchel.fresh_at).toISOString(),
        readable_until: new Date(readableUntil(satchel)).toISOString(),
        is_readable: isReadable(phone, satchel),
      }
    : null

export const standingOf = async (phone: Phone): Promise<Standing> => {
  const { outbox, open_ids } = phone.store.drawer
  const [facts, waiting, refused, ids] = await Promise.all([
    phone.store.facts(),
    outbox.where('state').equals('waiting').count(),
    outbox.where('state').equals('refused').count(),
    open_ids.toArray(),
  ])
  return {
    state: stateOf(phone, facts.vault),
    unsent: waiting + refused,
    waiting,
    refused,
    is_sending: phone.is_sending,
    is_signed_out: facts.signed_out_since !== undefined,
    is_parking: facts.parking === true,
    skew_seconds: facts.skew === undefined ? null : Math.round(facts.skew / 1000),
    carried: carriedOf(phone, facts.satchel),
    ways: { pin: facts.vault?.pin !== undefined, passkey: facts.vault?.passkey !== undefined },
    pin: pinStanding(phone, facts.tries),
    is_persisted: phone.persisted,
    lost: facts.lost ?? null,
    last_problem: phone.last_problem,
    open_ids: Object.fromEntries(ids.map(({ key, value }) => [key, value])),
  }
}
