// The ground of the map: borders of municipalities, made once from public statistics and served as they are. Nothing
// here is about a person or a followed place, so it may be kept by the browser.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** Looked for upwards, so that it is found from the sources and from the built server alike. */
const boundariesFile = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'content/territory/boundaries.topo.json')
    if (existsSync(path)) return path
  }
  throw new Error('content/territory/boundaries.topo.json is not there: the map has no ground without it.')
}

export const addBoundaries = (server: FastifyInstance): void => {
  let ground: { text: string; tag: string } | undefined
  server.get('/api/places/boundaries', async (request, reply) => {
    ground ??= readGround()
    reply.header('cache-control', 'public, max-age=86400').header('etag', ground.tag)
    if (request.headers['if-none-match'] === ground.tag) return reply.code(304).send()
    return reply.type('application/json').send(ground.text)
  })
}

const readGround = () => {
  const text = readFileSync(boundariesFile(), 'utf8')
  return { text, tag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` }
}
