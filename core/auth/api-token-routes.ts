// The doors of those who keep the tokens of machines: which there are, one more, one less. Judged inside, on the
// organisation named; the secret leaves once, in the answer to its making.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Token } from '#core/db'
import { code, dayInItaly, dayText, id, invalid, notSignedIn, Refusal } from '#core/kernel'
import { createApiToken, listApiTokens, revokeApiToken } from './api-tokens.ts'
import type { AccountTools } from './config.ts'
import { type Doors, door } from './reply.ts'
import { tokenOf } from './session.ts'

const listing = z.strictObject({ organisation_id: id() })
const revoking = z.strictObject({ organisation_id: id(), api_token_id: id() })
const making = z.strictObject({
  organisation_id: id(),
  name: z.string().trim().min(2).max(120),
  scopes: z.array(z.string().max(80)).min(1).max(50),
  roles: z.array(code()).min(1).max(10),
  /** The last day on which it opens. */
  expires_on: dayText(),
})

const read = <T extends z.ZodType>(shape: T, given: unknown): z.infer<T> => {
  const found = shape.safeParse(given ?? {})
  if (found.success) return found.data
  throw new Refusal(invalid(found.error))
}

/** The last instant of a civil day in Italy, in winter and in summer. */
export const endOfDayInItaly = (day: string): string => {
  const [inWinter, inSummer] = [`${day}T22:59:59.999Z`, `${day}T21:59:59.999Z`]
  return dayInItaly(inWinter) === day ? inWinter : inSummer
}

const mustHaveToken = (request: FastifyRequest): Token => tokenOf(request) ?? notSignedIn()

export const apiTokenRoutes = (app: FastifyInstance, parts: { tools: AccountTools; doors: Doors }): void => {
  const { tools, doors } = parts
  app.get('/api/session/api-tokens', {
    handler: door(doors, async (request) => {
      const by = mustHaveToken(request)
      const { organisation_id } = read(listing, request.query)
      return { api_tokens: await listApiTokens(tools, by, organisation_id) }
    }),
  })
  app.post('/api/session/create-api-token', {
    handler: door(doors, async (request) => {
      const by = mustHaveToken(request)
      const { expires_on, ...asked } = read(making, request.body)
      const expires_at = endOfDayInItaly(expires_on)
      return { ...(await createApiToken(tools, by, { ...asked, expires_at })), expires_at }
    }),
  })
  app.post('/api/session/revoke-api-token', {
    handler: door(doors, async (request) => {
      const by = mustHaveToken(request)
      await revokeApiToken(tools, by, read(revoking, request.body))
    }),
  })
}
