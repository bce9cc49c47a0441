// How this room speaks on screen: days and hours of Italy, hours in quarters, and sentences for what went wrong.
import { formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { dayTime, longDate, nearDay, range, weekdayDate } from '#core/ui'
import { texts } from '../texts/index.ts'

type TextOf = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<TextOf>[0]

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const now = new Date()
  return {
    t,
    locale,
    number: (value: number) => formatNumber(locale, value),
    hours: (quarters: number) => formatNumber(locale, quarters / 4),
    day: (day: string) => weekdayDate(noon(day), { locale }),
    longDay: (day: string) => longDate(noon(day), { locale }),
    near: (day: string) => nearDay(noon(day), { locale, now }),
    when: (at: string) => dayTime(new Date(at), { locale, now }),
    month: (first: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(noon(first)),
    span: ({ begins_at, ends_at }: { begins_at: string; ends_at: string }) => range(begins_at, ends_at),
    sentence: (problem: Problem): string => {
      const code = problem.code.startsWith('volunteering.') ? problem.code.slice('volunteering.'.length) : ''
      const details = (problem.details ?? {}) as Record<string, string | number>
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(coreSentences[problem.code] ?? 'screen.not_saved')
    },
  }
}
export type Words = ReturnType<typeof useWords>
