// A phone for rehearsals: a clock, a drawer, a network and a finger that can each be made to fail.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { clockAt, newId, timelessId } from '../../../kernel/index.ts'
import { type Bytes, joined } from '../bytes.ts'
import { type Device, openDevice } from '../device.ts'
import type { Ask, Authenticator, DevicePorts, Locks, Marks, Neighbours, Network, Timer } from '../ports.ts'
import type { ServerModel } from './server-model.ts'

/** What happens to the next questions, one word each; then everything arrives. */
export type Weather = 'fine' | 'not-delivered' | 'answer-lost' | 'twice'

export interface PhoneKit {
  ports: DevicePorts
  clock: ReturnType<typeof clockAt>
  weather: Weather[]
  air: { is_offline: boolean; is_finger_there: boolean; gives_secret: boolean; date: string | null }
  disk: { quota: number | null }
  marks: Map<string, string>
  pauses: number[]
  /** Runs the timer that is set, as if the pause had passed. */
  tick(): void
  open(): Promise<Device>
}

const hash = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

type Air = PhoneKit['air']

const networkOf = (server: ServerModel, weather: Weather[], air: Air): Network => ({
  async ask(asked) {
    const sky = air.is_offline ? 'not-delivered' : (weather.shift() ?? 'fine')
    if (sky === 'not-delivered') throw new TypeError('no network')
    const sent = JSON.parse(JSON.stringify(asked)) as Ask
    if (sky === 'twice') await server.ask(sent)
    const reply = await server.ask(sent)
    if (sky === 'answer-lost') throw new TypeError('cut')
    return { ...reply, date: air.date }
  },
})

const fingerOf = (air: Air): Authenticator => {
  const secretFor = (salt: Bytes) => {
    if (!air.is_finger_there) throw new DOMException('cancelled', 'NotAllowedError')
    return hash(joined(salt, new Uint8Array(3)))
  }
  return {
    isAvailable: async () => air.is_finger_there,
    create: async ({ salt }) => ({
      credential_id: 'AAEC',
      secret: air.gives_secret ? await secretFor(salt) : null,
    }),
    secret: async ({ salt }) => secretFor(salt),
  }
}

const locksOfTabs = (): Locks => {
  const held = new Set<string>()
  return {
    async only(lock, run) {
      if (held.has(lock)) return undefined
      held.add(lock)
      try {
        return await run()
      } finally {
        held.delete(lock)
      }
    },
  }
}

const tabs = (): Neighbours => {
  const listeners = new Set<() => void>()
  return {
    tell: () =>
      queueMicrotask(() => {
        for (const listener of [...listeners]) listener()
      }),
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const marksIn = (marks: Map<string, string>): Marks => ({
  get: (mark) => marks.get(mark) ?? null,
  set: (mark, words) => void marks.set(mark, words),
  remove: (mark) => void marks.delete(mark),
})

/** No glass here: whoever waits for the tap goes on first. */
const aFewTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await null
}

/** One timer, run by hand. */
const handTimer = () => {
  const pauses: number[] = []
  let due: (() => void) | undefined
  const after: Timer['after'] = (millis, run) => {
    pauses.push(millis)
    due = run
    return () => {
      if (due === run) due = undefined
    }
  }
  const tick = () => {
    const run = due
    due = undefined
    run?.()
  }
  return { pauses, after, tick }
}

export const phoneKit = (server: ServerModel, name = 'phone'): PhoneKit => {
  const clock = clockAt('2026-11-21T20:00:00.000Z')
  const { pauses, after, tick } = handTimer()
  const weather: Weather[] = []
  const air: Air = { is_offline: false, is_finger_there: true, gives_secret: true, date: null }
  const disk: PhoneKit['disk'] = { quota: null }
  const marks = new Map<string, string>()
  const ports: DevicePorts = {
    name,
    clock,
    ids: { next: newId, timeless: timelessId },
    chance: () => 0.5,
    network: networkOf(server, weather, air),
    timer: { after },
    locks: locksOfTabs(),
    marks: marksIn(marks),
    disk: {
      estimate: async () => ({ usage: disk.quota === null ? null : 1000, quota: disk.quota }),
      persist: async () => true,
    },
    authenticator: fingerOf(air),
    neighbours: tabs(),
    drawn: aFewTurns,
    wakes: () => () => undefined,
    indexed: { factory: new IDBFactory(), key_range: IDBKeyRange },
  }
  return { ports, clock, weather, air, disk, marks, pauses, tick, open: () => openDevice(ports) }
}

/** Enrolled with a finger, carried, open. */
export const readyPhone = async (kit: PhoneKit): Promise<Device> => {
  const device = await kit.open()
  const problem = (await device.enrol({ label: 'Telefono 1', passkey: true })) ?? (await device.carry())
  if (problem) throw new Error(problem.code)
  return device
}

/** The same drawer, as after the browser was closed and opened again. */
export const reopened = async (kit: PhoneKit, device: Device): Promise<Device> => {
  device.close()
  return kit.open()
}

export const rawDump = async (ports: DevicePorts): Promise<string> => {
  const opening = ports.indexed.factory.open(ports.name)
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const pieces: string[] = []
  for (const table of database.objectStoreNames) {
    const asking = database.transaction(table).objectStore(table).getAll()
    const rows = await new Promise<unknown[]>((resolve) => {
      asking.onsuccess = () => resolve(asking.result)
    })
    const readable = (_: string, value: unknown) =>
      value instanceof Uint8Array
        ? `${Buffer.from(value).toString('utf8')} ${Buffer.from(value).toString('base64')}`
        : value
    pieces.push(JSON.stringify(rows, readable))
  }
  database.close()
  return pieces.join('\n')
}
