import { expect, it } from 'vitest'
import { addDays, daysBetween, isNightInItaly } from './day.ts'

it('counts days over months and leap years', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(daysBetween('2026-03-20', '2026-04-10')).toBe(21)
  expect(daysBetween('2026-04-10', '2026-03-20')).toBe(-21)
})

it.each([
  ['2026-11-22T20:59:00Z', false],
  ['2026-11-22T21:00:00Z', true],
  ['2026-11-22T04:59:00Z', true],
  ['2026-11-22T05:00:00Z', false],
  ['2026-07-01T20:00:00Z', true],
  ['2026-07-01T04:00:00Z', false],
])('%s is night: %s', (instant, isNight) => {
  expect(isNightInItaly(instant)).toBe(isNight)
})
