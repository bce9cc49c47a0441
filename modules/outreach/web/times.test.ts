// The hours of the planner across midnight, weeks and the change of the clocks.
import { describe, expect, it } from 'vitest'
import { addDays, daysFrom, endInstant, instantOf, mondayOf, stopInstant, timeOf, weekOf } from './times.ts'

describe('hours in Italy', () => {
  it('are one hour ahead of UTC in winter and two in summer', () => {
    expect(instantOf('2026-11-24', '21:00')).toBe('2026-11-24T20:00:00.000Z')
    expect(instantOf('2026-07-24', '21:00')).toBe('2026-07-24T19:00:00.000Z')
  })

  it('hold on the nights when the clocks change', () => {
    expect(instantOf('2026-10-25', '04:00')).toBe('2026-10-25T03:00:00.000Z')
    expect(instantOf('2026-03-29', '04:00')).toBe('2026-03-29T02:00:00.000Z')
    expect(timeOf(instantOf('2026-03-29', '23:30'))).toBe('23:30')
  })

  it('of a year written with two digits do not take the page away from everybody', () => {
    expect(instantOf('0026-02-20', '22:00')).toMatch(/^0026-02-20T21:/)
  })

  it('an end before the beginning is the day after, and so is a stop', () => {
    expect(endInstant('2026-11-24', '21:00', '01:00')).toBe('2026-11-25T00:00:00.000Z')
    expect(endInstant('2026-11-24', '17:00', '20:00')).toBe('2026-11-24T19:00:00.000Z')
    expect(stopInstant('2026-11-24', '21:00', '00:30')).toBe('2026-11-24T23:30:00.000Z')
    expect(stopInstant('2026-11-24', '21:00', '21:20')).toBe('2026-11-24T20:20:00.000Z')
  })
})

describe('weeks', () => {
  it('begin on Monday, also for a Sunday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(weekOf('2026-12-28').at(-1)).toBe('2027-01-03')
  })

  it('count days across months', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysFrom('2026-10-24', '2026-10-26')).toBe(2)
  })
})
