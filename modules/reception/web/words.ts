// How this room speaks on screen: labels of codes, hours and days of Italy, clocks, and sentences for what went wrong.
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { clockTime, dayTime, nearDay, weekdayDate } from '#core/ui'
import { texts } from '../texts/index.ts'

type Words = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<Words>[0]
export type Group = Exclude<keyof typeof texts.it, 'problem' | 'screen'>

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
    many: (group: Group, codes: readonly string[]) => codes.map((code) => label(group, code)).join(', '),
    options: (group: Group, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: label(group, value) })),
    hour: (at: string) => clockTime(new Date(at), { locale }),
    when: (at: string) => dayTime(new Date(at), { locale, now }),
    day: (day: string) => nearDay(new Date(`${day}T12:00:00Z`), { locale, now }),
    longDay: (day: string) => weekdayDate(new Date(`${day}T12:00:00Z`), { locale }),
    language: (code: string): string =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code,
    clock: {
      within: (span: string) => t('screen.within', { span }),
      late: (span: string) => t('screen.late', { span }),
      due: (exact: string) => t('screen.due', { exact }),
    },
    sentence: (problem: Problem): string => {
      const code = problem.code.startsWith('reception.') ? problem.code.slice('reception.'.length) : ''
      if (code in texts.it.problem) return t(`problem.${code}` as Key)
      return t(coreSentences[problem.code] ?? 'screen.not_saved')
    },
  }
}
export type RoomWords = ReturnType<typeof useWords>

/** Languages heard at our desks; the others are typed by their code. */
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
