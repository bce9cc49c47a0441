// How this room speaks on screen: names of codes, days as people say them, problems in a sentence.
import { filled } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, daysAfter, type Problem } from '#core/kernel'
import { clockTime, longDate, nearDay, shortDate } from '#core/ui'
import { casesTexts } from '../texts/index.ts'

type Tree = Readonly<Record<string, string>>
type Codes =
  | 'state'
  | 'event'
  | 'channel'
  | 'need'
  | 'basis'
  | 'complexity'
  | 'reason'
  | 'moment'
  | 'kind'
  | 'compartment'
  | 'profile'
  | 'team_role'
  | 'purpose'
  | 'waiting'

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export const useWords = () => {
  const t = useText(casesTexts)
  const { locale } = useLanguage()
  const tree = locale === 'en' ? casesTexts.en : casesTexts.it
  const now = new Date()
  return {
    t,
    locale,
    now,
    today: dayInItaly(now.toISOString()),
    /** The word of a code; one nobody translated yet stays readable. */
    word: (group: Codes, code: string): string => (tree[group] as Tree)[code] ?? code.replaceAll('_', ' '),
    /** Words of an instrument, in the reader’s language. */
    told: (label: { it: string; en: string }): string => (locale === 'en' ? label.en : label.it),
    near: (day: string): string => nearDay(noon(day), { locale, now }),
    /** After “entro”: today and tomorrow by their name, every other day by its date. */
    by: (day: string): string => {
      const today = dayInItaly(now.toISOString())
      const isNear = day === today || day === daysAfter(today, 1)
      return isNear ? nearDay(noon(day), { locale, now }) : shortDate(noon(day), { locale, now })
    },
    long: (day: string): string => longDate(noon(day), { locale }),
    moment: (instant: string): string =>
      `${nearDay(new Date(instant), { locale, now })}, ${clockTime(new Date(instant), { locale, time_zone: 'Europe/Rome' })}`,
    sentence: (problem: Problem): string => {
      const known = tree.problems as Tree
      const ours = problem.code.startsWith('cases.') ? known[problem.code.slice('cases.'.length)] : undefined
      if (ours) return filled(ours, (problem.details ?? {}) as Record<string, string>)
      if (problem.code === 'core.no-network') return t('screen.no_network')
      if (problem.code === 'core.invalid-input') return t('screen.look_again')
      if (problem.code === 'core.not-found') return t('screen.not_there')
      return problem.code === 'core.not-allowed' ? t('screen.not_allowed') : t('screen.not_saved')
    },
  }
}
export type Words = ReturnType<typeof useWords>

export const optionsOf = (words: Words, group: Codes, codes: readonly string[]) =>
  codes.map((value) => ({ value, label: words.word(group, value) }))
