import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PhoneKit, phoneKit, readyPhone, reopened } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, roundId } from './testing/town.ts'

let server: ServerModel
let kit: PhoneKit
const { put: putAsEver, add: addAsEver } = IDBObjectStore.prototype

type Writing = typeof putAsEver
const written = (asEver: Writing, on: IDBObjectStore, [value, key]: [unknown, IDBValidKey?]) =>
  key === undefined ? asEver.call(on, value) : asEver.call(on, value, key)

/** Every writing of every phone goes through here. */
const watchWritings = (
  meet: (write: () => IDBRequest<IDBValidKey>, on: IDBObjectStore) => IDBRequest<IDBValidKey>,
) => {
  const instead = (asEver: Writing) =>
    function write(this: IDBObjectStore, ...what: [unknown, IDBValidKey?]) {
      return meet(() => written(asEver, this, what), this)
    }
  IDBObjectStore.prototype.put = instead(putAsEver) as Writing
  IDBObjectStore.prototype.add = instead(addAsEver) as Writing
}

/** The n-th writing from now finds the phone full, and all after it until there is room again. */
const fullAt = (n: number) => {
  let left = n
  let met = 0
  watchWritings((write) => {
    left -= 1
    if (left > 0) return write()
    met += 1
    throw new DOMException('No room on this phone', 'QuotaExceededError')
  })
  return { met: () => met }
}
const roomAgain = () => {
  IDBObjectStore.prototype.put = putAsEver
  IDBObjectStore.prototype.add = addAsEver
}

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
})
afterEach(roomAgain)

describe('a full phone', () => {
  it('says so before a form opens', async () => {
    const device = await readyPhone(kit)
    expect(await device.checkRoom()).toBeNull()
    kit.disk.quota = 2_000_000
    expect((await device.checkRoom())?.code).toBe('sync.phone-full')
    kit.disk.quota = null
    fullAt(1)
    expect(await device.checkRoom()).toEqual({ code: 'sync.phone-full', status: 507 })
    expect(device.standing().is_persisted).toBe(true)
  })

  it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
    'at writing %i: nothing half written, nothing lost, nothing twice',
    async (n) => {
      let device = await readyPhone(kit)
      const typed: { words: string; is_queued: boolean }[] = []
      const fault = fullAt(n)
      for (let i = 0; i < 12; i++) {
        kit.air.is_offline = i % 4 !== 3
        const words = `nota ${i}`
        const told = await device.act('rehearsal.write-note', { round_id: roundId, words })
        if (!told.is_queued) expect(told.problem?.code).toBe('sync.phone-full')
        typed.push({ words, is_queued: told.is_queued })
        await device.sync()
        const shown = (await device.read(Note)).map(({ record }) => record.words).sort()
        expect(shown).toEqual(
          typed
            .filter((one) => one.is_queued)
            .map((one) => one.words)
            .sort(),
        )
      }
      expect(fault.met()).toBeGreaterThan(0)
      roomAgain()
      kit.air.is_offline = false
      device = await reopened(kit, device)
      expect(await device.unlockWithPasskey()).toBeNull()
      await device.sync()
      const kept = typed
        .filter((one) => one.is_queued)
        .map((one) => one.words)
        .sort()
      expect(
        server
          .rows(Note)
          .map((row) => row.words)
          .sort(),
      ).toEqual(kept)
      expect((await device.read(Note)).map(({ record }) => record.words).sort()).toEqual(kept)
      expect(device.unsent()).toBe(0)
      device.close()
    },
  )

  it('is understood also when the browser says it late, by ending the whole transaction', async () => {
    const device = await readyPhone(kit)
    kit.air.is_offline = true
    watchWritings((write, on) => {
      const ending = on.transaction as unknown as { _abort(name: string): void }
      setImmediate(() => ending._abort('QuotaExceededError'))
      return write()
    })
    const told = await device.act('rehearsal.write-note', { round_id: roundId, words: 'tardi' })
    expect(told).toMatchObject({ is_queued: false, problem: { code: 'sync.phone-full' } })
    roomAgain()
    expect(await device.list()).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'at writing %i of enrolling and carrying: said, and done again later',
    async (n) => {
      const device = await kit.open()
      const fault = fullAt(n)
      const first = (await device.enrol({ label: 'Telefono', passkey: true })) ?? (await device.carry())
      expect(fault.met()).toBeGreaterThan(0)
      expect(first).toMatchObject({ code: 'sync.phone-full' })
      roomAgain()
      if (device.standing().state === 'fresh')
        expect(await device.enrol({ label: 'Telefono', passkey: true })).toBeNull()
      expect(await device.carry()).toBeNull()
      expect(
        (await device.act('rehearsal.write-note', { round_id: roundId, words: 'c’è posto' })).is_queued,
      ).toBe(true)
    },
  )
})
