// The life of a page in the directory: written, found, counted, confirmed, closed; and a refuge nobody can locate.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import type { House } from '#core/http'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import type { OneService, SecretAddresses, ServicesList, StaleServices } from './index.ts'
import { aLocation, aService, someHours } from './makers.ts'
import { remindStewards, servicesAnswerings } from './server.ts'

let database: Database
let territory: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const add = async (more: Parameters<typeof aService>[2] = {}) => {
  const service = aService(territory.lead_id, territory.mobile_id, more)
  const answer = await territory.coordinator.act('services.add-service', service)
  expect(answer.problem).toBeUndefined()
  return service.service_id
}
const list = async (input = {}, hand = territory.operator) =>
  ((await hand.ask(servicesAnswerings.list, input)) as ServicesList).services
const page = async (service_id: string, hand = territory.operator) =>
  ((await hand.ask(servicesAnswerings.service, { service_id })) as OneService).service

describe('a page', () => {
  it('is written by who coordinates and found by everybody in the network, also in another body', async () => {
    const service_id = await add({
      name: 'Docce della stazione',
      type: 'shower_laundry',
      languages: ['it', 'ar'],
    })
    await territory.coordinator.act('services.set-location', { service_id, location: aLocation() })
    await territory.coordinator.act('services.set-hours', { service_id, hours: someHours() })
    const found = await list({ text: 'doccé stazione', language: 'ar' }, territory.stranger)
    expect(found.map((each) => each.service_id)).toEqual([service_id])
    expect(found[0]?.locations[0]?.address).toBe('Via dei Platani 4')
    expect(found[0]?.opening.state).not.toBe('unknown')
    expect(await list({ text: 'doccé stazione', language: 'ro' })).toEqual([])
  })

  it('is not written by who works there, nor for another body', async () => {
    const service = aService(territory.lead_id, territory.mobile_id)
    const worker = await territory.operator.act('services.add-service', service)
    expect(worker.problem?.code).toBe('core.not-allowed')
    const stranger = await territory.stranger.act('services.add-service', service)
    expect(stranger.problem?.code).toBe('core.not-allowed')
  })

  it('has a unit of its own body, or none', async () => {
    const elsewhere = aService(territory.lead_id, territory.other_unit_id)
    const answer = await territory.coordinator.act('services.add-service', elsewhere)
    expect(answer.problem?.code).toBe('services.unit-elsewhere')
  })

  it('is found near a municipality, the nearest first, and a telephone line from everywhere', async () => {
    const [here, near, far, line] = [await add(), await add(), await add(), await add()]
    const put = (service_id: string, more: Parameters<typeof aLocation>[0]) =>
      territory.coordinator.act('services.set-location', { service_id, location: aLocation(more) })
    await put(here, { municipality_code: '016198' })
    await put(near, { municipality_code: '016024' })
    await put(far, { municipality_code: '015146' })
    await put(line, {
      kind: 'virtual',
      address: null,
      municipality_code: null,
      lat: null,
      lon: null,
      postal_code: null,
    })
    const ids = (await list({ municipality_code: '016198' })).map((each) => each.service_id)
    expect([here, near, line].map((each) => ids.indexOf(each) >= 0)).toEqual([true, true, true])
    expect(ids.indexOf(here)).toBeLessThan(ids.indexOf(near))
    expect(ids).not.toContain(far)
  })

  it('keeps old hours only as what was promised', async () => {
    const service_id = await add()
    await territory.coordinator.act('services.set-hours', { service_id, hours: someHours() })
    await territory.coordinator.act('services.set-hours', { service_id, hours: someHours().slice(0, 1) })
    expect((await page(service_id)).schedules).toHaveLength(1)
    const wrong = [{ ...someHours()[0], freq: 'monthly', nth: null }]
    const answer = await territory.coordinator.act('services.set-hours', { service_id, hours: wrong })
    expect(answer.problem?.code).toBe('services.week-of-month')
  })
})

describe('free places', () => {
  it('are counted with one tap by who works in the unit, and never more than there are', async () => {
    const service_id = await add({ capacity_total: 12, capacity_free: 4 })
    const tap = (capacity_free: number, hand = territory.nurse) =>
      hand.act('services.set-capacity', { service_id, capacity_free })
    expect((await tap(3)).outcome).toBe('accepted')
    expect((await page(service_id)).capacity_free).toBe(3)
    expect((await tap(13)).problem?.code).toBe('services.services-room-within')
    expect((await tap(2, territory.neighbour)).problem?.code).toBe('core.not-found')
    const elsewhere = await territory.enlist('health_worker', territory.other_id, territory.other_unit_id)
    expect((await tap(2, elsewhere)).problem?.code).toBe('core.not-found')
  })
})

describe('the address of a refuge', () => {
  it('is read by its own body, by nobody else, and the place says nothing', async () => {
    const service_id = await add({ name: 'Casa Ginestra', visibility: 'secret', type: 'refuge_house' })
    const location = aLocation({ precision: 'secret', address: 'Vicolo Nascosto 7' })
    const { location_id } = location
    await territory.coordinator.act('services.set-location', { service_id, location })
    const kept = await territory.coordinator.act('services.set-secret-address', {
      service_id,
      location_id,
      address_text: 'Vicolo Nascosto 7',
    })
    expect(kept.outcome).toBe('accepted')
    const ask = (hand: typeof territory.operator, organisation_id = territory.lead_id) =>
      hand.ask(servicesAnswerings.secretAddress, { organisation_id, service_id }) as Promise<SecretAddresses>
    expect((await ask(territory.coordinator)).addresses).toEqual([
      { location_id, address_text: 'Vicolo Nascosto 7' },
    ])
    await expect(ask(territory.operator)).rejects.toThrow()
    await expect(ask(territory.stranger)).rejects.toThrow()
    expect((await ask(territory.stranger, territory.other_id)).addresses).toEqual([])
    const shown = JSON.stringify([
      await list({}, territory.stranger),
      await page(service_id, territory.coordinator),
    ])
    expect(shown).toContain('Casa Ginestra')
    expect(shown).not.toContain('Nascosto')
    const admin = await territory.admin.act('services.set-secret-address', {
      service_id,
      location_id,
      address_text: 'Altrove 1',
    })
    expect(admin.problem?.code).toBe('core.not-allowed')
  })
})

describe('confirming', () => {
  it('makes a page believed again', async () => {
    const service_id = await add({ steward_id: territory.coordinator.worker_id, assure_every_days: 30 })
    const stale = async (is_mine: boolean, hand = territory.coordinator) => {
      const answer = await hand.ask(servicesAnswerings.stale, { is_mine, within_days: 40 })
      return (answer as StaleServices).services.filter((each) => each.service_id === service_id)
    }
    expect(await stale(true)).toHaveLength(1)
    expect(await stale(true, territory.stranger)).toEqual([])
    expect((await stale(false, territory.stranger))[0]?.is_stale).toBe(false)
    expect((await territory.coordinator.act('services.assure-service', { service_id })).outcome).toBe(
      'accepted',
    )
    expect((await territory.stranger.act('services.assure-service', { service_id })).problem?.code).toBe(
      'core.not-found',
    )
  })

  it('is asked by letter when due, once more a month later, and never a third time', async () => {
    const steward = await territory.enlist('service_coordinator', territory.lead_id)
    const service_id = await add({
      name: 'Mensa di prova',
      steward_id: steward.worker_id,
      assure_every_days: 30,
    })
    const letters: { to: string; subject: string; text: string }[] = []
    const at = (days: number) => Date.now() + days * 86_400_000
    const houseAt = (days: number): House => ({
      public_url: 'https://example.org',
      database: withAddresses(database),
      clock: { now: () => at(days) },
      tell: { is_available: true, send: async (letter) => void letters.push(letter) },
    })
    for (const days of [1, 31, 32, 61, 62, 200]) await remindStewards.run(houseAt(days))
    const mine = letters.filter((letter) => letter.text.includes(service_id))
    expect(mine).toHaveLength(2)
    expect(mine[0]?.text).toContain('Mensa di prova')
    expect(mine[0]?.text).not.toContain(steward.worker_id)
  })
})

describe('a page without a steward', () => {
  const mine = async (hand: Hand, service_id: string) => {
    const answer = await hand.ask(servicesAnswerings.stale, { is_mine: true, within_days: 40 })
    return (answer as StaleServices).services.some((each) => each.service_id === service_id)
  }

  it('waits for who keeps the pages of its body, and for nobody else', async () => {
    const service_id = await add({ steward_id: null, assure_every_days: 30 })
    expect(await mine(territory.coordinator, service_id)).toBe(true)
    expect(await mine(territory.operator, service_id)).toBe(false)
    expect(await mine(territory.stranger, service_id)).toBe(false)
  })

  it('is asked by letter of them, when its steward has left', async () => {
    const steward = await territory.enlist('service_coordinator', territory.lead_id)
    const service_id = await add({ steward_id: steward.worker_id, assure_every_days: 30 })
    expect(await mine(territory.coordinator, service_id)).toBe(false)
    await fromBelow(database, "update access.workers set ended_on = '2020-01-01' where worker_id = $1", [
      steward.worker_id,
    ])
    expect(await mine(territory.coordinator, service_id)).toBe(true)
    const letters: { text: string }[] = []
    await remindStewards.run({
      public_url: 'https://example.org',
      database: withAddresses(database),
      clock: { now: () => Date.now() + 31 * 86_400_000 },
      tell: { is_available: true, send: async (letter) => void letters.push(letter) },
    })
    expect(letters.filter((letter) => letter.text.includes(service_id)).length).toBeGreaterThan(0)
  })
})

/** Accounts of the fixture have no row of their own: each is given an address. */
const withAddresses = (real: Database): Database =>
  new Proxy(real, {
    get: (target, name) =>
      name === 'as'
        ? (role: string, work: never, ...more: never[]) =>
            role === 'auth'
              ? Promise.resolve('steward@example.org')
              : target.as(role as 'jobs', work, ...more)
        : Reflect.get(target, name),
  })

describe('a service that ends', () => {
  it('leaves the list, stays readable, and changes no more', async () => {
    const service_id = await add({ name: 'Sportello che chiude' })
    await territory.coordinator.act('services.close-service', { service_id, ended_on: '2026-12-31' })
    expect(await list({ text: 'sportello che chiude' })).toEqual([])
    expect(await list({ text: 'sportello che chiude', with_closed: true })).toHaveLength(1)
    expect((await page(service_id)).ended_on).toBe('2026-12-31')
    const again = await territory.coordinator.act('services.change-service', {
      service_id,
      fields: { phone: '1' },
    })
    expect(again.problem?.code).toBe('services.already-closed')
  })
})
