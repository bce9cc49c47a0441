// Bodies and units are added and changed by who administers them; others, and words that are not right, are refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from './makers.ts'
import { networkAnswerings } from './server.ts'

let database: Database
let here: Territory
let partner: Hand
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  partner = await here.enlist('partner_admin', here.other_id)
}, 60_000)
afterAll(() => database?.close())

const body = (more = {}) => ({
  ...{ organisation_id: newId(), name: 'Parrocchia di San Rocco', short_name: 'San Rocco' },
  ...{ kind: 'parish', partner_role: 'network_member', ended_on: null },
  ...more,
})
const change = (more = {}) => ({
  ...{ unit_id: here.other_unit_id, name: 'Strada nuova', kind: 'mobile', vehicle: 'Furgone' },
  area_municipalities: ['016024'],
  ...more,
})
const codeOf = async (who: Hand, action: string, input: unknown) =>
  (await who.act(action, input)).problem?.code ?? 'accepted'
const bodiesSeen = async () =>
  (await here.admin.ask(networkAnswerings.organisations)) as {
    organisations: { organisation_id: string; short_name: string; name: string }[]
  }
const unitsSeen = async () =>
  (await here.admin.ask(networkAnswerings.units)) as { units: { unit_id: string; name: string }[] }

test('the administrator of the network adds a body and gives it a new name', async () => {
  const added = body()
  expect(await codeOf(here.admin, 'network.add-organisation', added)).toBe('accepted')
  const { organisation_id } = added
  const renamed = { organisation_id, name: 'Parrocchia dei Santi', short_name: 'Santi' }
  expect(await codeOf(here.admin, 'network.rename-organisation', renamed)).toBe('accepted')
  const { organisations } = await bodiesSeen()
  expect(organisations).toContainEqual(expect.objectContaining(renamed))
})

test('the administrator of one body adds and renames no body, not even their own', async () => {
  const before = await bodiesSeen()
  const own = { organisation_id: here.other_id, name: 'Nostra', short_name: 'Nostra' }
  for (const who of [partner, here.coordinator, here.operator, here.dpo]) {
    expect(await codeOf(who, 'network.add-organisation', body())).toBe('core.not-allowed')
    expect(await codeOf(who, 'network.rename-organisation', own)).toMatch(/^core[.]not-(allowed|found)$/)
  }
  expect(await bodiesSeen()).toEqual(before)
})

test('a unit is changed by the administrator of its body, and by nobody of another', async () => {
  expect(await codeOf(partner, 'network.change-unit', change())).toBe('accepted')
  const { units } = await unitsSeen()
  expect(units).toContainEqual(expect.objectContaining(change()))
  const theirs = change({ unit_id: here.mobile_id })
  for (const who of [partner, here.operator])
    expect(await codeOf(who, 'network.change-unit', theirs)).toMatch(/^core[.]not-(allowed|found)$/)
  expect(await unitsSeen()).toEqual({ units })
})

test('a new unit is worked for at once by who works for the whole body', async () => {
  const coordinator = await here.enlist('service_coordinator', here.other_id)
  const unit = { ...change({ unit_id: newId() }), organisation_id: here.other_id, ended_on: null }
  expect(await codeOf(partner, 'network.add-unit', unit)).toBe('accepted')
  const me = (await coordinator.ask(networkAnswerings.me)) as { units: { unit_id: string }[] }
  expect(JSON.stringify(me)).toContain(unit.unit_id)
})

test('a name has letters', async () => {
  for (const name of ['', ' ', 'A']) {
    expect((await here.admin.act('network.add-organisation', body({ name }))).problem).toMatchObject({
      ...{ code: 'core.invalid-input', status: 422 },
      fields: { name: expect.any(String) },
    })
  }
})

test('words that are not right are told field by field', async () => {
  const wrong = async (action: string, input: unknown) => (await here.admin.act(action, input)).problem
  expect(await wrong('network.add-organisation', body({ kind: 'Non un codice' }))).toMatchObject({
    ...{ code: 'core.invalid-input', status: 422 },
    fields: { kind: expect.any(String) },
  })
  expect(await wrong('network.change-unit', change({ kind: 'rocket' }))).toMatchObject({
    ...{ code: 'core.invalid-input', status: 422 },
    fields: { kind: expect.any(String) },
  })
  const far = change({ area_municipalities: Array.from({ length: 301 }, () => '016024') })
  expect(await wrong('network.change-unit', far)).toMatchObject({ code: 'core.invalid-input' })
})
