// The catalogue of the open data of this house, after the Italian profile of DCAT (DCAT-AP_IT): one dataset for each figure a
// network let out, one for each national sum, each with its files, licence, rhythm, place and time.
import type { Federation, Words } from '../domain/federation.ts'
import { daysOf, rhythmOf } from '../national/period.ts'
import type { Node, Value } from './rdf.ts'
import type { OpenStatistic, OpenStatistics } from './statistics.ts'

const authority = 'http://publications.europa.eu/resource/authority'
const licence = 'https://creativecommons.org/licenses/by/4.0/'
const kinds = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['xlsx', 'XLSX'],
] as const

const iri = (address: string): Value => ({ iri: address })
const words = ({ it, en }: Words): Value[] => [
  { text: it, lang: 'it' },
  { text: en, lang: 'en' },
]
const day = (text: string): Value => ({ text: text.slice(0, 10), type: 'xsd:date' })
const each = (name: string, values: readonly Value[]): [string, Value][] =>
  values.map((value) => [name, value])

export interface CatalogueGround {
  public_url: string
  today: string
  networks: { statistics: OpenStatistics; towns: readonly string[] }[]
  federations: { federation: Federation; periods: readonly string[]; modified: string }[]
}

interface Dataset {
  /** Unique in the catalogue. */
  name: string
  title: Words
  about: Words
  modified: string
  periods: readonly string[]
  places: readonly { name: string; code?: string }[]
  holder: string
  page: string
  file(kind: string): string
}

const agent = (url: string, key: string, name: string): Node => ({
  iri: `${url}/open/id/agent/${key}`,
  types: ['dcatapit:Agent', 'foaf:Agent'],
  says: [
    ['dct:identifier', { text: key }],
    ['foaf:name', { text: name, lang: 'it' }],
  ],
})

const contact = (url: string): Node => ({
  iri: `${url}/open/id/contact`,
  types: ['dcatapit:Organization', 'vcard:Organization', 'vcard:Kind'],
  says: [
    // To be set by who runs the service, like the contacts of the pages.
    ['vcard:fn', { text: 'Da impostare: chi cura i dati aperti', lang: 'it' }],
    ['vcard:hasEmail', iri('mailto:open-data@example.org')],
  ],
})

const licenceNode: Node = {
  iri: licence,
  types: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
  says: [
    ['foaf:name', { text: 'Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)', lang: 'it' }],
    ['dct:type', iri('http://purl.org/adms/licencetype/Attribution')],
  ],
}

const spanNode = (base: string, periods: readonly string[]): Node => {
  const days = periods.map(daysOf)
  const first = days.map((each) => each.first).sort()[0] ?? ''
  const last =
    days
      .map((each) => each.last)
      .sort()
      .at(-1) ?? ''
  return {
    iri: `${base}/time`,
    types: ['dct:PeriodOfTime'],
    says: [
      ['schema:startDate', day(first)],
      ['schema:endDate', day(last)],
    ],
  }
}

const placeNodes = (base: string, places: Dataset['places']): Node[] =>
  places.map(({ name, code }, at) => ({
    iri: `${base}/place/${code ?? at}`,
    types: ['dct:Location'],
    says: [
      ['locn:geographicName', { text: name, lang: 'it' }],
      ...(code ? ([['dct:identifier', { text: code }]] as const) : []),
    ],
  }))

const datasetNodes = (url: string, dataset: Dataset): Node[] => {
  const base = `${url}/open/id/dataset/${dataset.name}`
  const files = kinds.map(([kind]) => `${base}/${kind}`)
  const places = placeNodes(base, dataset.places)
  const main: Node = {
    iri: base,
    types: ['dcatapit:Dataset', 'dcat:Dataset'],
    says: [
      ['dct:identifier', { text: dataset.name }],
      ...each('dct:title', words(dataset.title)),
      ...each('dct:description', words(dataset.about)),
      ['dct:modified', day(dataset.modified)],
      ['dcat:theme', iri(`${authority}/data-theme/SOCI`)],
      ['dct:rightsHolder', iri(`${url}/open/id/agent/${dataset.holder}`)],
      ['dct:publisher', iri(`${url}/open/id/agent/${dataset.holder}`)],
      ['dct:accrualPeriodicity', iri(`${authority}/frequency/${rhythmOf(dataset.periods)}`)],
      ['dct:language', iri(`${authority}/language/ITA`)],
      ['dct:temporal', iri(`${base}/time`)],
      ...each(
        'dct:spatial',
        places.map((place) => iri(place.iri)),
      ),
      ['dcat:contactPoint', iri(`${url}/open/id/contact`)],
      ['dcat:landingPage', iri(`${url}${dataset.page}`)],
      ...each('dcat:distribution', files.map(iri)),
    ],
  }
  const distributions = kinds.map(
    ([kind, type], at): Node => ({
      iri: files[at] as string,
      types: ['dcatapit:Distribution', 'dcat:Distribution'],
      says: [
        ['dct:title', { text: `${dataset.title.it} (${type})`, lang: 'it' }],
        ['dct:format', iri(`${authority}/file-type/${type}`)],
        ['dcat:accessURL', iri(`${url}${dataset.page}`)],
        ['dcat:downloadURL', iri(`${url}${dataset.file(kind)}`)],
        ['dct:license', iri(licence)],
        ['dct:modified', day(dataset.modified)],
      ],
    }),
  )
  return [main, spanNode(base, dataset.periods), ...places, ...distributions]
}

const limitsOf = (tables: OpenStatistic['tables']): Words => {
  const threshold = Math.max(...tables.map((table) => table.threshold))
  const rounding = Math.max(0, ...tables.map((table) => table.rounding ?? 0))
  return {
    it: `Numeri sotto ${threshold} non pubblicati, con copertura complementare${rounding ? `; arrotondati a multipli di ${rounding}` : ''}.`,
    en: `Numbers below ${threshold} are not published, with complementary suppression${rounding ? `; rounded to multiples of ${rounding}` : ''}.`,
  }
}

const joined = (...parts: (Words | null)[]): Words => {
  const told = parts.filter((part) => part !== null)
  return { it: told.map(({ it }) => it).join(' '), en: told.map(({ en }) => en).join(' ') }
}

const newest = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''

const ofNetwork = ({ statistics, towns }: CatalogueGround['networks'][number]): Dataset[] =>
  statistics.figures.map(({ key, label, rule, tables }) => {
    const { key: network, name, is_demo } = statistics.network
    const asked = `network=${network}&figure=${key}`
    return {
      name: `${network}-${key}`,
      title: { it: `${label.it}: ${name}`, en: `${label.en}: ${name}` },
      about: joined(rule, limitsOf(tables), is_demo ? { it: 'Dati inventati.', en: 'Invented data.' } : null),
      modified: newest(tables.map((table) => table.published_at)),
      periods: [...new Set(tables.map((table) => table.period))],
      places: towns.map((town) => ({ name: town })),
      holder: network,
      page: `/open/${network}/statistics/${key}`,
      file: (kind) => `/api/open/statistics.${kind}?${asked}`,
    }
  })

const ofFederation = ({
  federation,
  periods,
  modified,
}: CatalogueGround['federations'][number]): Dataset => ({
  name: `national-${federation.key}`,
  title: federation.title,
  about: joined(federation.purpose, federation.rule),
  ...{ modified, periods },
  places: federation.cities.map(({ name, municipality_code }) => ({ name, code: municipality_code })),
  holder: federation.key,
  page: `/open/national/${federation.key}`,
  file: (kind) => `/api/open/federations/${federation.key}/cities.${kind}`,
})

export const catalogueOf = (ground: CatalogueGround): Node[] => {
  const { public_url: url, today, networks, federations } = ground
  const told = federations.filter(({ periods }) => periods.length > 0)
  const datasets = [...networks.flatMap(ofNetwork), ...told.map(ofFederation)]
  const catalogue: Node = {
    iri: `${url}/open/id/catalogue`,
    types: ['dcatapit:Catalog', 'dcat:Catalog'],
    says: [
      ...each('dct:title', words({ it: 'Dati aperti di Prossima', en: 'Open data of Prossima' })),
      ...each(
        'dct:description',
        words({
          it: 'Le cifre che le reti di prossimità hanno pubblicato per tutti, con i numeri piccoli protetti.',
          en: 'The figures that proximity networks published for everybody, with small numbers protected.',
        }),
      ),
      ['dct:publisher', iri(`${url}/open/id/agent/prossima`)],
      ['dct:modified', day(newest(datasets.map((each) => each.modified)) || today)],
      ['foaf:homepage', iri(`${url}/open/`)],
      ['dct:language', iri(`${authority}/language/ITA`)],
      ['dcat:themeTaxonomy', iri(`${authority}/data-theme`)],
      ...each(
        'dcat:dataset',
        datasets.map(({ name }) => iri(`${url}/open/id/dataset/${name}`)),
      ),
    ],
  }
  return [
    catalogue,
    agent(url, 'prossima', 'Prossima'),
    ...networks
      .filter(({ statistics }) => statistics.figures.length > 0)
      .map(({ statistics: { network } }) => agent(url, network.key, network.name)),
    ...told.map(({ federation }) => agent(url, federation.key, federation.title.it)),
    contact(url),
    licenceNode,
    ...datasets.flatMap((dataset) => datasetNodes(url, dataset)),
  ]
}
