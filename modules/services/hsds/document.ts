// The document of the open interface, apart from the one of the platform: HSDS writes its paths with underscores and
// wants no session. It follows the national rules all the same.
import { schemas } from './schemas.ts'
import type { Json } from './shape.ts'

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const kept = {
  'Cache-Control': {
    description: 'How long an answer may be kept: max-age in seconds.',
    schema: { type: 'string', maxLength: 80 },
  },
}
const answerOf = (schema: string): Json => ({
  200: {
    description: 'The answer.',
    headers: kept,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
  404: problem('It is not there, or not open to all.'),
  422: problem('A parameter is not right.'),
  default: problem('An error of ours.'),
})

interface Parameter {
  name: string
  description: string
  schema: Json
}
const text = { type: 'string', maxLength: 80 }
const uuid = { type: 'string', format: 'uuid' }
const whole = (minimum: number, maximum: number) => ({ type: 'integer', format: 'int32', minimum, maximum })
const parameters: Parameter[] = [
  { name: 'page', description: 'The page, from 1.', schema: whole(1, 100_000) },
  { name: 'per_page', description: 'How many on a page: 50 unless told.', schema: whole(1, 100) },
  { name: 'search', description: 'Words in name or description.', schema: text },
  { name: 'format', description: 'JSON only.', schema: { type: 'string', enum: ['json'] } },
  { name: 'network', description: 'The key of a network, where there are several.', schema: text },
  { name: 'organization_id', description: 'Of one organization.', schema: uuid },
  { name: 'taxonomy_id', description: 'Described by this taxonomy.', schema: uuid },
  { name: 'taxonomy_term_id', description: 'Described by this term.', schema: uuid },
  { name: 'modified_after', description: 'Changed since.', schema: { type: 'string', format: 'date-time' } },
  {
    name: 'minimal',
    description: 'Only id, name, status and last_modified, all on one page.',
    schema: { type: 'boolean' },
  },
  { name: 'full', description: 'With all that hangs from it.', schema: { type: 'boolean' } },
]
const named = (...names: string[]): Json[] =>
  parameters
    .filter(({ name }) => names.includes(name))
    .map((each) => ({ ...each, in: 'query', required: false }))
const idInPath: Json = { name: 'id', in: 'path', required: true, description: 'Its id.', schema: uuid }

const paging = ['page', 'per_page', 'search', 'format', 'network']
const chosen = [...paging, 'organization_id', 'taxonomy_id', 'taxonomy_term_id', 'modified_after', 'full']

interface Asked {
  id: string
  summary: string
  tag: string
  schema: string
  parameters?: Json[]
}
const read = ({ id, summary, tag, schema, parameters: told = [] }: Asked): Json => ({
  get: {
    operationId: id,
    summary,
    description: summary,
    tags: [tag],
    parameters: told,
    responses: answerOf(schema),
  },
})

const paths: Json = {
  '/': read({ id: 'About', summary: 'Which version this is.', tag: 'about', schema: 'About' }),
  '/status': read({ id: 'Status', summary: 'Is it well?', tag: 'about', schema: 'Status' }),
  '/services': read({
    id: 'Services',
    summary: 'The services open to all, page by page.',
    tag: 'services',
    schema: 'ServicePage',
    parameters: named(...chosen, 'minimal'),
  }),
  '/services/{id}': read({
    id: 'Service',
    summary: 'One service with all that hangs from it.',
    tag: 'services',
    schema: 'Service',
    parameters: [idInPath, ...named('network')],
  }),
  '/organizations': read({
    id: 'Organizations',
    summary: 'Who runs the services.',
    tag: 'organizations',
    schema: 'OrganizationPage',
    parameters: named(...paging),
  }),
  '/organizations/{id}': read({
    id: 'Organization',
    summary: 'One organization with its services.',
    tag: 'organizations',
    schema: 'Organization',
    parameters: [idInPath, ...named('network')],
  }),
  '/taxonomies': read({
    id: 'Taxonomies',
    summary: 'The lists of codes that describe a service.',
    tag: 'taxonomies',
    schema: 'TaxonomyPage',
    parameters: named(...paging),
  }),
  '/taxonomies/{id}': read({
    id: 'Taxonomy',
    summary: 'One list of codes.',
    tag: 'taxonomies',
    schema: 'Taxonomy',
    parameters: [idInPath],
  }),
  '/taxonomy_terms': read({
    id: 'TaxonomyTerms',
    summary: 'The codes of the lists.',
    tag: 'taxonomies',
    schema: 'TaxonomyTermPage',
    parameters: named(...paging, 'taxonomy_id'),
  }),
  '/taxonomy_terms/{id}': read({
    id: 'TaxonomyTerm',
    summary: 'One code.',
    tag: 'taxonomies',
    schema: 'TaxonomyTerm',
    parameters: [idInPath],
  }),
  '/service_at_locations': read({
    id: 'ServiceAtLocations',
    summary: 'Where services are found.',
    tag: 'services',
    schema: 'ServiceAtLocationPage',
    parameters: named(...chosen),
  }),
  '/service_at_locations/{id}': read({
    id: 'ServiceAtLocation',
    summary: 'One service at one place.',
    tag: 'services',
    schema: 'ServiceAtLocation',
    parameters: [idInPath, ...named('network')],
  }),
}

export const hsdsDocument = (publicUrl: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Prossima: open directory of services (HSDS 3.0)',
    summary: 'Services, organizations and places that anybody may find.',
    'x-summary': 'Services, organizations and places that anybody may find.',
    description:
      'Read-only, without a session, after the Human Services Data Specification 3.0. Secret addresses are never here.',
    version: '1.0.0',
    'x-api-id': 'urn:prossima:api:directory',
    termsOfService: `${publicUrl}/open/legal`,
    license: { name: 'CC-BY-4.0', identifier: 'CC-BY-4.0' },
    contact: {
      name: 'Technical contact (to be set by who runs the service)',
      email: 'technical-contact@example.org',
    },
  },
  servers: [
    {
      url: `${publicUrl.startsWith('https:') ? publicUrl : 'https://prossima.example.org'}/hsds`,
      description: 'This installation (to be set with PUBLIC_URL)',
    },
  ],
  security: [],
  tags: ['about', 'services', 'organizations', 'taxonomies'].map((name) => ({ name })),
  paths,
  components: { schemas },
})
