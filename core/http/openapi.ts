// The document of the API, made from the same actions and questions the server answers (OpenAPI 3.1). It
// follows the national rules: problem+json for every refusal, a /status, formats on numbers, bounds on lists.
import { z } from 'zod'
import { type AnyAction, everyAction, everyQuery, type Query } from '#core/kernel'
import { bounded } from './openapi-bounds.ts'

type Schema = Record<string, unknown>

const schemaOf = (type: z.ZodType): Schema =>
  bounded(z.toJSONSchema(type, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' })) as Schema

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const retryAfter = {
  'Retry-After': {
    description: 'Seconds to wait before asking again.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 86_400 },
  },
}
const later = (description: string) => ({ ...problem(description), headers: retryAfter })
const notKept = {
  'Cache-Control': {
    description: 'Always no-store: an answer belongs to who asked and is kept by nobody.',
    schema: { type: 'string', enum: ['no-store'] },
  },
}
const refusals = {
  401: problem('Sign in first.'),
  403: problem('Your role does not do this here.'),
  404: problem('It does not exist, or it is not among what you may see.'),
  409: problem('It cannot be done now; the code says why.'),
  422: problem('Something in the input is not right; fields says where.'),
  429: later('Too many requests; try again after the seconds in Retry-After.'),
  503: later('Busy, or the database is not well; try again after the seconds in Retry-After.'),
  default: problem('An error of ours.'),
}

const pascal = (name: string) =>
  name
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
const pathOf = (name: string) => `/api/${name.replace('.', '/')}`
const jsonBody = (schema: Schema) => ({ content: { 'application/json': { schema } } })

const actionPath = (action: AnyAction) => ({
  post: {
    operationId: pascal(action.name),
    summary: action.name,
    description: `Needs the verb ${action.verb}.${action.offline ? ' A phone may do it offline and push it later.' : ''}`,
    tags: [action.name.split('.')[0]],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        schema: { type: 'string', format: 'uuid' },
        description: 'Same key, same answer for ever.',
      },
    ],
    requestBody: { required: true, ...jsonBody(schemaOf(action.input)) },
    responses: {
      200: {
        description: 'Done and written.',
        headers: notKept,
        ...jsonBody({ $ref: '#/components/schemas/Answer' }),
      },
      ...refusals,
    },
  },
})

const queryPath = (query: Query) => {
  const shape = Object.entries((query.input as unknown as z.ZodObject).shape ?? {})
  const required = new Set((schemaOf(query.input).required as string[] | undefined) ?? [])
  const operation = {
    operationId: pascal(query.name),
    summary: query.name,
    description: `Needs the verb ${query.verb}.${query.reads ? ' Reading is written in the reading log.' : ''}`,
    tags: [query.name.split('.')[0]],
    responses: {
      200: { description: 'The answer.', headers: notKept, ...jsonBody(schemaOf(query.output)) },
      ...refusals,
    },
  }
  if (query.is_private)
    return { post: { ...operation, requestBody: { required: true, ...jsonBody(schemaOf(query.input)) } } }
  const parameters = shape.map(([name, type]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: schemaOf(type as z.ZodType),
  }))
  return { get: { ...operation, parameters } }
}

const statusPath = {
  get: {
    operationId: 'Status',
    summary: 'Is the service well?',
    description: 'Says nothing of who or what is in it.',
    tags: ['status'],
    security: [],
    responses: {
      200: {
        description: 'It is.',
        headers: notKept,
        ...jsonBody({ $ref: '#/components/schemas/Status' }),
      },
      503: later('It is not.'),
      default: problem('An error of ours.'),
    },
  },
}

const components = {
  schemas: {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code'],
      properties: {
        type: { type: 'string', format: 'uri', maxLength: 200 },
        title: { type: 'string', maxLength: 200 },
        status: { type: 'integer', format: 'int32', minimum: 100, maximum: 599 },
        detail: { type: 'string', maxLength: 400 },
        code: { type: 'string', maxLength: 120 },
        details: { type: 'object', additionalProperties: true },
        fields: { type: 'object', additionalProperties: { type: 'string', maxLength: 120 } },
      },
    },
    Status: {
      type: 'object',
      required: ['status', 'version', 'database'],
      properties: {
        status: { type: 'string', enum: ['ok'] },
        version: { type: 'string', maxLength: 20 },
        database: {
          type: 'object',
          required: ['engine', 'answer_ms'],
          properties: {
            engine: { type: 'string', maxLength: 20 },
            answer_ms: { type: 'integer', format: 'int32', minimum: 0, maximum: 2_147_483_647 },
          },
        },
      },
    },
    Answer: {
      type: 'object',
      required: ['id', 'outcome'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        outcome: { type: 'string', enum: ['accepted', 'refused'] },
        seq: { type: 'integer', format: 'int64', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        again: { type: 'boolean' },
        answer: { type: 'object', additionalProperties: true },
      },
    },
  },
  securitySchemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      description:
        'A token of a program, given by who runs the network for named verbs. The screens of the house have a session of their own.',
    },
  },
}

/** `publicUrl` is the https address people use; contacts are roles to be set by who runs the service. */
export const openApi = (publicUrl: string, version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Prossima',
    summary: 'The operational platform of proximity-welfare partnerships.',
    description: 'Actions change, questions answer. Property names are the ones of the records.',
    version,
    'x-api-id': 'urn:prossima:api:house',
    termsOfService: `${publicUrl}/open/legal`,
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    contact: {
      name: 'Technical contact (to be set by who runs the service)',
      email: 'technical-contact@example.org',
    },
  },
  servers: [
    {
      url: publicUrl.startsWith('https:') ? publicUrl : 'https://prossima.example.org',
      description: 'This installation (to be set with PUBLIC_URL)',
    },
  ],
  security: [{ token: [] }],
  tags: [
    ...new Set(['status', ...[...everyAction(), ...everyQuery()].map((each) => each.name.split('.')[0])]),
  ].map((name) => ({ name })),
  paths: {
    '/status': statusPath,
    ...Object.fromEntries(everyAction().map((action) => [pathOf(action.name), actionPath(action)])),
    ...Object.fromEntries(
      everyQuery().map((query) => [pathOf(query.name), queryPath(query as unknown as Query)]),
    ),
  },
  components,
})
