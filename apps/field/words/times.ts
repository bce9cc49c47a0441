// Times as the street says them: 22:36, giovedì, 12 nov.
import { clockTime, nearDay, shortDate, timeSpan } from '#core/ui'
import type { FieldLocale } from './words.ts'

const tag = (locale: FieldLocale): string => (locale === 'it' ? 'it-IT' : 'en-GB')

export const timeOf = (iso: string, locale: FieldLocale): string =>
  clockTime(new Date(iso), { locale: tag(locale) })
export const spanOf = (millis: number, locale: FieldLocale): string => timeSpan(Math.abs(millis), tag(locale))

/** "16 min": short enough for a line on the road. */
export const shortSpan = (millis: number, locale: FieldLocale): string => {
  const minutes = Math.max(1, Math.round(millis / 60_000))
  const [value, unit] = minutes < 100 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour']
  return new Intl.NumberFormat(tag(locale), {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
  }).format(value as number)
}

const dayMillis = 86_400_000
const weekday = (locale: FieldLocale) =>
  new Intl.DateTimeFormat(tag(locale), { weekday: 'long', timeZone: 'Europe/Rome' })

/** A day of this week by its name, an older one by its date; `2026-11-12`. */
export const dayOf = (day: string, now: number, locale: FieldLocale): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  const moment = { locale: tag(locale), now: new Date(now) }
  const days = Math.floor(now / dayMillis) - Math.floor(noon.getTime() / dayMillis)
  if (days <= 1) return nearDay(noon, moment)
  return days < 6 ? weekday(locale).format(noon) : shortDate(noon, moment)
}
