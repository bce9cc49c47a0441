// How the screens of double records speak: reasons, days and refusals in the reader's language.
import { dayInItaly, formatDay, formatNumber, intlTag, type Locale } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { type Reason, reasons } from '../matching/compare.ts'
import type { FoundPerson } from '../queries/matching-shapes.ts'
import { texts } from '../texts/index.ts'
import { matchingProblemsIt } from '../texts/matching-it.ts'

type Refused = keyof typeof matchingProblemsIt
const isOurs = (name: string): name is Refused => name in matchingProblemsIt
const isReason = (code: string): code is Reason => (reasons as readonly string[]).includes(code)

/** The name of a language or a country; a code nobody knows stays as it is. */
const wordFor = (locale: Locale, type: 'language' | 'region') => {
  const names = new Intl.DisplayNames([intlTag(locale)], { type, fallback: 'code' })
  return (code: string): string => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}

export const useMatching = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const day = (on: string) => formatDay(locale, on, 'short')
  const birthOf = ({ birth_date, birth_year }: Pick<FoundPerson, 'birth_date' | 'birth_year'>) =>
    birth_date ? day(birth_date) : birth_year ? t('matching.born_in', { year: birth_year }) : null
  return {
    t,
    day,
    birthOf,
    language: wordFor(locale, 'language'),
    country: wordFor(locale, 'region'),
    moment: (at: string) => day(dayInItaly(at)),
    number: (value: number) => formatNumber(locale, value),
    nameOf: (person: Pick<FoundPerson, 'name' | 'nickname' | 'code'>) =>
      person.name ?? person.nickname ?? person.code,
    reasonsOf: (codes: readonly string[]) =>
      codes.filter(isReason).map((code) => t(`matching.reason.${code}`)),
    problem: (problem: Problem): string => {
      const name = problem.code.replace(/^people\./, '')
      if (problem.code.startsWith('people.') && isOurs(name)) return t(`problem.${name}`)
      if (problem.status === 0) return t('matching.no_network')
      return problem.status === 403 ? t('matching.not_yours') : t('matching.other_problem')
    },
  }
}
export type MatchingWords = ReturnType<typeof useMatching>
