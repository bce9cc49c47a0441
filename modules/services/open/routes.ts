// What the open pages ask: the services somebody looks for, and one of them. Who asks leaves no trace: no cookie is read
// and nothing of the question is kept.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type House, sendProblem } from '#core/http'
import { answers } from '../domain/finding.ts'
import { audiences } from '../domain/for-whom.ts'
import { insteadOf, openFirst } from '../domain/instead.ts'
import type { OpenLabel, OpenOneService, OpenService, OpenServices } from '../queries/open-service.ts'
import { type Directory, networkOfService, openDirectory, openNetwork } from '../store/open.ts'
import { arabic } from '../texts/codes-ar.ts'
import { french } from '../texts/codes-fr.ts'
import { en } from '../texts/en.ts'
import { it } from '../texts/it.ts'

type Reading = Pick<House, 'database' | 'clock'>

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
const Looked = z.object({
  network: z.string().max(80).optional(),
  text: z.string().max(80).optional(),
  type: z.string().max(40).optional(),
  for_whom: z.enum(audiences).optional(),
  language: z.string().max(3).optional(),
  municipality_code: z.string().max(6).optional(),
  open_now: flag,
  no_papers: flag,
  is_free: flag,
})

const labelOf = (group: 'type' | 'paper', code: string): OpenLabel => {
  const plain = code.replaceAll('_', ' ')
  const found = (words: Record<string, string>) => words[code] ?? plain
  const fr = french[group][code]
  const ar = arabic[group][code]
  return { it: found(it[group]), en: found(en[group]), ...(fr ? { fr } : {}), ...(ar ? { ar } : {}) }
}

const seen = ({ network: { key, name, is_demo } }: Directory) => ({ key, name, is_demo })
const once = <T>(all: T[]): T[] => [...new Set(all)]

const isIn = (service: OpenService, code: string | undefined): boolean =>
  !code ||
  service.locations.length === 0 ||
  service.locations.some((door) => door.kind === 'virtual' || door.municipality_code === code)

export const toldOf = (directory: Directory, looked: z.infer<typeof Looked>): OpenServices => {
  const { services, now } = directory
  const doors = services.flatMap((service) => service.locations)
  const found = services.filter((service) => {
    return (
      answers(service, looked, Object.values(labelOf('type', service.type)).join(' ')) &&
      isIn(service, looked.municipality_code)
    )
  })
  return {
    network: seen(directory),
    now,
    services: openFirst(found),
    in_all: services.length,
    types: once(services.map((service) => service.type)).map((code) => ({
      code,
      label: labelOf('type', code),
    })),
    languages: once(services.flatMap((service) => service.languages)).sort(),
    municipalities: once(doors.map((door) => door.municipality_code))
      .filter((code) => code !== null)
      .map((code) => ({
        code,
        name: doors.find((door) => door.municipality_code === code)?.municipality_name ?? code,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'it')),
  }
}

const most = 3

export const oneToldOf = (directory: Directory, id: string): OpenOneService | undefined => {
  const service = directory.services.find((each) => each.service_id === id)
  if (!service) return undefined
  return {
    network: seen(directory),
    now: directory.now,
    service,
    type: labelOf('type', service.type),
    documents: service.documents.map((code) => labelOf('paper', code)),
    others: insteadOf(service, directory.services)
      .slice(0, most)
      .map(({ service_id, name, description, opening }) => ({ service_id, name, description, opening })),
  }
}

const missing = (reply: FastifyReply) => sendProblem(reply, { code: 'core.not-found', status: 404 })

export const addOpenServices = (server: FastifyInstance, house: Reading): void => {
  const answer = (
    path: string,
    tell: (
      directory: Directory,
      looked: z.infer<typeof Looked>,
      request: FastifyRequest,
    ) => object | undefined,
  ) =>
    server.get(path, async (request, reply) => {
      const looked = Looked.safeParse(request.query)
      if (!looked.success) return sendProblem(reply, { code: 'core.invalid-input', status: 422 })
      const { id } = request.params as { id?: string }
      if (id !== undefined && !z.uuid().safeParse(id).success) return missing(reply)
      const key = looked.data.network ?? (id ? await networkOfService(house, id) : null)
      const network = key === undefined ? undefined : await openNetwork(house, key)
      const told = network && tell(await openDirectory(house, network), looked.data, request)
      return told ? reply.header('cache-control', 'public, max-age=60').send(told) : missing(reply)
    })
  answer('/api/open/services', toldOf)
  answer('/api/open/services/:id', (directory, _, request) =>
    oneToldOf(directory, (request.params as { id: string }).id),
  )
}
