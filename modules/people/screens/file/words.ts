// How the pages of people speak: words of codes, days as people say them, sentences of problems, names of languages.
import { intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { nearDay, shortDate } from '#core/ui'
import { texts } from '../../texts/index.ts'

type Tree = { readonly [code: string]: string | Tree }

const found = (tree: unknown, path: string): string | undefined => {
  const at = path.split('.').reduce<unknown>((part, key) => (part as Tree | undefined)?.[key], tree)
  return typeof at === 'string' ? at : undefined
}
const filled = (sentence: string, details: Problem['details']): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(details?.[name] ?? whole))

const cores: Record<string, string> = {
  'core.no-network': 'no_network',
  'core.not-allowed': 'not_allowed',
  'core.not-found': 'not_found',
  'core.invalid-input': 'invalid',
}
const noon = (day: string): Date => new Date(day.length > 10 ? day : `${day}T12:00:00Z`)

export const usePeopleWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const own = texts[locale === 'en' ? 'en' : 'it']
  const tag = intlTag(locale)
  const now = new Date()
  return {
    t,
    locale: tag,
    today: dayInItaly(now.toISOString()),
    near: (day: string) => nearDay(noon(day), { locale: tag, now }),
    short: (day: string) => shortDate(noon(day), { locale: tag, now }),
    /** The word of a code under one branch of the texts; a code nobody translated stays readable. */
    say: (branch: string, code: string) => found(own, `${branch}.${code}`) ?? code.replaceAll('_', ' '),
    language: (code: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code,
    country: (code: string) =>
      /^X[SUK]$/.test(code) ? code : (new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code),
    problem: (problem: Problem): string => {
      const ours = problem.code.startsWith('people.') && found(own.problem, problem.code.slice(7))
      return ours ? filled(ours, problem.details) : own.file[(cores[problem.code] ?? 'other') as 'other']
    },
  }
}
export type PeopleWords = ReturnType<typeof usePeopleWords>
