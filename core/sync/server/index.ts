// The server half of sync: addresses for phones. Each answers as the person of the session, but the deposit.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Clock, instant, invalid, notSignedIn, Refusal } from '#core/kernel'
import type { Database, Token } from '#core/db'
import { type Room, sendProblem } from '#core/http'
import type { Secrets } from '#core/secrets'
import { Enrol, Park, PullAsk, Push, ShareAsk, syncPaths } from '../wire.ts'
import { answerCarry } from './carry.ts'
import { enrolDevice, parkEnvelopes, shareOf } from './devices.ts'
import { organisationKeys } from './keys.ts'
import { adoptParked, discardParked, listParked } from './parked.ts'
import { answerPull } from './pull.ts'
import { receivePush } from './push.ts'

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

export const addSync = (server: FastifyInstance, parts: SyncParts): void => {
  const { database, clock, rooms, secrets } = parts
  const keys = organisationKeys(database, secrets)
  const devices = { database, secrets, keys }
  const asked = (request: FastifyRequest) => ({ database, keys, token: parts.tokenOf(request) ?? notSignedIn(), now: instant(clock) })
  server.post(syncPaths.push, (request) => receivePush(asked(request), read(Push, request.body)))
  server.get(syncPaths.pull, (request) => answerPull(database, asked(request).token, read(PullAsk, request.query)))
  server.post(syncPaths.carry, (request) => answerCarry({ ...asked(request), rooms }))
  server.post(syncPaths.enrol, (request) => enrolDevice(devices, { ...asked(request), body: read(Enrol, request.body) }))
  server.post(syncPaths.share, (request) => shareOf(devices, asked(request).token, read(ShareAsk, request.body).device))
  server.post(syncPaths.park, (request) =>
    parkEnvelopes(devices, { header: request.headers.authorization, envelopes: read(Park, request.body).envelopes, now: instant(clock) }),
  )
  server.get('/api/sync/parked', (request) => listParked(asked(request)))
  server.post('/api/sync/adopt', async (request, reply) => {
    const answer = await adoptParked(asked(request), read(ById, request.body).envelope_id)
    return answer.problem ? sendProblem(reply, answer.problem) : answer
  })
  server.post('/api/sync/discard', (request) => discardParked(asked(request), read(ById, request.body).envelope_id))
}
