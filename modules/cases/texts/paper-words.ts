// How a paper speaks in the language asked for: the same words on the PDF, on the printed page and behind a link.
import { createTexts, formatDay, intlTag } from '#core/i18n'
import type { PaperWords } from '../domain/paper.ts'
import { paperEn } from './paper-en.ts'
import { paperIt } from './paper-it.ts'

const resources = { it: paperIt, en: paperEn }

export const paperWords = (locale: 'it' | 'en'): PaperWords => ({
  t: createTexts({ locale, resources }) as PaperWords['t'],
  day: (day) =>
    new Intl.DateTimeFormat(intlTag(locale), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`)),
  weekday: (day) => formatDay(locale, day),
})
