// A phone for rehearsals: a clock, a drawer, a network and a finger that can each be made to fail.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { clockAt, newId, timelessId } from '../../../kernel/index.ts'
import { type Bytes, joined } from '../bytes.ts'
import { type Device, openDevice } from '../device.ts'
import type { Ask, DevicePorts, Reply } from '../ports.ts'
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

export const phoneKit = (server: ServerModel, name = 'phone'): PhoneKit => {
  const clock = clockAt('2026-11-21T20:00:00.000Z')
  const held = new Set<string>()
  const neighbours = new Set<() => void>()
  const kit = {
    clock,
    weather: [] as Weather[],
    air: { is_offline: false, is_finger_there: true, gives_secret: true, date: null as string | null },
    disk: { quota: null as number | null },
    marks: new Map<string, string>(),
    pauses: [] as number[],
  }
  let due: (() => void) | undefined
  const ask = async (asked: Ask): Promise<Reply> => {
    const sky = kit.air.is_offline ? 'not-delivered' : (kit.weather.shift() ?? 'fine')
    if (sky === 'not-delivered') throw new TypeError('no network')
    const sent = JSON.parse(JSON.stringify(asked)) as Ask
    if (sky === 'twice') await server.ask(sent)
    const reply = await server.ask(sent)
    if (sky === 'answer-lost') throw new TypeError('cut')
    return { ...reply, date: kit.air.date }
  }
  const ports: DevicePorts = {
    name,
    clock,
    ids: { next: newId, timeless: timelessId },
    chance: () => 0.5,
    network: { ask },
    timer: {
      after(millis, run) {
        kit.pauses.push(millis)
        due = run
        return () => {
          if (due === run) due = undefined
        }
      },
    },
    locks: {
      async only(lock, run) {
        if (held.has(lock)) return undefined
        held.add(lock)
        try {
          return await run()
        } finally {
          held.delete(lock)
        }
      },
    },
    marks: {
      get: (mark) => kit.marks.get(mark) ?? null,
      set: (mark, words) => void kit.marks.set(mark, words),
      remove: (mark) => void kit.marks.delete(mark),
    },
    disk: {
      estimate: async () => ({ usage: kit.disk.quota === null ? null : 1000, quota: kit.disk.quota }),
      persist: async () => true,
    },
    authenticator: {
      isAvailable: async () => kit.air.is_finger_there,
      async create({ salt }) {
        if (!kit.air.is_finger_there) throw new DOMException('cancelled', 'NotAllowedError')
        return {
          credential_id: 'AAEC',
          secret: kit.air.gives_secret ? await hash(joined(salt, new Uint8Array(3))) : null,
        }
      },
      async secret({ salt }) {
        if (!kit.air.is_finger_there) throw new DOMException('cancelled', 'NotAllowedError')
        return hash(joined(salt, new Uint8Array(3)))
      },
    },
    neighbours: {
      tell: () => queueMicrotask(() => [...neighbours].forEach((listener) => listener())),
      hear(listener) {
        neighbours.add(listener)
        return () => void neighbours.delete(listener)
      },
    },
    wakes: () => () => undefined,
    indexed: { factory: new IDBFactory(), key_range: IDBKeyRange },
  }
  const tick = () => {
    const run = due
    due = undefined
    run?.()
  }
  return { ...kit, ports, tick, open: () => openDevice(ports) }
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
