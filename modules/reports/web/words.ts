// How this room speaks on screen: periods, days, states, and sentences for what went wrong.
import { intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type MonthSpan, type Problem } from '#core/kernel'
import { clockTime, dayTime } from '#core/ui'
import { reportsTexts as texts } from '../texts/index.ts'

type Words = ReturnType<typeof useText<typeof texts.it>>
export type Key = Parameters<Words>[0]

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
  'monitoring.releases-once': 'problem.look-again',
  'monitoring.releases-in-turn': 'problem.look-again',
}

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const monthOf = new Intl.DateTimeFormat(intlTag(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const shortMonth = new Intl.DateTimeFormat(intlTag(locale), { month: 'long', timeZone: 'UTC' })
  const dayOf = new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' })
  const instant = (month: string) => new Date(`${month}-01T00:00:00Z`)
  const day = (at: string) => dayOf.format(new Date(`${at.length === 10 ? at : dayInItaly(at)}T12:00:00Z`))
  return {
    t,
    locale,
    day,
    time: (at: Date) => clockTime(at, { locale }),
    when: (at: string) => dayTime(new Date(at), { locale, now: new Date() }),
    label: (words: { it: string; en: string }) => (locale === 'it' ? words.it : words.en),
    month: (month: string) => monthOf.format(instant(month)),
    period: ({ from_month, to_month }: MonthSpan): string => {
      if (from_month === to_month) return monthOf.format(instant(to_month))
      const year = from_month.slice(0, 4)
      if (year === to_month.slice(0, 4) && from_month.endsWith('-01') && to_month.endsWith('-12')) return year
      const first = year === to_month.slice(0, 4) ? shortMonth : monthOf
      return `${first.format(instant(from_month))}–${monthOf.format(instant(to_month))}`
    },
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const details = { ...problem.details } as Record<string, string | number>
      if (typeof details.day === 'string') details.day = day(details.day)
      const code = problem.code.startsWith('reports.') ? problem.code.slice('reports.'.length) : ''
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(coreSentences[problem.code] ?? otherwise)
    },
  }
}
export type RoomWords = ReturnType<typeof useWords>
