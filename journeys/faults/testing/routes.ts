// Every address of the built server: what its own document tells, and by hand the few that are neither action nor
// question. A test compares the list with the addresses named in the sources, so that none is forgotten.
import { syncPaths } from '#core/sync'
import { reportAbouts, reportCategories, urgencies } from '#reception'
import type { Schema } from './schema-samples.ts'

export interface Route {
  path: string
  method: 'GET' | 'POST'
  schema: Schema
}
interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> }
  parameters?: { name: string; in: string; schema: Schema }[]
}
export interface ApiDocument {
  paths: Record<string, { post?: Operation; get?: Operation }>
}

const uuid: Schema = { type: 'string', format: 'uuid' }
const text: Schema = { type: 'string', maxLength: 80 }
const long: Schema = { type: 'string', minLength: 24, maxLength: 100 }
const email: Schema = { type: 'string', format: 'email' }
const instant: Schema = { type: 'string', format: 'date-time' }
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })
const list = (items: Schema): Schema => ({ type: 'array', items })
const post = (path: string, properties: Record<string, Schema>): Route => ({
  path,
  method: 'POST',
  schema: object(properties),
})
const get = (path: string, properties: Record<string, Schema> = {}): Route => ({
  path,
  method: 'GET',
  schema: object(properties),
})

const sealed = object({ epk: text, iv: { const: 'AAAA' }, data: { const: 'AAAA' } })
const action: Schema = { const: 'outreach.confirm-shift' }
const intent = object({ id: uuid, action, at: instant, input: object({ shift_id: uuid }) })
const envelope = object({ id: uuid, unit_id: uuid, to: uuid, at: instant, sealed })

const forPhones: Route[] = [
  post(syncPaths.push, { device: uuid, intents: list(intent) }),
  post(syncPaths.enrol, { device: uuid, label: text }),
  post(syncPaths.share, { device: uuid }),
  post(syncPaths.park, { envelopes: list(envelope) }),
  post(syncPaths.revoke, { device: uuid }),
  post(syncPaths.adopt, { envelope_id: uuid }),
  post(syncPaths.discard, { envelope_id: uuid }),
  get(syncPaths.pull, { since: { type: 'integer' }, limit: { type: 'integer' } }),
  get(syncPaths.parked),
  get(syncPaths.devices),
]

const account = (path: string, properties: Record<string, Schema>): Route =>
  post(`/api/auth/${path}`, properties)
const code = text
const password = long
const response = object({ id: text, rawId: text, type: text, response: object({ clientDataJSON: text }) })

const forAccounts: Route[] = [
  post('/api/session/accept', { token: long, password }),
  post('/api/session/invitation', { token: long }),
  post('/api/session/revoke', { session_id: uuid }),
  post('/api/session/set-password', { password }),
  post('/api/session/enter', { network_id: uuid, device_id: uuid }),
  get('/api/session/api-tokens', { organisation_id: uuid }),
  post('/api/session/create-api-token', {
    organisation_id: uuid,
    name: text,
    scopes: list({ const: 'figures.see' }),
    roles: list({ const: 'service_coordinator' }),
    expires_on: { type: 'string', format: 'date' },
  }),
  post('/api/session/revoke-api-token', { organisation_id: uuid, api_token_id: uuid }),
  get('/api/session/ways'),
  get('/api/session/networks'),
  get('/api/session/account'),
  get('/api/session/sessions'),
  account('sign-in/email', { email, password, callbackURL: text }),
  account('sign-in/social', { provider: text, callbackURL: text }),
  account('passkey/verify-authentication', { response }),
  account('passkey/verify-registration', { response, name: text }),
  account('passkey/delete-passkey', { id: text }),
  account('two-factor/enable', { password }),
  account('two-factor/disable', { password }),
  account('two-factor/verify-totp', { code }),
  account('two-factor/verify-backup-code', { code }),
  account('two-factor/generate-backup-codes', { password }),
  account('request-password-reset', { email, redirectTo: text }),
  account('reset-password', { newPassword: password, token: text }),
  account('change-password', { newPassword: password, currentPassword: password }),
  get('/api/auth/passkey/generate-register-options', { name: text }),
  get('/api/auth/passkey/generate-authenticate-options'),
  get('/api/auth/callback/organisation', { code: text, state: text }),
]

const asked = { network: text, page: { type: 'integer' }, per_page: { type: 'integer' }, search: text }
const hsds: Route[] = [
  get('/hsds'),
  get('/hsds/'),
  get('/hsds/status'),
  get('/hsds/openapi.json'),
  ...['services', 'organizations', 'taxonomies', 'taxonomy_terms', 'service_at_locations'].flatMap((name) => [
    get(`/hsds/${name}`, asked),
    get(`/hsds/${name}/nothing`, { network: text }),
  ]),
]

const lang: Schema = { enum: ['it', 'en'] }
const day: Schema = { type: 'string', format: 'date' }
const base64: Schema = { const: Buffer.from('Nucleo;Persona\n1;1').toString('base64') }
const figures: Schema = { const: '123456' }
const base = { const: 'public_task' }

/** Papers and files: what an upload is about travels in a header, and its bytes are no JSON. */
const papers: Route[] = [
  post('/api/people/preview-import', { content: base64 }),
  post('/api/people/confirm-import', {
    ...{ content: base64, import_id: uuid, unit_id: uuid, purpose: text, legal_basis: base },
    mark: { type: 'string', pattern: '[0-9a-f]{64}' },
  }),
  post('/api/people/take-back-import', { import_id: uuid }),
  get('/api/people/export.pdf', { rights_request_id: uuid, lang }),
  get('/api/people/readers.pdf', { person_id: uuid, lang }),
  post('/api/cases/show-plan', {
    plan_id: uuid,
    file_id: uuid,
    revision: { type: 'integer' },
    language: lang,
  }),
  post('/api/cases/make-sign-link', { plan_id: uuid, file_id: uuid, document_id: uuid }),
  post('/api/cases/upload-document', {}),
  get('/api/cases/document-file', { file_id: uuid, document_id: uuid }),
  get('/api/cases/plan.pdf', { file_id: uuid, plan_id: uuid, lang }),
  get('/api/cases/inclusion-summary.pdf', { file_id: uuid, path_id: uuid, lang }),
  get('/api/referrals/slip.pdf', { referral_id: uuid, lang }),
  post('/api/donations/preview-import', { content: base64 }),
  get('/api/donations/receipt.pdf', { donation_id: uuid, lang }),
  get('/api/donations/return.pdf', { donation_id: uuid, lang }),
  get('/api/goods/labels.pdf', { organisation_id: uuid, lot_ids: text, location_ids: text, lang }),
  ...['xlsx', 'ods', 'csv'].flatMap((kind) => [
    get(`/api/distribution/totals.${kind}`, { organisation_id: uuid, from_day: day, to_day: day, lang }),
    get(`/api/monitoring/figures.${kind}`, { from_month: text, to_month: text, district: text, lang }),
  ]),
  get('/api/monitoring/causes.csv', { key: text, from_month: text, to_month: text, unit_id: uuid, lang }),
  post('/api/monitoring/declare-with-file', {}),
  get('/api/monitoring/evidence', { declared_id: uuid }),
  get('/api/recalls/notice.pdf', { recall_id: uuid, lang }),
  get('/api/recalls/register.pdf', { from_day: day, to_day: day, lang }),
]

/** Open to whoever holds a letter, a code or an address. */
const letters: Route[] = [
  get('/api/referrals/answer-link', { referral_id: uuid }),
  post('/api/referrals/look-by-link', { token: long }),
  post('/api/referrals/answer-by-link', {
    token: long,
    answer: object({ event: { const: 'decline' }, reason: { const: 'full' }, note: text }),
  }),
  get('/api/open/emergency-scripts'),
  get('/api/open/recalls', { network: text }),
  get('/api/open/recalls/nothing'),
  get('/api/open/report', { network: text }),
  post('/api/open/report', {
    ...{ about: { enum: reportAbouts }, category: { enum: reportCategories }, urgency: { enum: urgencies } },
    municipality_code: { type: 'string', pattern: '^\\d{6}$' },
    place: text,
    description: { type: 'string', minLength: 10, maxLength: 4000 },
    ...{ contact: text, is_self: { type: 'boolean' }, website: { const: '' } },
  }),
  post('/api/open/follow-report', { code: text }),
  post('/api/open/plan-link', { token: long, code: figures }),
  post('/api/open/plan-answer', { token: long, code: figures, answer: { enum: ['yes', 'no'] } }),
  post('/api/volunteering/turn-link', { turn_id: uuid }),
  post('/api/open/turn', { token: long }),
  post('/api/open/turn-mine', { token: long }),
  post('/api/open/turn-leave', { token: long }),
  post('/api/open/turn-join', { token: long, name: text, reach: text, website: { const: '' } }),
  get('/calendar/nothing.ics'),
]

/** Figures for everybody, as a page asks them and as files. */
const openData: Route[] = [
  ...['', '.json', '.csv', '.xlsx', '.ods'].flatMap((kind) => [
    get(`/api/open/statistics${kind}`, { network: text, figure: text, lang }),
  ]),
  get('/api/open/federations'),
  ...['', '/cities.json', '/cities.csv', '/cities.xlsx', '/cities.ods'].map((rest) =>
    get(`/api/open/federations/lgnet_ea${rest}`, { period: text, lang }),
  ),
  get('/api/open/catalogue.jsonld'),
  get('/api/open/catalogue.ttl'),
  get('/api/open/openapi.json'),
  get('/api/open/status'),
  get('/sitemap.xml'),
  get('/robots.txt'),
]

/** Named in the sources by their shape; asked above by an address of it. */
export const shapes: string[] = [
  '/api/open/services/:id',
  '/api/open/recalls/:code',
  '/api/open/federations/:key',
  '/api/open/federations/:key/cities.json',
  ...['xlsx', 'ods', 'csv'].map((kind) => `/api/open/federations/:key/cities.${kind}`),
]

const ofRooms: Route[] = [
  post('/api/network/found', {
    token: long,
    email,
    password,
    name: text,
    network_name: text,
    organisation_name: text,
    organisation_short_name: text,
    organisation_kind: { type: 'string', pattern: '^[a-z]' },
  }),
  post('/api/network/invite-worker', { worker_id: uuid, email }),
  post('/api/network/preview-territory', { archive: text }),
  post('/api/network/renew-territory', {
    archive: text,
    fingerprint: { type: 'string', pattern: '[0-9a-f]{64}' },
  }),
  get('/api/outreach/shift-report.pdf', { shift_id: uuid, lang: text }),
  post('/api/reports/read', { funder_report_id: uuid }),
  get('/api/reports/templates'),
  get('/api/reports/received.pdf', { funder_report_id: uuid }),
  get('/api/places/boundaries'),
  get('/api/open/about', { network: text }),
  get('/api/open/networks'),
  get('/api/open/figures', { network: text }),
  get('/api/open/figures.csv', { network: text }),
  get('/api/open/services', { network: text }),
  get('/api/open/services/nothing', { network: text }),
  ...hsds,
  ...openData,
  ...papers,
  ...letters,
  get('/api/house/backup'),
  get('/api/openapi.json'),
]

/** They take no words, so that any words are right: what they do with torn ones is asked all the same. */
export const wordless: Route[] = [
  post(syncPaths.carry, {}),
  post('/api/session/leave', {}),
  post('/api/session/sign-out', {}),
]

const told = (document: ApiDocument): Route[] =>
  Object.entries(document.paths).flatMap(([path, { post: writing, get: reading }]): Route[] => {
    if (writing) {
      const [content] = Object.values(writing.requestBody?.content ?? {})
      return [{ path, method: 'POST', schema: content?.schema ?? {} }]
    }
    const parameters = reading?.parameters?.filter((each) => each.in === 'query') ?? []
    return [get(path, Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])))]
  })

export const routesOf = (document: ApiDocument): Route[] => [
  ...told(document),
  ...forPhones,
  ...forAccounts,
  ...ofRooms,
]
