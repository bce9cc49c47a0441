// The server half of sync: addresses for phones. Each answers as the person of the session, but the deposit.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database, Token } from '#core/db'
import { type Room, sendProblem } from '#core/http'
import { type Clock, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { Secrets } from '#core/secrets'
import { Enrol, Park, PullAsk, Push, RevokeAsk, ShareAsk, syncPaths } from '../wire.ts'
import { answerCarry } from './carry.ts'
import { type Devices, enrolDevice, listDevices, parkEnvelopes, revokeDevice, shareOf } from './devices.ts'
import { type OrganisationKeys, organisationKeys } from './keys.ts'
import { adoptParked, discardParked, listParked } from './parked.ts'
import { answerPull } from './pull.ts'
import { receivePush } from './push.ts'
import { orEnded } from './standing.ts'

export { forgetOld } from './forget-old.ts'

export interface SyncParts {
  database: Database
  clock: Clock
  rooms: Room[]
  secrets: Secrets
  tokenOf(request: FastifyRequest): Token | undefined
}

const read = <S extends z.ZodType>(schema: S, raw: unknown): z.infer<S> => {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  throw new Refusal(invalid(result.error))
}

const ById = z.strictObject({ envelope_id: z.uuid() })

/** The phone a question names, before anything else of it was read. */
const deviceIn = (told: unknown): string | undefined => {
  const found = RevokeAsk.safeParse({ device: (told as { device?: unknown } | null | undefined)?.device })
  return found.success ? found.data.device : undefined
}

interface Asked {
  database: Database
  keys: OrganisationKeys
  rooms: Room[]
  token: Token
  now: string
}

const phoneRoutes = (server: FastifyInstance, parts: SyncParts, devices: Devices): void => {
  const { database, clock, rooms } = parts
  const asPerson = async <T>(request: FastifyRequest, answer: (asked: Asked) => Promise<T>): Promise<T> => {
    const token = parts.tokenOf(request) ?? notSignedIn()
    const asked = { database, keys: devices.keys, rooms, token, now: instant(clock) }
    return orEnded(
      database,
      { token, device: deviceIn(request.body) ?? deviceIn(request.query) },
      answer(asked),
    )
  }
  server.post(syncPaths.push, (request) =>
    asPerson(request, async (asked) => receivePush(asked, read(Push, request.body))),
  )
  server.get(syncPaths.pull, (request) =>
    asPerson(request, async (asked) => answerPull(asked, read(PullAsk, request.query))),
  )
  server.post(syncPaths.carry, (request) => asPerson(request, answerCarry))
  server.post(syncPaths.enrol, (request) =>
    asPerson(request, async (asked) => enrolDevice(devices, { ...asked, body: read(Enrol, request.body) })),
  )
  server.post(syncPaths.share, (request) =>
    asPerson(request, async ({ token }) => shareOf(devices, token, read(ShareAsk, request.body).device)),
  )
  server.post(syncPaths.park, (request) =>
    parkEnvelopes(devices, {
      header: request.headers.authorization,
      envelopes: read(Park, request.body).envelopes,
      now: instant(clock),
    }),
  )
}

const deskRoutes = (server: FastifyInstance, parts: SyncParts, devices: Devices): void => {
  const { database, clock } = parts
  const asked = (request: FastifyRequest) => ({
    database,
    keys: devices.keys,
    token: parts.tokenOf(request) ?? notSignedIn(),
    now: instant(clock),
  })
  server.get(syncPaths.devices, async (request) => listDevices(devices, asked(request).token))
  server.post(syncPaths.revoke, async (request) =>
    revokeDevice(devices, { ...asked(request), device: read(RevokeAsk, request.body).device }),
  )
  server.get(syncPaths.parked, async (request) => listParked(asked(request)))
  server.post(syncPaths.adopt, async (request, reply) => {
    const answer = await adoptParked(asked(request), read(ById, request.body).envelope_id)
    return answer.problem ? sendProblem(reply, answer.problem) : answer
  })
  server.post(syncPaths.discard, async (request) =>
    discardParked(asked(request), read(ById, request.body).envelope_id),
  )
}

export const addSync = (server: FastifyInstance, parts: SyncParts): void => {
  const devices = {
    database: parts.database,
    secrets: parts.secrets,
    keys: organisationKeys(parts.database, parts.secrets),
  }
  phoneRoutes(server, parts, devices)
  deskRoutes(server, parts, devices)
}
