// A link opens an account once: who may send it, who may use it, and what it never does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Token } from '#core/db'
import { openTestDatabase } from '../db/testing/index.ts'
import { firstLink, inviteWorker, redeemFirstLink } from './invitations.ts'
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

let database: Database
let house: House
let network: Network
let admin: Token
let firstLinkUsed: string

const enter = async (browser: Browser, network_id?: string): Promise<Token> => {
  expect((await browser.post('/api/session/enter', network_id ? { network_id } : {})).statusCode).toBe(200)
  return tokenOf({ headers: { cookie: `prossima=${browser.cookies.get('prossima')}` } }) as Token
}

const adminOf = async (of: Network): Promise<Token> => {
  const browser = new Browser(house)
  await browser.signIn(of.admin_email)
  return enter(browser)
}

beforeAll(async () => {
  database = await openTestDatabase()
  house = await openHouse(database, { mail: true })
  firstLinkUsed = (await firstLink(house.tools)) as string
  network = await foundNetwork(house, 'rete')
  admin = await adminOf(network)
})
afterAll(async () => {
  await house?.close()
  await database?.close()
})

const tokenFrom = (link: string): string => new URL(link).searchParams.get('token') as string

const invite = async (email: string, by = admin, where = network) => {
  const worker_id = await enlist(house, by, { name: 'Bruno Conti', organisation_id: where.organisation_id })
  const invitation = await inviteWorker(house.tools, by, { worker_id, email })
  return { worker_id, invitation, token: tokenFrom(invitation.link) }
}

describe('an invitation', () => {
  it('arrives by letter, opens an account with a password, and the network with it', async () => {
    const { invitation, token, worker_id } = await invite('bruno@esempio.it')
    expect(invitation.sent).toBe(true)
    expect(house.letters.at(-1)).toMatchObject({ to: 'bruno@esempio.it' })
    expect(house.letters.at(-1)?.text).toContain(invitation.link)
    const browser = new Browser(house)
    expect((await browser.post('/api/session/invitation', { token })).json()).toEqual({
      name: 'Bruno Conti',
      email: 'bruno@esempio.it',
      has_account: false,
    })
    expect((await browser.post('/api/session/accept', { token, password: goodPassword })).statusCode).toBe(
      200,
    )
    const { me } = await database.read(await enter(browser), [])
    expect(me).toMatchObject({ worker_id, name: 'Bruno Conti' })
    expect((await new Browser(house).signIn('bruno@esempio.it')).statusCode).toBe(200)
  })

  it('works once', async () => {
    const { token } = await invite('carla@esempio.it')
    expect(
      (await new Browser(house).post('/api/session/accept', { token, password: goodPassword })).statusCode,
    ).toBe(200)
    const again = await new Browser(house).post('/api/session/accept', { token, password: goodPassword })
    expect(again.json()).toMatchObject({ status: 410, code: 'auth.invitation-used' })
  })

  it('works once also when two tabs press together', async () => {
    const { token } = await invite('due@esempio.it')
    const tabs = [new Browser(house), new Browser(house)]
    const answers = await Promise.all(
      tabs.map((tab) => tab.post('/api/session/accept', { token, password: goodPassword })),
    )
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 410])
  })

  it('ends after seven days, and the newest one replaces those before', async () => {
    const { worker_id, token } = await invite('dina@esempio.it')
    const newer = tokenFrom(
      (await inviteWorker(house.tools, admin, { worker_id, email: 'dina@esempio.it' })).link,
    )
    const see = async (token: string) =>
      (await new Browser(house).post('/api/session/invitation', { token })).json().code
    expect(await see(token)).toBe('core.not-found')
    house.clock.advance(7 * 24 * 3_600_000 + 1000)
    expect(await see(newer)).toBe('auth.invitation-expired')
    house.clock.set(new Date().toISOString())
    expect(await see(newer)).toBeUndefined()
  })

  it('is kept as a hash', async () => {
    const { token } = await invite('ezio@esempio.it')
    const rows = await database.as('auth', (run) => run({ text: 'select * from auth.invitations' }))
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('refuses weak passwords with a reason, and stays usable', async () => {
    const { token } = await invite('fabio.rossini@esempio.it')
    const browser = new Browser(house)
    const code = async (password: string) =>
      (await browser.post('/api/session/accept', { token, password })).json().code
    expect(await code('corta')).toBe('auth.password-too-short')
    expect(await code('Password2024!!')).toBe('auth.password-too-common')
    expect(await code('fabiorossini1')).toBe('auth.password-like-you')
    expect(await code(goodPassword)).toBeUndefined()
  })

  it('without a password signs in, so that a passkey or a password can follow', async () => {
    const { token, worker_id } = await invite('gina@esempio.it')
    const browser = new Browser(house)
    await browser.post('/api/session/accept', { token })
    expect((await browser.get('/api/auth/passkey/generate-register-options')).statusCode).toBe(200)
    // Nothing opens this account yet: should the page be closed now, a new invitation may be sent.
    expect((await inviteWorker(house.tools, admin, { worker_id, email: 'gina@esempio.it' })).sent).toBe(true)
    expect((await browser.post('/api/session/set-password', { password: goodPassword })).statusCode).toBe(200)
    expect(
      (await browser.post('/api/session/set-password', { password: `${goodPassword} 2` })).statusCode,
    ).toBe(404)
    expect((await new Browser(house).signIn('gina@esempio.it')).statusCode).toBe(200)
    await expect(
      inviteWorker(house.tools, admin, { worker_id, email: 'gina@esempio.it' }),
    ).rejects.toMatchObject({ problem: { code: 'auth.already-has-account' } })
  })

  it('to someone who already has an account is accepted by signing in', async () => {
    const other = await foundNetwork(house, 'seconda')
    const { token } = await invite('bruno@esempio.it', await adminOf(other), other)
    const stranger = await new Browser(house).post('/api/session/accept', { token, password: goodPassword })
    expect(stranger.json()).toMatchObject({ code: 'auth.sign-in-to-accept' })
    const browser = new Browser(house)
    await browser.signIn('bruno@esempio.it')
    expect((await browser.post('/api/session/accept', { token })).statusCode).toBe(200)
    const { networks } = (await browser.post('/api/session/enter')).json()
    expect(networks).toHaveLength(2)
    expect(browser.cookies.has('prossima')).toBe(false)
    expect((await enter(browser, other.network_id)).network_id).toBe(other.network_id)
    expect(
      (await browser.post('/api/session/enter', { network_id: '00000000-0000-4000-8000-000000000000' }))
        .statusCode,
    ).toBe(404)
  })

  it('is not for an operator to send', async () => {
    const browser = new Browser(house)
    await browser.signIn('bruno@esempio.it')
    const operator = await enter(browser, network.network_id)
    const worker_id = await enlist(house, admin, { name: 'Altra', organisation_id: network.organisation_id })
    await expect(
      inviteWorker(house.tools, operator, { worker_id, email: 'altra@esempio.it' }),
    ).rejects.toMatchObject({ problem: { status: 403 } })
  })

  it('is written in the chain of the organisation', async () => {
    const bodies = await database.as('jobs', (run) =>
      run({ text: 'select body from audit.entries where network_id = $1', values: [network.network_id] }),
    )
    expect(bodies.some((row) => String(row.body).includes('"auth.invite-worker"'))).toBe(true)
  })
})

describe('a lost password', () => {
  it('is renewed by a link that works once, and closes every session', async () => {
    const { token } = await invite('ivo@esempio.it')
    const before = new Browser(house)
    await before.post('/api/session/accept', { token, password: goodPassword })
    const open = await enter(before)
    expect(
      (await new Browser(house).post('/api/auth/request-password-reset', { email: 'ivo@esempio.it' }))
        .statusCode,
    ).toBe(200)
    const letter = house.letters.at(-1)?.text ?? ''
    const link = tokenFrom(/http\S+\/reset\?token=\S+/.exec(letter)?.[0] ?? 'http://none')
    const fresh = 'quattro biciclette gialle'
    expect(
      (
        await new Browser(house).post('/api/auth/reset-password', {
          token: link,
          newPassword: 'passwordpassword',
        })
      ).json().code,
    ).toBe('auth.password-too-common')
    expect(
      (await new Browser(house).post('/api/auth/reset-password', { token: link, newPassword: fresh }))
        .statusCode,
    ).toBe(200)
    expect(
      (await new Browser(house).post('/api/auth/reset-password', { token: link, newPassword: fresh }))
        .statusCode,
    ).toBe(400)
    await expect(database.read(open, [])).rejects.toMatchObject({ problem: { status: 401 } })
    expect((await new Browser(house).signIn('ivo@esempio.it')).statusCode).toBe(401)
    expect((await new Browser(house).signIn('ivo@esempio.it', fresh)).statusCode).toBe(200)
  })

  it('says nothing of who has an account', async () => {
    const before = house.letters.length
    const answer = await new Browser(house).post('/api/auth/request-password-reset', {
      email: 'nessuno@esempio.it',
    })
    expect(answer.statusCode).toBe(200)
    expect(house.letters).toHaveLength(before)
  })
})

describe('the first link', () => {
  const first = { email: 'prima@esempio.it', name: 'Prima Persona', password: goodPassword }

  it('ends as soon as there is an account, and is not made again', async () => {
    expect(firstLinkUsed).toMatch(/^http:\/\/localhost:4820\/first\?token=[\w-]{43}$/)
    await expect(
      redeemFirstLink(house.tools, { ...first, token: tokenFrom(firstLinkUsed) }),
    ).rejects.toMatchObject({ problem: { status: 404 } })
    expect(await firstLink(house.tools)).toBeUndefined()
  })

  it('makes the first account of an empty installation, once', async () => {
    const empty = await openTestDatabase()
    const tools = { ...house.tools, database: empty }
    const earlier = tokenFrom((await firstLink(tools)) as string)
    const token = tokenFrom((await firstLink(tools)) as string)
    await expect(redeemFirstLink(tools, { ...first, token: earlier })).rejects.toMatchObject({
      problem: { status: 404 },
    })
    expect(await redeemFirstLink(tools, { ...first, token })).toMatch(/^[0-9a-f-]{36}$/)
    await expect(
      redeemFirstLink(tools, { ...first, email: 'altra@esempio.it', token }),
    ).rejects.toMatchObject({ problem: { code: 'auth.invitation-used' } })
    await empty.close()
  })
})
