// What anybody may read without a session: the name of the network and the figures let out of the house. Nothing
// here looks at a shift, a place or a person: only at the ledger of releases.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type House, sendProblem } from '#core/http'
import { csvOf } from '../domain/csv.ts'
import type { Words } from '../domain/definition.ts'
import type { OpenFigures } from '../domain/open-figures.ts'
import {
  type OpenNetwork,
  type OpenRelease,
  openNetwork,
  openNetworks,
  openReleases,
} from '../store/publication.ts'

type Reading = Pick<House, 'database'>

const outside: Words = { it: 'Altri comuni', en: 'Other municipalities' }

const labelled = (releases: OpenRelease[], labels: Map<string, Words>): OpenFigures['districts'] => {
  const keys = [...labels.keys(), ...releases.flatMap((release) => release.cells.map((cell) => cell.code))]
  return [...new Set(keys)].map((key) => ({ key, label: labels.get(key) ?? outside }))
}

export const openFigures = async (house: Reading, network: OpenNetwork): Promise<OpenFigures> => {
  const { releases, labels } = await openReleases(house, network.network_id)
  return {
    network: { key: network.key, name: network.name, is_demo: network.is_demo },
    figure: {
      key: 'contacts_by_district',
      licence: 'CC-BY-4.0',
      threshold: Math.max(0, ...releases.map((each) => each.threshold)),
      least_shifts: Math.max(0, ...releases.map((each) => each.least_shifts ?? 0)),
    },
    districts: labelled(releases, labels),
    quarters: releases.map(
      ({ period, revision, definition_version, cut_off_at, published_at, total, cells }) => ({
        quarter: period,
        revision,
        definition_version,
        cut_off_at,
        published_at,
        total,
        cells: cells.map(({ code, value }) => ({ district_key: code, contacts: value })),
      }),
    ),
  }
}

export const csvOfFigures = (figures: OpenFigures): string => {
  const names = new Map(figures.districts.map((district) => [district.key, district.label.it]))
  const rows = figures.quarters.flatMap((each) =>
    each.cells.map((cell) => [
      each.quarter,
      cell.district_key,
      names.get(cell.district_key) ?? '',
      cell.contacts,
      cell.contacts === null ? 'protetto' : 'pubblicato',
      each.cut_off_at,
      each.definition_version,
      figures.network.is_demo ? 'dati inventati' : '',
    ]),
  )
  return csvOf([
    ['trimestre', 'ambito', 'nome', 'contatti', 'stato', 'dati_al', 'definizione', 'nota'],
    ...rows,
  ])
}

const cacheFor = (reply: FastifyReply, seconds: number): FastifyReply =>
  reply.header('cache-control', `public, max-age=${seconds}`)

const keyIn = (request: FastifyRequest): string | null => {
  const { network } = request.query as { network?: unknown }
  return typeof network === 'string' ? network.slice(0, 80) : null
}

export const addOpenRoutes = (server: FastifyInstance, house: Reading): void => {
  const withNetwork =
    (answer: (network: OpenNetwork, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const network = await openNetwork(house, keyIn(request))
      return network ? answer(network, reply) : sendProblem(reply, { code: 'core.not-found', status: 404 })
    }
  server.get('/api/open/networks', async (_, reply) =>
    cacheFor(reply, 300).send({ networks: await openNetworks(house) }),
  )
  server.get(
    '/api/open/about',
    withNetwork(async ({ name, is_demo }, reply) => cacheFor(reply, 300).send({ name, is_demo })),
  )
  server.get(
    '/api/open/figures',
    withNetwork(async (network, reply) => cacheFor(reply, 300).send(await openFigures(house, network))),
  )
  server.get(
    '/api/open/figures.csv',
    withNetwork(async (network, reply) =>
      cacheFor(reply, 300)
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="contatti-per-ambito.csv"')
        .send(csvOfFigures(await openFigures(house, network))),
    ),
  )
}
