// Emergency scripts of the phone, from the content of the territory: the same for everybody, about nobody.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readScripts } from '#content/read.ts'

/** Looked for upwards, so that it is found from the sources and from the built server alike. */
const rootOfContent = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'content/scripts'))) return folder
  }
  throw new Error('content/scripts is not there: the phone has no emergency scripts without it.')
}

export const addScripts = (server: FastifyInstance): void => {
  let scripts: ReturnType<typeof readScripts> | undefined
  server.get('/api/open/emergency-scripts', async (_, reply) => {
    scripts ??= readScripts(rootOfContent())
    return reply.header('cache-control', 'public, max-age=3600').send({ scripts })
  })
}
