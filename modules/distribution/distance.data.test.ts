// Two units ask for the last things, alike in everything: the nearer one has them, and the screen can say how near. On a real
// database, with the doors of the directory.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import type { Hand } from '#network/makers'
import { aLocation, aService } from '#services/makers'
import { done } from './makers.ts'
import { openStage, type Stage } from './testing/stage.ts'

let database: Database
let s: Stage
beforeAll(async () => {
  database = await openTestDatabase()
  s = await openStage(database)
}, 240_000)
afterAll(() => database.close())

const openDoor = async (hand: Hand, place: { organisation_id: string; unit_id: string }, lat: number) => {
  const { organisation_id, unit_id } = place
  const service = aService(organisation_id, unit_id)
  await done(hand.act('services.add-service', service))
  const { service_id } = service
  const told = { service_id, location: aLocation({ lat }) }
  await done(hand.act('services.set-location', told))
}

test('the last things go to who is nearer when programme, date and waiting are equal', {
  timeout: 240_000,
}, async () => {
  const { lead_id, other_id, mobile_id, other_unit_id } = s.here
  const lead = await s.here.enlist('service_coordinator', lead_id)
  const other = await s.here.enlist('service_coordinator', other_id)
  await openDoor(lead, { organisation_id: lead_id, unit_id: s.hub_id }, 45.68)
  await openDoor(lead, { organisation_id: lead_id, unit_id: mobile_id }, 45.7)
  await openDoor(other, { organisation_id: other_id, unit_id: other_unit_id }, 45.69)
  await s.store.receive('biscuits', 1, { best_before: '2099-01-01' })
  const lines = [{ item_id: s.item('biscuits'), quantity: 1 }]
  // Asked first by who is farther: the order of asking does not count.
  const far = await s.ask(s.here.operator, { unit_id: mobile_id, lines })
  const near = await s.ask(s.social, { lines })
  for (const each of [far, near]) await s.approve(each)
  await done(s.keepAside([far, near], { asking_ids: [lead_id, other_id] }))
  const [seen, other_seen] = [await s.look(s.picker, near), await s.look(s.picker, far)]
  expect([seen.request.allocated, other_seen.request.allocated]).toEqual([1, 0])
  const told = seen.parts[0]?.why.find(({ rule }) => rule === 'distance')
  expect(told).toMatchObject({ found: 'known', amount: 1112 })
})
