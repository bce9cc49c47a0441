// Periods have names people use: a name is the months it says, and months find their name again.
import { expect, test } from 'vitest'
import {
  dayAfterPeriod,
  isPeriodOver,
  lastDayOfMonth,
  lastSpanOver,
  monthsAfter,
  monthsBetween,
  partsOfPeriod,
  periodCovering,
  periodHolds,
  periodOf,
  periodPattern,
  periodsOverlap,
  spanName,
  spanOf,
  spanPattern,
} from './period.ts'

test('a period is the months it says, and months find its name again', () => {
  expect(spanOf('2026-H2')).toEqual({ from_month: '2026-07', to_month: '2026-12' })
  for (const period of ['2026', '2026-H1', '2026-Q3', '2026-02'])
    expect(periodCovering(spanOf(period))).toBe(period)
  expect(periodCovering({ from_month: '2026-02', to_month: '2026-04' })).toBeUndefined()
  expect(['2026-13', '2026-Q5', '2026-H3', '26'].some((text) => periodPattern.test(text))).toBe(false)
})

test('periods hold their parts, and never half of one', () => {
  expect(partsOfPeriod('2026')).toEqual(['2026-H1', '2026-H2'])
  expect(partsOfPeriod('2026-H2')).toEqual(['2026-Q3', '2026-Q4'])
  expect(partsOfPeriod('2026-Q1')).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(partsOfPeriod('2026-01')).toEqual([])
  expect([periodHolds('2026-H2', '2026-09'), periodHolds('2026-Q4', '2026-09')]).toEqual([true, false])
  expect([periodsOverlap('2026-Q3', '2026-H2'), periodsOverlap('2026-Q3', '2026-Q4')]).toEqual([true, false])
  expect([periodOf('half', '2026-07'), periodOf('quarter', '2026-06')]).toEqual(['2026-H2', '2026-Q2'])
})

test('months walk over the end of a year, both ways', () => {
  expect([monthsAfter('2026-12', 1), monthsAfter('2026-01', -13)]).toEqual(['2027-01', '2024-12'])
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2025-11')).toEqual([])
  expect([lastDayOfMonth('2026-02'), lastDayOfMonth('2028-02')]).toEqual(['2026-02-28', '2028-02-29'])
})

test('a period is over on the day after its last one', () => {
  expect([dayAfterPeriod('2026-Q3'), dayAfterPeriod('2026')]).toEqual(['2026-10-01', '2027-01-01'])
  expect([isPeriodOver('2026-Q3', '2026-09-30'), isPeriodOver('2026-Q3', '2026-10-01')]).toEqual([
    false,
    true,
  ])
  expect(lastSpanOver('2026-01-15', 'half')).toEqual({ from_month: '2025-07', to_month: '2025-12' })
})

test('months that no calendar names are called by their ends, and made of the fewest periods that have a name', () => {
  const free = { from_month: '2026-02', to_month: '2027-06' }
  expect([spanName(free), spanName(spanOf('2026-H2'))]).toEqual(['2026-02/2027-06', '2026-H2'])
  expect(spanOf('2026-02/2027-06')).toEqual(free)
  expect(partsOfPeriod('2026-02/2027-06')).toEqual(['2026-02', '2026-03', '2026-Q2', '2026-H2', '2027-H1'])
  expect([periodHolds('2026-02/2027-06', '2026-H2'), periodHolds('2026', '2026-02/2026-12')]).toEqual([
    true,
    true,
  ])
  expect(['2026-02/2027-06', '2026', '2026-Q3', '2026-09'].every((text) => spanPattern.test(text))).toBe(true)
  expect(['2026-02/2027', '2026-Q1/2026-06', '2026-02/2027-13'].some((text) => spanPattern.test(text))).toBe(
    false,
  )
  expect(periodPattern.test('2026-02/2027-06')).toBe(false)
})
