import { describe, expect, it } from 'vitest'
import { easterOf, isHoliday } from './holidays.ts'
import { openNow } from './opening.ts'
import type { HoursTold } from './schedule.ts'

const hours = (more: Partial<HoursTold>): HoursTold => ({
  location_id: null,
  freq: 'weekly',
  byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
  nth: null,
  opens_at: '09:00',
  closes_at: '12:30',
  valid_from: null,
  valid_to: null,
  is_on_holidays: false,
  note: null,
  ...more,
})
const everyNight = hours({
  byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  opens_at: '19:30',
  closes_at: '08:00',
  is_on_holidays: true,
})
const state = (told: HoursTold[], instant: string) => openNow(told, instant).state

describe('the hours on a door', () => {
  it('are Italian hours in winter and in summer', () => {
    expect(state([hours({})], '2026-11-23T07:59:00Z')).toBe('closed')
    expect(state([hours({})], '2026-11-23T08:00:00Z')).toBe('open')
    expect(state([hours({})], '2026-11-23T11:30:00Z')).toBe('closed')
    expect(state([hours({})], '2026-07-06T07:00:00Z')).toBe('open')
    expect(state([hours({})], '2026-07-06T10:30:00Z')).toBe('closed')
  })

  it('go on after midnight when they close in the morning', () => {
    expect(state([everyNight], '2026-11-24T01:00:00Z')).toBe('open')
    expect(state([everyNight], '2026-11-24T06:59:00Z')).toBe('open')
    expect(state([everyNight], '2026-11-24T07:00:00Z')).toBe('closed')
    const onlyMonday = hours({ byday: ['MO'], opens_at: '20:00', closes_at: '06:00' })
    expect(state([onlyMonday], '2026-11-24T03:00:00Z')).toBe('open')
    expect(state([onlyMonday], '2026-11-25T03:00:00Z')).toBe('closed')
  })

  it('say until when, and when next', () => {
    const open = openNow([hours({})], '2026-11-27T09:00:00Z')
    expect(open.now).toEqual({ on_day: '2026-11-27', opens_at: '09:00', closes_at: '12:30', note: null })
    const shut = openNow([hours({})], '2026-11-27T13:00:00Z')
    expect(shut.next?.on_day).toBe('2026-11-30')
    expect(shut.today).toHaveLength(1)
  })

  it('stay shut on holidays unless they say otherwise', () => {
    expect(state([hours({})], '2026-12-08T09:00:00Z')).toBe('closed')
    expect(state([hours({ is_on_holidays: true })], '2026-12-08T09:00:00Z')).toBe('open')
    expect(openNow([hours({})], '2026-12-25T09:00:00Z').next?.on_day).toBe('2026-12-28')
  })

  it('hold only for their season', () => {
    const winter = hours({ valid_from: '2026-12-01', valid_to: '2027-03-31' })
    expect(state([winter], '2026-11-30T09:00:00Z')).toBe('closed')
    expect(state([winter], '2026-12-01T09:00:00Z')).toBe('open')
    expect(state([winter], '2027-04-01T08:00:00Z')).toBe('closed')
  })

  it('may be of the first or of the last week of a month', () => {
    const first = hours({ freq: 'monthly', byday: ['WE'], nth: 1 })
    expect(state([first], '2026-12-02T09:00:00Z')).toBe('open')
    expect(state([first], '2026-12-09T09:00:00Z')).toBe('closed')
    const last = hours({ freq: 'monthly', byday: ['WE'], nth: -1 })
    expect(state([last], '2026-11-25T09:00:00Z')).toBe('open')
    expect(state([last], '2026-11-18T09:00:00Z')).toBe('closed')
  })

  it('that nobody wrote are unknown, not shut', () => {
    expect(state([], '2026-11-23T09:00:00Z')).toBe('unknown')
  })
})

describe('holidays', () => {
  it('follow Easter', () => {
    expect([2024, 2025, 2026, 2027, 2038].map(easterOf)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ])
    expect(isHoliday('2026-04-06')).toBe(true)
    expect(isHoliday('2026-04-07')).toBe(false)
  })

  it('count Saint Francis since 2026', () => {
    expect(isHoliday('2025-10-04')).toBe(false)
    expect(isHoliday('2026-10-04')).toBe(true)
  })
})
