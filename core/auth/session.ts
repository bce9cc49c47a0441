// Entering a network: from who you are to what you may do there. The cookie holds `<network>.<secret>`; the
// database knows only the hash, and looks it up at every request, so a session closed now is closed now.
import { createHash, randomBytes } from 'node:crypto'
import type { Run, Token } from '#core/db'
import { instant, type Me, notSignedIn, refuse } from '#core/kernel'
import { type AccountTools, deskLifeMillis, deviceLifeMillis, isSecure, restMillis } from './config.ts'

export const sessionCookie = 'prossima'
const tokenShape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})$/

interface WithHeaders {
  headers: Record<string, string | string[] | undefined>
}

const cookieIn = (header: string | string[] | undefined): string | undefined =>
  String(header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1)

const bearerIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && header.startsWith('Bearer ') ? header.slice(7).trim() : undefined

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The token of a request, from its cookie or its `Authorization: Bearer` header. Says nothing of its validity. */
export const tokenOf = (request: WithHeaders): Token | undefined => {
  const { authorization, cookie } = request.headers
  const [, network_id, secret] = tokenShape.exec(bearerIn(authorization) ?? cookieIn(cookie) ?? '') ?? []
  return network_id && secret ? { network_id, hash: hashOf(secret) } : undefined
}

const cookieText = (tools: AccountTools, value: string, seconds: number): string =>
  `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure(tools.config) ? '; Secure' : ''}`

export const noSessionCookie = (tools: AccountTools): string => cookieText(tools, '', 0)

export interface NetworkOpen {
  network_id: string
  worker_id: string
  organisation_id: string
  name: string
}

export interface AccountSession {
  session_id: string
  account_id: string
  begun_at: string
  seen_at: string
}

const networksOf = async (run: Run, account_id: string): Promise<NetworkOpen[]> =>
  (await run({
    text: 'select * from access.networks_of($1)',
    values: [account_id],
  })) as unknown as NetworkOpen[]

const named = async (tools: AccountTools, networks: NetworkOpen[]): Promise<NetworkOpen[]> => {
  const names = (await tools.namesOf?.(networks.map((network) => network.network_id))) ?? {}
  return networks.map((network) => ({ ...network, name: names[network.network_id] ?? '' }))
}

export const networksFor = async (tools: AccountTools, account_id: string): Promise<NetworkOpen[]> =>
  named(tools, await tools.database.as('auth', (run) => networksOf(run, account_id), 'person'))

const holdsDevice = async (run: Run, account_id: string, device_id: string | undefined): Promise<boolean> => {
  if (device_id === undefined) return false
  const rows = await run({
    text: 'select access.holds_device($1, $2) as holds',
    values: [account_id, device_id],
  })
  return rows[0]?.holds === true
}

/** Rested too long, or lived too long. On an enrolled phone a session does not rest: nights are long. */
export const isOver = (session: AccountSession, at: { millis: number; hasDevice: boolean }): boolean => {
  const life = at.hasDevice ? deviceLifeMillis : deskLifeMillis
  if (at.millis >= Date.parse(session.begun_at) + life) return true
  return !at.hasDevice && at.millis >= Date.parse(session.seen_at) + restMillis
}

export interface Entering {
  network_id?: string
  device_id?: string
}

export interface Entered {
  networks: NetworkOpen[]
  me?: Me
  /** The value of `set-cookie`, when a network was entered. */
  cookie?: string
}

const choose = (networks: NetworkOpen[], asked: string | undefined): string | undefined => {
  if (networks.length === 0) return refuse('auth.no-network', undefined, 403)
  if (asked === undefined) return networks.length === 1 ? networks[0]?.network_id : undefined
  return networks.some((network) => network.network_id === asked)
    ? asked
    : refuse('core.not-found', undefined, 404)
}

interface Opening {
  token: Token
  session: AccountSession
  device_id: string | null
  millis: number
}

const open = async (run: Run, opening: Opening): Promise<number> => {
  const { token, session, device_id, millis } = opening
  const now = new Date(millis).toISOString()
  const ends = Date.parse(session.begun_at) + (device_id ? deviceLifeMillis : deskLifeMillis)
  await run({ text: 'select access.close_sessions($1)', values: [session.session_id] })
  await run({
    text: 'select access.open_session($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      token.network_id,
      session.account_id,
      token.hash,
      session.session_id,
      device_id,
      '[]',
      now,
      new Date(ends).toISOString(),
    ],
  })
  if (!device_id)
    await run({ text: 'select access.let_rest($1, $2, $3)', values: [token.network_id, token.hash, now] })
  await run({
    text: 'update auth.sessions set updated_at = $2 where id = $1',
    values: [session.session_id, now],
  })
  return Math.floor((ends - millis) / 1000)
}

/** Opens a session in one network, in place of any the same sign-in had before. */
export const enterNetwork = async (
  tools: AccountTools,
  session: AccountSession,
  asked: Entering,
): Promise<Entered> => {
  const millis = tools.clock.now()
  const secret = randomBytes(32).toString('hex')
  const entered = await tools.database.as(
    'auth',
    async (run) => {
      const hasDevice = await holdsDevice(run, session.account_id, asked.device_id)
      if (isOver(session, { millis, hasDevice })) return undefined
      const networks = await networksOf(run, session.account_id)
      const network_id = choose(networks, asked.network_id)
      if (network_id === undefined) return { networks, seconds: 0 }
      const token = { network_id, hash: hashOf(secret) }
      const device_id = hasDevice ? (asked.device_id as string) : null
      return { networks, token, seconds: await open(run, { token, session, device_id, millis }) }
    },
    'person',
  )
  if (!entered) return overNow(tools, session)
  const networks = await named(tools, entered.networks)
  if (!entered.token) return { networks }
  const { me } = await tools.database.read(entered.token, [])
  const cookie = cookieText(tools, `${entered.token.network_id}.${secret}`, entered.seconds)
  return { networks, me, cookie }
}

const overNow = async (tools: AccountTools, session: AccountSession): Promise<never> => {
  await endSession(tools, session)
  return notSignedIn()
}

export const leaveNetwork = (tools: AccountTools, token: Token): Promise<unknown> =>
  tools.database.as(
    'auth',
    (run) => run({ text: 'select access.close_session($1, $2)', values: [token.network_id, token.hash] }),
    'person',
  )

/** Ends a sign-in and everything it opened, from the next request on. False when it was not theirs or not there. */
export const endSession = (
  tools: AccountTools,
  ended: { session_id: string; account_id: string },
): Promise<boolean> =>
  tools.database.as(
    'auth',
    async (run) => {
      const gone = await run({
        text: 'delete from auth.sessions where id = $1 and account_id = $2 returning id',
        values: [ended.session_id, ended.account_id],
      })
      if (gone.length > 0) await run({ text: 'select access.close_sessions($1)', values: [ended.session_id] })
      return gone.length > 0
    },
    'person',
  )

/** Work keeps a session awake. Cheap to call often: the database is asked at most once a minute for each token. */
export const createWaker = (tools: Pick<AccountTools, 'database' | 'clock'>) => {
  const woken = new Map<string, number>()
  return async (token: Token): Promise<void> => {
    const millis = tools.clock.now()
    const before = woken.get(token.hash)
    if (before !== undefined && millis - before < 60_000) return
    if (woken.size > 10_000) woken.clear()
    woken.set(token.hash, millis)
    const at = instant(tools.clock)
    await tools.database.as('auth', async (run) => {
      const rows = await run({
        text: 'select access.keep_awake($1, $2, $3) as session_id',
        values: [token.network_id, token.hash, at],
      })
      const session_id = rows[0]?.session_id
      if (session_id)
        await run({
          text: 'update auth.sessions set updated_at = $2 where id = $1',
          values: [session_id, at],
        })
    })
  }
}

/** For the nightly job: forgets sessions and proofs that ended a day ago or more. */
export const forgetEndedSessions = ({
  database,
  clock,
}: Pick<AccountTools, 'database' | 'clock'>): Promise<void> =>
  database.as('auth', async (run) => {
    const before = new Date(clock.now() - 24 * 3_600_000).toISOString()
    await run({ text: 'select access.forget_sessions($1)', values: [before] })
    await run({ text: 'delete from auth.sessions where expires_at < $1', values: [before] })
    await run({ text: 'delete from auth.verifications where expires_at < $1', values: [before] })
  })
