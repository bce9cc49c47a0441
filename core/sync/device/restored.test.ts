import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from './device.ts'
import { type PhoneKit, phoneKit, rawDump, readyPhone, reopened } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, roundId, Tally, unitId } from './testing/town.ts'

let server: ServerModel
let kit: PhoneKit
let device: Device
const write = (words: string, on = device) => on.act('rehearsal.write-note', { round_id: roundId, words })
const wordsThere = () =>
  server
    .rows(Note)
    .map((row) => String(row.words))
    .sort()
const tally = (kind: string) => ({ unit_id: unitId, day: '2026-11-21', kind })

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
  device = await readyPhone(kit)
})

describe('a server that came back from yesterday', () => {
  it('is offered again what it had acknowledged, before anything new', async () => {
    const yesterday = server.remember()
    const first = await write('perduta')
    await device.sync()
    expect(wordsThere()).toEqual(['perduta'])
    server.restore(yesterday)
    expect(wordsThere()).toEqual([])
    kit.air.is_offline = true
    await device.act('rehearsal.reword-note', { note_id: first.answer?.note_id, words: 'ritrovata' })
    await device.sync()
    kit.air.is_offline = false
    await device.sync()
    expect(wordsThere()).toEqual(['ritrovata'])
    expect(device.unsent()).toBe(0)
    expect((await device.read(Note)).map(({ record }) => record.words)).toEqual(['ritrovata'])
  })

  it('is noticed by a pull alone, and nothing is offered after 14 days', async () => {
    server.state.until = '2026-12-31T00:00:00.000Z'
    const yesterday = server.remember()
    await write('vecchia')
    await device.sync()
    kit.clock.advance(10 * 24 * 3600_000)
    await write('recente')
    await device.sync()
    kit.clock.advance(6 * 24 * 3600_000)
    await device.sync()
    server.restore(yesterday)
    await device.sync()
    expect(wordsThere()).toEqual(['recente'])
    expect((await device.read(Note)).map(({ record }) => record.words)).toEqual(['recente'])
  })

  it('may refuse what it once accepted: then the phone shows it again', async () => {
    const yesterday = server.remember()
    const { intent_id } = await write('ora chiusa')
    await device.sync()
    const closed = (yesterday.rows['rehearsal.round'] ?? []).map((round) => ({ ...round, status: 'closed' }))
    server.restore({ ...yesterday, rows: { ...yesterday.rows, 'rehearsal.round': closed } })
    await device.lock()
    await device.sync()
    expect(device.unsent()).toBe(0)
    await device.unlockWithPasskey()
    await device.sync()
    expect((await device.list())[0]).toMatchObject({
      id: intent_id,
      state: 'refused',
      input: { words: 'ora chiusa' },
      problem: { code: 'rehearsal.round-closed' },
    })
  })
})

describe('facts without a minute', () => {
  it('go last, each alone, with a random id and only their day', async () => {
    kit.air.is_offline = true
    kit.clock.set('2026-11-21T23:40:00.000Z')
    await device.act('rehearsal.tally-one', tally('test'), { timeless: true, at: '2026-11-21T21:13:00.000Z' })
    await write('prima')
    await device.act('rehearsal.tally-one', tally('test'), { timeless: true, at: '2026-11-21T22:47:00.000Z' })
    await write('seconda')
    await device.sync()
    expect((await device.read(Tally)).map(({ record }) => record.amount)).toEqual([2])
    expect(await rawDump(kit.ports)).not.toMatch(/21:13|22:47/)
    kit.air.is_offline = false
    await device.sync()
    const pushed = server.pushes.map(({ intents }) => intents)
    expect(pushed.map((intents) => intents.length)).toEqual([2, 1, 1])
    for (const [intent] of pushed.slice(1)) {
      expect(intent?.at).toBe('2026-11-21T12:00:00.000Z')
      expect(intent?.id[14]).toBe('4')
    }
    expect(server.rows(Tally)).toMatchObject([{ amount: 2 }])
  })
})

describe('two tabs', () => {
  it('send once, and each sees what the other did', async () => {
    const other = await kit.open()
    expect(await other.unlockWithPasskey()).toBeNull()
    kit.air.is_offline = true
    await write('dalla prima')
    await write('dalla seconda', other)
    await Promise.all([device.sync(), other.sync()])
    kit.air.is_offline = false
    const results = await Promise.all([device.send(), other.send()])
    expect(results.map(({ stopped }) => stopped?.code)).toContain('sync.busy-elsewhere')
    expect(results.reduce((all, { accepted }) => all + accepted, 0)).toBe(2)
    expect(server.order).toHaveLength(2)
    await device.sync()
    expect((await other.read(Note)).map(({ record }) => record.words).sort()).toEqual([
      'dalla prima',
      'dalla seconda',
    ])
    other.close()
  })
})

describe('a browser that threw the store away', () => {
  it('is noticed, counted and told to the server at the next push', async () => {
    kit.air.is_offline = true
    await write('uno')
    await write('due')
    await device.sync()
    device.close()
    kit.ports.indexed.factory.deleteDatabase(kit.ports.name)
    kit.air.is_offline = false
    device = await kit.open()
    expect(device.standing()).toMatchObject({ state: 'fresh', lost: { unsent: 2 } })
    expect(await device.enrol({ label: 'Telefono 1', passkey: true })).toBeNull()
    expect(await device.carry()).toBeNull()
    expect(server.pushes.at(-1)).toBeUndefined()
    await device.sync()
    expect(server.pushes.at(-1)).toMatchObject({ intents: [], lost: { unsent: 2 } })
    expect(device.standing().lost).toBeNull()
    device = await reopened(kit, device)
    expect(device.standing().lost).toBeNull()
  })
})
