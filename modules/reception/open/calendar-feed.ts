// The calendar of a worker for the program they already use (RFC 5545). Whoever finds the address learns hours and
// desks, never who comes or why.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { createLimits } from '#core/auth'
import type { House } from '#core/http'
import { instant, notFound } from '#core/kernel'
import { type FeedEntry, feedEntries } from '../store/feed.ts'

export const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const statusOf = ({ state }: FeedEntry): ICalEventStatus => {
  if (state === 'cancelled' || state === 'no_show') return ICalEventStatus.CANCELLED
  return state === 'booked' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

export const calendarOf = (entries: readonly FeedEntry[], now: string): string => {
  const calendar = ical({
    name: 'Prossima',
    prodId: { company: 'Prossima', product: 'Sportello', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 30,
  })
  for (const entry of entries) {
    const start = new Date(entry.starts_at)
    calendar.createEvent({
      id: entry.appointment_id,
      stamp: new Date(now),
      start,
      end: new Date(start.getTime() + entry.minutes * 60_000),
      summary: `Appuntamento, ${entry.unit_name}`,
      ...(entry.room ? { location: entry.room } : {}),
      status: statusOf(entry),
    })
  }
  return calendar.toString()
}

export const addCalendarFeed = (server: FastifyInstance, house: Pick<House, 'database' | 'clock'>): void => {
  const guesses = createLimits(house.clock)
  server.get('/calendar/:name', async (request, reply) => {
    const { name } = request.params as { name: string }
    const secret = /^([0-9a-f]{64})\.ics$/.exec(name)?.[1]
    const attempt = guesses.attempt([request.ip])
    const entries = secret ? await feedEntries(house, fingerprintOf(secret)) : undefined
    if (!entries) return notFound()
    attempt.forgive()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="prossima.ics"')
      .send(calendarOf(entries, instant(house.clock)))
  })
}
