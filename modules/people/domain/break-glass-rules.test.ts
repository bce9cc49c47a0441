// The limits of an emergency, in cases.
import { expect, test } from 'vitest'
import { endOf, isOneTooMany, mayOpen } from './break-glass-rules.ts'

test('the base and what my roles may read of care and stay; never the rest', () => {
  expect(mayOpen(['base'], ['base'])).toBe(true)
  expect(mayOpen(['base', 'health_addiction'], ['base', 'health_addiction'])).toBe(true)
  expect(mayOpen(['base', 'health_addiction'], ['base'])).toBe(false)
  expect(mayOpen(['health_addiction'], ['base', 'health_addiction'])).toBe(false)
  expect(mayOpen(['base', 'social'], ['base', 'social'])).toBe(false)
  expect(mayOpen(['base', 'hiv'], ['base', 'hiv'])).toBe(false)
})

test('three in seven days, then no more until the first is a week old', () => {
  const at = (day: number) => ({ at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z` })
  const now = '2026-11-28T09:00:00.000Z'
  expect(isOneTooMany([at(22), at(23)], now)).toBe(false)
  expect(isOneTooMany([at(22), at(23), at(27)], now)).toBe(true)
  expect(isOneTooMany([at(20), at(23), at(27)], now)).toBe(false)
})

test('it ends four hours later', () => {
  expect(endOf('2026-11-28T22:30:00.000Z')).toBe('2026-11-29T02:30:00.000Z')
})
