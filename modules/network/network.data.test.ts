// The fixture territory stands, and roles hold from the next request on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Territory } from './makers.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

test('an operator cannot open a unit', async () => {
  const answer = await here.operator.act('network.add-unit', {
    unit_id: newId(),
    organisation_id: here.lead_id,
    name: 'Abusiva',
    kind: 'street',
    vehicle: null,
    area_municipalities: [],
    ended_on: null,
  })
  expect(answer.problem?.code).toBe('core.not-allowed')
})

test('a partner administrator opens units in their own organisation only', async () => {
  const local = await here.enlist('partner_admin', here.other_id)
  const unit = {
    unit_id: newId(),
    organisation_id: here.other_id,
    name: 'Sportello',
    kind: 'desk',
    vehicle: null,
    area_municipalities: [],
    ended_on: null,
  }
  expect((await local.act('network.add-unit', unit)).outcome).toBe('accepted')
  const elsewhere = { ...unit, unit_id: newId(), organisation_id: here.lead_id }
  expect((await local.act('network.add-unit', elsewhere)).problem?.code).toBe('core.not-allowed')
})

test('the same intent twice gets the same answer, another one under its id is refused', async () => {
  const id = newId()
  const unit = {
    unit_id: newId(),
    organisation_id: here.lead_id,
    name: 'Una',
    kind: 'street',
    vehicle: null,
    area_municipalities: [],
    ended_on: null,
  }
  const at = '2026-11-22T20:00:00.000Z'
  const first = await here.admin.act('network.add-unit', unit, { id, at })
  expect(first.outcome).toBe('accepted')
  const second = await here.admin.act('network.add-unit', unit, { id, at })
  expect(second).toMatchObject({ outcome: 'accepted', again: true, seq: first.seq })
  const third = await here.admin.act('network.add-unit', { ...unit, name: 'Altra' }, { id, at })
  expect(third.problem?.code).toBe('sync.intent-changed')
})
