// Every answer of the open interface is valid HSDS 3.0 (the schemas of Open Referral, in fixtures/), for pages with
// everything told and for pages with the least; and nothing that is not open to all is in any of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { foundTerritory, type Territory } from '#network/makers'
import { aLocation, aService, someHours } from '../makers.ts'
import { addOpenServices } from '../open/routes.ts'
import { addHsds } from './routes.ts'

let database: Database
let territory: Territory
let server: FastifyInstance
const ids: Record<string, string> = {}
const hidden = 'Vicolo Nascosto 7'

const put = async (name: string, more: Parameters<typeof aService>[2], where?: object | null) => {
  const { coordinator, lead_id, mobile_id } = territory
  const service = aService(lead_id, more?.is_external ? null : mobile_id, more)
  const { service_id } = service
  ids[name] = service_id
  const location = { ...aLocation(), ...where }
  const answers = [
    await coordinator.act('services.add-service', service),
    ...(where === null
      ? []
      : [
          await coordinator.act('services.set-location', { service_id, location }),
          await coordinator.act('services.set-hours', {
            service_id,
            hours: [...someHours(), { ...someHours()[0], location_id: location.location_id, note: 'Suona' }],
          }),
        ]),
  ]
  expect(answers.map((answer) => answer.problem)).toEqual(answers.map(() => undefined))
  return { service_id, location_id: location.location_id }
}

const everything = {
  name: 'Dormitorio con tutto',
  description: 'Un letto, una doccia e la colazione.',
  type: 'night_shelter',
  areas: ['poverty_adults_homeless' as const, 'multi_user' as const],
  access_ways: ['walk_in' as const, 'emergency' as const],
  how_to_enter: 'Suona il campanello dopo le 19:30.',
  alert_text: 'Chiuso il 25 dicembre',
  eligibility_text: 'Per chi non ha casa',
  eligibility: { field: 'is_homeless' as const, is: true },
  minimum_age: 18,
  maximum_age: 99,
  gender_policy: 'women' as const,
  pets_allowed: true,
  accepts_irregular: 'emergency_only' as const,
  cost_text: '1 euro a notte',
  is_free: false,
  languages: ['it', 'ar', 'fr'],
  documents: ['identity_document' as const, 'tax_code' as const],
  interpreter: true,
  wait_days: 3,
  capacity_total: 12,
  capacity_free: 2,
  phone: '+39 035 000 0000',
  email: 'dormitorio@example.org',
  web: 'https://example.org/dormitorio',
  functions: ['limited_night_stay' as const, 'meals' as const],
  leps_code: 'LEPS.3',
}

beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
  await fromBelow(
    database,
    `insert into network.municipalities values ('016198', '1861-03-17', null, 'I628', 'Seriate', null, '016', 'BG', '03', null, null, ' seriate ', null)`,
    [],
  )
  await put('all', { ...everything, steward_id: territory.coordinator.worker_id })
  await put('least', { description: '', areas: [], access_ways: [], languages: [] }, null)
  await put('town', { name: 'Solo il comune' }, { precision: 'municipality' })
  await put(
    'online',
    { name: 'In rete' },
    {
      kind: 'virtual',
      address: null,
      postal_code: null,
      municipality_code: null,
      lat: null,
      lon: null,
      url: 'https://example.org',
    },
  )
  await put('outside', { name: 'Mensa del convento', is_external: true, provider_name: 'Convento inventato' })
  await put('network', { name: 'Solo per la rete', visibility: 'network' })
  const refuge = await put('refuge', { name: 'Casa Ginestra', visibility: 'secret' }, { precision: 'secret' })
  const shelter = await put(
    'shelter',
    { name: 'Centro antiviolenza', type: 'anti_violence' },
    { precision: 'secret' },
  )
  for (const place of [refuge, shelter])
    await territory.coordinator.act('services.set-secret-address', { ...place, address_text: hidden })
  await put('ended', { name: 'Non c’è più' })
  await territory.coordinator.act('services.close-service', { service_id: ids.ended, ended_on: '2026-01-01' })
  server = Fastify()
  const house = { database, clock: { now: () => Date.now() }, public_url: 'https://example.org' }
  addHsds(server, house)
  addOpenServices(server, house)
}, 90_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
const folder = join(import.meta.dirname, 'fixtures/schema')
for (const file of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)

const faultsOf = (schema: string, value: unknown): unknown[] => {
  const validate = ajv.getSchema(schema)
  if (!validate) throw new Error(`No schema ${schema}`)
  validate(value)
  return validate.errors ?? []
}
const get = async (path: string) => {
  const reply = await server.inject({ method: 'GET', url: path })
  return {
    status: reply.statusCode,
    type: String(reply.headers['content-type']),
    body: reply.json(),
    text: reply.body,
  }
}
type Found = { id: string; name?: string }
const contents = async (path: string): Promise<Found[]> => (await get(path)).body.contents

describe('every answer is HSDS 3.0', () => {
  it('services, one by one and in lists', async () => {
    const found = await contents('/hsds/services')
    expect(found.map((each) => each.name).sort()).toEqual(
      [
        'Centro antiviolenza',
        'Dormitorio con tutto',
        'In rete',
        'Mensa del convento',
        'Solo il comune',
        'Sportello Lanterna',
      ].sort(),
    )
    for (const each of found) {
      expect(faultsOf('compiled_service_list.json', each), each.name).toEqual([])
      const { body } = await get(`/hsds/services/${each.id}`)
      expect(faultsOf('service.json', body), each.name).toEqual([])
    }
    for (const each of await contents('/hsds/services?full=true'))
      expect(faultsOf('service.json', each)).toEqual([])
  })

  it('organizations, ours and those outside', async () => {
    const found = await contents('/hsds/organizations')
    expect(found.map((each) => each.name).sort()).toEqual(['Convento inventato', 'Cooperativa Capofila'])
    for (const each of found) {
      expect(faultsOf('compiled_organization_list.json', each)).toEqual([])
      expect(faultsOf('organization.json', (await get(`/hsds/organizations/${each.id}`)).body)).toEqual([])
    }
  })

  it('taxonomies and their terms', async () => {
    const lists = await contents('/hsds/taxonomies')
    for (const each of lists) expect(faultsOf('taxonomy.json', each)).toEqual([])
    const terms = await contents(`/hsds/taxonomy_terms?taxonomy_id=${lists[0]?.id}&per_page=100`)
    expect(terms.length).toBeGreaterThan(40)
    for (const each of terms) expect(faultsOf('taxonomy_term.json', each)).toEqual([])
  })

  it('services at locations', async () => {
    const found = await contents('/hsds/service_at_locations?full=true')
    expect(found.length).toBeGreaterThan(2)
    for (const each of found) {
      expect(faultsOf('service_at_location.json', each)).toEqual([])
      expect(faultsOf('compiled_service_at_location_list.json', each)).toEqual([])
    }
  })

  it('and the check can fail', () => {
    expect(faultsOf('service.json', { id: 'no uuid', name: 'x', status: 'open' }).length).toBeGreaterThan(1)
  })
})

describe('what a full page says', () => {
  it('is all there', async () => {
    const { body } = await get(`/hsds/services/${ids.all}`)
    expect(body).toMatchObject({
      status: 'active',
      minimum_age: 18,
      alert: 'Chiuso il 25 dicembre',
      organization: { name: 'Cooperativa Capofila' },
      phones: [{ number: '+39 035 000 0000' }],
      service_at_locations: [
        {
          location: {
            location_type: 'physical',
            latitude: 45.684,
            addresses: [{ city: 'Seriate', state_province: 'BG' }],
          },
        },
      ],
    })
    expect(body.schedules.map((each: { byday: string }) => each.byday)).toEqual(['MO,TU,WE,TH,FR', '-1SA'])
    expect(body.languages.map((each: { code: string }) => each.code)).toEqual(['it', 'ar', 'fr'])
    expect(body.required_documents).toHaveLength(2)
    expect(body.attributes).toHaveLength(7)
    expect(JSON.stringify(body)).not.toContain(territory.coordinator.worker_id)
  })

  it('can be chosen by kind, by body, by words, and comes in pages', async () => {
    const [whole] = await contents('/hsds/services?search=dormitorio&full=true')
    const term = (whole as unknown as { attributes: { taxonomy_term_id: string }[] }).attributes[0]
      ?.taxonomy_term_id
    expect((await contents(`/hsds/services?taxonomy_term_id=${term}`)).map((each) => each.id)).toEqual([
      ids.all,
    ])
    const { body } = await get('/hsds/services?per_page=2&page=2')
    expect(body).toMatchObject({
      total_items: 6,
      total_pages: 3,
      page_number: 2,
      size: 2,
      first_page: false,
      last_page: false,
    })
    expect((await get('/hsds/services?modified_after=2099-01-01')).body.empty).toBe(true)
  })
})

describe('what is not open to all', () => {
  it('is in no answer: pages for the network, refuges, ended services, secret addresses', async () => {
    const paths = [
      '/hsds/services?full=true',
      '/hsds/service_at_locations?full=true',
      '/hsds/organizations',
      '/api/open/services',
      `/api/open/services/${ids.shelter}`,
    ]
    for (const path of paths) {
      const { text, status } = await get(path)
      expect(status).toBe(200)
      for (const word of ['Nascosto', 'Ginestra', 'Solo per la rete', 'Non c’è più', ids.refuge, ids.network])
        expect(text, `${path}: ${word}`).not.toContain(word)
    }
    for (const name of ['refuge', 'network', 'ended'])
      for (const path of ['/hsds/services', '/api/open/services'])
        expect((await get(`${path}/${ids[name]}`)).status, `${path} ${name}`).toBe(404)
    const { body } = await get(`/api/open/services/${ids.shelter}`)
    expect(body.service).toMatchObject({ is_address_told: false, locations: [] })
  })

  it('is answered as a problem, like what does not exist', async () => {
    for (const path of ['/hsds/services/nothing', '/hsds/nothing', '/hsds/services?network=elsewhere']) {
      const { status, type } = await get(path)
      expect([status, type.split(';')[0]]).toEqual([404, 'application/problem+json'])
    }
    expect((await get('/hsds/services?per_page=1000')).status).toBe(422)
  })
})

type Node = Record<string, unknown>
const everyNode = (node: unknown): Node[] =>
  node === null || typeof node !== 'object' ? [] : [node as Node, ...Object.values(node).flatMap(everyNode)]

describe('the document of the interface', () => {
  it('keeps the national rules', async () => {
    const { body } = await get('/hsds/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(body.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(body.info['x-summary']).toBeTypeOf('string')
    expect(body.info.contact.email).toContain('@')
    for (const each of body.servers)
      expect([each.url.startsWith('https://'), each.description !== '']).toEqual([true, true])
    expect(Object.keys(body.paths)).toContain('/status')
    const nodes = everyNode(body)
    const wrong = nodes.filter(
      (node) =>
        (['integer', 'number'].includes(String(node.type)) && !node.format) ||
        (node.type === 'array' && node.maxItems === undefined) ||
        (node.type === 'string' && !node.maxLength && !node.pattern && !node.enum && !node.format),
    )
    expect(wrong).toEqual([])
    for (const path of Object.values(
      body.paths as Record<string, { get: { operationId: string; responses: Record<string, Node> } }>,
    )) {
      expect(path.get.operationId).not.toMatch(/get|post|put|delete/i)
      for (const [status, response] of Object.entries(path.get.responses))
        expect(Object.keys(response.content as Node)).toEqual([
          status === '200' ? 'application/json' : 'application/problem+json',
        ])
    }
    const refs = nodes.flatMap((node) =>
      typeof node.$ref === 'string' ? [node.$ref.split('/').at(-1) as string] : [],
    )
    expect(refs.filter((name) => !(name in body.components.schemas))).toEqual([])
  })

  it('tells what is answered', async () => {
    const { body } = await get('/hsds/openapi.json')
    const own = new Ajv({ strict: false })
    addFormats.default(own)
    own.addFormat('int32', true).addFormat('double', true)
    own.addSchema(body, 'document')
    const holds = (name: string, value: unknown) => {
      const validate = own.getSchema(`document#/components/schemas/${name}`)
      expect(validate?.(value), `${name} ${JSON.stringify(validate?.errors)}`).toBe(true)
    }
    holds('Service', (await get(`/hsds/services/${ids.all}`)).body)
    holds('ServicePage', (await get('/hsds/services')).body)
    holds('OrganizationPage', (await get('/hsds/organizations')).body)
    holds('TaxonomyTermPage', (await get('/hsds/taxonomy_terms')).body)
    holds('ServiceAtLocationPage', (await get('/hsds/service_at_locations')).body)
    holds('About', (await get('/hsds/')).body)
    holds('Status', (await get('/hsds/status')).body)
  })
})
