// Phones and the server through an evening: enrolled, kept fresh, revoked, taken over by nobody, told the truth
// when their worker no longer works here.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBelow } from '#core/db/testing'
import { newId } from '#core/kernel'
import { type OrganisationKey, syncPaths } from '#core/sync'
import { intentPlace, sealerFor } from '#core/sync/device'
import type { Outing } from '#outreach/makers'
import { contactIntent, evening, type House, openFaultHouse } from './testing/house.ts'
import { must, type Phone } from './testing/phone.ts'

let house: House
let outing: Outing
beforeAll(async () => {
  house = await openFaultHouse()
  outing = await house.startNight()
}, 60_000)
afterAll(() => house.close())

const readyPhone = async (hand: Parameters<House['phone']>[0]): Promise<Phone> => {
  const phone = house.phone(hand)
  await phone.enrol()
  await phone.carry()
  return phone
}
const codeOf = (told: { body: unknown }): string => String((told.body as { code?: string }).code)
const deviceRow = async (device: string) =>
  (await fromBelow(house.database, 'select * from sync.devices where device_id = $1', [device]))[0]
const sealedIntent = async (key: OrganisationKey, intent: ReturnType<typeof contactIntent>) => {
  const { id, ...inside } = intent
  return { id, at: evening, sealed: await sealerFor(key).seal(intentPlace(id), inside) }
}
const kits = () => [{ item_id: house.night.item('cold_kit'), quantity: 1 }]

describe('kept fresh', () => {
  test('pulling page by page gives the same bytes as carrying anew, whatever the size of a page', async () => {
    const small = await readyPhone(house.here.operator)
    const large = await readyPhone(house.here.operator2)
    const intents = Array.from({ length: 30 }, () => contactIntent(outing, { handouts: kits() }))
    await must(house.as(house.here.operator)('POST', syncPaths.push, { device: small.device, intents }))
    const stop_id = outing.plan.stops?.[0]?.stop_id
    await house.here.operator.act(
      'outreach.arrive-at-stop',
      { shift_id: outing.shift_id, stop_id },
      { now: evening },
    )
    const before = small.records('outreach.contact').length
    await small.pull(1)
    await large.pull(1000)
    expect(small.records('outreach.contact').length).toBe(before + 30)
    const fresh = await readyPhone(house.here.operator)
    expect([small.print(), large.print()]).toEqual([fresh.print(), fresh.print()])
  })

  test('a commit longer than the page comes whole, and the next page goes on after it', async () => {
    const phone = await readyPhone(house.here.operator)
    await phone.push(Array.from({ length: 12 }, () => contactIntent(outing, { handouts: kits() })))
    const page = await must<{ next: number; records: Record<string, unknown[]> }>(
      house.as(house.here.operator)('GET', `${syncPaths.pull}?since=${phone.cursor}&limit=1`),
    )
    expect(page.records['outreach.contact']?.length).toBe(12)
    expect(page.records['outreach.handout-line']?.length).toBe(12)
    expect(page.next).toBe(phone.cursor + 1)
  })

  test('a thing that leaves the shelf brings its own lot, not everything that stands there', async () => {
    const { store } = house.night
    const lots = [await store.receive('blanket', 3), await store.receive('biscuits', 3)]
    const phone = await readyPhone(house.here.warehouse)
    const heaps = () => phone.records('goods.balance').filter((row) => row.location_id === store.hub_id)
    expect(heaps().length).toBeGreaterThan(2)
    const lines = [{ item_id: house.night.item('blanket'), lot_id: lots[0], quantity: 1 }]
    const ends = { from_location_id: store.hub_id, to_location_id: store.units[house.here.mobile_id]?.van }
    const organisation_id = house.here.lead_id
    const moved = await house.here.warehouse.act('goods.move-stock', { organisation_id, ...ends, lines })
    expect(moved.problem ?? null).toBeNull()
    const page = await must<{ records: Record<string, { lot_key: string }[]> }>(
      house.as(house.here.warehouse)('GET', `${syncPaths.pull}?since=${phone.cursor}&limit=500`),
    )
    expect([...new Set(page.records['goods.balance']?.map((row) => row.lot_key))]).toEqual([lots[0]])
    await phone.pull()
    expect(heaps().find((row) => row.lot_key === lots[0])?.quantity).toBe(2)
    const fresh = await readyPhone(house.here.warehouse)
    expect(phone.print()).toBe(fresh.print())
  })

  test('nothing travels that no room lets a phone carry: no movement, no step, no note, no account', async () => {
    const phone = await readyPhone(house.here.coordinator)
    const carried = new Set(Object.keys((await phone.carry()).records))
    await house.here.operator.act(
      'outreach.record-contact',
      { ...contactIntent(outing, { note: 'Da richiamare', handouts: kits() }).input },
      { now: evening },
    )
    await house.here.enlist('volunteer', house.here.lead_id)
    const reply = await must<{ records: object; gone: object }>(
      house.as(house.here.coordinator)('GET', `${syncPaths.pull}?since=0&limit=1000`),
    )
    const travelled = [...Object.keys(reply.records), ...Object.keys(reply.gone)]
    expect(travelled.filter((noun) => !carried.has(noun))).toEqual([])
    expect(travelled).toContain('outreach.contact')
  })

  const stopsOf = (phone: Phone, shift_id: string) =>
    phone.records('outreach.stop').filter((row) => row.shift_id === shift_id)
  const cancelled = (shift_id: string, now: string) =>
    house.here.coordinator.act('outreach.cancel-shift', { shift_id, reason: 'weather' }, { now })

  test('an outing that comes near brings its stops and its crew; called off, it says so', async () => {
    const phone = await readyPhone(house.here.operator)
    const far = house.night.outing({
      starts_at: '2026-11-23T20:00:00.000Z',
      ends_at: '2026-11-23T23:00:00.000Z',
    })
    await house.here.coordinator.act('outreach.plan-shift', far.plan, { now: evening })
    await phone.pull()
    expect(phone.records('outreach.shift').map((row) => row.shift_id)).not.toContain(far.shift_id)
    const now = '2026-11-22T12:00:00.000Z'
    house.clock.set(now)
    await house.here.coordinator.act('outreach.confirm-shift', { shift_id: far.shift_id }, { now })
    await phone.pull()
    const crew = phone.records('outreach.crew-member').filter((row) => row.shift_id === far.shift_id)
    expect([stopsOf(phone, far.shift_id).length, crew.length]).toEqual([3, 3])
    expect((await cancelled(far.shift_id, now)).problem).toBeUndefined()
    await phone.pull()
    house.clock.set(evening)
    const told = phone.records('outreach.shift').find((row) => row.shift_id === far.shift_id)
    expect(told).toMatchObject({ state: 'cancelled', cancel_reason: 'weather' })
  })

  test('an outing that is no longer near takes everything that hung on it away', async () => {
    const phone = await readyPhone(house.here.operator)
    const near = house.night.outing()
    await house.here.coordinator.act('outreach.plan-shift', near.plan, { now: evening })
    await phone.pull()
    expect(stopsOf(phone, near.shift_id).length).toBe(3)
    const later = '2026-11-29T12:00:00.000Z'
    house.clock.set(later)
    expect((await cancelled(near.shift_id, later)).problem).toBeUndefined()
    await phone.pull()
    house.clock.set(evening)
    expect(phone.records('outreach.shift').map((row) => row.shift_id)).not.toContain(near.shift_id)
    expect(stopsOf(phone, near.shift_id)).toEqual([])
  })

  test('a lot that comes into the van brings its dates along', async () => {
    const phone = await readyPhone(house.here.operator)
    const { store, van_location_id } = house.night
    const lot_id = await store.receive('biscuits', 40, { use_by: '2099-01-01' })
    const { item_id } = store.items.biscuits ?? {}
    const move = {
      organisation_id: house.here.lead_id,
      from_location_id: store.hub_id,
      to_location_id: van_location_id,
      lines: [{ item_id, lot_id, quantity: 9 }],
    }
    await phone.pull()
    expect(phone.records('goods.lot').map((row) => row.lot_id)).not.toContain(lot_id)
    expect((await house.here.warehouse.act('goods.move-stock', move)).problem).toBeUndefined()
    await phone.pull()
    expect(phone.records('goods.lot').map((row) => row.lot_id)).toContain(lot_id)
  })

  test('a change of clearance is a change of scope: everything is carried anew', async () => {
    const phone = await readyPhone(house.here.operator)
    const { scope } = phone
    expect(
      (
        await house.here.admin.act('network.set-role-clearance', {
          role: 'outreach_operator',
          compartments: ['base', 'social'],
        })
      ).problem,
    ).toBeUndefined()
    await phone.pull()
    expect(phone.scope).not.toBe(scope)
    expect(phone.records('outreach.harm-reduction-line')).toEqual([])
  })
})

describe('phones in use', () => {
  test('sending keeps the time the phone was last here', async () => {
    const phone = await readyPhone(house.here.nurse)
    house.clock.set('2026-11-20T21:30:00.000Z')
    await phone.push([])
    expect(new Date(String((await deviceRow(phone.device))?.seen_at)).toISOString()).toBe(
      '2026-11-20T21:30:00.000Z',
    )
    house.clock.set(evening)
  })

  test('a store the browser threw away is written down once, with a happening for the unit', async () => {
    const phone = await readyPhone(house.here.operator)
    const lost = { unsent: 7, noticed_at: '2026-11-20T20:50:00.000Z' }
    await phone.push([], { lost })
    await phone.push([contactIntent(outing)], { lost })
    expect(await deviceRow(phone.device)).toMatchObject({ unsent: 7, held: { lost } })
    const told = await fromBelow(
      house.database,
      `select data from sync.happenings where name = 'device-lost-work' and data->>'device_id' = $1`,
      [phone.device],
    )
    expect(told.map((row) => row.data)).toEqual([
      {
        device_id: phone.device,
        worker_id: house.here.operator.worker_id,
        unit_id: house.here.mobile_id,
        ...lost,
      },
    ])
    const { devices } = await must<{ devices: { device_id: string; lost: unknown }[] }>(
      house.as(house.here.coordinator)('GET', syncPaths.devices),
    )
    expect(devices.find((each) => each.device_id === phone.device)?.lost).toEqual(lost)
  })

  test("another worker's phone cannot be taken over: a clear problem and nothing written", async () => {
    const phone = await readyPhone(house.here.operator)
    const before = await deviceRow(phone.device)
    const told = await house.as(house.here.stranger)('POST', syncPaths.enrol, {
      device: phone.device,
      label: 'Mio',
    })
    expect([told.status, codeOf(told)]).toEqual([403, 'sync.not-your-device'])
    expect(await deviceRow(phone.device)).toEqual(before)
    expect(
      codeOf(
        await house.as(house.here.stranger)('POST', syncPaths.push, { device: phone.device, intents: [] }),
      ),
    ).toBe('sync.not-your-device')
    expect(
      (await house.as(house.here.stranger)('POST', syncPaths.share, { device: phone.device })).status,
    ).toBe(404)
  })

  test('revoked by the coordinator of the unit: the next word is an order to forget, envelopes still arrive', async () => {
    const phone = await readyPhone(house.here.operator)
    const { organisation_key } = await phone.carry()
    for (const hand of [house.here.stranger, house.here.neighbour, house.here.monitor]) {
      expect((await house.as(hand)('POST', syncPaths.revoke, { device: phone.device })).status).toBe(404)
      const { devices } = await must<{ devices: { device_id: string }[] }>(
        house.as(hand)('GET', syncPaths.devices),
      )
      expect(devices.map((each) => each.device_id)).not.toContain(phone.device)
    }
    await must(house.as(house.here.coordinator)('POST', syncPaths.revoke, { device: phone.device }))
    const call = house.as(house.here.operator)
    const words = [
      await call('POST', syncPaths.push, { device: phone.device, intents: [contactIntent(outing)] }),
      await call('POST', syncPaths.share, { device: phone.device }),
      await call('POST', syncPaths.enrol, { device: phone.device, label: 'Ancora io' }),
    ]
    expect(words.map((told) => [told.status, codeOf(told)])).toEqual(
      words.map(() => [410, 'sync.device-revoked']),
    )
    const letter = await sealedIntent(organisation_key, contactIntent(outing))
    const header = { authorization: `Deposit ${phone.device}.${phone.deposit}` }
    const envelopes = [{ ...letter, unit_id: house.here.mobile_id, to: null }]
    expect(await must(house.as()('POST', syncPaths.park, { envelopes }, header))).toEqual({
      parked: [letter.id],
    })
    const adopted = await must<{ outcome: string }>(
      house.as(house.here.coordinator)('POST', syncPaths.adopt, { envelope_id: letter.id }),
    )
    expect(adopted.outcome).toBe('accepted')
  })

  test('the worker themself and an administrator may revoke; the deed stands in the audit chain', async () => {
    const admin = await house.here.enlist('partner_admin', house.here.lead_id)
    for (const hand of [house.here.operator2, admin, house.here.admin]) {
      const phone = await readyPhone(house.here.operator2)
      await must(house.as(hand)('POST', syncPaths.revoke, { device: phone.device }))
      const entries = await fromBelow(house.database, 'select body from audit.entries where body like $1', [
        `%sync.revoke-device%${phone.device}%`,
      ])
      expect(entries.length).toBe(1)
    }
  })
})

describe('envelopes', () => {
  test('one whose sending had already arrived is adopted as the fact it is', async () => {
    const phone = await readyPhone(house.here.operator)
    const { organisation_key } = await phone.carry()
    const intent = contactIntent(outing)
    await phone.push([intent])
    const letter = await sealedIntent(organisation_key, intent)
    const header = { authorization: `Deposit ${phone.device}.${phone.deposit}` }
    await must(
      house.as()('POST', syncPaths.park, { envelopes: [{ ...letter, unit_id: newId(), to: null }] }, header),
    )
    const answer = await must<{ again?: boolean }>(
      house.as(house.here.coordinator)('POST', syncPaths.adopt, { envelope_id: letter.id }),
    )
    expect(answer.again).toBe(true)
    expect(
      (
        await fromBelow(house.database, 'select 1 from outreach.contacts where contact_id = $1', [
          intent.input.contact_id,
        ])
      ).length,
    ).toBe(1)
  })

  test('a letter sealed to nobody we know is refused, and a wrong deposit leaves nothing', async () => {
    const phone = await readyPhone(house.here.operator)
    const sealed = { epk: 'AAAA', iv: 'AAAA', data: 'AAAA' }
    const letter = { id: newId(), at: evening, sealed, unit_id: house.here.mobile_id, to: null }
    const wrong = { authorization: `Deposit ${phone.device}.${'x'.repeat(43)}` }
    expect((await house.as()('POST', syncPaths.park, { envelopes: [letter] }, wrong)).status).toBe(401)
    const header = { authorization: `Deposit ${phone.device}.${phone.deposit}` }
    await must(house.as()('POST', syncPaths.park, { envelopes: [letter] }, header))
    const told = await house.as(house.here.coordinator)('POST', syncPaths.adopt, { envelope_id: letter.id })
    expect([told.status, codeOf(told)]).toEqual([422, 'sync.cannot-open'])
    const [answer] = (await phone.push([{ id: newId(), at: evening, sealed }])).answers
    expect(answer).toMatchObject({ outcome: 'refused', problem: { code: 'sync.cannot-open' } })
  })
})

describe('access that ended', () => {
  const ended = async (told: Promise<{ status: number; body: unknown }>) => [
    (await told).status,
    codeOf(await told),
  ]
  const over = [410, 'sync.access-ended']

  test('a worker who left, a role taken back, a session closed since: the phone hears that it is over', async () => {
    const leaving = await house.here.enlist('outreach_operator', house.here.lead_id, house.here.mobile_id)
    const phone = await readyPhone(leaving)
    const call = house.as(leaving)
    await house.here.admin.act('network.end-worker', { worker_id: leaving.worker_id })
    expect(
      await ended(call('POST', syncPaths.push, { device: phone.device, intents: [contactIntent(outing)] })),
    ).toEqual(over)
    expect(await ended(call('GET', `${syncPaths.pull}?since=0`))).toEqual(over)
    expect(await ended(call('POST', syncPaths.carry, {}))).toEqual(over)
    await fromBelow(house.database, 'delete from access.session_context where token = $1', [
      leaving.token.hash,
    ])
    expect(await ended(call('POST', syncPaths.push, { device: phone.device, intents: [] }))).toEqual(over)
    expect(await ended(call('POST', syncPaths.share, { device: phone.device }))).toEqual(over)
    expect(await ended(call('GET', `${syncPaths.pull}?since=0&device=${phone.device}`))).toEqual(over)
    // Without a phone nothing proves whose session it was.
    expect((await ended(call('GET', `${syncPaths.pull}?since=0`)))[0]).toBe(401)
  })

  test('a session that only ran out is asked to sign in again', async () => {
    const hand = await house.here.enlist('outreach_operator', house.here.lead_id, house.here.mobile_id)
    const phone = await readyPhone(hand)
    await fromBelow(
      house.database,
      `update access.session_context set expires_at = now() - interval '1 hour' where token = $1`,
      [hand.token.hash],
    )
    expect((await house.as(hand)('POST', syncPaths.push, { device: phone.device, intents: [] })).status).toBe(
      401,
    )
    await house.here.admin.act('network.end-worker', { worker_id: hand.worker_id })
    expect(await ended(house.as(hand)('GET', `${syncPaths.pull}?since=0`))).toEqual(over)
  })

  test('a machine carries no phone: its token opens no door of sync', async () => {
    const hand = await house.here.enlist('outreach_operator', house.here.lead_id, house.here.mobile_id)
    await fromBelow(
      house.database,
      `update access.session_context set me = me || '{"scopes": ["shift.see"]}' where token = $1`,
      [hand.token.hash],
    )
    for (const told of [
      await house.as(hand)('GET', `${syncPaths.pull}?since=0`),
      await house.as(hand)('POST', syncPaths.carry, {}),
    ]) {
      expect([told.status, codeOf(told)]).toEqual([403, 'core.not-allowed'])
    }
  })
})
