// Every room behind a real server in this process, and a night that may begin: for faults too many to start a
// process for each. Requests walk the same doors; only the socket is left out.
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Database, Token } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { clockAt, newId } from '#core/kernel'
import { secretsFrom } from '#core/secrets'
import { addSync } from '#core/sync/server'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aContact, type Night, type Outing, openNight, startedShift } from '#outreach/makers'
import { rooms } from '../../../apps/server/modules.ts'
import { type Call, type Phone, phoneWith } from './phone.ts'

export interface House {
  server: FastifyInstance
  database: Database
  clock: ReturnType<typeof clockAt>
  here: Territory
  night: Night
  /** Asks as this person; nobody when absent. */
  as(hand?: { token: Token }): Call
  phone(hand: Hand): Phone
  startNight(): Promise<Outing>
  close(): Promise<void>
}

/** The evening of the sample plan, an hour in. */
export const evening = '2026-11-20T21:00:00.000Z'

const caller =
  (server: FastifyInstance, word: string | undefined): Call =>
  async (method, url, body, headers = {}) => {
    const reply = await server.inject({
      method,
      url,
      headers: { ...(word ? { 'x-hand': word } : {}), ...headers },
      ...(body === undefined
        ? {}
        : typeof body === 'string'
          ? { payload: body }
          : { payload: body as object }),
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    return {
      status: reply.statusCode,
      body: isJson ? JSON.parse(reply.body) : reply.body,
      type: String(reply.headers['content-type'] ?? ''),
    }
  }

export const openFaultHouse = async (): Promise<House> => {
  const database = await openTestDatabase()
  const here = await foundTerritory(database)
  const night = await openNight(here)
  const clock = clockAt(evening)
  const tokens = new Map<string, Token>()
  const tokenOf = (request: { headers: Record<string, unknown> }) =>
    tokens.get(String(request.headers['x-hand'] ?? ''))
  const server = await makeServer({ database, clock, rooms, tokenOf, guard: () => undefined, isHttps: false })
  addSync(server, { database, clock, rooms, secrets: secretsFrom(randomBytes(32)), tokenOf })
  await server.ready()
  const as: House['as'] = (hand) => {
    if (!hand) return caller(server, undefined)
    tokens.set(hand.token.hash, hand.token)
    return caller(server, hand.token.hash)
  }
  return {
    server,
    database,
    clock,
    here,
    night,
    as,
    phone: (hand) => phoneWith(as(hand)),
    startNight: async () => {
      const outing = night.outing()
      await startedShift(outing, { now: evening })
      return outing
    },
    close: async () => {
      await server.close()
      await database.close()
    },
  }
}

export const contactIntent = (outing: Outing, more: Partial<Parameters<typeof aContact>[0]> = {}) => {
  const input = aContact({ shift_id: outing.shift_id, van_location_id: outing.van_location_id, ...more })
  return { id: newId(), action: 'outreach.record-contact', at: evening, input }
}
