// For monitors: is the house well? Says nothing of who or what is in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Database } from '#core/db'
import { sendProblem } from '#core/http'

export const version = (root: string): string =>
  String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version)

interface StatusParts {
  database: Database
  config: { root: string }
}

export const addStatus = (server: FastifyInstance, parts: StatusParts): void => {
  const running = version(parts.config.root)
  server.get('/status', async (_, reply) => {
    const begun = performance.now()
    try {
      await parts.database.as('app', (run) => run({ text: 'select 1' }), 'person')
    } catch {
      return sendProblem(reply, { code: 'core.database-unwell', status: 503 })
    }
    return reply.header('cache-control', 'no-store').send({
      status: 'ok',
      version: running,
      database: { engine: parts.database.kind, answer_ms: Math.round(performance.now() - begun) },
    })
  })
}
