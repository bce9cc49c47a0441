// A small house for tests of the accounts: a real database in memory, a real server, one network with its
// administrator, and a browser that keeps cookies as browsers do.
import { createHmac } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Database, Token } from '#core/db'
import { sendProblem } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { createAccount } from './account.ts'
import type { AccountConfig, AccountTools, Letter } from './config.ts'
import { accountRoutes } from './routes.ts'

export const publicUrl = 'http://localhost:4820'
export const goodPassword = 'tre lampioni sul fiume'

export interface House {
  app: FastifyInstance
  tools: AccountTools
  clock: ReturnType<typeof clockAt>
  letters: Letter[]
  close(): Promise<void>
}

interface HouseOptions extends Partial<AccountConfig> {
  mail?: boolean
  /** More addresses, before the server is closed to them. */
  routes?: (app: FastifyInstance) => void
}

export const openHouse = async (database: Database, more: HouseOptions = {}): Promise<House> => {
  const { mail = false, routes, ...config } = more
  const letters: Letter[] = []
  const clock = clockAt(new Date().toISOString())
  const mailer = { available: mail, send: async (letter: Letter) => void letters.push(letter) }
  const tools: AccountTools = {
    database,
    clock,
    mailer,
    config: { publicUrl, secret: 'a secret that only this test knows, 1234', ...config },
  }
  const app = Fastify()
  accountRoutes(app, { ...tools, sendProblem })
  routes?.(app)
  await app.ready()
  return { app, tools, clock, letters, close: () => app.close() }
}

export interface Network {
  network_id: string
  organisation_id: string
  admin_email: string
}

export const foundNetwork = async (house: House, name: string): Promise<Network> => {
  const { database } = house.tools
  const admin_email = `${name}.${newId().slice(-6)}@esempio.it`
  const account = await createAccount(house.tools, {
    email: admin_email,
    name: 'Ada Neri',
    password: goodPassword,
  })
  const [network_id, organisation_id, worker_id] = [newId(), newId(), newId()]
  const day = new Date().toISOString().slice(0, 10)
  await database.as('auth', (run) =>
    run({
      text: 'select network.found($1, $2, $3, false, $4, $5, $5, $6, $7, $8, $9, $10, $11)',
      values: [
        network_id,
        name,
        name,
        organisation_id,
        'Capofila',
        'social_cooperative',
        worker_id,
        account,
        'Ada Neri',
        '{}',
        day,
      ],
    }),
  )
  return { network_id, organisation_id, admin_email }
}

/** A worker without an account yet, enlisted by the administrator under the row policies. */
export const enlist = async (
  house: House,
  by: Token,
  worker: { name: string; organisation_id: string },
): Promise<string> => {
  const worker_id = newId()
  await house.tools.database.change(by, [], (me) => ({
    saves: [
      {
        name: 'enlist for test',
        text: 'insert into access.workers (network_id, worker_id, name, organisation_id) values ($1, $2, $3, $4)',
        values: [me.network_id, worker_id, worker.name, worker.organisation_id],
      },
    ],
    answer: () => undefined,
  }))
  return worker_id
}

export class Browser {
  readonly cookies = new Map<string, string>()
  private readonly house: House
  readonly address: string

  constructor(
    house: House,
    address = `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
  ) {
    this.house = house
    this.address = address
  }

  get(path: string) {
    return this.ask('GET', path)
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
    return this.ask('POST', path, { body, headers })
  }

  private async ask(
    method: 'GET' | 'POST',
    path: string,
    more: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const response = await this.house.app.inject({
      method,
      url: path,
      remoteAddress: this.address,
      headers: {
        origin: publicUrl,
        'sec-fetch-site': 'same-origin',
        'user-agent': chrome,
        ...this.cookieHeader(),
        ...more.headers,
      },
      ...(method === 'POST' ? { payload: more.body as object } : {}),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '' || cookie.maxAge === 0) this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    return response
  }

  private cookieHeader(): Record<string, string> {
    // The parser of the test client decodes values; browsers send them back as they came.
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return pairs.length > 0 ? { cookie: pairs.join('; ') } : {}
  }

  signIn(email: string, password = goodPassword) {
    return this.post('/api/auth/sign-in/email', { email, password })
  }
}

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const fromBase32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The six digits an app would show now (RFC 6238). */
export const codeNow = (otpauth: string): string => {
  const secret = fromBase32(new URL(otpauth).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest[19] as number) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
