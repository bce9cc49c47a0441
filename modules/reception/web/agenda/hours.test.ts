import { expect, it } from 'vitest'
import { instantOf, mondayOf } from './hours.ts'

it('an hour of Italy is an instant, in winter, in summer and on the night the clocks change', () => {
  expect(instantOf('2026-11-30', '09:30')).toBe('2026-11-30T08:30:00.000Z')
  expect(instantOf('2026-07-01', '09:30')).toBe('2026-07-01T07:30:00.000Z')
  expect(instantOf('2026-10-25', '09:00')).toBe('2026-10-25T08:00:00.000Z')
  expect(instantOf('2026-03-29', '09:00')).toBe('2026-03-29T07:00:00.000Z')
})

it('what is not an hour is none', () => {
  for (const time of ['', '9', '24:00', '10:60']) expect(instantOf('2026-11-30', time)).toBeUndefined()
})

it('weeks begin on Monday', () => {
  expect(mondayOf('2026-11-30')).toBe('2026-11-30')
  expect(mondayOf('2026-12-06')).toBe('2026-11-30')
})
