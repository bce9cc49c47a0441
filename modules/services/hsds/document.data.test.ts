// The document of the interface keeps the national rules, and what is answered is what it says.
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGround } from './testing/ground.ts'

let ground: Awaited<ReturnType<typeof openGround>>
let ids: Record<string, string>
beforeAll(async () => {
  ground = await openGround()
  ids = ground.ids
}, 90_000)
afterAll(() => ground.close())
const get = (path: string) => ground.get(path)

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
