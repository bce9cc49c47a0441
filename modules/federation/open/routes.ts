// What anybody may read without a session: the figures each network let out, the national sums, and the catalogue that describes
// them. Only releases are read here; other pages may ask, too.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type House, sendProblem } from '#core/http'
import { instant } from '#core/kernel'
import { sheetKinds, sheetTypes, writeTable, writeWorkbook } from '#core/sheets'
import { everyOpenRelease, openNames, openNetwork } from '#monitoring/server'
import type { Federation } from '../domain/federation.ts'
import { type National, nationalOf } from '../national/national.ts'
import { nationalSheets, nationalTable } from '../national/national-sheets.ts'
import { federationsOf } from '../store/federations.ts'
import { groundOf } from '../store/members.ts'
import { openDocument } from './document.ts'
import { openly } from './openly.ts'
import { type OpenStatistics, statisticsOf } from './statistics.ts'
import { statisticsSheets, statisticsTable } from './statistics-sheets.ts'

type Reading = Pick<House, 'database' | 'clock' | 'public_url' | 'root'>

const Asked = z.object({
  network: z.string().max(80).optional(),
  figure: z.string().max(80).optional(),
  period: z.string().max(10).optional(),
  lang: z.enum(['it', 'en']).default('it'),
})
type Asked = z.infer<typeof Asked>

const missing = (reply: FastifyReply) => sendProblem(openly(reply), { code: 'core.not-found', status: 404 })

const withAsked =
  (answer: (asked: Asked, reply: FastifyReply, request: FastifyRequest) => Promise<unknown>) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const asked = Asked.safeParse(request.query)
    if (!asked.success) return sendProblem(openly(reply), { code: 'core.invalid-input', status: 422 })
    return answer(asked.data, reply, request)
  }

const statisticsAsked = async (house: Reading, asked: Asked): Promise<OpenStatistics | undefined> => {
  const network = await openNetwork(house, asked.network ?? null)
  if (!network) return undefined
  const [releases, names] = await Promise.all([
    everyOpenRelease(house, [network.network_id]),
    openNames(house, network.network_id),
  ])
  const chosen = asked.figure ? releases.filter(({ figure }) => figure === asked.figure) : releases
  if (asked.figure && chosen.length === 0) return undefined
  return statisticsOf(network, chosen, names)
}

const asFile = (reply: FastifyReply, bytes: Uint8Array, { kind, name }: { kind: Kind; name: string }) =>
  openly(reply)
    .type(sheetTypes[kind])
    .header('content-disposition', `attachment; filename="${name}.${kind}"`)
    .send(Buffer.from(bytes))
type Kind = (typeof sheetKinds)[number]

const addStatistics = (server: FastifyInstance, house: Reading): void => {
  server.get(
    '/api/open/statistics',
    withAsked(async (asked, reply) => {
      const told = await statisticsAsked(house, asked)
      return told ? openly(reply).send(told) : missing(reply)
    }),
  )
  server.get(
    '/api/open/statistics.json',
    withAsked(async (asked, reply) => {
      const told = await statisticsAsked(house, asked)
      if (!told) return missing(reply)
      return openly(reply)
        .header('content-disposition', `attachment; filename="${told.network.key}.json"`)
        .send(told)
    }),
  )
  for (const kind of sheetKinds)
    server.get(
      `/api/open/statistics.${kind}`,
      withAsked(async (asked, reply) => {
        const told = await statisticsAsked(house, asked)
        if (!told) return missing(reply)
        const source = `${house.public_url}/open/${told.network.key}/statistics`
        const bytes =
          kind === 'csv'
            ? writeTable(statisticsTable(told, asked.lang), asked.lang)
            : await writeWorkbook(statisticsSheets(told, source, asked.lang), kind)
        return asFile(reply, bytes, { kind, name: [told.network.key, asked.figure ?? 'cifre'].join('-') })
      }),
    )
}

const federationIn = (house: Reading, request: FastifyRequest): Federation | undefined =>
  federationsOf(house).find(({ key }) => key === (request.params as { key: string }).key)

const nationalAsked = async (
  house: Reading,
  asked: Asked,
  request: FastifyRequest,
): Promise<National | undefined> => {
  const federation = federationIn(house, request)
  return federation && nationalOf(await groundOf(house, federation), asked.period)
}

const addFederations = (server: FastifyInstance, house: Reading): void => {
  server.get('/api/open/federations', (_, reply) =>
    openly(reply).send({
      federations: federationsOf(house).map(({ key, title, purpose, cities }) => ({
        ...{ key, title, purpose, cities: cities.length },
      })),
    }),
  )
  server.get(
    '/api/open/federations/:key',
    withAsked(async (asked, reply, request) => {
      const national = await nationalAsked(house, asked, request)
      return national ? openly(reply).send(national) : missing(reply)
    }),
  )
  server.get(
    '/api/open/federations/:key/cities.json',
    withAsked(async (asked, reply, request) => {
      const national = await nationalAsked(house, asked, request)
      if (!national) return missing(reply)
      return openly(reply)
        .header('content-disposition', `attachment; filename="${national.federation.key}.json"`)
        .send(national)
    }),
  )
  for (const kind of sheetKinds)
    server.get(
      `/api/open/federations/:key/cities.${kind}`,
      withAsked(async (asked, reply, request) => {
        const national = await nationalAsked(house, asked, request)
        if (!national) return missing(reply)
        const { key } = national.federation
        const bytes =
          kind === 'csv'
            ? writeTable(nationalTable(national, asked.lang), asked.lang)
            : await writeWorkbook(
                nationalSheets(national, `${house.public_url}/open/national/${key}`, asked.lang),
                kind,
              )
        return asFile(reply, bytes, { kind, name: [key, national.period ?? 'vuoto'].join('-') })
      }),
    )
}

export const addOpenData = (server: FastifyInstance, house: Reading): void => {
  addStatistics(server, house)
  addFederations(server, house)
  const document = openDocument(house.public_url)
  server.get('/api/open/openapi.json', (_, reply) => openly(reply).send(document))
  server.get('/api/open/status', async (_, reply) => {
    await house.database.as('jobs', (run) => run({ text: 'select 1' }), 'person')
    return openly(reply)
      .header('cache-control', 'no-store')
      .send({ status: 'ok', at: instant(house.clock) })
  })
}
