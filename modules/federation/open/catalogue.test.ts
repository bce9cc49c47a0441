// The catalogue says what the Italian profile of DCAT calls mandatory, in both of its writings, and nothing people wrote can
// break them.
import { expect, it } from 'vitest'
import { catalogueOf } from './catalogue.ts'
import { jsonLd, type Node, turtle } from './rdf.ts'

const words = (it: string) => ({ it, en: it })
const nodes = catalogueOf({
  public_url: 'https://prossima.example.org',
  today: '2026-11-29',
  networks: [
    {
      statistics: {
        network: { key: 'latina', name: 'Rete "Latina" \\ .', is_demo: true },
        licence: 'CC-BY-4.0',
        figures: [
          {
            ...{
              key: 'contacts',
              label: words('Contatti'),
              unit: 'contacts',
              rule: words('Ogni incontro\nvale 1.'),
            },
            tables: [
              {
                ...{
                  period: '2026-Q3',
                  dimension: 'none',
                  total: 100,
                  cells: [],
                  threshold: 20,
                  rounding: 5,
                },
                ...{ revision: 1, definition_version: 1, cut_off_at: '2026-10-02T08:00:00Z' },
                published_at: '2026-10-03T08:00:00Z',
              },
            ],
          },
        ],
      },
      towns: ['Latina'],
    },
  ],
  federations: [
    {
      federation: {
        ...{ key: 'lgnet_ea', title: words('LGNetEA'), purpose: words('Cura.'), rule: words('Somma.') },
        ...{ cities: [{ municipality_code: '059011', name: 'Latina' }], figures: [] },
        ...{ starts_on: null, ends_on: null },
      },
      ...{ periods: ['2026'], modified: '2026-11-03T08:00:00Z' },
    },
  ],
})

/** What the profile lists as mandatory, by class. */
const mandatory: Record<string, string[]> = {
  'dcatapit:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dct:modified', 'dcat:dataset'],
  'dcatapit:Dataset': [
    ...['dct:identifier', 'dct:title', 'dct:description', 'dct:modified', 'dcat:theme'],
    ...['dct:rightsHolder', 'dct:accrualPeriodicity', 'dcat:distribution'],
  ],
  'dcatapit:Distribution': ['dct:format', 'dcat:accessURL', 'dct:license'],
  'dcatapit:Agent': ['dct:identifier', 'foaf:name'],
  'dcatapit:Organization': ['vcard:fn', 'vcard:hasEmail'],
  'dcatapit:LicenseDocument': ['dct:type'],
}
const says = (node: Node, name: string) =>
  node.says.filter(([each]) => each === name).map(([, value]) => value)

it('says all that is mandatory of each thing, and points only to what it describes', () => {
  for (const [type, names] of Object.entries(mandatory)) {
    const found = nodes.filter(({ types }) => types.includes(type))
    expect(found.length, type).toBeGreaterThan(0)
    for (const node of found)
      for (const name of names) expect(says(node, name).length, `${node.iri} ${name}`).toBeGreaterThan(0)
  }
  const described = new Set(nodes.map(({ iri }) => iri))
  const own = nodes.flatMap(({ says: told }) =>
    told.flatMap(([, value]) => ('iri' in value && value.iri.includes('/open/id/') ? [value.iri] : [])),
  )
  expect(own.filter((iri) => !described.has(iri))).toEqual([])
})

it('says theme, rhythm, licence, place and time of a figure', () => {
  const dataset = nodes.find(({ iri }) => iri.endsWith('/dataset/latina-contacts')) as Node
  const authority = 'http://publications.europa.eu/resource/authority'
  expect(says(dataset, 'dcat:theme')).toEqual([{ iri: `${authority}/data-theme/SOCI` }])
  expect(says(dataset, 'dct:accrualPeriodicity')).toEqual([{ iri: `${authority}/frequency/QUARTERLY` }])
  expect(says(dataset, 'dct:description')[0]).toMatchObject({ text: expect.stringContaining('sotto 20') })
  const time = nodes.find(({ iri }) => iri === `${dataset.iri}/time`) as Node
  expect(says(time, 'schema:startDate')).toEqual([{ text: '2026-07-01', type: 'xsd:date' }])
  const csv = nodes.find(({ iri }) => iri === `${dataset.iri}/csv`) as Node
  expect(says(csv, 'dcat:downloadURL')).toEqual([
    { iri: 'https://prossima.example.org/api/open/statistics.csv?network=latina&figure=contacts' },
  ])
})

it('is written as JSON-LD and as Turtle, whatever people are called', () => {
  const written = JSON.parse(JSON.stringify(jsonLd(nodes))) as { '@graph': { '@id': string }[] }
  expect(written['@graph'].map((node) => node['@id'])).toEqual(nodes.map(({ iri }) => iri))
  const text = turtle(nodes)
  expect(text).toContain('foaf:name "Rete \\"Latina\\" \\\\ ."@it')
  expect(text).toContain('Ogni incontro\\nvale 1.')
  // Every statement ends, and every quote that opens closes on its line.
  for (const line of text.split('\n'))
    expect((line.match(/(?<!\\)(?:\\\\)*"/g) ?? []).length % 2, line).toBe(0)
  expect(text.match(/^<.*>$/gm)).toHaveLength(nodes.length)
  expect(text.match(/ \.$/gm)?.length).toBeGreaterThanOrEqual(nodes.length)
})
