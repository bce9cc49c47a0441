// How the papers of this room speak: the reader's language, quantities with their unit, kilograms only when known.
import { createTexts, formatCents, formatDay, formatNumber } from '#core/i18n'
import { donationsTexts } from '../texts/index.ts'
import { paperTexts } from '../texts/papers.ts'

export type PaperLocale = 'it' | 'en'

export const speaking = (locale: PaperLocale) => {
  const t = createTexts({ locale, resources: paperTexts })
  const codes = donationsTexts[locale]
  const n = (value: number) => formatNumber(locale, value)
  const units: Record<string, string> = codes.unit
  return {
    t,
    locale,
    n,
    day: (day: string | null) => (day ? formatDay(locale, day, 'short') : '–'),
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    money: (cents: number | null) => (cents === null ? '–' : formatCents(locale, cents)),
    /** Grams are told as kilograms; nothing weighed is a dash. */
    kilos: (grams: number) => (grams === 0 ? '–' : `${n(Math.round(grams / 100) / 10)} kg`),
    quantity: (quantity: number, unit: string) =>
      unit === 'gram' ? `${n(Math.round(quantity / 100) / 10)} kg` : `${n(quantity)} ${units[unit] ?? ''}`,
    named: (thing: { name_it: string; name_en: string }) => (locale === 'it' ? thing.name_it : thing.name_en),
    word: (group: 'source' | 'state' | 'line_state' | 'donor_kind', code: string): string =>
      (codes[group] as Record<string, string>)[code] ?? code.replaceAll('_', ' '),
    channel: (code: string): string =>
      (paperTexts[locale].channel as Record<string, string>)[code] ?? code.replaceAll('_', ' '),
  }
}
export type Speaking = ReturnType<typeof speaking>

export const end = (title: string, share = 1) => ({ title, share, align: 'end' as const })
