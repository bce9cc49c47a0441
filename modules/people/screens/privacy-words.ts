// How the screens of privacy speak: codes as words, days and instants in the reader's language, problems in a sentence.
import { dayInItaly, formatDay, formatTime } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { texts } from '../texts/index.ts'
import { privacyTexts } from '../texts/privacy.ts'

type Group = 'compartments' | 'purposes' | 'grounds'

export const usePrivacyWords = () => {
  const t = useText(privacyTexts)
  const say = useText(texts)
  const { locale } = useLanguage()
  const known = privacyTexts[locale === 'it' ? 'it' : 'en']
  const word = (group: Group, code: string): string =>
    (known[group] as Record<string, string>)[code] ?? code.replaceAll('_', ' ')
  const problem = ({ code }: Problem): string => {
    const name = code.replace(/^people\./, '')
    if (code.startsWith('people.') && name in texts.it.problem)
      return say(`problem.${name as keyof typeof texts.it.problem}`)
    return code === 'core.not-found' ? t('hidden') : t('other_problem')
  }
  return {
    t,
    locale,
    word,
    words: (group: Group, codes: readonly string[]): string =>
      codes.map((code) => word(group, code)).join(', '),
    day: (day: string): string => formatDay(locale, day, 'short'),
    dayOf: (instant: string): string => formatDay(locale, dayInItaly(instant), 'short'),
    time: (instant: string): string => formatTime(locale, instant),
    moment: (instant: string): string =>
      `${formatDay(locale, dayInItaly(instant), 'short')}, ${formatTime(locale, instant)}`,
    problem,
  }
}
