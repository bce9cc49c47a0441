import { beforeEach, describe, expect, it } from 'vitest'
import { randomBytes } from './bytes.ts'
import type { Device } from './device.ts'
import { newOrganisationKeys, openSealed, privateKeyFrom, sealerFor } from './seal.ts'
import { type PhoneKit, phoneKit, rawDump, readyPhone, reopened } from './testing/phone-kit.ts'
import { openServerModel, type ServerModel } from './testing/server-model.ts'
import { Note, Round, roundId } from './testing/town.ts'
import { dataKeyFrom, newRoot, openedIfOurs, unwrapWithPin, wrapWithPin } from './vault.ts'

let server: ServerModel
let kit: PhoneKit
const pin = '739154'
const note = (words: string) => ['rehearsal.write-note', { round_id: roundId, words }] as const

const withPin = async (): Promise<Device> => {
  const device = await kit.open()
  expect(await device.enrol({ label: 'Telefono 2', pin })).toBeNull()
  expect(await device.carry()).toBeNull()
  return device
}

beforeEach(async () => {
  server = await openServerModel()
  kit = phoneKit(server)
})

describe('what a stolen disk tells', () => {
  it('has none of 200 words, carried or typed, and no record id', async () => {
    const device = await readyPhone(kit)
    const words = Array.from({ length: 200 }, (_, index) => `parola${index}segreta`)
    kit.air.is_offline = true
    for (let i = 0; i < 100; i += 10) await device.act(...note(words.slice(i, i + 10).join(' ')))
    kit.air.is_offline = false
    await device.sync()
    kit.air.is_offline = true
    for (let i = 100; i < 200; i += 10) await device.act(...note(words.slice(i, i + 10).join(' ')))
    await device.sync()
    expect(await device.read(Note)).toHaveLength(20)
    const ids = server.rows(Note).map((row) => String(row.id))
    expect(ids).toHaveLength(10)
    device.close()
    const dump = await rawDump(kit.ports)
    expect(dump.length).toBeGreaterThan(10_000)
    for (const hidden of [...words, ...ids, 'Nadia', 'Stazione', 'write-note', 'rehearsal.note']) {
      expect(dump).not.toContain(hidden)
      expect(dump).not.toContain(Buffer.from(hidden).toString('base64').slice(0, -4))
    }
  })

  it('has no share, and no key that could leave', async () => {
    const device = await withPin()
    const asked: string[] = []
    const share = (await server.ask({ method: 'POST', path: '/api/sync/share', body: {} })).body as {
      share: string
    }
    asked.push(share.share)
    device.close()
    const dump = await rawDump(kit.ports)
    expect(asked.some((words) => dump.includes(words))).toBe(false)
    expect(dump).not.toContain('CryptoKey')
  })
})

describe('the finger', () => {
  it('opens the phone after a restart without network', async () => {
    let device = await readyPhone(kit)
    expect(device.standing().ways).toEqual({ pin: false, passkey: true })
    kit.air.is_offline = true
    device = await reopened(kit, device)
    expect(await device.unlockWithPasskey()).toBeNull()
    expect(await device.read(Round)).toHaveLength(1)
    expect((await device.me())?.name).toBe('Nadia Ferrero')
  })

  it('opens nothing when it is not there', async () => {
    const device = await reopened(kit, await readyPhone(kit))
    kit.air.is_finger_there = false
    expect((await device.unlockWithPasskey())?.code).toBe('sync.passkey-failed')
    expect(device.standing().state).toBe('locked')
  })

  it('gives way to the PIN on a phone that cannot', async () => {
    kit.air.gives_secret = false
    const device = await kit.open()
    expect((await device.enrol({ label: 'x', passkey: true }))?.code).toBe('sync.passkey-unable')
    expect(await device.enrol({ label: 'x', passkey: true, pin })).toBeNull()
    expect(device.standing().ways).toEqual({ pin: true, passkey: false })
    expect(await device.enrol({ label: 'x', pin })).toMatchObject({ code: 'sync.already-enrolled' })
  })
})

describe('the PIN', () => {
  it('opens with the share of the server, and without asking again while the share is in memory', async () => {
    let device = await withPin()
    await device.lock()
    await expect(device.read(Round)).rejects.toMatchObject({ problem: { code: 'sync.phone-locked' } })
    kit.air.is_offline = true
    expect(await device.unlockWithPin(pin)).toBeNull()
    expect(await device.read(Round)).toHaveLength(1)
    kit.air.is_offline = false
    device = await reopened(kit, device)
    expect(await device.unlockWithPin(pin)).toBeNull()
    expect(server.asked.filter((path) => path === '/api/sync/share')).toHaveLength(1)
    expect(await device.read(Round)).toHaveLength(1)
  })

  it('is not enough after a restart without network: the phone records sealed', async () => {
    let device = await reopened(kit, await withPin())
    kit.air.is_offline = true
    expect((await device.actSealed(...note('prima'))).problem?.code).toBe('sync.phone-locked')
    expect((await device.unlockWithPin(pin))?.code).toBe('sync.needs-network')
    expect(device.standing()).toMatchObject({ state: 'sealed', open_ids: { round_id: roundId } })
    expect((await device.actSealed('rehearsal.write-note', { round_id: roundId })).problem?.code).toBe(
      'core.invalid-input',
    )
    expect((await device.actSealed(...note('di notte'))).is_queued).toBe(true)
    await expect(device.read(Round)).rejects.toMatchObject({ problem: { code: 'sync.phone-locked' } })
    expect(await device.list()).toMatchObject([{ state: 'waiting', action: null, input: null }])
    kit.air.is_offline = false
    await device.sync()
    expect(server.rows(Note)).toMatchObject([{ words: 'di notte' }])
    device = await reopened(kit, device)
    await device.unlockWithPin(pin)
    await device.sync()
    expect((await device.read(Note)).map(({ record }) => record.words)).toEqual(['di notte'])
    expect(device.unsent()).toBe(0)
  })

  it('gets back from the server what was refused while sealed', async () => {
    const device = await reopened(kit, await withPin())
    kit.air.is_offline = true
    await device.unlockWithPin(pin)
    const lost = { round_id: '0190a000-0000-7000-8000-00000000dead', words: 'da correggere' }
    const { intent_id } = await device.actSealed('rehearsal.write-note', lost)
    await device.sync()
    kit.air.is_offline = false
    await device.sync()
    expect(await device.list()).toMatchObject([
      { state: 'refused', input: null, problem: { code: 'core.not-found' } },
    ])
    expect((await device.correct(intent_id, lost)).problem?.code).toBe('sync.phone-locked')
    await device.unlockWithPin(pin)
    await device.sync()
    expect(await device.list()).toMatchObject([
      { state: 'refused', input: lost, action: 'rehearsal.write-note' },
    ])
    expect((await device.correct(intent_id, { ...lost, round_id: roundId })).is_queued).toBe(true)
    await device.sync()
    expect(server.rows(Note)).toMatchObject([{ words: 'da correggere' }])
  })

  it('waits longer from the fourth wrong one, also when the clock is set back', async () => {
    const device = await reopened(kit, await withPin())
    for (const left of [9, 8, 7]) {
      expect(await device.unlockWithPin('000000')).toMatchObject({
        code: 'sync.wrong-pin',
        details: { left },
      })
    }
    expect(await device.unlockWithPin(pin)).toMatchObject({
      code: 'sync.pin-too-soon',
      details: { seconds: 30 },
    })
    kit.clock.advance(-400 * 24 * 3600_000)
    expect(await device.unlockWithPin(pin)).toMatchObject({
      code: 'sync.pin-too-soon',
      details: { seconds: 30 },
    })
    kit.clock.advance(400 * 24 * 3600_000 + 31_000)
    expect(await device.unlockWithPin('000000')).toMatchObject({
      code: 'sync.wrong-pin',
      details: { left: 6 },
    })
    kit.clock.advance(31_000)
    expect((await device.unlockWithPin(pin))?.code).toBe('sync.pin-too-soon')
    kit.clock.advance(30_000)
    expect(await device.unlockWithPin(pin)).toBeNull()
    expect(device.standing().pin).toEqual({ left: 10, wait_seconds: 0 })
  })

  it('opens nothing any more after ten wrong ones, and what is unsent is still sent', async () => {
    let device = await withPin()
    kit.air.is_offline = true
    await device.act(...note('non si perde'))
    await device.sync()
    kit.air.is_offline = false
    device = await reopened(kit, device)
    for (let i = 0; i < 10; i++) {
      const told = await device.unlockWithPin(`00000${i}`)
      expect(told?.code).toBe(i < 9 ? 'sync.wrong-pin' : 'sync.pin-wiped')
      kit.clock.advance(3600_000)
    }
    expect(device.standing()).toMatchObject({ state: 'fresh', unsent: 1 })
    expect((await device.unlockWithPin(pin))?.code).toBe('sync.not-enrolled')
    expect(await device.enrol({ label: 'Telefono 2', pin: '884213' })).toBeNull()
    await device.carry()
    await device.sync()
    expect(device.unsent()).toBe(0)
    expect(server.rows(Note)).toMatchObject([{ words: 'non si perde' }])
  }, 30_000)
})

describe('a PIN and a share', () => {
  it('open together, never one without the other', async () => {
    const root = newRoot()
    const share = randomBytes(32)
    const wrap = await wrapWithPin(root, pin, share)
    expect(await unwrapWithPin(wrap, pin, share)).toEqual(root)
    expect(await unwrapWithPin(wrap, pin, randomBytes(32))).toBeUndefined()
    expect(await unwrapWithPin(wrap, pin, new Uint8Array(32))).toBeUndefined()
    expect(await unwrapWithPin(wrap, '739155', share)).toBeUndefined()
  })
})

describe('a record moved to another place', () => {
  it('does not open', async () => {
    const data = await dataKeyFrom(newRoot())
    const cipher = await data.encrypt('records|a', { words: 'x' })
    expect(await data.decrypt('records|a', cipher)).toEqual({ words: 'x' })
    expect(await openedIfOurs(data, 'records|b', cipher)).toBeUndefined()
    const { public_key, private_key } = await newOrganisationKeys()
    const sealed = await sealerFor(public_key).seal('intent|a', { words: 'y' })
    const key = await privateKeyFrom(private_key)
    expect(await openSealed(key, sealed, 'intent|a')).toEqual({ words: 'y' })
    await expect(openSealed(key, sealed, 'intent|b')).rejects.toThrow()
  })
})
