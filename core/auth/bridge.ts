// The doors of the account library, opened one by one: what is not in this list does not exist.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound, refuse } from '#core/kernel'
import { type AccountTools, originOf } from './config.ts'
import { providerName } from './engine.ts'
import type { Limits } from './limits.ts'
import { mustBeStrong } from './passwords.ts'
import { type Doors, door } from './reply.ts'
import { type Guard, headersOf, sessionIn, someoneIn } from './request.ts'
import { enterNetwork, tokenOf } from './session.ts'

const asked = [
  '/passkey/generate-register-options',
  '/passkey/generate-authenticate-options',
  `/callback/${providerName}`,
]
const posted = [
  '/sign-in/email',
  '/sign-in/social',
  '/passkey/verify-authentication',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
]
/** Guessing one of these is an attack: attempts are counted. */
const guessable = [
  '/sign-in/email',
  '/passkey/verify-authentication',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/request-password-reset',
  '/reset-password',
]

export interface Bridging extends Guard {
  doors: Doors
  limits: Limits
}

type Body = Record<string, unknown>

const bodyOf = (request: FastifyRequest): Body => {
  const { body } = request
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Body) : {}
}

const isHome = (to: unknown, home: string): boolean =>
  typeof to === 'string' && URL.canParse(to, home) && new URL(to, home).origin === home

/** Never redirected to a place a page chose: only to addresses of this house. */
const mustStayHome = (body: Body, tools: AccountTools): void => {
  for (const name of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'redirectTo']) {
    const to = body[name]
    if (to === undefined) continue
    if (!isHome(to, originOf(tools.config))) refuse('core.foreign-origin', undefined, 403)
  }
}

const keysOf = (path: string, body: Body, request: FastifyRequest): string[] => {
  const address = `address ${request.ip}`
  return path === '/sign-in/email' || path === '/request-password-reset'
    ? [
        address,
        `account ${String(body.email ?? '')
          .trim()
          .toLowerCase()}`,
      ]
    : [address]
}

const forward = ({ tools, accounts }: Bridging, request: FastifyRequest, body: Body): Promise<Response> => {
  const url = new URL(request.url, originOf(tools.config))
  const headers = headersOf(request)
  headers.set('origin', originOf(tools.config))
  if (request.method === 'GET') return accounts.handler(new Request(url, { headers }))
  headers.set('content-type', 'application/json')
  return accounts.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

const asCode = (code: string): string =>
  `auth.${code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}`

/** A refusal of the library in the words of the house: INVALID_PASSWORD becomes auth.invalid-password. */
const refuseLike = async (response: Response): Promise<never> => {
  const told = (await response.json().catch(() => ({}))) as { code?: unknown }
  const code =
    typeof told.code === 'string'
      ? asCode(told.code)
      : response.status === 401
        ? 'core.not-signed-in'
        : 'auth.refused'
  return refuse(code, undefined, response.status)
}

/** A sign-in that changed under way (second factor on, new password) opens the same network again by itself. */
const enterAgain = async (
  bridging: Bridging,
  request: FastifyRequest,
  cookies: string[],
): Promise<string | undefined> => {
  const token = tokenOf(request)
  const isNew = cookies.some((cookie) => /session_token=[^;]/.test(cookie))
  if (!token || !isNew) return undefined
  const headers = new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  const session = await sessionIn(bridging.accounts, headers)
  if (!session) return undefined
  return enterNetwork(bridging.tools, session, { network_id: token.network_id }).then(
    (entered) => entered.cookie,
    () => undefined,
  )
}

const settle = async (
  bridging: Bridging,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  response: Response,
) => {
  const { request, reply } = exchange
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const location = response.headers.get('location')
  if (location && response.status >= 300 && response.status < 400)
    return reply.code(response.status).header('location', location).send()
  if (response.status >= 400) return refuseLike(response)
  const again = await enterAgain(bridging, request, cookies)
  if (again) reply.header('set-cookie', again)
  const text = await response.text()
  reply.code(response.status).header('content-type', 'application/json; charset=utf-8')
  return reply.send(text === '' ? '{}' : text)
}

/** The token of the account session stays in its HttpOnly cookie: pages never see it. */
const withoutToken = async (response: Response): Promise<Response> => {
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return response
  const told: unknown = await response.json()
  if (told !== null && typeof told === 'object') {
    for (const name of ['token', 'session']) delete (told as Body)[name]
  }
  return new Response(JSON.stringify(told), { status: response.status, headers: response.headers })
}

const pass = async (bridging: Bridging, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const path = new URL(request.url, 'http://here').pathname.slice('/api/auth'.length)
  const allowed = request.method === 'POST' ? posted : asked
  if (!allowed.includes(path)) return notFound()
  const body = bodyOf(request)
  mustStayHome(body, bridging.tools)
  if (path === '/request-password-reset' && !bridging.tools.mailer.available)
    refuse('auth.no-mail', undefined, 409)
  if (typeof body.newPassword === 'string') mustBeStrong(body.newPassword)
  const attempt = guessable.includes(path) ? bridging.limits.attempt(keysOf(path, body, request)) : undefined
  await someoneIn(bridging, request)
  const response = await withoutToken(await forward(bridging, request, body))
  if (response.status < 400 && path !== '/request-password-reset') attempt?.forgive()
  return settle(bridging, { request, reply }, response)
}

export const bridgeRoutes = (app: FastifyInstance, bridging: Bridging): void => {
  const handler = door(bridging.doors, (request, reply) => pass(bridging, request, reply))
  app.route({ method: ['GET', 'POST'], url: '/api/auth/*', handler })
}
