// Coming in and going out, told through the doors: what works, what is refused, and that a closed session is closed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Token } from '#core/db'
import { openTestDatabase } from '../db/testing/index.ts'
import { createWaker, tokenOf } from './session.ts'
import {
  Browser,
  codeNow,
  foundNetwork,
  goodPassword,
  type House,
  type Network,
  openHouse,
  publicUrl,
} from './testing.ts'

let database: Database
let house: House
let network: Network

beforeAll(async () => {
  database = await openTestDatabase()
  house = await openHouse(database)
  network = await foundNetwork(house, 'rete')
})
afterAll(async () => {
  await house?.close()
  await database?.close()
})

const tokenIn = (browser: Browser): Token => {
  const token = tokenOf({ headers: { cookie: `prossima=${browser.cookies.get('prossima')}` } })
  if (!token) throw new Error('No cookie of a network')
  return token
}

const signedIn = async (): Promise<Browser> => {
  const browser = new Browser(house)
  expect((await browser.signIn(network.admin_email)).statusCode).toBe(200)
  expect((await browser.post('/api/session/enter')).statusCode).toBe(200)
  return browser
}

describe('coming in', () => {
  it('enters the only network with a cookie no script can read, and says who I am', async () => {
    const browser = new Browser(house)
    const answer = await browser.signIn(network.admin_email)
    expect(answer.json()).not.toHaveProperty('token')
    const entered = await browser.post('/api/session/enter')
    expect(entered.json()).toMatchObject({
      me: { network_id: network.network_id, name: 'Ada Neri' },
      networks: [{ network_id: network.network_id }],
    })
    const cookie = String([entered.headers['set-cookie']].flat()[0])
    expect(cookie).toMatch(
      /^prossima=[0-9a-f-]{36}\.[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=4\d{4}$/,
    )
    const { me } = await database.read(tokenIn(browser), [])
    expect(me.grants.map((grant) => grant.role)).toEqual(['network_admin'])
  })

  it('leaves: the cookie goes and the token opens nothing', async () => {
    const browser = await signedIn()
    const token = tokenIn(browser)
    await browser.post('/api/session/leave')
    expect(browser.cookies.has('prossima')).toBe(false)
    await expect(database.read(token, [])).rejects.toMatchObject({ problem: { status: 401 } })
    expect((await browser.get('/api/session/networks')).statusCode).toBe(200)
  })

  it('signs out of everything', async () => {
    const browser = await signedIn()
    const token = tokenIn(browser)
    await browser.post('/api/session/sign-out')
    await expect(database.read(token, [])).rejects.toMatchObject({ problem: { status: 401 } })
    expect((await browser.get('/api/session/networks')).statusCode).toBe(401)
    expect([...browser.cookies.keys()]).toEqual([])
  })

  it('answers a wrong password and an unknown address alike, as a problem', async () => {
    const wrong = await new Browser(house).signIn(network.admin_email, 'un’altra cosa ancora')
    const unknown = await new Browser(house).signIn('nessuno@esempio.it')
    expect(wrong.statusCode).toBe(401)
    expect(wrong.headers['content-type']).toContain('application/problem+json')
    expect(wrong.json()).toMatchObject({ status: 401, code: 'auth.invalid-email-or-password' })
    expect(unknown.json()).toEqual(wrong.json())
  })

  it('does not let anyone sign up alone, nor reach other doors of the library', async () => {
    const browser = new Browser(house)
    const account = { email: 'nuovo@esempio.it', password: goodPassword, name: 'Nuovo' }
    expect((await browser.post('/api/auth/sign-up/email', account)).statusCode).toBe(404)
    for (const path of ['/get-session', '/list-sessions', '/ok', '/house/begin']) {
      expect((await browser.get(`/api/auth${path}`)).statusCode).toBe(404)
    }
  })
})

describe('guessing', () => {
  it('stops at the sixth wrong password for an account, from whatever address, and says when to come back', async () => {
    const { admin_email } = await foundNetwork(house, 'indovina')
    for (let i = 0; i < 5; i++)
      expect(
        (await new Browser(house, `10.9.0.${i}`).signIn(admin_email, 'sbagliata ma lunga')).statusCode,
      ).toBe(401)
    const stopped = await new Browser(house, '10.9.0.9').signIn(admin_email)
    expect(stopped.statusCode).toBe(429)
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(800)
    expect(stopped.json()).toMatchObject({ code: 'auth.too-many-attempts' })
    house.clock.advance(15 * 60_000 + 1000)
    expect((await new Browser(house, '10.9.0.9').signIn(admin_email)).statusCode).toBe(200)
    house.clock.set(new Date().toISOString())
  })

  it('stops at the sixth wrong password from an address, whatever the account', async () => {
    const browser = new Browser(house, '10.9.1.1')
    for (let i = 0; i < 5; i++) await browser.signIn(`chi${i}@esempio.it`, 'sbagliata ma lunga')
    expect((await browser.signIn(network.admin_email)).statusCode).toBe(429)
  })

  it('never counts those who get it right', async () => {
    const browser = new Browser(house, '10.9.2.1')
    for (let i = 0; i < 7; i++) expect((await browser.signIn(network.admin_email)).statusCode).toBe(200)
  })
})

describe('foreign pages', () => {
  it('cannot act with my cookie', async () => {
    const browser = await signedIn()
    const from = (headers: Record<string, string>) => browser.post('/api/session/leave', {}, headers)
    expect(
      (await from({ origin: 'https://altrove.example', 'sec-fetch-site': 'cross-site' })).statusCode,
    ).toBe(403)
    expect((await from({ origin: publicUrl, 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect((await from({ 'content-type': 'text/plain' })).statusCode).toBe(415)
    await expect(database.read(tokenIn(browser), [])).resolves.toBeDefined()
  })

  it('cannot choose where a sign-in lands', async () => {
    const away = await new Browser(house).post('/api/auth/sign-in/email', {
      email: network.admin_email,
      password: goodPassword,
      callbackURL: 'https://altrove.example/',
    })
    expect(away.statusCode).toBe(403)
  })
})

describe('second factor', () => {
  it('asks for the code after the password, and takes a recovery code once', async () => {
    const { admin_email } = await foundNetwork(house, 'codici')
    const browser = new Browser(house)
    await browser.signIn(admin_email)
    await browser.post('/api/session/enter')
    const enabled = (await browser.post('/api/auth/two-factor/enable', { password: goodPassword })).json()
    expect(enabled.totpURI).toMatch(/^otpauth:\/\/totp\/Prossima/)
    expect(enabled.backupCodes.length).toBeGreaterThanOrEqual(8)
    expect(
      (await browser.post('/api/auth/two-factor/verify-totp', { code: codeNow(enabled.totpURI) })).statusCode,
    ).toBe(200)
    // Turning it on renews the sign-in underneath: the network stays open.
    await expect(database.read(tokenIn(browser), [])).resolves.toBeDefined()

    const again = new Browser(house)
    expect((await again.signIn(admin_email)).json()).toMatchObject({ twoFactorRedirect: true })
    expect((await again.post('/api/session/enter')).statusCode).toBe(401)
    expect((await again.post('/api/auth/two-factor/verify-totp', { code: '000000' })).json()).toMatchObject({
      code: 'auth.invalid-code',
    })
    expect(
      (await again.post('/api/auth/two-factor/verify-totp', { code: codeNow(enabled.totpURI) })).statusCode,
    ).toBe(200)
    expect((await again.post('/api/session/enter')).statusCode).toBe(200)

    const recovery = async () => {
      const lost = new Browser(house)
      await lost.signIn(admin_email)
      return lost.post('/api/auth/two-factor/verify-backup-code', { code: enabled.backupCodes[0] })
    }
    expect((await recovery()).statusCode).toBe(200)
    expect((await recovery()).json()).toMatchObject({ code: 'auth.invalid-backup-code' })
  })
})

describe('passkeys', () => {
  it('offers keys for this house only, to those signed in, and challenges anybody', async () => {
    const browser = await signedIn()
    const options = (await browser.get('/api/auth/passkey/generate-register-options')).json()
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Prossima' },
      user: { name: network.admin_email },
    })
    expect(options.challenge.length).toBeGreaterThan(20)
    expect((await new Browser(house).get('/api/auth/passkey/generate-register-options')).statusCode).toBe(401)
    const challenge = (await new Browser(house).get('/api/auth/passkey/generate-authenticate-options')).json()
    expect(challenge).toMatchObject({ rpId: 'localhost' })
    expect(challenge.allowCredentials ?? []).toEqual([])
  })
})

describe('sessions', () => {
  it('are listed in words, and one revoked elsewhere is closed at its next request', async () => {
    const here = await signedIn()
    const there = await signedIn()
    const lost = tokenIn(there)
    const { sessions } = (await here.get('/api/session/sessions')).json()
    expect(sessions[0].device).toEqual({ browser: 'Chrome', system: 'Windows' })
    expect(JSON.stringify(sessions)).not.toContain('token')
    for (const session of sessions.filter((each: { is_this: boolean }) => !each.is_this)) {
      expect((await here.post('/api/session/revoke', { session_id: session.session_id })).statusCode).toBe(
        200,
      )
    }
    await expect(database.read(lost, [])).rejects.toMatchObject({ problem: { status: 401 } })
    expect((await there.get('/api/session/networks')).statusCode).toBe(401)
    await expect(database.read(tokenIn(here), [])).resolves.toBeDefined()
  })

  it('of others cannot be revoked', async () => {
    const other = await foundNetwork(house, 'altra')
    const theirs = new Browser(house)
    await theirs.signIn(other.admin_email)
    const { sessions } = (await theirs.get('/api/session/sessions')).json()
    const mine = await signedIn()
    expect((await mine.post('/api/session/revoke', { session_id: sessions[0].session_id })).statusCode).toBe(
      404,
    )
    expect((await theirs.get('/api/session/networks')).statusCode).toBe(200)
  })

  it('end after thirty minutes without work, and work keeps them awake', async () => {
    const browser = await signedIn()
    const begun = Date.now()
    house.clock.set(new Date(begun + 20 * 60_000).toISOString())
    await createWaker(house.tools)(tokenIn(browser))
    house.clock.set(new Date(begun + 45 * 60_000).toISOString())
    expect((await browser.post('/api/session/enter')).statusCode).toBe(200)
    house.clock.set(new Date(begun + 80 * 60_000).toISOString())
    const tired = await browser.post('/api/session/enter')
    expect(tired.json()).toMatchObject({ status: 401, code: 'core.not-signed-in' })
    house.clock.set(new Date().toISOString())
    expect((await browser.get('/api/session/networks')).statusCode).toBe(401)
  })

  it('rest inside the database too: it counts the half hour by its own clock', async () => {
    const browser = new Browser(house)
    await browser.signIn(network.admin_email)
    const enteredBefore = async (minutes: number) => {
      house.clock.set(new Date(Date.now() - minutes * 60_000).toISOString())
      const answer = await browser.post('/api/session/enter')
      house.clock.set(new Date().toISOString())
      return answer.statusCode
    }
    expect(await enteredBefore(29)).toBe(200)
    expect(await enteredBefore(31)).toBe(401)
  })

  it('lives twelve hours at most, however much one works', async () => {
    const browser = new Browser(house)
    await browser.signIn(network.admin_email)
    const begun = Date.now()
    for (let minutes = 0; minutes < 12 * 60; minutes += 25) {
      house.clock.set(new Date(begun + minutes * 60_000).toISOString())
      expect((await browser.post('/api/session/enter')).statusCode).toBe(200)
    }
    house.clock.set(new Date(begun + 12 * 3_600_000 + 1000).toISOString())
    expect((await browser.post('/api/session/enter')).statusCode).toBe(401)
    house.clock.set(new Date().toISOString())
  })
})

describe('walls inside the database', () => {
  const tables = [
    'accounts',
    'sessions',
    'credentials',
    'verifications',
    'second_factors',
    'passkeys',
    'invitations',
  ]

  it('hide the accounts from the role of the rooms and of the jobs', async () => {
    for (const role of ['app', 'jobs'] as const) {
      for (const table of tables) {
        const read = database.as(role, (run) => run({ text: `select 1 from auth.${table}` }))
        await expect(read).rejects.toThrow(/permission denied/)
      }
    }
  })

  it('hide the people and the networks from the role of the accounts', async () => {
    for (const table of [
      'access.workers',
      'access.grants',
      'access.session_context',
      'access.person_access',
      'access.networks',
      'network.profiles',
      'sync.devices',
    ]) {
      const read = database.as('auth', (run) => run({ text: `select 1 from ${table}` }))
      await expect(read).rejects.toThrow(/permission denied/)
    }
  })

  it('keep no password in the clear', async () => {
    const rows = await database.as('auth', (run) =>
      run({ text: 'select password_hash from auth.credentials' }),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('lampioni')
  })
})
