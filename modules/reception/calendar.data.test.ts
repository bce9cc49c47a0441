// The calendar of a worker as the program they already use reads it: hours and desks, never who comes or why.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { makeServer } from '#core/http'
import { newId, systemClock } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { openADesk } from './makers.ts'
import { fingerprintOf, room } from './server.ts'

let database: Database
let here: Territory
let server: FastifyInstance

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id)
  server = await makeServer({
    ...{ database, clock: systemClock, rooms: [room], isHttps: false },
    tokenOf: () => undefined,
    guard: () => undefined,
  })
  const tell = { is_available: false, send: async () => undefined }
  room.routes?.(server, { public_url: 'https://prova.example.org', database, clock: systemClock, tell })
}, 240_000)
afterAll(async () => {
  await server.close()
  await database.close()
})

const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a calendar program reads my appointments by a secret address, until I end it', async () => {
  const { worker_id } = here.coordinator
  const starts_at = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000).toISOString()
  const booked = await here.coordinator.act('reception.book-appointment', {
    ...{
      appointment_id: newId(),
      unit_id: here.mobile_id,
      service_id: null,
      person_id: null,
      called_as: 'Volpe',
    },
    ...{
      worker_id,
      profession: 'psychologist',
      on_day: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date(starts_at)),
    },
    ...{ starts_at, minutes: 50, room: 'Stanza 2', channel: 'in_person', interpreter_language: null },
    ...{ interpreter_booked: false, reminder: 'none', address: null },
  })
  expect(booked.problem).toBeUndefined()
  const secret = '7'.repeat(64)
  const feed_id = newId()
  await here.coordinator.act('reception.make-feed', { feed_id, secret_hash: fingerprintOf(secret) })
  const get = (name: string) => server.inject({ url: `/calendar/${name}.ics`, remoteAddress: '192.0.2.9' })
  const reply = await get(secret)
  expect([reply.statusCode, reply.body.slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR'])
  expect(reply.headers['content-type']).toContain('text/calendar')
  const lines = linesOf(reply.body)
  const stamp = (at: string) => at.replace(/[-:]|\.\d{3}/g, '')
  const end = new Date(Date.parse(starts_at) + 50 * 60_000).toISOString()
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines).toEqual(
    expect.arrayContaining([
      'VERSION:2.0',
      'BEGIN:VEVENT',
      `DTSTART:${stamp(starts_at)}`,
      `DTEND:${stamp(end)}`,
      'SUMMARY:Appuntamento\\, Unità mobile',
      'LOCATION:Stanza 2',
      'STATUS:TENTATIVE',
      'END:VCALENDAR',
    ]),
  )
  expect(reply.body).not.toMatch(/Volpe|psychologist|psicolog/i)
  expect((await get('8'.repeat(64))).statusCode).toBe(404)
  await here.coordinator.act('reception.end-feed', { feed_id })
  expect((await get(secret)).statusCode).toBe(404)
})
