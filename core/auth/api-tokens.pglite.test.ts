// A machine comes in by its own door: with the verbs it was given, until its day, and never as an administrator.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database, Token } from '#core/db'
import { may, policy } from '#core/kernel'
import { openTestDatabase } from '../db/testing/index.ts'
import { createApiToken, listApiTokens, type NewApiToken, revokeApiToken } from './api-tokens.ts'
import { tokenOf } from './session.ts'
import { Browser, foundNetwork, type House, type Network, openHouse } from './testing.ts'

policy({
  'test.read': { roles: ['monitoring_officer'], by: 'organisation' },
  'test.write': { roles: ['monitoring_officer'], by: 'organisation' },
})

let database: Database
let house: House
let network: Network
let admin: Token

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const asked = (more: Partial<NewApiToken> = {}): NewApiToken => ({
  organisation_id: network.organisation_id,
  name: 'Cruscotto della fondazione',
  scopes: ['test.read'],
  roles: ['monitoring_officer'],
  expires_at: inDays(30),
  ...more,
})
const bearer = (token: string): Token => tokenOf({ headers: { authorization: `Bearer ${token}` } }) as Token

const adminOf = async (of: Network): Promise<Token> => {
  const browser = new Browser(house)
  await browser.signIn(of.admin_email)
  await browser.post('/api/session/enter')
  return tokenOf({ headers: { cookie: `prossima=${browser.cookies.get('prossima')}` } }) as Token
}

beforeAll(async () => {
  database = await openTestDatabase()
  house = await openHouse(database)
  network = await foundNetwork(house, 'rete')
  admin = await adminOf(network)
})
afterAll(async () => {
  await house?.close()
  await database?.close()
})

it('opens by its secret as a worker of the organisation, with its scopes and nothing stored in the clear', async () => {
  const { token, api_token_id } = await createApiToken(house.tools, admin, asked())
  const { me } = await database.read(bearer(token), [])
  expect(me).toMatchObject({
    worker_id: api_token_id,
    organisation_id: network.organisation_id,
    scopes: ['test.read'],
    name: 'Cruscotto della fondazione',
  })
  expect(may(me, 'test.read', { organisation_id: network.organisation_id })).toBe(true)
  const dump = Buffer.from(await database.dump())
  expect(dump.includes(token.split('.')[1] as string)).toBe(false)
})

it('is listed for who administers, and stops at the next request when taken back', async () => {
  const { token, api_token_id } = await createApiToken(house.tools, admin, asked({ name: 'Da togliere' }))
  const list = await listApiTokens(house.tools, admin, network.organisation_id)
  expect(list.find((each) => each.api_token_id === api_token_id)).toMatchObject({
    name: 'Da togliere',
    scopes: ['test.read'],
  })
  expect(JSON.stringify(list)).not.toContain(bearer(token).hash)
  await revokeApiToken(house.tools, admin, { organisation_id: network.organisation_id, api_token_id })
  await expect(database.read(bearer(token), [])).rejects.toMatchObject({ problem: { status: 401 } })
  expect(
    (await listApiTokens(house.tools, admin, network.organisation_id)).some(
      (each) => each.api_token_id === api_token_id,
    ),
  ).toBe(false)
})

it('ends by itself', async () => {
  house.clock.set(inDays(-2))
  const { token } = await createApiToken(house.tools, admin, asked({ expires_at: inDays(-1) }))
  house.clock.set(new Date().toISOString())
  await expect(database.read(bearer(token), [])).rejects.toMatchObject({ problem: { status: 401 } })
})

it('is refused without scopes, with unknown verbs, with an administrator’s role, or without a near end', async () => {
  const code = (more: Partial<NewApiToken>) =>
    createApiToken(house.tools, admin, asked(more)).then(
      () => 'accepted',
      (error: { problem: { code: string } }) => error.problem.code,
    )
  expect(await code({ scopes: [] })).toBe('auth.scopes-not-valid')
  expect(await code({ scopes: ['test.nothing'] })).toBe('auth.scopes-not-valid')
  expect(await code({ roles: ['network_admin'] })).toBe('auth.roles-not-for-machines')
  expect(await code({ expires_at: inDays(-1) })).toBe('auth.expiry-not-valid')
  expect(await code({ expires_at: inDays(400) })).toBe('auth.expiry-not-valid')
  expect(await code({ organisation_id: '00000000-0000-4000-8000-000000000000' })).toBe('core.not-allowed')
})

it('cannot make tokens itself, nor can the administrator of another network', async () => {
  const { token } = await createApiToken(house.tools, admin, asked())
  await expect(createApiToken(house.tools, bearer(token), asked())).rejects.toMatchObject({
    problem: { status: 403 },
  })
  const other = await adminOf(await foundNetwork(house, 'altra'))
  await expect(createApiToken(house.tools, other, asked())).rejects.toMatchObject({
    problem: { status: 403 },
  })
  expect(await listApiTokens(house.tools, other, network.organisation_id)).toEqual([])
})
