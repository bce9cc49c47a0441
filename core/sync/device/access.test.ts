import { beforeEach, describe, expect, it } from 'vitest'
import { update } from '../../kernel/index.ts'
import type { Device } from './device.ts'
import { type PhoneKit, phoneKit, rawDump, readyPhone, reopened } from './testing/phone-kit.ts'
import { openServerModel, refusal, type ServerModel } from './testing/server-model.ts'
import { Note, otherWorkerId, Round, roundId } from './testing/town.ts'

let server: ServerModel
let kit: PhoneKit
let device: Device
const write = (words: string, on = device) => on.act('rehearsal.write-note', { round_id: roundId, words })

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
  device = await readyPhone(kit)
})

describe('the satchel', () => {
  it('is kept fresh by pulling, and what is gone goes', async () => {
    await write('mia')
    await device.sync()
    server.change([update(Round, { id: roundId }, { title: 'Piazza' })])
    await device.sync()
    expect((await device.read(Round)).map(({ record }) => record.title)).toEqual(['Piazza'])
    server.forget(Note, String(server.rows(Note)[0]?.id))
    await device.sync()
    expect(await device.read(Note)).toEqual([])
  })

  it('is carried anew when whom I may hear of changed', async () => {
    await write('di prima')
    await device.sync()
    const dump = await rawDump(kit.ports)
    server.forget(Note, String(server.rows(Note)[0]?.id))
    const kept = server.remember()
    server.restore({ ...kept, log: [] })
    server.state.epoch = 'first'
    server.state.scope = 'another'
    await device.sync()
    expect(await device.read(Note)).toEqual([])
    expect((await rawDump(kit.ports)).length).toBeLessThan(dump.length)
  })

  it('shows nothing while a new one is owed and the network is gone', async () => {
    server.state.scope = 'another'
    kit.weather.push('fine', 'not-delivered')
    await device.sync()
    await expect(device.read(Round)).rejects.toMatchObject({ problem: { code: 'sync.carried-too-old' } })
    await device.sync()
    expect(await device.read(Round)).toHaveLength(1)
  })

  it('is read for 72 hours; recording goes on for 30 days', async () => {
    kit.air.is_offline = true
    kit.clock.advance(71 * 3600_000)
    expect(await device.read(Round)).toHaveLength(1)
    kit.clock.advance(2 * 3600_000)
    await expect(device.read(Round)).rejects.toMatchObject({ problem: { code: 'sync.carried-too-old' } })
    expect((await write('ancora')).is_queued).toBe(true)
    kit.clock.advance(28 * 24 * 3600_000)
    expect((await write('tardi')).problem?.code).toBe('sync.too-long-away')
  })
})

describe('when access ends', () => {
  const twoUnsent = async () => {
    kit.air.is_offline = true
    await write('resta qui')
    await write('anche questo')
    await device.sync()
    kit.air.is_offline = false
  }

  it.each([
    ['sync.device-revoked', 410],
    ['core.not-allowed', 403],
    ['sync.access-ended', 401],
  ])('parks what is unsent and wipes: %s', async (code, status) => {
    await twoUnsent()
    server.state.answers = refusal(code, status)
    await device.sync()
    expect(server.parked.map((one) => one.opened.input)).toMatchObject([
      { words: 'resta qui' },
      { words: 'anche questo' },
    ])
    expect(device.standing()).toMatchObject({ state: 'fresh', unsent: 0, is_parking: false, open_ids: {} })
    expect(await rawDump(kit.ports)).not.toContain('group')
  })

  it('wipes even when the envelopes cannot go yet, and sends them at the next chance', async () => {
    await twoUnsent()
    server.state.answers = refusal('sync.device-revoked', 410)
    kit.weather.push('fine', 'not-delivered')
    await device.send()
    expect(device.standing()).toMatchObject({ state: 'fresh', unsent: 2, is_parking: true })
    device = await reopened(kit, device)
    await device.send()
    expect(server.parked).toHaveLength(2)
    expect(device.standing()).toMatchObject({ unsent: 0, is_parking: false, lost: null })
  })

  it('keeps everything when only the session ended', async () => {
    await twoUnsent()
    server.state.answers = refusal('core.not-signed-in', 401)
    await device.sync()
    expect(device.standing()).toMatchObject({ state: 'open', is_signed_out: true, unsent: 2 })
    server.state.answers = undefined
    await device.sync()
    expect(device.standing()).toMatchObject({ is_signed_out: false, unsent: 0 })
    expect(server.parked).toEqual([])
  })

  it('is parked by hand when nobody will sign in again, and the phone is empty', async () => {
    await twoUnsent()
    server.state.answers = refusal('core.not-signed-in', 401)
    expect(await device.leave()).toBeNull()
    expect(device.standing()).toMatchObject({ state: 'fresh', unsent: 0 })
    expect(server.parked).toHaveLength(2)
  })

  it('is taken as ended after two weeks without anybody signing in', async () => {
    await twoUnsent()
    server.state.answers = refusal('core.not-signed-in', 401)
    await device.sync()
    kit.clock.advance(15 * 24 * 3600_000)
    await device.sync()
    expect(device.standing()).toMatchObject({ state: 'fresh', unsent: 0 })
    expect(server.parked).toHaveLength(2)
  })

  it('never sends the work of one in the name of another', async () => {
    await twoUnsent()
    server.state.answers = refusal('sync.device-revoked', 410)
    kit.weather.push('fine', 'not-delivered')
    await device.send()
    server.state.answers = undefined
    server.state.worker_id = otherWorkerId
    expect(await device.enrol({ label: 'Telefono 1', passkey: true })).toBeNull()
    await device.carry()
    expect(device.unsent()).toBe(2)
    await device.sync()
    expect(server.order).toEqual([])
    expect(server.parked).toHaveLength(2)
    expect(device.unsent()).toBe(0)
  })

  it('gives a file only the organisation can read', async () => {
    await twoUnsent()
    const file = await device.exportOutbox()
    expect(file?.envelopes).toHaveLength(2)
    expect(JSON.stringify(file)).not.toContain('resta qui')
  })
})
