// A declared number counts once, the last word stands, nothing said is never zero.
import { expect, test } from 'vitest'
import { projectSpan } from './project-span.ts'
import { declaredIn } from './promise.ts'

test('a project of thirty-six months ends when it ends, and one that ended began when it began', () => {
  expect(projectSpan({ starts_on: '2015', ends_on: null, duration_months: 36 }).ends_on).toBe('2017-12')
  expect(projectSpan({ starts_on: null, ends_on: '2022-04', duration_months: 12 }).starts_on).toBe('2021-05')
  expect(projectSpan({ starts_on: null, ends_on: null, duration_months: 24 })).toEqual({
    starts_on: null,
    ends_on: null,
  })
})

const said = (period: string, value: number, declared_at = '2026-11-01') => ({
  ...{ key: 'labs_active', period, value, declared_at },
})

test('declared numbers add up over their periods, a state does not, and nothing said is nothing', () => {
  const year = { from_month: '2026-01', to_month: '2026-12' }
  const all = [said('2026-Q1', 10), said('2026-Q2', 12), said('2026-Q1', 11, '2026-11-02')]
  expect(declaredIn(all, year, 'labs')).toBe(23)
  expect(declaredIn(all, year, 'percent')).toBe(12)
  expect(declaredIn(all, { from_month: '2026-02', to_month: '2026-03' }, 'labs')).toBeNull()
  expect(declaredIn([], year, 'labs')).toBeNull()
})
