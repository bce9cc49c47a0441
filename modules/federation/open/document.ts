// The document of the open data interface: figures let out, national sums, catalogue. Read-only, without a session.
type Json = Record<string, unknown>

const text = (maxLength = 300): Json => ({ type: 'string', maxLength })
const orNothing = (schema: Json): Json => ({ ...schema, type: [schema.type, 'null'] })
const whole = (minimum: number, maximum: number): Json => ({
  type: 'integer',
  format: 'int32',
  minimum,
  maximum,
})
const amount: Json = { type: 'number', format: 'double', minimum: 0, maximum: 1_000_000_000_000 }
const instant: Json = { type: 'string', format: 'date-time' }
const list = (items: Json, maxItems: number): Json => ({ type: 'array', minItems: 0, maxItems, items })
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const record = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
})
const named = (values: Json): Json => ({ type: 'object', additionalProperties: values, maxProperties: 200 })

const licence: Json = { type: 'string', enum: ['CC-BY-4.0'] }
const schemas: Json = {
  Words: record({ it: text(2000), en: text(2000) }),
  Status: record({ status: { type: 'string', enum: ['ok'] }, at: instant }),
  Problem: record(
    {
      type: { type: 'string', format: 'uri', maxLength: 200 },
      title: text(200),
      status: whole(100, 599),
      detail: text(400),
      code: text(120),
      details: { type: 'object', additionalProperties: true, maxProperties: 20 },
    },
    ['details'],
  ),
  Cell: record({ code: text(80), label: ref('Words'), value: orNothing(amount) }),
  Table: record({
    ...{ period: text(10), dimension: text(40), total: orNothing(amount), cells: list(ref('Cell'), 500) },
    ...{ threshold: whole(1, 1000), rounding: orNothing(whole(1, 1000)), revision: whole(1, 10_000) },
    ...{ definition_version: whole(1, 10_000), cut_off_at: instant, published_at: instant },
  }),
  Statistic: record({
    ...{ key: text(80), label: ref('Words'), unit: orNothing(text(40)) },
    rule: { anyOf: [ref('Words'), { type: 'null' }] },
    tables: list(ref('Table'), 5000),
  }),
  Statistics: record({
    network: record({ key: text(80), name: text(200), is_demo: { type: 'boolean' } }),
    licence,
    figures: list(ref('Statistic'), 500),
  }),
  FederationSeen: record({
    ...{ key: text(80), title: ref('Words'), purpose: ref('Words'), cities: whole(0, 8000) },
  }),
  Federations: record({ federations: list(ref('FederationSeen'), 100) }),
  Sum: record({
    value: orNothing(amount),
    is_at_least: { type: 'boolean' },
    ...Object.fromEntries(['told', 'hidden', 'apart', 'silent'].map((name) => [name, whole(0, 8000)])),
  }),
  City: record({
    ...{ municipality_code: { type: 'string', pattern: '^[0-9]{6}$', maxLength: 6 }, name: text(120) },
    ...{ network: orNothing(text(200)), network_key: orNothing(text(80)) },
    state: { type: 'string', enum: ['told', 'apart', 'silent', 'absent'] },
    total: orNothing(amount),
    parts: named(named(orNothing(amount))),
    revision: orNothing(whole(1, 10_000)),
    ...{ cut_off_at: orNothing(instant), published_at: orNothing(instant) },
    ...{ threshold: orNothing(whole(1, 1000)), rounding: orNothing(whole(1, 1000)) },
  }),
  NationalFigure: record({
    ...{ key: text(80), label: ref('Words'), unit: text(40), target: orNothing(amount) },
    ...{ qualifier: orNothing(text(20)), is_measured: { type: 'boolean' } },
    rule: { anyOf: [ref('Words'), { type: 'null' }] },
    is_distinct: { type: 'boolean' },
    rows: list(ref('City'), 8000),
    sum: ref('Sum'),
    standing: text(40),
    parts: named(named(ref('Sum'))),
  }),
  National: record({
    federation: record({ key: text(80), title: ref('Words'), purpose: ref('Words'), rule: ref('Words') }),
    is_demo: { type: 'boolean' },
    licence,
    threshold: whole(1, 1000),
    period: orNothing(text(10)),
    periods: list(record({ period: text(10), cities: whole(0, 8000) }), 500),
    labels: named(named(ref('Words'))),
    figures: list(ref('NationalFigure'), 100),
  }),
}

const problem = (description: string, headers?: Json): Json => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: ref('Problem') } },
})
const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: whole(1, 86_400) } }
const kept = (description = 'max-age: how many seconds an answer may be kept.') => ({
  'Cache-Control': { description, schema: text(80) },
})

const parameter = (name: string, description: string, schema: Json): Json => ({
  ...{ name, in: 'query', required: false, description, schema },
})
const asked: Record<string, Json> = {
  network: parameter('network', 'The key of a network, where there are several.', text(80)),
  figure: parameter('figure', 'One figure only.', text(80)),
  period: parameter(
    'period',
    'Like 2026, 2026-H1, 2026-Q3 or 2026-09; the fullest one when absent.',
    text(10),
  ),
  lang: parameter('lang', 'Language of the headings.', { type: 'string', enum: ['it', 'en'] }),
}
const keyInPath: Json = {
  ...{ name: 'key', in: 'path', required: true, description: 'The key of the project.', schema: text(80) },
}

interface Reading {
  id: string
  summary: string
  /** Type of content and its schema. */
  content: Json
  parameters?: (keyof typeof asked)[]
  isOfKey?: boolean
}
const read = ({ id, summary, content, parameters = [], isOfKey }: Reading): Json => ({
  get: {
    ...{ operationId: id, summary, description: summary, tags: ['open-data'] },
    parameters: [...(isOfKey ? [keyInPath] : []), ...parameters.map((name) => asked[name])],
    responses: {
      200: { description: 'The answer.', headers: kept(), content },
      404: problem('It is not there, or not published.'),
      422: problem('A parameter is not right.'),
      503: problem('Busy; try again later.', retryAfter),
      default: problem('An error of ours.'),
    },
  },
})
const json = (name: string): Json => ({ 'application/json': { schema: ref(name) } })
const files: Record<string, Json> = {
  csv: { 'text/csv': { schema: text(5_000_000) } },
  xlsx: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
  ods: { 'application/vnd.oasis.opendocument.spreadsheet': {} },
}
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const ofFile = (path: string, about: Omit<Reading, 'content'> & { schema: string }): Json =>
  Object.fromEntries(
    ['json', ...Object.keys(files)].map((kind) => [
      `${path}.${kind}`,
      read({
        ...about,
        id: `${about.id}${capital(kind)}`,
        content: files[kind] ?? json(about.schema),
        parameters: [...(about.parameters ?? []), ...(kind === 'json' ? [] : (['lang'] as const))],
      }),
    ]),
  )

const status: Json = {
  get: {
    ...{ operationId: 'Status', summary: 'Is it well?', description: 'Is it well?', tags: ['open-data'] },
    responses: {
      200: { description: 'It is.', headers: kept('no-store'), content: json('Status') },
      503: problem('It is not.', retryAfter),
      default: problem('An error of ours.'),
    },
  },
}

const paths: Json = {
  '/status': status,
  '/statistics': read({
    ...{ id: 'Statistics', summary: 'The figures a network let out.', content: json('Statistics') },
    parameters: ['network', 'figure'],
  }),
  ...ofFile('/statistics', {
    ...{ id: 'StatisticsFile', summary: 'The same as a file.', schema: 'Statistics' },
    parameters: ['network', 'figure'],
  }),
  '/federations': read({
    ...{ id: 'Federations', summary: 'The projects summed over many cities.', content: json('Federations') },
  }),
  '/federations/{key}': read({
    ...{ id: 'Federation', summary: 'One national sum, city by city.', content: json('National') },
    ...{ parameters: ['period'], isOfKey: true },
  }),
  ...ofFile('/federations/{key}/cities', {
    ...{ id: 'CitiesFile', summary: 'The same as a file.', schema: 'National' },
    ...{ parameters: ['period'], isOfKey: true },
  }),
  '/catalogue.jsonld': read({
    ...{ id: 'CatalogueJsonLd', summary: 'What there is, after DCAT-AP_IT, as JSON-LD.' },
    content: {
      'application/ld+json': { schema: { type: 'object', additionalProperties: true, maxProperties: 2 } },
    },
  }),
  '/catalogue.ttl': read({
    ...{ id: 'CatalogueTurtle', summary: 'What there is, after DCAT-AP_IT, as Turtle.' },
    content: { 'text/turtle': { schema: text(5_000_000) } },
  }),
}

export const openDocument = (publicUrl: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Prossima: open data',
    summary: 'Figures published for everybody, with small numbers protected.',
    description:
      'Read-only, without a session. Numbers below the threshold of their table are null; so are some beside them.',
    version: '1.0.0',
    'x-api-id': 'urn:prossima:api:open-data',
    termsOfService: `${publicUrl}/open/legal`,
    license: { name: 'CC-BY-4.0', identifier: 'CC-BY-4.0' },
    contact: {
      name: 'Technical contact (to be set by who runs the service)',
      email: 'technical-contact@example.org',
    },
  },
  servers: [
    {
      url: `${publicUrl.startsWith('https:') ? publicUrl : 'https://prossima.example.org'}/api/open`,
      description: 'This installation (to be set with PUBLIC_URL)',
    },
  ],
  security: [],
  tags: [{ name: 'open-data' }],
  paths,
  components: { schemas },
})
