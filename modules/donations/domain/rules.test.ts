// The small rules of what comes in, in sentences.
import { expect, test } from 'vitest'
import { documentKey } from './donation.ts'
import { outcomeOf, stateOfLine } from './line.ts'
import { isTooWarm } from './line-checks.ts'
import { wayIn, waysOf } from './report.ts'
import { taxNumberOf } from './tax-number.ts'
import { daysOfQuarter, quarterOf } from './telling.ts'

test('a document is the same whatever dashes, zeros and letters somebody writes, until January', () => {
  expect(documentKey('0412-a', '2026-11-02')).toBe(documentKey('412A', '2026-12-30'))
  expect(documentKey('412', '2026-12-30')).not.toBe(documentKey('412', '2027-01-02'))
})

test('numbers of the tax office are believed only when their last sign proves them', () => {
  expect(taxNumberOf('IT 01234567897')).toBe('01234567897')
  expect(taxNumberOf('01234567890')).toBeUndefined()
  expect(taxNumberOf('RSSMRA85T10A562S')).toBe('RSSMRA85T10A562S')
  expect(taxNumberOf('RSSMRA85T10A562T')).toBeUndefined()
  expect(taxNumberOf('00000000000')).toBeUndefined()
})

test('cold is at most four degrees, frozen at most eighteen below', () => {
  expect([isTooWarm('chilled', 40), isTooWarm('chilled', 41)]).toEqual([false, true])
  expect([isTooWarm('frozen', -180), isTooWarm('frozen', -175)]).toEqual([false, true])
  expect([isTooWarm('ambient', 300), isTooWarm('chilled', null)]).toEqual([false, false])
})

test('a delivery is taken, taken in part, or not taken, as its lines are', () => {
  const state = (accepted: number, rejected: number) => ({
    state: stateOfLine({ accepted, rejected, missing: 0 }),
  })
  expect(outcomeOf([state(3, 0), state(1, 0)])).toBe('accepted')
  expect(outcomeOf([state(3, 0), state(0, 2)])).toBe('partially_accepted')
  expect(outcomeOf([state(2, 1)])).toBe('partially_accepted')
  expect(outcomeOf([state(0, 2)])).toBe('rejected')
})

test('what comes back to the shelf counts against what went that way', () => {
  const flow = { month: '2026-11', unweighed: 0, portions: 0 }
  const ways = waysOf([
    { ...flow, channel: 'donor', is_in: true, quantity: 10, grams: 5000 },
    { ...flow, channel: 'household', is_in: false, quantity: -4, grams: -2000 },
    { ...flow, channel: 'household', is_in: true, quantity: 1, grams: 500 },
    { ...flow, channel: 'donor', is_in: false, quantity: -2, grams: -1000 },
  ])
  expect([wayIn(ways, 'came').grams, wayIn(ways, 'household').grams, wayIn(ways, 'donor').grams]).toEqual([
    5000, 1500, 1000,
  ])
})

test('quarters have their days', () => {
  expect(quarterOf('2026-11-02')).toBe('2026-Q4')
  expect(daysOfQuarter('2026-Q1')).toEqual({ from_day: '2026-01-01', to_day: '2026-03-31' })
  expect(daysOfQuarter('2026-Q2').to_day).toBe('2026-06-30')
})
