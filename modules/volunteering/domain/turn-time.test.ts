// A turn begins on the wall clock of Italy; quarters that were started count; a leap day is forgotten on the 28th.
import { expect, test } from 'vitest'
import { forgetOn, hasBegun, quartersOf, weeklyDays } from './turn-time.ts'

const turn = { on_day: '2026-07-10', begins_at: '09:00', ends_at: '12:10' }

test('nine o’clock in July is seven in Greenwich', () => {
  expect(hasBegun(turn, '2026-07-10T06:59:00.000Z')).toBe(false)
  expect(hasBegun(turn, '2026-07-10T07:00:00.000Z')).toBe(true)
  expect(hasBegun(turn, '2026-07-09T23:00:00.000Z')).toBe(false)
  expect(hasBegun(turn, '2026-07-11T04:00:00.000Z')).toBe(true)
})

test('three hours and ten minutes are thirteen quarters', () => {
  expect(quartersOf(turn)).toBe(13)
  expect(quartersOf({ begins_at: '09:00', ends_at: '09:15' })).toBe(1)
})

test('week by week, over the end of summer time and of the year', () => {
  expect(weeklyDays('2026-10-22', 2)).toEqual(['2026-10-22', '2026-10-29'])
  expect(weeklyDays('2026-12-28', 3)).toEqual(['2026-12-28', '2027-01-04', '2027-01-11'])
})

test('a name is kept twelve months', () => {
  expect(forgetOn('2026-11-29')).toBe('2027-11-29')
  expect(forgetOn('2028-02-29')).toBe('2029-02-28')
})
