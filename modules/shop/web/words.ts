// How the shop speaks on screen: its own words, those of cards and categories, and a sentence for what went wrong.

import { formatDay, formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { dayTime } from '#core/ui'
import { distributionTexts } from '#distribution'
import { isWeighed } from '../domain/price.ts'
import { texts } from '../texts/index.ts'

type Key = Parameters<ReturnType<typeof useText<typeof texts.it>>>[0]
type DistributionKey = Parameters<ReturnType<typeof useText<typeof distributionTexts.it>>>[0]
type Group = 'diet' | 'allergen' | 'category' | 'unit_name'
type Details = Record<string, string | number>

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
}

interface Heads {
  adults: number
  young_people: number
  children: number
  babies: number
}

export const useWords = () => {
  const t = useText(texts)
  const d = useText(distributionTexts)
  const { locale } = useLanguage()
  const number = (value: number) => formatNumber(locale, value)
  const label = (group: Group, code: string): string =>
    code in distributionTexts.it[group] ? d(`${group}.${code}` as DistributionKey) : code.replaceAll('_', ' ')
  const nameOf = (thing: { name_it: string; name_en: string }) =>
    locale === 'it' ? thing.name_it : thing.name_en
  /** Codes and names of a refusal, as people say them. */
  const said = (details: Details): Details => ({
    ...details,
    ...(details.category ? { category: label('category', String(details.category)) } : {}),
    ...(details.name_it ? { name: nameOf(details as never) } : {}),
  })
  return {
    ...{ t, locale, number, label, nameOf },
    day: (day: string) => formatDay(locale, day, 'short'),
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}T00:00:00Z`),
      ),
    when: (at: string) => dayTime(new Date(at), { locale, now: new Date() }),
    quantity: (quantity: number, unit_name: string) =>
      isWeighed(unit_name)
        ? `${number(quantity / 1000)} kg`
        : `${number(quantity)} ${label('unit_name', unit_name)}`,
    heads: (card: Heads): string =>
      (['adults', 'young_people', 'children', 'babies'] as const)
        .filter((age) => card[age] > 0)
        .map((age) => d(`heads.${age}`, { count: card[age] }))
        .join(', '),
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const [room, code = ''] = problem.code.split('.')
      const details = said((problem.details ?? {}) as Details)
      if (room === 'shop' && code in texts.it.problem) return t(`problem.${code}` as Key, details)
      if (room === 'distribution' && code in distributionTexts.it.problem)
        return d(`problem.${code}` as DistributionKey, details)
      return t(coreSentences[problem.code] ?? otherwise)
    },
  }
}
export type Words = ReturnType<typeof useWords>
