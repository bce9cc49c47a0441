// "Not found" says nothing by when it is said.
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { keepBeat, leavesAt_ms } from './beat.ts'

test('whatever is ready between two beats leaves on the second', () => {
  expect([0.7, 1.1, 4, 19.9, 20].map((ready) => leavesAt_ms(ready, 20))).toEqual([20, 20, 20, 20, 20])
  expect(leavesAt_ms(20.1, 20)).toBe(40)
})

test('what is not found waits for the beat, what is there does not, nor does anything without one', async () => {
  const took = async (beat_ms: number, url: string): Promise<number> => {
    const server = Fastify()
    keepBeat(server, beat_ms)
    server.get('/there', async () => 'here')
    server.get('/hidden', async (_, reply) => reply.code(404).send('no'))
    await server.ready()
    await server.inject({ url })
    const from = performance.now()
    await server.inject({ url })
    const passed = performance.now() - from
    await server.close()
    return passed
  }
  // A beat nobody could take for a slow machine; nothing here fails because a machine is busy for a moment.
  expect(await took(400, '/hidden')).toBeGreaterThanOrEqual(399)
  expect(await took(60_000, '/there')).toBeLessThan(60_000)
  expect(await took(0, '/hidden')).toBeLessThan(60_000)
}, 20_000)
