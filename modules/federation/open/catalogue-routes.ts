// The catalogue of the open data for whoever collects catalogues, and what search engines are told of these pages.
import type { FastifyInstance } from 'fastify'
import type { House } from '#core/http'
import { dayInItaly, instant } from '#core/kernel'
import { everyOpenRelease } from '#monitoring/server'
import { nationalOf } from '../national/national.ts'
import { federationsOf } from '../store/federations.ts'
import { groundOf } from '../store/members.ts'
import { everyNetwork, type NamedNetwork } from '../store/networks.ts'
import { type CatalogueGround, catalogueOf } from './catalogue.ts'
import { openly } from './openly.ts'
import { jsonLd, turtle } from './rdf.ts'
import { statisticsOf } from './statistics.ts'

type Reading = Pick<House, 'database' | 'clock' | 'public_url' | 'root'>

const networksTold = async (house: Reading, networks: readonly NamedNetwork[]) => {
  const releases = await everyOpenRelease(
    house,
    networks.map(({ network_id }) => network_id),
  )
  return networks.map((network) => ({
    statistics: statisticsOf(
      network,
      releases.filter(({ network_id }) => network_id === network.network_id),
      new Map(),
    ),
    towns: network.towns,
  }))
}

const federationsTold = (house: Reading): Promise<CatalogueGround['federations']> =>
  Promise.all(
    federationsOf(house).map(async (federation) => {
      const ground = await groundOf(house, federation)
      const told = ground.releases.map(({ published_at }) => published_at).sort()
      return {
        federation,
        periods: nationalOf(ground).periods.map(({ period }) => period),
        modified: told.at(-1) ?? '',
      }
    }),
  )

const groundNow = async (house: Reading): Promise<CatalogueGround> => ({
  public_url: house.public_url,
  today: dayInItaly(instant(house.clock)),
  networks: await networksTold(house, await everyNetwork(house)),
  federations: await federationsTold(house),
})

const xml = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/** The pages anybody may look for: of each network, and the national ones. */
const pagesOf = ({ networks, federations }: CatalogueGround): string[] => [
  '/open/',
  ...networks.flatMap(({ statistics: { network, figures } }) => [
    ...['', 'services', 'figures', 'statistics', 'recalls'].map((place) => `/open/${network.key}/${place}`),
    ...figures.map(({ key }) => `/open/${network.key}/statistics/${key}`),
  ]),
  ...federations.map(({ federation }) => `/open/national/${federation.key}`),
]

export const addCatalogue = (server: FastifyInstance, house: Reading): void => {
  server.get('/api/open/catalogue.jsonld', async (_, reply) =>
    openly(reply)
      .type('application/ld+json; charset=utf-8')
      .send(JSON.stringify(jsonLd(catalogueOf(await groundNow(house))))),
  )
  server.get('/api/open/catalogue.ttl', async (_, reply) =>
    openly(reply)
      .type('text/turtle; charset=utf-8')
      .send(turtle(catalogueOf(await groundNow(house)))),
  )
  server.get('/sitemap.xml', async (_, reply) => {
    const pages = pagesOf(await groundNow(house))
    const urls = pages.map((page) => `<url><loc>${xml(house.public_url + page)}</loc></url>`)
    return openly(reply)
      .type('application/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`,
      )
  })
  // Desk and phone are for who works; letters and signatures for who holds them.
  server.get('/robots.txt', (_, reply) =>
    openly(reply)
      .type('text/plain; charset=utf-8')
      .send(
        [
          'User-agent: *',
          'Allow: /open/',
          ...['/open/answer', '/open/sign', '/open/turn', '/open/leave'].map((path) => `Disallow: ${path}`),
          'Disallow: /',
          `Sitemap: ${house.public_url}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
  )
}
