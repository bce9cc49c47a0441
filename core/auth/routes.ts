// The doors of signing in and entering a network, as the server opens them.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { invalid, notFound, Refusal } from '#core/kernel'
import { accountSeen, sessionsSeen } from './account-seen.ts'
import { apiTokenRoutes } from './api-token-routes.ts'
import { type Bridging, bridgeRoutes } from './bridge.ts'
import { type AccountTools, originOf } from './config.ts'
import { createAccounts } from './engine.ts'
import { refuseForeignOrigin } from './foreign-origin.ts'
import { acceptInvitation, seeInvitation } from './invitations.ts'
import { createLimits } from './limits.ts'
import { mustBeStrong } from './passwords.ts'
import { door, type SendProblem } from './reply.ts'
import { headersOf, mustBeSomeone, sessionIn, someoneIn } from './request.ts'
import {
  createWaker,
  endSession,
  enterNetwork,
  leaveNetwork,
  networksFor,
  noSessionCookie,
  tokenOf,
} from './session.ts'

const read = <T extends z.ZodType>(shape: T, body: unknown): z.infer<T> => {
  const given = shape.safeParse(body ?? {})
  if (given.success) return given.data
  throw new Refusal(invalid(given.error))
}

const entering = z.strictObject({ network_id: z.uuid().optional(), device_id: z.uuid().optional() })
const linkToken = z.string().min(20).max(100)
const password = z.string().max(200)

export interface AccountOptions extends AccountTools {
  /** How this server tells a refusal. */
  sendProblem: SendProblem
}

/** Call on the root of the server: it also keeps working sessions awake. */
export const accountRoutes = (app: FastifyInstance, options: AccountOptions): void => {
  const { sendProblem, ...tools } = options
  const bridging: Bridging = {
    tools,
    accounts: createAccounts(tools),
    doors: { guard: (request) => refuseForeignOrigin(request, tools.config.publicUrl), sendProblem },
    limits: createLimits(tools.clock),
  }
  const wake = createWaker(tools)
  app.addHook('onResponse', async (request, reply) => {
    const token = reply.statusCode === 401 ? undefined : tokenOf(request)
    if (token) await wake(token)
  })
  bridgeRoutes(app, bridging)
  sessionRoutes(app, bridging)
  ownRoutes(app, bridging)
  invitationRoutes(app, bridging)
  apiTokenRoutes(app, bridging)
}

const sessionRoutes = (app: FastifyInstance, bridging: Bridging): void => {
  const { tools, doors } = bridging
  app.get('/api/session/ways', { handler: door(doors, async () => waysIn(tools)) })
  app.get('/api/session/networks', {
    handler: door(doors, async (request) => {
      const { account_id } = await mustBeSomeone(bridging, request)
      return { networks: await networksFor(tools, account_id) }
    }),
  })
  app.post('/api/session/enter', {
    handler: door(doors, async (request, reply) => {
      const asked = read(entering, request.body)
      const session = await sessionForEntering(bridging, request, asked.device_id)
      const { cookie, ...entered } = await enterNetwork(tools, session, asked)
      if (cookie) reply.header('set-cookie', cookie)
      return entered
    }),
  })
  app.post('/api/session/leave', {
    handler: door(doors, async (request, reply) => {
      const token = tokenOf(request)
      if (token) await leaveNetwork(tools, token)
      reply.header('set-cookie', noSessionCookie(tools))
      return {}
    }),
  })
  app.post('/api/session/sign-out', {
    handler: door(doors, (request, reply) =>
      signOut(bridging, request).then((cookies) => void reply.header('set-cookie', cookies)),
    ),
  })
}

/** An enrolled phone may come back after a long night; whether it really is enrolled is judged inside. */
const sessionForEntering = async (
  bridging: Bridging,
  request: FastifyRequest,
  device_id: string | undefined,
) => {
  if (device_id === undefined) return mustBeSomeone(bridging, request)
  const session = await sessionIn(bridging.accounts, headersOf(request))
  return session ?? mustBeSomeone(bridging, request)
}

const signOut = async ({ accounts, tools }: Bridging, request: FastifyRequest): Promise<string[]> => {
  const headers = headersOf(request)
  headers.set('origin', originOf(tools.config))
  const url = new URL('/api/auth/sign-out', originOf(tools.config))
  const response = await accounts.handler(new Request(url, { method: 'POST', headers }))
  return [...response.headers.getSetCookie(), noSessionCookie(tools)]
}

const waysIn = ({ config, mailer }: AccountTools) => ({
  demo_accounts: config.demo ?? [],
  provider_label: config.oidc?.label ?? null,
  can_reset: mailer.available,
})

/** Looking after one's own account. */
const ownRoutes = (app: FastifyInstance, bridging: Bridging): void => {
  const { tools, doors, accounts } = bridging
  app.get('/api/session/account', {
    handler: door(doors, async (request) =>
      accountSeen(tools, (await mustBeSomeone(bridging, request)).account_id),
    ),
  })
  app.get('/api/session/sessions', {
    handler: door(doors, async (request) => ({
      sessions: await sessionsSeen(tools, await mustBeSomeone(bridging, request)),
    })),
  })
  app.post('/api/session/revoke', {
    handler: door(doors, async (request) => {
      const { session_id } = read(z.strictObject({ session_id: z.uuid() }), request.body)
      const { account_id } = await mustBeSomeone(bridging, request)
      if (!(await endSession(tools, { session_id, account_id }))) notFound()
    }),
  })
  app.post('/api/session/set-password', {
    handler: door(doors, async (request) => {
      const asked = read(z.strictObject({ password }), request.body)
      const { account_id } = await mustBeSomeone(bridging, request)
      const seen = await accountSeen(tools, account_id)
      mustBeStrong(asked.password, seen)
      if (seen.has_password) notFound()
      await accounts.api.setPassword({ body: { newPassword: asked.password }, headers: headersOf(request) })
    }),
  })
}

const invitationRoutes = (app: FastifyInstance, bridging: Bridging): void => {
  const { tools, doors, accounts, limits } = bridging
  app.post('/api/session/invitation', {
    handler: door(doors, async (request) => {
      const { token } = read(z.strictObject({ token: linkToken }), request.body)
      const attempt = limits.attempt([`address ${request.ip}`])
      const seen = await seeInvitation(tools, token)
      attempt.forgive()
      return seen
    }),
  })
  app.post('/api/session/accept', {
    handler: door(doors, async (request, reply) => {
      const asked = read(z.strictObject({ token: linkToken, password: password.optional() }), request.body)
      const attempt = limits.attempt([`address ${request.ip}`])
      const someone = await someoneIn(bridging, request)
      const account_id = await acceptInvitation(tools, { ...asked, account_id: someone?.account_id })
      attempt.forgive()
      if (someone?.account_id === account_id) return
      const { headers } = await accounts.api.beginSession({
        body: { account_id },
        headers: headersOf(request),
        returnHeaders: true,
      })
      reply.header('set-cookie', headers.getSetCookie())
    }),
  })
}
