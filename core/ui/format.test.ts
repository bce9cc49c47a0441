// Numbers and dates must read as people in Italy write them, also at the edges of a day and a year.
import { describe, expect, it } from 'vitest'
import {
  clockTime,
  dayTime,
  formatMoney,
  formatNumber,
  formatPercent,
  formatQuantity,
  longDate,
  nearDay,
  range,
  shortDate,
  tidyTime,
  timeRange,
  timeSpan,
  weekdayDate,
} from './format.ts'

const now = new Date('2026-11-21T22:41:00+01:00')
const it_it = { locale: 'it', now }
const at = (iso: string) => new Date(iso)
const nbsp = '\u00a0'

describe('numbers', () => {
  it('groups four digits too, in Italian', () => {
    expect(formatNumber(1234, 'it')).toBe('1.234')
    expect(formatNumber(12.5, 'it')).toBe('12,5')
    expect(formatNumber(1_234_567, 'it')).toBe('1.234.567')
  })
  it('keeps the percent sign beside its number', () => {
    expect(formatPercent(0.71, 'it')).toBe(`71${nbsp}%`)
    expect(formatPercent(0.125, 'it', 1)).toBe(`12,5${nbsp}%`)
    expect(formatPercent(0.71, 'en')).toBe('71%')
  })
  it('writes money and quantities', () => {
    expect(formatMoney(1250, 'it')).toBe(`1.250,00${nbsp}€`)
    expect(formatQuantity(12, 'kg', 'it')).toBe(`12${nbsp}kg`)
    expect(range('18', '29')).toBe('18–29')
  })
})

describe('dates', () => {
  it('writes long, short and weekday dates', () => {
    expect(longDate(now, it_it)).toBe('21 novembre 2026')
    expect(shortDate(now, it_it)).toBe('21 nov')
    expect(shortDate(at('2025-11-09T10:00:00+01:00'), it_it)).toBe('9 nov 2025')
    expect(weekdayDate(now, it_it)).toBe('sabato 21 novembre')
  })
  it('uses near words up to six days, then the date', () => {
    expect(dayTime(at('2026-11-21T22:36:00+01:00'), it_it)).toBe('oggi, 22:36')
    expect(nearDay(at('2026-11-20T23:59:00+01:00'), it_it)).toBe('ieri')
    expect(nearDay(at('2026-11-22T00:01:00+01:00'), it_it)).toBe('domani')
    expect(nearDay(at('2026-11-15T12:00:00+01:00'), it_it)).toBe('6 giorni fa')
    expect(nearDay(at('2026-11-14T12:00:00+01:00'), it_it)).toBe('14 nov')
  })
  it('counts days by the calendar of the place, also when clocks change', () => {
    const moment = { locale: 'it', now: at('2026-10-26T00:30:00+01:00') }
    expect(nearDay(at('2026-10-25T00:30:00+02:00'), moment)).toBe('ieri')
  })
  it('writes times on 24 hours, midnight included, and ranges with an en dash', () => {
    expect(clockTime(at('2026-11-21T00:05:00+01:00'), it_it)).toBe('00:05')
    expect(clockTime(at('2026-11-21T21:05:00+01:00'), { locale: 'en' })).toBe('21:05')
    expect(timeRange(at('2026-11-21T21:00:00+01:00'), at('2026-11-22T01:00:00+01:00'), it_it)).toBe(
      '21:00–01:00',
    )
  })
})

describe('spans', () => {
  it('says the one unit people would say', () => {
    expect(timeSpan(17 * 60_000, 'it')).toBe('17 minuti')
    expect(timeSpan(10_000, 'it')).toBe('1 minuto')
    expect(timeSpan(3 * 3_600_000, 'it')).toBe('3 ore')
    expect(timeSpan(8 * 86_400_000, 'it')).toBe('8 giorni')
    expect(timeSpan(26 * 3_600_000, 'en')).toBe('1 day')
  })
})

describe('typed times', () => {
  it('tidies what is a time and leaves the rest', () => {
    expect(tidyTime('2240')).toBe('22:40')
    expect(tidyTime(' 9.05 ')).toBe('09:05')
    expect(tidyTime('21')).toBe('21:00')
    expect(tidyTime('22:4')).toBe('22:4')
    expect(tidyTime('25:00')).toBe('25:00')
  })
})
