// What the open pages ask: the services anybody may find, and one of them. Who asks leaves no trace.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type House, sendProblem } from '#core/http'
import type { OpenServices } from '../queries/open-service.ts'
import { type Directory, openDirectory, openNetwork } from '../store/open.ts'

type Reading = Pick<House, 'database' | 'clock'>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const keyIn = (request: FastifyRequest): string | null => {
  const { network } = request.query as { network?: unknown }
  return typeof network === 'string' ? network.slice(0, 80) : null
}

const toldOf = ({ network, now, services }: Directory): OpenServices => ({
  network: { key: network.key, name: network.name, is_demo: network.is_demo },
  now,
  services,
})

export const addOpenServices = (server: FastifyInstance, house: Reading): void => {
  server.get('/api/open/services', async (request, reply) => {
    const network = await openNetwork(house, keyIn(request))
    if (!network) return sendProblem(reply, { code: 'core.not-found', status: 404 })
    return reply
      .header('cache-control', 'public, max-age=60')
      .send(toldOf(await openDirectory(house, network)))
  })
  server.get('/api/open/services/:id', async (request, reply) => {
    const { id } = request.params as { id: string }
    const network = uuid.test(id) ? await openNetwork(house, keyIn(request)) : undefined
    const directory = network && (await openDirectory(house, network, id))
    if (!directory || directory.services.length === 0)
      return sendProblem(reply, { code: 'core.not-found', status: 404 })
    return reply.header('cache-control', 'public, max-age=60').send(toldOf(directory))
  })
}
