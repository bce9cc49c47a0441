// The ground of the map is served as it is, and kept by the browser.
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { addBoundaries } from './store/boundaries.ts'

test('boundaries arrive once, then the browser knows them', async () => {
  const server = Fastify()
  addBoundaries(server)
  const first = await server.inject('/api/places/boundaries')
  expect(first.statusCode).toBe(200)
  expect(Object.keys(first.json().objects)).toEqual(['municipalities', 'province_edges'])
  const etag = String(first.headers.etag)
  const again = await server.inject({ url: '/api/places/boundaries', headers: { 'if-none-match': etag } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await server.close()
})
