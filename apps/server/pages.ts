// The three front doors as files: desk at /, the phone application at /field, public pages at /open. A path
// that is no file opens the application, which knows its own addresses.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '#core/http'

const doors = [
  { prefix: '/field/', folder: 'field' },
  { prefix: '/open/', folder: 'public' },
  { prefix: '/', folder: 'desk' },
]

const doorOf = (url: string) => doors.find((door) => url.startsWith(door.prefix)) ?? doors[2]

/** Who comes by number on one's own machine is led to the name: sessions and passkeys belong to the name. */
const leadToName = (server: FastifyInstance, publicUrl: string): void => {
  const { origin, hostname, port } = new URL(publicUrl)
  if (hostname !== 'localhost') return
  server.addHook('onRequest', async (request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (isPage && request.headers.host === `127.0.0.1:${port}`)
      return reply.redirect(origin + request.url, 307)
  })
}

export const addPages = async (
  server: FastifyInstance,
  { root, publicUrl }: { root: string; publicUrl: string },
): Promise<void> => {
  leadToName(server, publicUrl)
  const built = doors.filter(({ folder }) => existsSync(join(root, 'dist', folder)))
  for (const [i, { prefix, folder }] of built.entries()) {
    const path = join(root, 'dist', folder)
    await server.register(fastifyStatic, {
      root: path,
      prefix,
      decorateReply: i === 0,
      index: ['index.html'],
      setHeaders: (reply, file) => {
        const isHashed = /assets\/.*-[\w-]{8}\./.test(file)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  server.get('/field', (_, reply) => reply.redirect('/field/'))
  server.get('/open', (_, reply) => reply.redirect('/open/'))
  server.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w{1,8}(\?|$)/.test(request.url)
    const door = doorOf(request.url)
    if (!wantsPage || !door || !existsSync(join(root, 'dist', door.folder))) {
      return sendProblem(reply, { code: 'core.not-found', status: 404 })
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', join(root, 'dist', door.folder))
  })
}
