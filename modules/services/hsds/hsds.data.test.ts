// Every answer of the open interface is valid HSDS 3.0 (the schemas of Open Referral, in fixtures/), for pages with
// everything told and for pages with the least; and nothing that is not open to all is in any of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Territory } from '#network/makers'
import { openGround } from './testing/ground.ts'

let ground: Awaited<ReturnType<typeof openGround>>
let ids: Record<string, string>
let territory: Territory
beforeAll(async () => {
  ground = await openGround()
  ;({ ids, territory } = ground)
}, 90_000)
afterAll(() => ground.close())
const get = (path: string) => ground.get(path)

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
    for (const wrong of ['?network=elsewhere', 'x'])
      expect((await get(`/api/open/services/${ids.shelter}${wrong}`)).status).toBe(404)
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
