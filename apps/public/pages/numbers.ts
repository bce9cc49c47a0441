// Numbers, quarters and district names as the reader of these pages writes them.
import { dayInItaly, formatDay, formatNumber, intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { texts } from '../texts/index.ts'

export const useNumbers = () => {
  const { locale } = useLanguage()
  const t = useText(texts)
  const month = (year: string, number: number, withYear: boolean) =>
    new Intl.DateTimeFormat(intlTag(locale), {
      month: 'long',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(Number(year), number - 1, 1)))
  return {
    number: (value: number) => formatNumber(locale, value),
    day: (at: string) => formatDay(locale, dayInItaly(at), 'short'),
    /** "luglio–settembre 2026" */
    quarter: (quarter: string) => {
      const year = quarter.slice(0, 4)
      const first = Number(quarter.slice(6)) * 3 - 2
      return `${month(year, first, false)}–${month(year, first + 2, true)}`
    },
    /** District names exist in Italian and English; elsewhere the Italian one is marked as such. */
    district: ({ key, label }: { key: string; label: { it: string; en: string } }) => {
      if (key === 'outside') return { text: t('figures.outside'), lang: undefined }
      return locale === 'en'
        ? { text: label.en, lang: undefined }
        : { text: label.it, lang: locale === 'it' ? undefined : 'it' }
    },
  }
}
