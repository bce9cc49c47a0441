// The clock of a right.
import { expect, test } from 'vitest'
import { dueOf, extendedDueOf, monthsLater } from './rights.ts'

test('one month, by the calendar; the last day of a shorter month', () => {
  expect(dueOf('2026-11-28')).toBe('2026-12-28')
  expect(dueOf('2027-01-31')).toBe('2027-02-28')
  expect(dueOf('2028-01-31')).toBe('2028-02-29')
  expect(dueOf('2026-12-15')).toBe('2027-01-15')
})

test('three in all when it is hard', () => {
  expect(extendedDueOf('2026-11-30')).toBe('2027-02-28')
  expect(monthsLater('2026-08-31', 13)).toBe('2027-09-30')
})
