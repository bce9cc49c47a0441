// Numbers, money, dates and times as people in Italy (and in the other languages) read them.
// Pure: the language and the present moment are given, never guessed.
export interface Moment {
  locale: string
  now: Date
  /** The zone of the place; Europe/Rome unless told. */
  time_zone?: string
}

const nbsp = '\u00a0'
const home_zone = 'Europe/Rome'
const day_ms = 24 * 60 * 60 * 1000

/** 1.234 and 12,5: four digits are grouped too. */
export function formatNumber(value: number, locale: string, decimals?: number): string {
  const options: Intl.NumberFormatOptions = { useGrouping: 'always' }
  if (decimals === undefined) options.maximumFractionDigits = 2
  else Object.assign(options, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return once(['number', locale, options], () => new Intl.NumberFormat(locale, options)).format(value)
}

/** 71 %: the share comes as 0.71, the space does not break. */
export function formatPercent(share: number, locale: string, decimals = 0): string {
  const figure = formatNumber(share * 100, locale, decimals)
  return locale.startsWith('en') ? `${figure}%` : `${figure}${nbsp}%`
}

/** 1.250,00 € */
export function formatMoney(euros: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' }).format(
    euros,
  )
}

/** 12 kg, 41 km: a quantity and its unit never part. */
export function formatQuantity(value: number, unit: string, locale: string): string {
  return `${formatNumber(value, locale)}${nbsp}${unit}`
}

/** 21:00–01:00, 18–29: an en dash without spaces. */
export function range(from: string, to: string): string {
  return `${from}–${to}`
}

const made = new Map<string, unknown>()
/** Making a formatter takes longer than a hundred uses of it, and a list asks for the same ones at every line. */
function once<F>(key: unknown[], make: () => F): F {
  const name = JSON.stringify(key)
  const known = (made.get(name) as F | undefined) ?? make()
  made.set(name, known)
  return known
}

function zoned(moment: { locale: string; time_zone?: string }, options: Intl.DateTimeFormatOptions) {
  const zone = moment.time_zone ?? home_zone
  return once(
    ['day', moment.locale, zone, options],
    () => new Intl.DateTimeFormat(moment.locale, { timeZone: zone, ...options }),
  )
}

/** 22:36, always on 24 hours. */
export function clockTime(date: Date, moment: { locale: string; time_zone?: string }): string {
  return zoned(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)
}

/** 21 novembre 2026 */
export function longDate(date: Date, moment: { locale: string; time_zone?: string }): string {
  return zoned(moment, { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
}

/** 21 nov; the year appears only when it is another one. */
export function shortDate(date: Date, moment: Moment): string {
  const sameYear = yearOf(date, moment) === yearOf(moment.now, moment)
  const parts = zoned(moment, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
  return parts.format(date)
}

/** sabato 21 novembre */
export function weekdayDate(date: Date, moment: { locale: string; time_zone?: string }): string {
  return zoned(moment, { weekday: 'long', day: 'numeric', month: 'long' }).format(date)
}

function yearOf(date: Date, moment: Moment): string {
  return zoned({ locale: 'en', time_zone: moment.time_zone }, { year: 'numeric' }).format(date)
}

/** Whole days between two moments as the calendar of the place counts them. */
function daysBetween(date: Date, moment: Moment): number {
  const dayNumber = (value: Date) => {
    const iso = zoned({ locale: 'en-CA', time_zone: moment.time_zone }, {}).format(value)
    return Math.round(Date.parse(`${iso}T00:00:00Z`) / day_ms)
  }
  return dayNumber(date) - dayNumber(moment.now)
}

/** oggi, ieri, domani, 3 giorni fa up to six days; then the date. */
export function nearDay(date: Date, moment: Moment): string {
  const days = daysBetween(date, moment)
  if (Math.abs(days) > 6) return shortDate(date, moment)
  const near = Math.abs(days) <= 1 ? 'auto' : 'always'
  const { locale } = moment
  const told = once(['near', locale, near], () => new Intl.RelativeTimeFormat(locale, { numeric: near }))
  return told.format(days, 'day')
}

/** "oggi, 22:36", "ieri, 21:48", "12 nov, 09:15" */
export function dayTime(date: Date, moment: Moment): string {
  return `${nearDay(date, moment)}, ${clockTime(date, moment)}`
}

/** "17 minuti", "3 ore", "1 giorno": the one unit people would say. */
export function timeSpan(span_ms: number, locale: string): string {
  const minutes = Math.max(1, Math.round(span_ms / 60_000))
  const [value, unit] = minutes < 100 ? [minutes, 'minute'] : largerUnit(minutes)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

function largerUnit(minutes: number): [number, 'hour' | 'day'] {
  const hours = Math.round(minutes / 60)
  return hours < 24 ? [hours, 'hour'] : [Math.round(hours / 24), 'day']
}

/** From 21:00 to 01:00, of the same night. */
export function timeRange(from: Date, to: Date, moment: { locale: string; time_zone?: string }): string {
  return range(clockTime(from, moment), clockTime(to, moment))
}

/** What people type as a time ("2240", "9.5", "22,40") written as 22:40; untouched when it is not a time. */
export function tidyTime(typed: string): string {
  const text = typed.trim()
  const found = /^(\d{1,2})[:.,hH ]?(\d{2})$/.exec(text) ?? /^(\d{1,2})()$/.exec(text)
  if (!found) return text
  const hours = Number(found[1])
  const minutes = Number(found[2] || 0)
  if (hours > 23 || minutes > 59) return text
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
