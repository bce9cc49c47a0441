// The line breaks after every sixty-fourth byte of one whole exchange, going up and coming down: a push of twenty
// meetings, its answer, a pull. The phone sends once more, and everything is there once.
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/kernel'
import { type Direction, type NetworkProxy, startProxy } from '#core/testing'
import { aContact } from '#outreach/makers'
import { type Built, type Ground, prepareGround, startOn } from './testing/built.ts'
import { type Phone, phoneWith } from './testing/phone.ts'

const stride = 64
let ground: Ground
let built: Built
let proxy: NetworkProxy
let line: { port: number; agent: Agent }
beforeAll(async () => {
  ground = await prepareGround()
  built = await startOn(ground)
  proxy = await startProxy({ target: built.server.port })
  line = { port: proxy.port, agent: new Agent({ keepAlive: true, maxSockets: 1 }) }
}, 180_000)
afterAll(async () => {
  line.agent.destroy()
  await proxy.close()
  await built.end()
  ground.clear()
})

const meetings = () =>
  Array.from({ length: 20 }, () => {
    const { shift_id, van_location_id } = ground.outing
    return {
      id: newId(),
      action: 'outreach.record-contact',
      at: new Date().toISOString(),
      input: aContact({ shift_id, van_location_id }),
    }
  })

const exchange = async (phone: Phone, intents: ReturnType<typeof meetings>): Promise<void> => {
  const { answers } = await phone.push(intents)
  expect(answers.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
  await phone.pull()
}

/** Bytes of one undisturbed exchange in each direction. */
const measure = async (phone: Phone): Promise<Record<Direction, number>> => {
  const before = { ...proxy.passed() }
  await exchange(phone, meetings())
  const after = proxy.passed()
  return { up: after.up - before.up, down: after.down - before.down }
}

test('cut anywhere, sent once more: never lost, never twice, never more than two sendings', async () => {
  const phone = phoneWith(built.as('operator', line))
  await phone.enrol()
  await phone.carry()
  const size = await measure(phone)
  expect(size.up).toBeGreaterThan(5000)
  const typed: string[] = []
  let cuts = 0
  for (const direction of ['up', 'down'] as const) {
    for (let bytes = 0; bytes < size[direction]; bytes += stride) {
      const intents = meetings()
      typed.push(...intents.map(({ input }) => input.contact_id as string))
      const happened = proxy.cutAfter({ direction, bytes })
      const first = await exchange(phone, intents).then(
        () => 'whole',
        () => 'cut',
      )
      // An exchange may be a little shorter than the one measured: its cut must not strike what comes after.
      if (first === 'whole') proxy.spare()
      else {
        cuts += 1
        await happened
        await exchange(phone, intents)
      }
      // A line cut at its very last byte is still dying: the next exchange begins on one of its own.
      line.agent.destroy()
    }
  }
  expect(cuts).toBeGreaterThan((size.up + size.down) / stride - 40)
  const fresh = phoneWith(built.as('operator2'))
  await fresh.carry()
  await phone.pull()
  expect(phone.print()).toBe(fresh.print())
  expect(await built.faults(typed)).toEqual([])
}, 600_000)
