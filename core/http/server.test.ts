// Whose request it is: a web server on this machine is believed when it says so, everybody else is taken at their word
// of the wire only.
import { expect, test } from 'vitest'
import type { Database } from '#core/db'
import { systemClock } from '#core/kernel'
import { makeServer } from './server.ts'

const neverAsked = {} as Database

test('an address passed on is believed from this machine, and from nowhere else', async () => {
  const server = await makeServer({
    database: neverAsked,
    clock: systemClock,
    rooms: [],
    tokenOf: () => undefined,
    guard: () => undefined,
    isHttps: true,
  })
  server.get('/who', (request, reply) => reply.send(request.ip))
  const from = async (remoteAddress: string, headers: Record<string, string> = {}) =>
    (await server.inject({ url: '/who', remoteAddress, headers })).body
  const passedOn = { 'x-forwarded-for': '203.0.113.9' }
  expect(await from('127.0.0.1', passedOn)).toBe('203.0.113.9')
  expect(await from('198.51.100.1', passedOn)).toBe('198.51.100.1')
  // What somebody outside wrote before the web server added the truth is not believed either.
  expect(await from('127.0.0.1', { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' })).toBe('203.0.113.9')
  await server.close()
})
