// How this room speaks on screen: labels of codes, days, quantities with their unit, and sentences for what went wrong.
import { formatDay, formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { clockTime, dayTime, nearDay } from '#core/ui'
import { texts } from '../texts/index.ts'

type TextOf = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<TextOf>[0]
type Group = {
  [K in keyof typeof texts.it]: (typeof texts.it)[K] extends Record<string, string> ? K : never
}[keyof typeof texts.it]

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
}

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const now = new Date()
  const label = (group: Group, code: string): string =>
    code in texts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')
  return {
    t,
    locale,
    label,
    nameOf: (thing: { name_it: string; name_en: string }) =>
      locale === 'it' ? thing.name_it : thing.name_en,
    number: (value: number) => formatNumber(locale, value),
    day: (day: string) => formatDay(locale, day, 'short'),
    near: (day: string) => nearDay(new Date(`${day}T12:00:00Z`), { locale, now }),
    when: (at: string) => dayTime(new Date(at), { locale, now }),
    hour: (at: string) => clockTime(new Date(at), { locale }),
    language: (code: string): string =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const code = problem.code.startsWith('distribution.') ? problem.code.slice('distribution.'.length) : ''
      const details = (problem.details ?? {}) as Record<string, string | number>
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(coreSentences[problem.code] ?? otherwise)
    },
  }
}
export type Words = ReturnType<typeof useWords>

export const languages = [
  'it',
  'en',
  'fr',
  'es',
  'ar',
  'ro',
  'uk',
  'sq',
  'bn',
  'ur',
  'zh',
  'pt',
  'ru',
  'wo',
  'pa',
] as const
