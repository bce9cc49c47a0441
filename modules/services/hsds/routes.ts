// The open interface of the directory: HSDS 3.0, read-only, for whoever makes maps, phone lines and other directories.
// No session, no key; only pages open to all.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type House, sendProblem } from '#core/http'
import type { OpenService } from '../queries/open-service.ts'
import { type Directory, openDirectory, openNetwork } from '../store/open.ts'
import { hsdsDocument } from './document.ts'
import { serviceAtLocationOf } from './location.ts'
import { organizationIdOf, organizationsOf } from './organization.ts'
import { flatServiceOf, wholeServiceOf } from './service.ts'
import { filled, type Json, paged } from './shape.ts'
import { taxonomies, taxonomyTerms } from './taxonomies.ts'

type Reading = Pick<House, 'database' | 'clock' | 'public_url'>

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
const Asked = z.object({
  network: z.string().max(80).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(50),
  format: z.literal('json').optional(),
  search: z.string().max(80).optional(),
  organization_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  taxonomy_term_id: z.uuid().optional(),
  modified_after: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  minimal: flag,
  full: flag,
})
type Asked = z.infer<typeof Asked>

const missing = (reply: FastifyReply) => sendProblem(reply, { code: 'core.not-found', status: 404 })

const includes = (text: string | undefined, ...places: unknown[]): boolean =>
  !text ||
  places.some((place) =>
    String(place ?? '')
      .toLowerCase()
      .includes(text.toLowerCase()),
  )

const isChosen = (whole: Json, service: OpenService, asked: Asked): boolean => {
  const terms = (
    (whole.attributes ?? []) as { taxonomy_term?: { id: string; taxonomy_id: string } }[]
  ).flatMap((each) => (each.taxonomy_term ? [each.taxonomy_term] : []))
  return (
    includes(asked.search, service.name, service.description) &&
    (!asked.organization_id || organizationIdOf(service) === asked.organization_id) &&
    (!asked.taxonomy_term_id || terms.some((term) => term.id === asked.taxonomy_term_id)) &&
    (!asked.taxonomy_id || terms.some((term) => term.taxonomy_id === asked.taxonomy_id)) &&
    (!asked.modified_after || Date.parse(service.changed_at) >= Date.parse(asked.modified_after))
  )
}

const servicesTold = (directory: Directory, asked: Asked) => {
  const organizations = organizationsOf(directory)
  const wholes = directory.services
    .map((service) => ({ service, whole: wholeServiceOf(service, organizations) }))
    .filter(({ service, whole }) => isChosen(whole, service, asked))
  if (asked.minimal)
    return paged(
      wholes.map(({ whole }) => ({
        id: whole.id,
        name: whole.name,
        status: whole.status,
        last_modified: whole.last_modified,
      })),
      { page: 1, per_page: Math.max(1, wholes.length) },
    )
  return paged(
    wholes.map(({ service, whole }) =>
      asked.full ? whole : { ...flatServiceOf(service), organization: whole.organization },
    ),
    asked,
  )
}

const organizationTold = (directory: Directory, id: string): Json | undefined => {
  const found = organizationsOf(directory).find((each) => each.id === id)
  const services = directory.services.filter((service) => organizationIdOf(service) === id)
  return found && { ...found, services: services.map(flatServiceOf) }
}

const atLocations = (directory: Directory, asked: Asked) => {
  const organizations = organizationsOf(directory)
  const all = directory.services
    .filter((service) => isChosen(wholeServiceOf(service, organizations), service, asked))
    .flatMap((service) =>
      service.locations.map((door) => ({
        ...serviceAtLocationOf(door, service),
        ...(asked.full ? { service: flatServiceOf(service) } : {}),
      })),
    )
  return paged(all, asked)
}

/** For pages of others, too: nothing here is anybody's secret. */
const openly = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'public, max-age=60')

type Tell = (directory: Directory, asked: Asked, request: FastifyRequest) => Json | undefined

export const addHsds = (server: FastifyInstance, house: Reading): void => {
  const answer = (path: string, tell: Tell) =>
    server.get(`/hsds${path}`, async (request, reply) => {
      const asked = Asked.safeParse(request.query)
      if (!asked.success) return sendProblem(openly(reply), { code: 'core.invalid-input', status: 422 })
      const network = await openNetwork(house, asked.data.network ?? null)
      const told = network && tell(await openDirectory(house, network), asked.data, request)
      return told ? openly(reply).send(told) : missing(openly(reply))
    })
  const idIn = (request: FastifyRequest): string => (request.params as { id: string }).id
  const listed = (path: string, all: Json[]) => {
    answer(path, (_, asked) =>
      paged(
        all.filter(
          (each) =>
            includes(asked.search, each.name, each.description) &&
            (!asked.taxonomy_id || each.taxonomy_id === undefined || each.taxonomy_id === asked.taxonomy_id),
        ),
        asked,
      ),
    )
    answer(`${path}/:id`, (_, __, request) => all.find((each) => each.id === idIn(request)))
  }
  const document = hsdsDocument(house.public_url)
  const about = {
    version: '3.0',
    profile: 'https://docs.openreferral.org/en/3.0/',
    openapi_url: `${house.public_url}/hsds/openapi.json`,
  }
  for (const path of ['/hsds', '/hsds/']) server.get(path, (_, reply) => openly(reply).send(about))
  server.get('/hsds/openapi.json', (_, reply) => openly(reply).send(document))
  server.get('/hsds/status', (_, reply) => openly(reply).send({ status: 'ok', version: '3.0' }))
  answer('/services', servicesTold)
  answer('/services/:id', (directory, _, request) => {
    const found = directory.services.find((each) => each.service_id === idIn(request))
    return found && wholeServiceOf(found, organizationsOf(directory))
  })
  answer('/organizations', (directory, asked) =>
    paged(
      organizationsOf(directory)
        .filter((each) => includes(asked.search, each.name))
        .map(filled),
      asked,
    ),
  )
  answer('/organizations/:id', (directory, _, request) => organizationTold(directory, idIn(request)))
  listed('/taxonomies', taxonomies)
  listed('/taxonomy_terms', taxonomyTerms)
  answer('/service_at_locations', atLocations)
  answer('/service_at_locations/:id', (directory, asked, request) =>
    atLocations(directory, { ...asked, page: 1, per_page: 10_000 }).contents.find(
      (each) => (each as Json).id === idIn(request),
    ),
  )
  server.get('/hsds/*', (_, reply) => missing(openly(reply)))
}
