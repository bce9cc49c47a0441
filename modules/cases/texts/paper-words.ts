// How a paper speaks in the language asked for: the same words on the PDF, on the printed page and behind a link.
import { createTexts, formatDay, intlTag } from '#core/i18n'
import type { SummaryWords } from '../domain/inclusion-summary.ts'
import type { PaperWords } from '../domain/paper.ts'
import { inclusionEn } from './inclusion-en.ts'
import { inclusionIt } from './inclusion-it.ts'
import { paperEn } from './paper-en.ts'
import { paperIt } from './paper-it.ts'

const resources = { it: paperIt, en: paperEn }
const ofSummary = { it: inclusionIt.paper, en: inclusionEn.paper }

const dayIn =
  (locale: 'it' | 'en') =>
  (day: string): string =>
    new Intl.DateTimeFormat(intlTag(locale), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`))

export const paperWords = (locale: 'it' | 'en'): PaperWords => ({
  t: createTexts({ locale, resources }) as PaperWords['t'],
  day: dayIn(locale),
  weekday: (day) => formatDay(locale, day),
})

export const summaryWords = (locale: 'it' | 'en'): SummaryWords => ({
  t: createTexts({ locale, resources: ofSummary }) as SummaryWords['t'],
  day: dayIn(locale),
})
