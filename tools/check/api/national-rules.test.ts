// The rules bite: a document that breaks them all is told each of its faults by name, and a sound one none.
import { expect, it } from 'vitest'
import { lint } from './linting.ts'

const problem = {
  description: 'No.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          ['type', 'title', 'status', 'detail'].map((name) => [name, { type: 'string', maxLength: 80 }]),
        ),
      },
    },
  },
}
const well = { description: 'Well.', content: { 'application/json': { schema: { type: 'object' } } } }
const sound = {
  openapi: '3.1.0',
  info: { title: 'Sound', summary: 'Sound.', version: '1.0.0', contact: { email: 'a@example.org' } },
  servers: [{ url: 'https://example.org', description: 'Here.' }],
  security: [],
  paths: { '/status': { get: { operationId: 'Status', responses: { 200: well, 503: problem } } } },
}

const faultsOf = async (document: unknown, level: 'error' | 'warn') =>
  [...new Set((await lint(document)).filter((each) => each.level === level).map(({ rule }) => rule))].sort()

it('finds nothing in a sound document', async () => {
  expect(await faultsOf(sound, 'error')).toEqual([])
})

it('names every rule that a document breaks', async () => {
  const header = (name: string) => ({ [name]: { schema: { type: 'string', maxLength: 9 } } })
  const loose = ['integer', 'number', 'array', 'string'].map((type) => ({ type }))
  const broken = {
    openapi: '3.1.0',
    info: { title: 'Broken', version: 'two', contact: { name: 'Nobody' } },
    servers: [{ url: 'http://example.org' }],
    security: [],
    paths: {
      '/Status_Of': {
        get: {
          operationId: 'getThings',
          parameters: [
            { name: 'api_secret', in: 'query', schema: { type: 'string', maxLength: 9 } },
            { name: 'Authorization', in: 'header', schema: { type: 'string', maxLength: 9 } },
            { name: 'X-Mine', in: 'header', schema: { type: 'string', maxLength: 9 } },
          ],
          requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
          responses: {
            200: { ...well, headers: header('lower') },
            204: { ...well, headers: header('Content-Type') },
            429: { ...problem, headers: header('RateLimit-Limit') },
            404: { description: 'No.', content: { 'application/json': { schema: { type: 'object' } } } },
            500: {
              description: 'No.',
              content: { 'application/problem+json': { schema: { type: 'object', properties: {} } } },
            },
          },
        },
        patch: {
          operationId: 'Mend',
          requestBody: { required: true, content: { 'application/json': { schema: { anyOf: loose } } } },
          responses: {
            200: {
              description: 'A list.',
              content: { 'application/json': { schema: { type: 'array', items: {} } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { lower_case: { type: 'string', pattern: '^a+$' } },
      securitySchemes: {
        key: { type: 'apiKey', in: 'cookie', name: 'k' },
        old: { type: 'http', scheme: 'negotiate' },
      },
    },
  }
  expect(await faultsOf(broken, 'error')).toEqual([
    'has-contact',
    'has-x-summary',
    'http-request-get-no-body',
    'http-response-no-content-204-205',
    'integer-format',
    'no-forbidden-headers',
    'no-forbidden-response-headers',
    'number-format',
    'patch-media-type',
    'paths-status',
    'problem-says-what',
    'ratelimit-429-completeness',
    'sec-apikeys',
    'sec-array-boundaries',
    'sec-auth-insecure-schemes',
    'sec-credentials-parameters',
    'sec-number-boundaries',
    'sec-string-bounds',
    'servers-description',
    'servers-use-https',
    'use-problem-json-for-errors',
    'use-semver',
  ])
  expect(await faultsOf(broken, 'warn')).toEqual([
    'cache-control-undocumented',
    'has-terms-of-service',
    'has-x-api-id',
    'headers-train-case',
    'missing-ratelimit',
    'missing-retry-after',
    'no-x-headers',
    'operation-id-without-verb',
    'paths-kebab-case',
    'response-with-json-object',
    'schemas-pascal-case',
    'sec-array-min-items',
    'sec-no-additional-properties',
    'sec-string-maxlength',
  ])
})
