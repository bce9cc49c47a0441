// The server: addresses are names. Every action is a POST, every question a GET (a POST when its words may
// name a person); the rest is what rooms add. It assembles and never decides.
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Database, Token } from '#core/db'
import {
  type Clock,
  everyAction,
  instant,
  newId,
  notSignedIn,
  nounNamed,
  type Query,
  Refusal,
} from '#core/kernel'
import { ask } from './ask.ts'
import { keepBeat } from './beat.ts'
import { perform } from './line.ts'
import { readParams } from './params.ts'
import { problemOf, sendProblem } from './problem-reply.ts'
import type { Room } from './room.ts'
import { mustBeShallow } from './shallow.ts'

export interface ServerParts {
  database: Database
  clock: Clock
  rooms: Room[]
  /** Whose request it is: cookie or API token. */
  tokenOf(request: FastifyRequest): Token | undefined
  /** Refuses state-changing requests from foreign pages. */
  guard(request: FastifyRequest): void
  isHttps: boolean
  log?: boolean
  /** Every "not found" leaves on a beat of so many milliseconds; 0: as soon as it is ready, for tests that ask thousands. */
  beat_ms?: number
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const intentIdOf = (request: FastifyRequest): string => {
  const given = request.headers['idempotency-key']
  return typeof given === 'string' && uuid.test(given) ? given : newId()
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  // Our own compiled code (the eye of the camera) may start; words may never become code.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}

export const makeServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const server = Fastify({
    // Addresses may hold ids: below a warning nothing of a request is written.
    logger: parts.log ? { level: 'warn' } : false,
    bodyLimit: 12 * 1024 * 1024,
    requestTimeout: 60_000,
    // A web server on this machine says whose request it passes on; nobody else is believed.
    trustProxy: 'loopback',
    // What is no address at all: answered in the one shape, too.
    frameworkErrors: (error, _, reply) => void sendProblem(reply as FastifyReply, problemOf(error)),
  })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...contentSecurity, ...(parts.isHttps ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: parts.isHttps,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(cookie)
  await server.register(compress, { threshold: 1024 })
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status >= 500)
      request.log.error({
        route: request.routeOptions.url,
        name: (error as Error).name,
        code: (error as { code?: string }).code,
      })
    return sendProblem(reply, problem)
  })
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (request.method !== 'GET' && request.method !== 'HEAD') parts.guard(request)
  })
  // One door for JSON: prototype keys are refused by Fastify's own parser (secure-json-parse).
  server.addHook('preValidation', async (request) => mustBeShallow(request.body))
  keepBeat(server, parts.beat_ms)
  addActions(server, parts)
  addQueries(server, parts)
  return server
}

const mustHaveToken = (parts: ServerParts, request: FastifyRequest): Token =>
  parts.tokenOf(request) ?? notSignedIn()

const addActions = (server: FastifyInstance, parts: ServerParts): void => {
  for (const action of everyAction()) {
    server.post(`/api/${action.name.replace('.', '/')}`, async (request, reply) => {
      const now = instant(parts.clock)
      const envelope = { token: mustHaveToken(parts, request), device: null, now }
      const intent = { id: intentIdOf(request), action: action.name, at: now, input: request.body }
      const [answer] = await perform(parts.database, envelope, [intent])
      if (answer?.problem) return sendProblem(reply, answer.problem)
      return reply.send(answer)
    })
  }
}

const addQueries = (server: FastifyInstance, parts: ServerParts): void => {
  const bound = new Set<string>()
  for (const answering of parts.rooms.flatMap((room) => room.answerings ?? [])) {
    const query = answering.query as Query
    if (bound.has(query.name)) throw new Error(`The query ${query.name} is bound twice`)
    bound.add(query.name)
    const answer = async (request: FastifyRequest) => {
      const purpose = request.headers['x-purpose']
      const asked = {
        token: mustHaveToken(parts, request),
        now: instant(parts.clock),
        purpose: typeof purpose === 'string' ? purpose.slice(0, 40) : undefined,
      }
      const raw = query.is_private
        ? request.body
        : readParams(query.input, request.query as Record<string, unknown>)
      return (await ask(parts.database, asked, { answering, raw: raw ?? {} })) as object
    }
    const address = `/api/${query.name.replace('.', '/')}`
    if (query.is_private) server.post(address, answer)
    else server.get(address, answer)
  }
}

/** Every query must be answered by exactly one room; start-up fails otherwise. */
export const mustBeComplete = (rooms: Room[], names: string[]): void => {
  const bound = new Set(
    rooms.flatMap((room) => room.answerings ?? []).map((answering) => answering.query.name),
  )
  const missing = names.filter((name) => !bound.has(name))
  if (missing.length > 0) throw new Error(`No room answers ${missing.join(', ')}`)
  for (const carry of rooms.flatMap((room) => room.carry ?? [])) nounNamed(carry.noun.name)
}

export const tooMany = (seconds: number): never => {
  throw new Refusal({ code: 'core.too-many', status: 429, details: { retry_after_s: seconds } })
}
