// How this room speaks on screen: sums with "at least", periods, targets, and what stands for a number that is not told.
import { dayInItaly, formatDay, formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import type { Words as Label } from '../domain/federation.ts'
import type { CityRow, NationalTable } from '../national/national.ts'
import { periodWords } from '../national/period.ts'
import { federationProblems } from '../problems.ts'
import { federationTexts } from '../texts/index.ts'
import type { it } from '../texts/it.ts'

type ProblemKey = keyof typeof it.problem
const keyOf = (code: string): ProblemKey => {
  const name = code.replace(/^federation\./, '')
  if (federationProblems.some((each) => each === name)) return name as ProblemKey
  return code === 'core.not-allowed' ? 'not_allowed' : code === 'core.no-network' ? 'no_network' : 'other'
}

export const useWords = () => {
  const t = useText(federationTexts)
  const { locale } = useLanguage()
  const lang: 'it' | 'en' = locale === 'en' ? 'en' : 'it'
  const number = (value: number) => formatNumber(lang, value)
  return {
    t,
    lang,
    number,
    label: (label: Label) => label[lang],
    period: (period: string) => periodWords(period)[lang],
    day: (at: string) => formatDay(lang, dayInItaly(at), 'short'),
    side: (dimension: string) =>
      t(`side.${(dimension in federationTexts.it.side ? dimension : 'none') as keyof typeof it.side}`),
    /** What is told of one city: the number, or why there is none. */
    city: (row: CityRow, value: number | null | undefined) => {
      if (row.state === 'absent') return t('national.absent')
      if (row.state === 'silent' || value === undefined) return t('national.not_published')
      return value === null ? t('national.hidden') : number(value)
    },
    sum: ({ is_measured, sum }: Pick<NationalTable, 'is_measured' | 'sum'>) => {
      if (!is_measured) return t('national.not_measured')
      if (sum.value === null)
        return t(sum.told + sum.hidden > 0 ? 'national.hidden' : 'national.not_published')
      return sum.is_at_least ? t('national.at_least', { value: number(sum.value) }) : number(sum.value)
    },
    target: ({ target, qualifier }: Pick<NationalTable, 'target' | 'qualifier'>) =>
      target === null
        ? t('national.no_target')
        : t(`national.target_${(qualifier ?? 'exactly') as 'about'}`, { target: number(target) }),
    problem: (problem: Problem) => t(`problem.${keyOf(problem.code)}`),
  }
}
export type Words = ReturnType<typeof useWords>
