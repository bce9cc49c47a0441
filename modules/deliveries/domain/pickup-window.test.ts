// An hour falls into the window that is open then, on the wall clock of Italy, summer and winter.
import { expect, test } from 'vitest'
import {
  hourGivenBack,
  hourOf,
  instantIn,
  inWindow,
  overlaps,
  weekdayOf,
  windowFor,
} from './pickup-window.ts'

const monday = { weekday: 1, opens_at: '09:00', closes_at: '12:30' }
const late = { weekday: 1, opens_at: '12:30', closes_at: '15:00' }

test('the closing minute belongs to the next window', () => {
  expect(windowFor([monday, late], { day: '2026-11-30', hour: '12:29' })).toBe(monday)
  expect(windowFor([monday, late], { day: '2026-11-30', hour: '12:30' })).toBe(late)
  expect(windowFor([monday, late], { day: '2026-12-01', hour: '10:00' })).toBeUndefined()
  expect(windowFor([monday], { day: '2026-11-30', hour: '08:59' })).toBeUndefined()
})

test('windows that only touch share nobody', () => {
  expect(overlaps(monday, late)).toBe(false)
  expect(overlaps(monday, { ...late, opens_at: '12:00' })).toBe(true)
  expect(overlaps(monday, { ...monday, weekday: 2 })).toBe(false)
})

test('Sunday is the seventh day, and the hour is the one on the wall', () => {
  expect(weekdayOf('2026-11-29')).toBe(7)
  expect(hourOf('2026-11-30T08:30:00.000Z')).toBe('09:30')
  expect(hourOf('2026-07-01T08:30:00.000Z')).toBe('10:30')
})

test('an hour on the wall becomes its instant and comes back', () => {
  expect(instantIn({ day: '2026-11-30', hour: '09:30' })).toBe('2026-11-30T08:30:00.000Z')
  expect(instantIn({ day: '2026-07-01', hour: '09:30' })).toBe('2026-07-01T07:30:00.000Z')
  expect(instantIn({ day: '2027-03-28', hour: '02:30' })).toBeUndefined()
  // The hour that comes twice is the first one.
  expect(instantIn({ day: '2026-10-25', hour: '02:30' })).toBe('2026-10-25T00:30:00.000Z')
})

test('who comes is counted in the window of their day', () => {
  const coming = [
    '2026-11-30T08:30:00.000Z',
    '2026-11-30T11:30:00.000Z',
    '2026-12-07T08:30:00.000Z',
    null,
  ].map((pickup_at) => ({ pickup_at }))
  expect(inWindow(coming, { window: monday, day: '2026-11-30' })).toEqual([coming[0]])
})

test('an hour that is still to come is given back, one that is past stays what it was', () => {
  const now = '2026-12-01T09:00:00.000Z'
  expect(hourGivenBack({ pickup_at: '2026-12-01T14:30:00.000Z' }, now)).toEqual({
    day: '2026-12-01',
    hour: '15:30',
  })
  expect(hourGivenBack({ pickup_at: '2026-12-01T08:30:00.000Z' }, now)).toBeUndefined()
  expect(hourGivenBack({ pickup_at: null }, now)).toBeUndefined()
})
