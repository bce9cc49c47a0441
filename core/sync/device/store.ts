// The drawer of the phone: what was carried, what waits to be sent, what was acknowledged. Every writing is one
// transaction: all of it or nothing, and a full phone is said in one clear problem.
import Dexie, { type InsertType, type PromiseExtended, type Table } from 'dexie'
import { isRefusal, type Problem, Refusal } from '../../kernel/index.ts'
import type { OpenIds, OrganisationKey, Sealed } from '../wire.ts'
import { type Memory, newMemory } from './memory.ts'
import type { DevicePorts } from './ports.ts'
import { phoneFull } from './problems.ts'
import type { Cipher, PasskeyWrap, PinWrap } from './vault.ts'

/** A carried record: its keys are blind marks, so that even which records are here is not told. */
export interface StoredRecord extends Cipher {
  id: string
  group: string
  shelf: string
}

/** waiting: only here. refused: only here, with a problem. accepted: the truth is not pulled yet. sent: done. */
export type EntryState = 'waiting' | 'refused' | 'accepted' | 'sent'

export interface StoredEntry {
  id: string
  /** Given by the drawer, growing; below zero and random for facts without a minute. */
  order: number
  state: EntryState
  /** When it happened; for timeless facts only the day. */
  at: string
  unit_id: string | null
  worker_id: string | null
  /** What happened, for the organisation alone. */
  sealed: Sealed
  /** What happened and what it changes, for this phone. Missing when recorded sealed or after a wipe. */
  body?: Cipher
  seq?: number
  /** When it was told to be accepted. */
  settled_at?: string
  /** Code and status only, when the problem came while the phone was closed. */
  problem?: Problem
}

export type NewStoredEntry = InsertType<StoredEntry, 'order'>

export interface StoredLetter {
  id: string
  order: number
  at: string
  sealed: Sealed
  epoch: string
  kept_until: string
  unit_id: string | null
  worker_id: string | null
}

/** What the phone knows in clear about itself. None of it tells of persons. */
export interface Facts {
  device: { id: string; deposit: string; organisation_key: OrganisationKey }
  vault: { pin?: PinWrap; passkey?: PasskeyWrap }
  tries: { failed: number; last_at: number }
  epoch: string
  satchel: {
    epoch: string
    cursor: number
    scope: string
    is_scope_stale: boolean
    /** Milliseconds the satchel may be read after the last word from the server. */
    lifespan: number
    fresh_at: number
    worker_id: string
    unit_id: string | null
    me: Cipher
  }
  lost: { unsent: number; noticed_at: string }
  signed_out_since: number
  /** Access was lost: what is unsent goes as envelopes. */
  parking: true
  skew: number
}
export type Fact = keyof Facts

export type TableName = 'records' | 'outbox' | 'acknowledged' | 'meta' | 'open'

export class Drawer extends Dexie {
  declare records: Table<StoredRecord, string>
  declare outbox: Table<StoredEntry, number, NewStoredEntry>
  declare acknowledged: Table<StoredLetter, string>
  declare meta: Table<{ key: string; value: unknown }, string>
  declare open_ids: Table<{ key: string; value: OpenIds[string] }, string>

  constructor(ports: Pick<DevicePorts, 'name' | 'indexed'>) {
    super(ports.name, {
      indexedDB: ports.indexed.factory,
      IDBKeyRange: ports.indexed.key_range,
      // What was typed in the street must survive a phone that dies at once.
      chromeTransactionDurability: 'strict',
    })
    this.version(1).stores({
      records: 'id, group, shelf',
      outbox: '++order, &id, state',
      acknowledged: 'id, order, epoch, kept_until',
      meta: 'key',
      open_ids: 'key',
    })
  }
}

const quotaNames = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])
export const isQuota = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  if (typeof name === 'string' && quotaNames.has(name)) return true
  const causes = [inner, ...(Array.isArray(failures) ? failures.slice(0, 5) : [])]
  return causes.some((cause) => isQuota(cause, depth + 1))
}

const saidWhenFull = async <T>(writing: PromiseLike<T>): Promise<T> => {
  try {
    return await writing
  } catch (error) {
    if (isQuota(error)) throw new Refusal(phoneFull())
    throw error
  }
}

/** Inside a transaction only the drawer's own promises are waited for: anything else would let it close. */
export const factIn = <F extends Fact>(drawer: Drawer, name: F): PromiseExtended<Facts[F] | undefined> =>
  drawer.meta.get(name).then((found) => found?.value as Facts[F] | undefined)
export const keepIn = <F extends Fact>(drawer: Drawer, name: F, value: Facts[F]): PromiseExtended<string> =>
  drawer.meta.put({ key: name, value })

export interface Store {
  drawer: Drawer
  memory: Memory
  /** All or nothing. Throws Refusal `sync.phone-full`. */
  write<T>(run: (drawer: Drawer) => Promise<T>): Promise<T>
  /** The same for the outbox alone: what is typed waits for no pull. The caller says what of memory it alters. */
  writeOutbox<T>(run: (outbox: Drawer['outbox']) => Promise<T>): Promise<T>
  /** Not inside `write`: there it is `factIn`. */
  fact<F extends Fact>(name: F): Promise<Facts[F] | undefined>
  /** One more in the outbox. Throws Refusal `sync.phone-full`. */
  addEntry(entry: NewStoredEntry): Promise<void>
  /** All of them in one reading, remembered. */
  facts(): Promise<Partial<Facts>>
  /** Undefined forgets it. Not inside `write`: there it is `keepIn`. */
  keep<F extends Fact>(name: F, value: Facts[F] | undefined): Promise<void>
  close(): void
}

export const openStore = (ports: Pick<DevicePorts, 'name' | 'indexed'>): Store => {
  const drawer = new Drawer(ports)
  const everything = [
    drawer.records,
    drawer.outbox,
    drawer.acknowledged,
    drawer.meta,
    drawer.open_ids,
  ] as Table[]
  const memory = newMemory()
  const forgetting = async <T>(writing: Promise<T>): Promise<T> => {
    try {
      return await writing
    } finally {
      memory.forget()
    }
  }
  const keep = async (name: Fact, value: unknown): Promise<void> => {
    try {
      if (value === undefined) await drawer.meta.delete(name)
      else await saidWhenFull(drawer.meta.put({ key: name, value }))
    } finally {
      memory.forget()
    }
  }
  return {
    drawer,
    memory,
    keep,
    write: (run) => forgetting(saidWhenFull(drawer.transaction('rw', everything, () => run(drawer)))),
    writeOutbox: (run) => saidWhenFull(drawer.transaction('rw', drawer.outbox, () => run(drawer.outbox))),
    async addEntry(entry) {
      await saidWhenFull(drawer.outbox.add(entry))
    },
    facts: () =>
      memory.of('facts', async () => {
        const all = await drawer.meta.toArray()
        return Object.fromEntries(all.map(({ key, value }) => [key, value])) as Partial<Facts>
      }),
    fact: async (name) => factIn(drawer, name),
    close: () => drawer.close(),
  }
}

/** Runs, and gives the problem instead of throwing it. */
export const problemOf = async (run: () => Promise<unknown>): Promise<Problem | null> => {
  try {
    await run()
    return null
  } catch (error) {
    if (isRefusal(error)) return error.problem
    throw error
  }
}

const probeSize = 256 * 1024
const roomWanted = 5 * 1024 * 1024

/** Asked before a form opens: is there room to write what will be typed? */
export const probeRoom = async (store: Store, disk: DevicePorts['disk']): Promise<Problem | null> => {
  const { usage, quota } = await disk.estimate()
  if (usage !== null && quota !== null && quota - usage < roomWanted) return phoneFull()
  const full = await problemOf(() =>
    store.write((drawer) => drawer.meta.put({ key: 'probe', value: new Uint8Array(probeSize) })),
  )
  if (!full) await store.drawer.meta.delete('probe')
  return full
}
