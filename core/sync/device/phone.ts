// What the parts of the phone hand to each other: its ports, its drawer and, while it is open, its keys.
import { instant, type Problem } from '../../kernel/index.ts'
import type { Bytes } from './bytes.ts'
import type { DevicePorts, Reply } from './ports.ts'
import { type Sealer, sealerFor } from './seal.ts'
import type { Facts, Store } from './store.ts'
import type { remembering } from './vault.ts'

export interface Keys {
  data: ReturnType<typeof remembering>
}

export interface Phone {
  ports: DevicePorts
  store: Store
  keys?: Keys
  /** The server's half of the PIN: never written down. */
  share?: { bytes: Bytes; until: number }
  /** Recording goes on without being able to read. */
  is_sealed: boolean
  is_sending: boolean
  /** Sendings in a row that the server failed: from the third on, the one that breaks it is searched. */
  failures: number
  last_problem: Problem | null
  persisted: boolean | null
  sealers: Map<string, Sealer>
  /** Something a screen may show has changed. */
  changed(): Promise<void>
}

/** How long the share may stay in memory: a shift. */
export const shareLifespan = 16 * 3600_000
export const readLifespan = 72 * 3600_000
export const recordLifespan = 30 * 24 * 3600_000
export const acknowledgedLifespan = 14 * 24 * 3600_000

export const nowOf = (phone: Phone): string => instant(phone.ports.clock)

export const sealerOf = (phone: Phone, { organisation_key }: Facts['device']): Sealer => {
  const name = `${organisation_key.x}.${organisation_key.y}`
  const known = phone.sealers.get(name)
  if (known) return known
  const made = sealerFor(organisation_key)
  phone.sealers.set(name, made)
  return made
}

export const forgetKeys = (phone: Phone): void => {
  phone.store.memory.forget()
  phone.keys?.data.forget()
  phone.keys = undefined
  phone.sealers.clear()
}

/** The difference of the clocks, in milliseconds: positive when the phone is late. */
export const skewOf = (reply: Reply, asked: { from: number; to: number }): number | null => {
  const server = reply.date === null ? Number.NaN : Date.parse(reply.date)
  return Number.isNaN(server) ? null : server - (asked.from + asked.to) / 2
}
