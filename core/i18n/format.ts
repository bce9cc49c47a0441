// Days, hours, numbers and money as people here say them, in the language of the reader
// and the time of Italy, also when the phone was bought elsewhere.
import { directionOf, intlTag, type Locale } from './locales.ts'

const timeZone = 'Europe/Rome'

/** `2026-11-24` -> "martedì 24 novembre 2026" (long) or "24 nov 2026" (short). */
export function formatDay(locale: Locale, day: string, length: 'long' | 'short' = 'long'): string {
  const style: Intl.DateTimeFormatOptions =
    length === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' }
  return new Intl.DateTimeFormat(intlTag(locale), { ...style, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** An instant -> "22:41". */
export function formatTime(locale: Locale, instant: Date | string): string {
  const style: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }
  return new Intl.DateTimeFormat(intlTag(locale), style).format(new Date(instant))
}

/** An instant -> the civil day in Italy, `2026-11-24`. */
export function dayInItaly(instant: Date | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant))
}

export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(intlTag(locale), { useGrouping: true }).format(value)
}

/** Integer cents -> "1.250,00 €". */
export function formatCents(locale: Locale, cents: number): string {
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'currency',
    currency: 'EUR',
    useGrouping: true,
  }).format(cents / 100)
}

/** A phone number inside a sentence: its groups keep their order where lines run from right to left. */
export function formatPhone(locale: Locale, number: string): string {
  return directionOf(locale) === 'rtl' ? `\u2066${number}\u2069` : number
}
