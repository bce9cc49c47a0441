import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from './device.ts'
import { type PhoneKit, phoneKit, readyPhone, reopened } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, otherWorkerId, roundId, Tally, unitId } from './testing/town.ts'

let server: ServerModel
let kit: PhoneKit
let device: Device
const write = (words: string, on = device) => on.act('rehearsal.write-note', { round_id: roundId, words })
const wordsHere = async () => (await device.read(Note)).map(({ record }) => record.words).sort()
const wordsThere = () =>
  server
    .rows(Note)
    .map((row) => String(row.words))
    .sort()

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
  device = await readyPhone(kit)
})

describe('a night without network', () => {
  it('shows at once what was written, marks it, and sends it later in order', async () => {
    kit.air.is_offline = true
    const first = await write('coperta')
    await write('tè caldo')
    expect(first).toMatchObject({ is_queued: true })
    expect((await device.read(Note)).every((note) => note.is_unsent)).toBe(true)
    expect(device.unsent()).toBe(2)
    kit.air.is_offline = false
    expect(await device.sync()).toBeNull()
    expect(wordsThere()).toEqual(['coperta', 'tè caldo'])
    expect(server.order[0]).toBe(first.intent_id)
    expect(device.unsent()).toBe(0)
    expect((await device.read(Note)).some((note) => note.is_unsent)).toBe(false)
    expect((await device.list()).map((one) => [one.state, one.action, one.input])).toEqual([
      ['sent', 'rehearsal.write-note', null],
      ['sent', 'rehearsal.write-note', null],
    ])
  })

  it('lets a second act see what the first one did', async () => {
    kit.air.is_offline = true
    const { answer } = await write('prima')
    await device.act('rehearsal.reword-note', { note_id: answer?.note_id, words: 'dopo' })
    expect(await wordsHere()).toEqual(['dopo'])
    kit.air.is_offline = false
    await device.sync()
    expect(wordsThere()).toEqual(['dopo'])
  })

  it('says at once what the rule refuses and queues nothing, unless forced', async () => {
    const missing = { round_id: otherWorkerId, words: 'x' }
    const refused = await device.act('rehearsal.write-note', missing)
    expect(refused).toMatchObject({ is_queued: false, problem: { code: 'core.not-found' } })
    expect(await device.list()).toEqual([])
    kit.air.is_offline = true
    const forced = await device.act('rehearsal.write-note', missing, { force: true })
    expect(forced).toMatchObject({ is_queued: true, problem: { code: 'core.not-found' } })
    await device.sync()
    expect(device.unsent()).toBe(1)
  })

  it('finds everything again after the browser was closed', async () => {
    kit.air.is_offline = true
    await write('resta')
    device = await reopened(kit, device)
    expect(device.standing().state).toBe('locked')
    expect(device.unsent()).toBe(1)
    expect((await write('chiuso')).problem?.code).toBe('sync.phone-locked')
    expect(await device.unlockWithPasskey()).toBeNull()
    expect(await wordsHere()).toEqual(['resta'])
  })

  it('sends while locked, and the server opens it', async () => {
    kit.air.is_offline = true
    await write('mandato da chiuso')
    await device.lock()
    kit.air.is_offline = false
    await device.send()
    expect(server.pushes.at(-1)?.intents[0]).toHaveProperty('sealed')
    expect(wordsThere()).toEqual(['mandato da chiuso'])
    expect(device.unsent()).toBe(0)
  })
})

describe('a bad connection', () => {
  it('repeats the same ids when the answer is lost', async () => {
    kit.air.is_offline = true
    await write('una volta')
    await device.sync()
    kit.air.is_offline = false
    kit.weather.push('answer-lost')
    expect((await device.send()).stopped?.code).toBe('sync.needs-network')
    expect(device.unsent()).toBe(1)
    expect((await device.send()).accepted).toBe(1)
    expect(wordsThere()).toEqual(['una volta'])
  })

  it('is not troubled by a push that arrives twice', async () => {
    kit.weather.push('twice')
    await write('doppio')
    await device.sync()
    expect(wordsThere()).toEqual(['doppio'])
    expect(await wordsHere()).toEqual(['doppio'])
  })

  it('never counts twice while an answer is missing', async () => {
    kit.air.is_offline = true
    await device.act('rehearsal.tally-one', { unit_id: unitId, day: '2026-11-21', kind: 'tea' })
    await device.sync()
    kit.air.is_offline = false
    kit.weather.push('answer-lost')
    await device.sync()
    expect((await device.read(Tally)).map(({ record }) => record.amount)).toEqual([1])
    await device.sync()
    expect((await device.read(Tally)).map(({ record }) => record.amount)).toEqual([1])
  })

  it('tries again by itself, each time later', async () => {
    kit.air.is_offline = true
    await write('aspetta')
    await device.sync()
    for (let i = 0; i < 3; i++) {
      kit.tick()
      await device.sync()
    }
    const pauses = kit.pauses.slice(0, 4)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses[0]).toBeLessThan(pauses[3] ?? 0)
    kit.air.is_offline = false
    kit.tick()
    await device.send()
    expect(wordsThere()).toEqual(['aspetta'])
  })

  it('does not take the portal of a station for the server', async () => {
    kit.air.is_offline = true
    await write('resto')
    await device.sync()
    kit.air.is_offline = false
    for (const status of [200, 403, 410]) {
      server.state.answers = { status, date: null, body: undefined }
      expect((await device.send()).stopped?.code).toBe('sync.server-unclear')
    }
    expect(device.standing().state).toBe('open')
    expect(device.unsent()).toBe(1)
  })

  it('notes how far the clocks are apart', async () => {
    kit.air.date = 'Sat, 21 Nov 2026 20:07:00 GMT'
    await device.sync()
    expect(device.standing().skew_seconds).toBe(420)
  })
})
