// The shapes the open interface answers with, for its own document. Bounds on everything, as the national rules ask.
import { serviceStatuses } from '../domain/words.ts'
import type { Json } from './shape.ts'

const uuid = { type: 'string', format: 'uuid' }
const text = (maxLength = 300) => ({ type: 'string', maxLength })
const uri = { type: 'string', format: 'uri', maxLength: 300 }
const day = { type: 'string', format: 'date' }
const whole = (maximum: number) => ({ type: 'integer', format: 'int32', minimum: 0, maximum })
const degrees = (edge: number) => ({ type: 'number', format: 'double', minimum: -edge, maximum: edge })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const list = (items: Json, maxItems = 100) => ({ type: 'array', minItems: 0, maxItems, items })
const record = (required: string[], properties: Json): Json => ({ type: 'object', required, properties })

const page = (of: string) => ({
  ...record(
    ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
    {
      total_items: whole(100_000),
      total_pages: whole(100_000),
      page_number: whole(100_000),
      size: whole(2_000),
      first_page: { type: 'boolean' },
      last_page: { type: 'boolean' },
      empty: { type: 'boolean' },
      contents: list(ref(of), 2_000),
    },
  ),
})

const flat = {
  id: uuid,
  organization_id: uuid,
  name: text(160),
  description: text(2000),
  url: uri,
  email: { type: 'string', format: 'email', maxLength: 160 },
  status: { type: 'string', enum: serviceStatuses.map((status) => status.replaceAll('_', ' ')) },
  interpretation_services: text(),
  application_process: text(1000),
  fees_description: text(),
  wait_time: text(40),
  eligibility_description: text(1000),
  minimum_age: whole(120),
  maximum_age: whole(120),
  assured_date: day,
  alert: text(),
  last_modified: { type: 'string', format: 'date-time' },
}

const parts: Record<string, Json> = {
  Organization: record(['id', 'name', 'description'], {
    id: uuid,
    name: text(160),
    alternate_name: text(40),
    description: text(400),
    services: list(ref('ServiceSummary'), 2_000),
  }),
  Phone: record(['id', 'number'], { id: uuid, service_id: uuid, number: text(40) }),
  Schedule: record(['id'], {
    id: uuid,
    service_id: uuid,
    service_at_location_id: uuid,
    freq: { type: 'string', enum: ['WEEKLY', 'MONTHLY'] },
    wkst: { type: 'string', enum: ['MO'] },
    byday: { type: 'string', pattern: '^(-?[1-4]?(MO|TU|WE|TH|FR|SA|SU),?){1,7}$', maxLength: 40 },
    opens_at: { type: 'string', pattern: '^[0-2][0-9]:[0-5][0-9]$', maxLength: 5 },
    closes_at: { type: 'string', pattern: '^[0-2][0-9]:[0-5][0-9]$', maxLength: 5 },
    valid_from: day,
    valid_to: day,
    description: text(80),
    notes: text(120),
  }),
  Address: record(['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], {
    id: uuid,
    location_id: uuid,
    address_1: text(160),
    city: text(120),
    state_province: text(4),
    postal_code: { type: 'string', pattern: '^[0-9]{5}$', maxLength: 5 },
    country: { type: 'string', enum: ['IT'] },
    address_type: { type: 'string', enum: ['physical'] },
  }),
  Accessibility: record(['id'], { id: uuid, location_id: uuid, description: text(), details: text() }),
  Location: record(['id', 'location_type'], {
    id: uuid,
    location_type: { type: 'string', enum: ['physical', 'virtual'] },
    url: uri,
    name: text(160),
    description: text(160),
    transportation: text(),
    latitude: degrees(90),
    longitude: degrees(180),
    external_identifier: { type: 'string', pattern: '^[0-9]{6}$', maxLength: 6 },
    external_identifier_type: { type: 'string', enum: ['IT-ISTAT'] },
    addresses: list(ref('Address'), 1),
    accessibility: list(ref('Accessibility'), 1),
  }),
  ServiceAtLocation: record(['id'], {
    id: uuid,
    service_id: uuid,
    location_id: uuid,
    description: text(),
    schedules: list(ref('Schedule')),
    location: ref('Location'),
    service: ref('ServiceSummary'),
  }),
  Language: record(['id'], { id: uuid, service_id: uuid, code: text(3), name: text(80) }),
  CostOption: record(['id'], {
    id: uuid,
    service_id: uuid,
    option: text(80),
    amount: { type: 'number', format: 'double', minimum: 0, maximum: 100_000 },
    amount_description: text(),
    currency: { type: 'string', enum: ['EUR'] },
  }),
  RequiredDocument: record(['id'], { id: uuid, service_id: uuid, document: text(120) }),
  Taxonomy: record(['id', 'name', 'description'], {
    id: uuid,
    name: text(120),
    description: text(),
    version: text(20),
  }),
  TaxonomyTerm: record(['id', 'name', 'description'], {
    id: uuid,
    code: text(40),
    name: text(160),
    description: text(),
    taxonomy: text(120),
    taxonomy_id: uuid,
    taxonomy_detail: ref('Taxonomy'),
    language: text(3),
  }),
  Attribute: record(['id'], {
    id: uuid,
    link_id: uuid,
    link_entity: text(40),
    link_type: text(40),
    taxonomy_term_id: uuid,
    value: text(40),
    taxonomy_term: ref('TaxonomyTerm'),
  }),
}

const services: Record<string, Json> = {
  ServiceSummary: record(['id', 'name', 'status'], { ...flat, organization: ref('Organization') }),
  Service: record(['id', 'name', 'status'], {
    ...flat,
    organization: ref('Organization'),
    phones: list(ref('Phone'), 1),
    schedules: list(ref('Schedule')),
    service_at_locations: list(ref('ServiceAtLocation')),
    languages: list(ref('Language'), 40),
    cost_options: list(ref('CostOption'), 1),
    required_documents: list(ref('RequiredDocument'), 9),
    attributes: list(ref('Attribute')),
  }),
}

const plain: Record<string, Json> = {
  About: record(['version', 'profile', 'openapi_url'], { version: text(10), profile: uri, openapi_url: uri }),
  Status: record(['status'], { status: { type: 'string', enum: ['ok'] }, version: text(10) }),
  Problem: record(['type', 'title', 'status'], {
    type: { type: 'string', format: 'uri', maxLength: 200 },
    title: text(200),
    status: { type: 'integer', format: 'int32', minimum: 100, maximum: 599 },
    detail: text(400),
    code: text(120),
  }),
}

export const schemas: Record<string, Json> = {
  ...plain,
  ...parts,
  ...services,
  ServicePage: page('Service'),
  OrganizationPage: page('Organization'),
  TaxonomyPage: page('Taxonomy'),
  TaxonomyTermPage: page('TaxonomyTerm'),
  ServiceAtLocationPage: page('ServiceAtLocation'),
}
