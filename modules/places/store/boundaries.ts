// The ground of the map: borders of municipalities, made once from public statistics and served as they are. Nothing
// here is about a person or a followed place, so it may be kept by the browser.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** The project's folder: from the sources this file lies three floors down; a bundle is started from it. */
const boundariesFile = (): string => {
  const path = 'content/territory/boundaries.topo.json'
  return join(process.cwd(), path)
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
