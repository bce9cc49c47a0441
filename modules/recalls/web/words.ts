// How this room speaks on screen: names in the reader's language, hours and days of Italy, weights, degrees, and sentences
// for what went wrong.
import { formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { dayTime, nearDay, weekdayDate } from '#core/ui'
import { outsideRead } from '../domain/cold.ts'
import { recallsTexts as texts } from '../texts/index.ts'

type Words = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<Words>[0]
export type Group = Exclude<keyof typeof texts.it, 'problem' | 'screen'>

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
  'goods.not-enough': 'screen.not_enough',
}

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const now = new Date()
  const label = (group: Group, code: string): string =>
    code in texts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')
  const number = (value: number) => formatNumber(locale, value)
  /** Tenths of a degree, as the display of the unit shows them. */
  const degrees = (tenths: number) => `${number(tenths / 10)} °C`
  return {
    t,
    locale,
    label,
    options: (group: Group, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: label(group, value) })),
    nameOf: (thing: { name_it: string; name_en: string }) =>
      locale === 'it' ? thing.name_it : thing.name_en,
    number,
    degrees,
    /** A fault of the cold is written in the language of the papers; its numbers are said in this one. */
    fault: (what: string): string => {
      const told = outsideRead(what)
      if (!told) return what
      const { name, tenths, lowest, highest } = told
      const said = { degrees: degrees(tenths), lowest: number(lowest / 10), highest: degrees(highest) }
      return t('screen.faults.outside', { name, ...said })
    },
    weight: (grams: number) =>
      grams < 1000
        ? `${formatNumber(locale, grams)} g`
        : `${formatNumber(locale, Math.round(grams / 100) / 10)} kg`,
    when: (at: string) => dayTime(new Date(at), { locale, now }),
    day: (day: string) => nearDay(new Date(`${day}T12:00:00Z`), { locale, now }),
    longDay: (day: string) => weekdayDate(new Date(`${day}T12:00:00Z`), { locale }),
    /** Seconds as people say them: 0 min, 42 min, 3 h 05. */
    span: (seconds: number): string => {
      const minutes = Math.round(seconds / 60)
      if (minutes < 60) return `${minutes} min`
      const hours = Math.floor(minutes / 60)
      return hours < 48
        ? `${hours} h ${String(minutes % 60).padStart(2, '0')}`
        : t('screen.days', { count: Math.round(hours / 24) })
    },
    clock: {
      within: (span: string) => t('screen.within', { span }),
      late: (span: string) => t('screen.late', { span }),
      due: (exact: string) => t('screen.due', { exact }),
    },
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const details = (problem.details ?? {}) as Record<string, string | number>
      const code = problem.code.startsWith('recalls.') ? problem.code.slice('recalls.'.length) : ''
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(coreSentences[problem.code] ?? otherwise, details)
    },
  }
}
export type RoomWords = ReturnType<typeof useWords>
