// From the server's request to the web shapes the account library understands, and who is asking.
import type { FastifyRequest } from 'fastify'
import { instant, notSignedIn } from '#core/kernel'
import type { AccountTools } from './config.ts'
import { type Accounts, addressHeader } from './engine.ts'
import { type AccountSession, endSession, isOver } from './session.ts'

/** Headers the library must not hear from outside: where the request came from is ours to say. */
const unheard =
  /^(host|connection|content-length|transfer-encoding|forwarded|x-forwarded-.*|x-real-ip|x-prossima-.*)$/

export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !unheard.test(name))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set(addressHeader, request.ip)
  return headers
}

const iso = (date: Date | string): string => new Date(date).toISOString()

export const sessionIn = async (
  accounts: Accounts,
  headers: Headers,
): Promise<AccountSession | undefined> => {
  const found = await accounts.api.getSession({ headers })
  if (!found) return undefined
  const { session } = found
  return {
    session_id: session.id,
    account_id: session.userId,
    begun_at: iso(session.createdAt),
    seen_at: iso(session.updatedAt),
  }
}

export interface Guard {
  tools: AccountTools
  accounts: Accounts
}

/** Who is signed in; a session that rested too long is ended here and counts for nobody. */
export const someoneIn = async (
  { tools, accounts }: Guard,
  request: FastifyRequest,
): Promise<AccountSession | undefined> => {
  const session = await sessionIn(accounts, headersOf(request))
  if (!session) return undefined
  if (!isOver(session, { millis: tools.clock.now(), hasDevice: false })) return session
  await endSession(tools, session)
  return undefined
}

/** The same, or 401. Looking after one's own account is work too, so it keeps the session awake. */
export const mustBeSomeone = async (guard: Guard, request: FastifyRequest): Promise<AccountSession> => {
  const session = (await someoneIn(guard, request)) ?? notSignedIn()
  const at = instant(guard.tools.clock)
  if (Date.parse(at) - Date.parse(session.seen_at) > 60_000)
    await markSeen(guard.tools, session.session_id, at)
  return session
}

const markSeen = (tools: AccountTools, session_id: string, at: string): Promise<unknown> =>
  tools.database.as(
    'auth',
    (run) =>
      run({ text: 'update auth.sessions set updated_at = $2 where id = $1', values: [session_id, at] }),
    'person',
  )
