import { describe, expect, it } from 'vitest'
import { nextNumber, nextOf, visitAfter, visitEvents, visitStates } from './visit-states.ts'

const allowed: Record<string, string> = {
  'waiting call': 'called',
  'waiting begin': 'in_meeting',
  'waiting leave': 'left',
  'called put_back': 'waiting',
  'called begin': 'in_meeting',
  'called leave': 'left',
  'called not_there': 'no_show',
  'in_meeting finish': 'done',
}

describe('a visit', () => {
  it('takes these steps and no other', () => {
    const found = visitStates.flatMap((from) =>
      visitEvents.flatMap((event) => {
        const to = visitAfter(from, event)
        return to ? [[`${from} ${event}`, to]] : []
      }),
    )
    expect(Object.fromEntries(found)).toEqual(allowed)
  })
})

const waiting = [
  { visit_id: 'c', on_day: '2026-11-28', number: 3, profession: null },
  { visit_id: 'b', on_day: '2026-11-28', number: 2, profession: 'lawyer' },
  { visit_id: 'a', on_day: '2026-11-27', number: 1, profession: null },
]

describe('who is next', () => {
  it('is the lowest number of today', () => {
    expect(nextOf(waiting, '2026-11-28', null)?.visit_id).toBe('b')
    expect(nextOf(waiting, '2026-11-29', null)).toBeUndefined()
  })
  it('for a profession: those who want it or want anybody', () => {
    expect(nextOf(waiting, '2026-11-28', 'psychologist')?.visit_id).toBe('c')
    expect(nextOf(waiting, '2026-11-28', 'lawyer')?.visit_id).toBe('b')
  })
})

it('numbers begin again every day and never come twice', () => {
  const first = nextNumber({ given_on: '2026-11-27', given: 41 }, '2026-11-28')
  expect(first).toEqual({ given_on: '2026-11-28', given: 1 })
  expect(nextNumber(first, '2026-11-28')).toEqual({ given_on: '2026-11-28', given: 2 })
})
