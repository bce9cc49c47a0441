import { expect, it } from 'vitest'
import { readingDays } from './reading-days.ts'

const reading = (read_at: string, more: Record<string, unknown> = {}) => ({
  ...{ read_at, worker_name: 'Anna', organisation_name: 'Ente', roles: [], query: 'people.person' },
  ...{ purpose: 'direct_care', ...more },
})

it('is one line for what one worker read on one day for one reason, with its hours and its questions once', () => {
  const days = readingDays([
    reading('2026-11-29T20:53:00Z'),
    reading('2026-11-29T20:52:00Z', { query: 'people.sharing' }),
    reading('2026-11-29T20:51:00Z'),
    reading('2026-11-29T20:50:00Z', { purpose: 'quality' }),
    // Past midnight in Italy, though not yet in Greenwich.
    reading('2026-11-28T23:30:00Z'),
    reading('2026-11-28T22:30:00Z'),
    reading('2026-11-28T22:00:00Z', { worker_name: 'Bruno' }),
  ])
  expect(days.map(({ first_at, last_at, queries }) => [first_at, last_at, queries.length])).toEqual([
    ['2026-11-28T23:30:00Z', '2026-11-29T20:53:00Z', 2],
    ['2026-11-29T20:50:00Z', '2026-11-29T20:50:00Z', 1],
    ['2026-11-28T22:30:00Z', '2026-11-28T22:30:00Z', 1],
    ['2026-11-28T22:00:00Z', '2026-11-28T22:00:00Z', 1],
  ])
})
