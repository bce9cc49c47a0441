// "Aperto adesso, fino alle 8 di domani": hours told as one would tell them, in the language of the reader.
import { formatPhone, type Text } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Meaning } from '#core/ui'
import type { HoursSeen, OpenLabel, OpenService } from '#services'
import { texts } from '../texts/index.ts'

type Words = Text<typeof texts.it>
type Opening = OpenService['opening']

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** A Monday, from which the names of the days are taken. */
const monday = Date.UTC(2026, 0, 5, 12)

const dayName = (locale: string, index: number, weekday: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(monday + index * 86_400_000))

const indexOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7

const openWords = (t: Words, now: NonNullable<Opening['now']>, today: string): string => {
  if (now.opens_at === now.closes_at) return t('services.open_always')
  const isTomorrow = now.on_day === today && now.closes_at <= now.opens_at
  return t(isTomorrow ? 'services.open_until_tomorrow' : 'services.open_until', { hour: now.closes_at })
}

const todayInItaly = (now: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date(now))

export const useOpeningWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const opening = ({ state, now, next }: Opening, at: string): string => {
    const today = todayInItaly(at)
    if (state === 'unknown') return t('services.hours_unknown')
    if (now) return openWords(t, now, today)
    if (!next) return t('services.closed')
    return next.on_day === today
      ? t('services.opens_today', { hour: next.opens_at })
      : t('services.opens_on', { day: dayName(locale, indexOf(next.on_day), 'long'), hour: next.opens_at })
  }
  /** "lun–ven 09:00–12:30". */
  const hours = ({ byday, opens_at, closes_at, freq }: HoursSeen): string => {
    const at = [...byday].map((day) => weekdays.indexOf(day)).sort((a, b) => a - b)
    const [first = 0] = at
    const last = at.at(-1) ?? first
    const isRow = at.length > 2 && last - first === at.length - 1
    const days = isRow
      ? `${dayName(locale, first, 'short')}–${dayName(locale, last, 'short')}`
      : at.map((each) => dayName(locale, each, 'short')).join(', ')
    const said = at.length === 7 ? t('services.every_day') : days
    const month = freq === 'monthly' ? `, ${t('services.first')}` : ''
    const span = opens_at === closes_at ? t('services.all_day') : `${opens_at}–${closes_at}`
    return `${said} ${span}${month}`
  }
  const label = (told: OpenLabel): string => told[locale as 'it' | 'en' | 'fr' | 'ar'] ?? told.it
  const language = (code: string): string =>
    new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
  const day = (told: string): string =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${told}T12:00:00Z`),
    )
  return {
    phone: (number: string) => formatPhone(locale, number),
    t,
    locale,
    opening,
    hours,
    label,
    language,
    day,
  }
}

export const meaningOf = (opening: Opening): Meaning =>
  opening.state === 'open' ? 'ok' : opening.state === 'closed' ? 'neu' : 'att'
