// Tokens of machines through their doors: made, listed and taken back by who keeps them, refused to all others.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database, Token } from '#core/db'
import { newId, policy } from '#core/kernel'
import { openTestDatabase } from '../db/testing/index.ts'
import { createAccount } from './account.ts'
import { endOfDayInItaly } from './api-token-routes.ts'
import { tokenOf } from './session.ts'
import {
  Browser,
  enlist,
  foundNetwork,
  goodPassword,
  type House,
  type Network,
  openHouse,
} from './testing.ts'

policy({ 'test.door': { roles: ['service_coordinator', 'monitoring_officer'], by: 'organisation' } })

let database: Database
let house: House
let network: Network
let admin: Browser

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const asked = (more: Record<string, unknown> = {}) => ({
  organisation_id: network.organisation_id,
  name: 'Cruscotto',
  scopes: ['test.door'],
  roles: ['service_coordinator'],
  expires_on: inDays(30),
  ...more,
})
const create = (who: Browser, more = {}) => who.post('/api/session/create-api-token', asked(more))
const list = (who: Browser) => who.get(`/api/session/api-tokens?organisation_id=${network.organisation_id}`)
const bearer = (token: string): Token => tokenOf({ headers: { authorization: `Bearer ${token}` } }) as Token

const entered = async (email: string): Promise<Browser> => {
  const browser = new Browser(house)
  expect((await browser.signIn(email)).statusCode).toBe(200)
  expect((await browser.post('/api/session/enter')).statusCode).toBe(200)
  return browser
}

/** Somebody of the first organisation with one role, signed in. */
const somebody = async (role: string): Promise<Browser> => {
  const { network_id, organisation_id } = network
  const by = tokenOf({ headers: { cookie: `prossima=${admin.cookies.get('prossima')}` } }) as Token
  const worker_id = await enlist(house, by, { name: 'Bruno Conti', organisation_id })
  const email = `${role}.${newId().slice(-6)}@esempio.it`
  const account = await createAccount(house.tools, { email, name: 'Bruno Conti', password: goodPassword })
  await database.change(by, [], () => ({
    saves: [
      {
        name: 'role for test',
        text: `insert into access.grants (network_id, grant_id, worker_id, role, organisation_id, begins_on)
               values ($1, $2, $3, $4, $5, $6)`,
        values: [network_id, newId(), worker_id, role, organisation_id, inDays(-1)],
      },
    ],
    answer: () => undefined,
  }))
  await database.as('auth', (run) =>
    run({ text: 'select access.link_account($1, $2, $3)', values: [network_id, worker_id, account] }),
  )
  return entered(email)
}

beforeAll(async () => {
  database = await openTestDatabase()
  house = await openHouse(database)
  network = await foundNetwork(house, 'rete')
  admin = await entered(network.admin_email)
})
afterAll(async () => {
  await house?.close()
  await database?.close()
})

it('is made, shown once, listed without its secret, taken back', async () => {
  const made = await create(admin)
  expect(made.statusCode).toBe(200)
  expect(made.headers['cache-control']).toBe('no-store')
  const { token, api_token_id, expires_at } = made.json()
  expect(expires_at).toBe(endOfDayInItaly(inDays(30)))
  expect((await database.read(bearer(token), [])).me.scopes).toEqual(['test.door'])
  const listed = (await list(admin)).json()
  expect(listed.api_tokens).toHaveLength(1)
  expect(listed.api_tokens[0]).toMatchObject({ api_token_id, name: 'Cruscotto', scopes: ['test.door'] })
  expect(JSON.stringify(listed)).not.toContain(token.split('.')[1])
  const { organisation_id } = network
  const gone = await admin.post('/api/session/revoke-api-token', { organisation_id, api_token_id })
  expect(gone.statusCode).toBe(200)
  await expect(database.read(bearer(token), [])).rejects.toMatchObject({ problem: { status: 401 } })
  expect((await list(admin)).json()).toEqual({ api_tokens: [] })
  const again = await admin.post('/api/session/revoke-api-token', { organisation_id, api_token_id })
  expect(again.json()).toMatchObject({ status: 404, code: 'core.not-found' })
})

it('is refused to who is not signed in, to who does not administer, to a machine and to a foreign page', async () => {
  expect((await create(new Browser(house))).statusCode).toBe(401)
  expect((await list(new Browser(house))).statusCode).toBe(401)
  const coordinator = await somebody('service_coordinator')
  expect((await create(coordinator)).json()).toMatchObject({ status: 403, code: 'core.not-allowed' })
  expect((await list(coordinator)).json()).toMatchObject({ status: 403, code: 'core.not-allowed' })
  const foreign = await admin.post('/api/session/create-api-token', asked(), {
    origin: 'https://altrove.example',
    'sec-fetch-site': 'cross-site',
  })
  expect(foreign.json()).toMatchObject({ status: 403, code: 'core.foreign-origin' })
  const { token } = (await create(admin)).json()
  const machine = await house.app.inject({
    method: 'POST',
    url: '/api/session/create-api-token',
    headers: { authorization: `Bearer ${token}` },
    payload: asked(),
  })
  expect(machine.json()).toMatchObject({ status: 403, code: 'core.not-allowed' })
})

it('reaches no further than its keeper: one organisation gives no role of the whole network', async () => {
  const partner = await somebody('partner_admin')
  expect((await create(partner)).statusCode).toBe(200)
  const wider = await create(partner, { roles: ['monitoring_officer'] })
  expect(wider.json()).toMatchObject({ status: 403, code: 'core.not-allowed' })
  const elsewhere = await create(partner, { organisation_id: newId() })
  expect(elsewhere.json()).toMatchObject({ status: 403, code: 'core.not-allowed' })
  expect((await create(admin, { roles: ['monitoring_officer'] })).statusCode).toBe(200)
})

it.each([
  [{ name: ' ' }, 'core.invalid-input', 'name'],
  [{ scopes: [] }, 'core.invalid-input', 'scopes'],
  [{ expires_on: '2026-02-30' }, 'core.invalid-input', 'expires_on'],
  [{ organisation_id: 'x' }, 'core.invalid-input', 'organisation_id'],
  [{ scopes: ['test.nothing'] }, 'auth.scopes-not-valid', undefined],
  [{ roles: ['dpo'] }, 'auth.roles-not-for-machines', undefined],
  [{ expires_on: inDays(-1) }, 'auth.expiry-not-valid', undefined],
  [{ expires_on: inDays(400) }, 'auth.expiry-not-valid', undefined],
])('says what is wrong with %o', async (wrong, code, field) => {
  const problem = (await create(admin, wrong)).json()
  expect(problem).toMatchObject({ status: 422, code })
  if (field) expect(Object.keys(problem.fields)).toEqual([field])
})

it('opens until the end of its last day, in winter and in summer', () => {
  expect(endOfDayInItaly('2026-12-31')).toBe('2026-12-31T22:59:59.999Z')
  expect(endOfDayInItaly('2026-07-01')).toBe('2026-07-01T21:59:59.999Z')
})
