// Deadlines in working days: who waits for an answer must be able to count them on a wall calendar and agree.
import { describe, expect, it } from 'vitest'
import {
  daysAfter,
  dueInWorkingDays,
  easterOf,
  endOfItalianDay,
  isHoliday,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from './working-days.ts'

describe('working days of Italy', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('knows Easter of %i', (year, easter) => {
    expect(easterOf(year)).toBe(easter)
  })

  it('rests on national holidays, Easter Monday included, and on Saint Francis since 2026', () => {
    for (const day of ['2026-01-06', '2026-04-06', '2026-04-25', '2026-06-02', '2026-12-08', '2027-10-04'])
      expect(isHoliday(day), day).toBe(true)
    expect(isHoliday('2024-10-04')).toBe(false)
    expect(isHoliday('2026-04-07')).toBe(false)
    expect(isWorkingDay('2026-11-28')).toBe(false)
    expect(isWorkingDay('2026-11-30')).toBe(true)
  })

  it('jumps week-ends and holidays', () => {
    expect(workingDaysAfter('2026-11-27', 2)).toBe('2026-12-01')
    expect(workingDaysAfter('2026-12-04', 2)).toBe('2026-12-09')
    expect(workingDaysAfter('2026-04-03', 1)).toBe('2026-04-07')
    expect(workingDaysAfter('2026-12-23', 6)).toBe('2027-01-04')
    expect(workingDaysAfter('2026-11-28', 0)).toBe('2026-11-28')
  })

  it('counts back what it counted forth', () => {
    for (let start = 0; start < 400; start += 7)
      for (const count of [1, 2, 5, 10]) {
        const day = daysAfter('2026-01-01', start)
        expect(workingDaysBetween(day, workingDaysAfter(day, count))).toBe(count)
        expect(workingDaysBetween(workingDaysAfter(day, count), day)).toBe(-count)
      }
  })

  it('a deadline lasts until the end of its Italian day, in winter and in summer', () => {
    expect(endOfItalianDay('2026-12-01')).toBe('2026-12-01T22:59:59.000Z')
    expect(endOfItalianDay('2026-07-01')).toBe('2026-07-01T21:59:59.000Z')
    expect(endOfItalianDay('2026-03-29')).toBe('2026-03-29T21:59:59.000Z')
    expect(endOfItalianDay('2026-10-25')).toBe('2026-10-25T22:59:59.000Z')
    expect(dueInWorkingDays('2026-11-27T23:30:00Z', 2)).toBe('2026-12-01T22:59:59.000Z')
  })
})
