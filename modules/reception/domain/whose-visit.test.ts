// For a few days, and only of who was met or waits to be.
import { expect, test } from 'vitest'
import { daysStillOpen, mayTie, whyNotTied } from './whose-visit.ts'

const today = '2026-11-30'
const visit = { person_id: null, state: 'done', on_day: today }

test('today and three days back, not a day more', () => {
  expect(daysStillOpen(today)).toEqual(['2026-11-30', '2026-11-29', '2026-11-28', '2026-11-27'])
  expect(daysStillOpen(today).every((on_day) => mayTie({ ...visit, on_day }, today))).toBe(true)
  expect(whyNotTied({ ...visit, on_day: '2026-11-26' }, today)).toBe('visit-long-ago')
})

test('who left before being met, or did not answer the call, was not met', () => {
  const states = ['waiting', 'called', 'in_meeting', 'done', 'left', 'no_show']
  expect(states.filter((state) => mayTie({ ...visit, state }, today))).toEqual(states.slice(0, 4))
  expect(whyNotTied({ ...visit, state: 'left' }, today)).toBe('visit-not-met')
})

test('a visit that is already of somebody is not offered', () => {
  expect(mayTie({ ...visit, person_id: 'p' }, today)).toBe(false)
})
