// Everything the phone touches outside itself, by name: clock, network, timers, disk, other tabs. A browser
// gives them at work (browser.ts), a simulation gives them when a month of nights is replayed.
import type { Clock } from '../../kernel/index.ts'
import type { Bytes } from './bytes.ts'

export interface Ask {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  /** Deposit-only credential `<device>.<secret>`; without it the session of the browser is used. */
  deposit?: string
}
export interface Reply {
  status: number
  /** The Date header, when there was one. */
  date: string | null
  body: unknown
}
export interface Network {
  /** Rejects when no whole answer came. Any status is an answer. */
  ask(ask: Ask): Promise<Reply>
}

export interface Timer {
  /** Runs later; gives back how to call it off. */
  after(millis: number, run: () => void): () => void
}

export interface Locks {
  /** Runs when no other tab holds the name; undefined, at once, when one does. */
  only<T>(name: string, run: () => Promise<T>): Promise<T | undefined>
}

/** Few words kept outside the database (localStorage), to notice that the database was thrown away. */
export interface Marks {
  get(name: string): string | null
  set(name: string, words: string): void
  remove(name: string): void
}

export interface Disk {
  estimate(): Promise<{ usage: number | null; quota: number | null }>
  /** Asks the browser never to throw the store away; null when it cannot be asked. */
  persist(): Promise<boolean | null>
}

/** A passkey of this phone that gives the same 32 secret bytes for the same salt (PRF), without network. */
export interface Authenticator {
  isAvailable(): Promise<boolean>
  /** `secret` is null when the phone made a passkey that cannot do it. */
  create(ask: { label: string; salt: Bytes }): Promise<{ credential_id: string; secret: Bytes | null }>
  secret(ask: { credential_id: string; salt: Bytes }): Promise<Bytes>
}

/** Other tabs of the same phone. */
export interface Neighbours {
  tell(): void
  hear(listener: () => void): () => void
}

export interface DevicePorts {
  /** Name of the database, of the lock and of the mark: one per phone. */
  name: string
  clock: Clock
  ids: { next(millis: number): string; timeless(): string }
  /** From 0 up to 1, not 1. */
  chance(): number
  network: Network
  timer: Timer
  locks: Locks
  marks: Marks
  disk: Disk
  authenticator: Authenticator
  neighbours: Neighbours
  /** What a tap changed is on the glass, and nothing else waits: whatever may take its time comes after. */
  drawn(): Promise<void>
  /** Network came back, screen came back: a good moment to send. */
  wakes(listener: () => void): () => void
  indexed: { factory: IDBFactory; key_range: typeof IDBKeyRange }
}
