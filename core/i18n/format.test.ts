import { describe, expect, it } from 'vitest'
import { dayInItaly, formatCents, formatDay, formatNumber, formatPhone, formatTime } from './format.ts'

describe('days, hours, numbers', () => {
  it('are said in the language of the reader', () => {
    expect(formatDay('it', '2026-11-24')).toBe('martedì 24 novembre 2026')
    expect(formatDay('it', '2026-11-24', 'short')).toBe('24 nov 2026')
    expect(formatDay('en', '2026-11-24')).toMatch(/^Tuesday,? 24 November 2026$/)
    expect(formatDay('ar', '2026-11-24')).toContain('24')
  })

  it('use the time of Italy, summer and winter', () => {
    expect(formatTime('it', '2026-11-22T21:41:00Z')).toBe('22:41')
    expect(formatTime('ur', '2026-07-01T22:05:00Z')).toBe('00:05')
    expect(dayInItaly('2026-07-01T22:05:00Z')).toBe('2026-07-02')
  })

  it('keep the groups of a phone number in order in Arabic', () => {
    expect(formatPhone('it', '035 000 0003')).toBe('035 000 0003')
    expect(formatPhone('ar', '035 000 0003')).toBe('\u2066035 000 0003\u2069')
  })

  it('write money from whole cents', () => {
    expect(formatCents('it', 125_050).replace(/\u00a0/g, ' ')).toBe('1.250,50 €')
    expect(formatNumber('it', 12_345)).toBe('12.345')
  })
})
