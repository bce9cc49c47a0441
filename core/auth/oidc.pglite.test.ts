// Coming in with the organisation's own sign-in: a real provider on this machine, walked as a browser would.
// It opens accounts that exist or are invited, and nobody else's.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Token } from '#core/db'
import { openTestDatabase } from '../db/testing/index.ts'
import { createAccount } from './account.ts'
import { inviteWorker } from './invitations.ts'
import { tokenOf } from './session.ts'
import { Browser, enlist, foundNetwork, type House, type Network, openHouse, publicUrl } from './testing.ts'

let database: Database
let house: House
let network: Network
let admin: Token
let server: Server
/** Who the provider says is at the keyboard. */
let atTheDoor = { email: '', email_verified: true }

const startProvider = async (): Promise<string> => {
  server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'prossima',
        client_secret: 'a secret between us two',
        redirect_uris: [`${publicUrl}/api/auth/callback/organisation`],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        email: sub,
        email_verified: atTheDoor.email_verified,
        name: 'Nome dal provider',
      }),
    }),
    interactions: {
      url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}`,
    },
    pkce: { required: () => true },
  })
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response)
    return void consent(provider, request, response)
  })
  return issuer
}

type Handled = Parameters<ReturnType<Provider['callback']>>

/** The provider's own pages, pressed through: sign in, then agree. */
const consent = async (provider: Provider, ...[request, response]: Handled): Promise<void> => {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: atTheDoor.email } })
    return
  }
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
  grant.addOIDCScope('openid email profile')
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

/** Follows the provider's redirects until it sends us home. */
const walk = async (from: string): Promise<string> => {
  const cookies = new Map<string, string>()
  let address = from
  for (let step = 0; step < 12; step++) {
    if (address.startsWith(publicUrl)) return address
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name, ...value] = (line.split(';')[0] as string).split('=')
      cookies.set(name as string, value.join('='))
    }
    const location = response.headers.get('location')
    if (!location)
      throw new Error(
        `The provider stopped with ${response.status}: ${(await response.text()).slice(0, 300)}`,
      )
    address = new URL(location, address).href
  }
  throw new Error('Too many steps')
}

const comeIn = async (who: { email: string; email_verified?: boolean }) => {
  atTheDoor = { email_verified: true, ...who }
  const browser = new Browser(house)
  const begun = await browser.post('/api/auth/sign-in/social', {
    provider: 'organisation',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  })
  expect(begun.statusCode).toBe(200)
  const url = new URL(begun.json().url)
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  const home = new URL(await walk(url.href))
  const landed = await browser.get(home.pathname + home.search)
  expect(landed.statusCode).toBe(302)
  return { browser, landed: String(landed.headers.location) }
}

beforeAll(async () => {
  database = await openTestDatabase()
  const oidc = {
    issuer: await startProvider(),
    client_id: 'prossima',
    client_secret: 'a secret between us two',
    label: 'Comune',
  }
  house = await openHouse(database, { oidc })
  network = await foundNetwork(house, 'rete')
  const browser = new Browser(house)
  await browser.signIn(network.admin_email)
  await browser.post('/api/session/enter')
  admin = tokenOf({ headers: { cookie: `prossima=${browser.cookies.get('prossima')}` } }) as Token
})
afterAll(async () => {
  await house?.close()
  await database?.close()
  server?.closeAllConnections()
  server?.close()
})

describe('the organisation’s own sign-in', () => {
  it('is offered with its name', async () => {
    expect((await new Browser(house).get('/api/session/ways')).json()).toMatchObject({
      provider_label: 'Comune',
      can_reset: false,
      demo_accounts: [],
    })
  })

  it('opens an account that exists, and again the second time', async () => {
    for (let time = 0; time < 2; time++) {
      const { browser, landed } = await comeIn({ email: network.admin_email })
      expect(landed).toMatch(/\/$/)
      expect((await browser.post('/api/session/enter')).json()).toMatchObject({ me: { name: 'Ada Neri' } })
    }
    const kept = await database.as('auth', (run) =>
      run({
        text: `select access_token, refresh_token, id_token from auth.credentials where provider = 'organisation'`,
      }),
    )
    expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
  })

  it('accepts the invitation of someone invited', async () => {
    const worker_id = await enlist(house, admin, {
      name: 'Livia Serra',
      organisation_id: network.organisation_id,
    })
    await inviteWorker(house.tools, admin, { worker_id, email: 'livia@comune.esempio.it' })
    const { browser } = await comeIn({ email: 'livia@comune.esempio.it' })
    expect((await browser.post('/api/session/enter')).json()).toMatchObject({
      me: { worker_id, name: 'Livia Serra' },
    })
  })

  it('lets no stranger in', async () => {
    const { browser, landed } = await comeIn({ email: 'estranea@comune.esempio.it' })
    expect(landed).toContain('error=signup_disabled')
    expect((await browser.get('/api/session/networks')).statusCode).toBe(401)
  })

  it('does not believe an address the provider has not verified', async () => {
    await createAccount(house.tools, {
      email: 'vittima@comune.esempio.it',
      name: 'Vittima',
      password: 'tre lampioni sul fiume',
    })
    const { browser, landed } = await comeIn({ email: 'vittima@comune.esempio.it', email_verified: false })
    expect(landed).toContain('error=account_not_linked')
    expect((await browser.get('/api/session/networks')).statusCode).toBe(401)
  })
})
