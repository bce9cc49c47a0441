// The power goes while phones are sending, twenty-five times. What was answered as kept is kept; what was not is sent
// again and is there once; the server comes back by itself.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/kernel'
import { randomFrom } from '#network/territory'
import { aContact } from '#outreach/makers'
import { type Built, type Ground, prepareGround, startOn } from './testing/built.ts'
import { type Phone, phoneWith } from './testing/phone.ts'

let ground: Ground
let built: Built
beforeAll(async () => {
  ground = await prepareGround()
  built = await startOn(ground)
}, 180_000)
afterAll(async () => {
  await built.end()
  ground.clear()
})

const meeting = () => {
  const { shift_id, van_location_id } = ground.outing
  const handouts = [{ item_id: ground.items.cold_kit ?? '', quantity: 1 }]
  const input = aContact({ shift_id, van_location_id, handouts })
  return { id: newId(), action: 'outreach.record-contact', at: new Date().toISOString(), input }
}

test('killed during twenty-five pushes: nothing that was told is lost, nothing is there twice', async () => {
  const random = randomFrom(25)
  const phones: [Phone, Phone] = [phoneWith(built.as('operator')), phoneWith(built.as('operator2'))]
  for (const phone of phones) await phone.enrol()
  const typed: string[] = []
  const told = new Set<string>()
  const slow: number[] = []
  for (let cut = 0; cut < 25; cut++) {
    const batches = phones.map((phone) => ({ phone, intents: Array.from({ length: 8 }, meeting) }))
    const sending = batches.map(({ phone, intents }) =>
      phone.push(intents).then(
        ({ answers }) => answers.forEach(({ id, outcome }) => outcome === 'accepted' && told.add(id)),
        () => undefined,
      ),
    )
    await pause(random() * 90)
    await built.server.kill9()
    await Promise.all(sending)
    const from = Date.now()
    await built.server.restart()
    slow.push(Date.now() - from)
    for (const { phone, intents } of batches) {
      const { answers } = await phone.push(intents)
      for (const { id, outcome, again } of answers) {
        expect(outcome).toBe('accepted')
        // What was told before the cut had been written before it was told.
        if (told.has(id)) expect(again).toBe(true)
      }
      typed.push(...intents.map(({ input }) => input.contact_id as string))
    }
  }
  const middle = slow.sort((a, b) => a - b)[12] ?? 0
  expect(middle).toBeLessThan(10_000)
  for (const phone of phones) await phone.carry()
  expect(phones[0].print()).toBe(phones[1].print())
  expect(phones[0].records('outreach.contact').length).toBe(typed.length)
  expect(await built.faults(typed)).toEqual([])
}, 600_000)
