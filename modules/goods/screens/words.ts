// How this room speaks on screen: names in the reader's language, days, quantities with their unit, problems in a sentence.
import { formatDay, formatNumber, type Locale } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { goodsProblems } from '../problems.ts'
import { goodsTexts } from '../texts/index.ts'
import { it } from '../texts/it.ts'

type Named = { name_it: string; name_en: string }
type GoodsProblem = keyof typeof it.problems

const known = new Set<string>(goodsProblems)

const keyOf = (code: string): GoodsProblem => {
  const name = code.replace(/^goods\./, '')
  if (code.startsWith('goods.') && known.has(name)) return name as GoodsProblem
  return code === 'core.not-allowed' ? 'not_allowed' : code === 'core.no-network' ? 'no_network' : 'other'
}

/** Names in the reader's language. */
const told = (details: Problem['details'], locale: string): Record<string, string | number> => {
  const all = (details ?? {}) as Record<string, string | number>
  return locale !== 'it' && all.item_en !== undefined ? { ...all, item: all.item_en } : all
}

/** What lacks is said with its name and in its unit, days as they are read; by itself it is only a number. */
const spoken = (
  details: Problem['details'],
  locale: Locale,
  amount: (unit: string, value: number) => string,
) => {
  const all = told(details, locale)
  if (typeof all.day === 'string') return { ...all, day: formatDay(locale, all.day, 'short') }
  if (all.item === undefined || typeof all.unit_name !== 'string') return all
  return { ...all, missing: amount(all.unit_name, Number(all.missing)) }
}

export const useWords = () => {
  const t = useText(goodsTexts)
  const { locale } = useLanguage()
  const amount = (unit: string, value: number) =>
    `${formatNumber(locale, unit === 'gram' ? value / 1000 : value)} ${t(`units.${unit as 'piece' | 'pack' | 'kg' | 'gram'}`)}`
  const sentence = ({ code, details }: Problem) => {
    const key =
      code === 'goods.not-enough' && details?.unit_name !== undefined ? 'not_enough_of' : keyOf(code)
    return t(`problems.${key}`, spoken(details, locale, amount))
  }
  return {
    t,
    locale,
    nameOf: (thing: Named) => (locale === 'it' ? thing.name_it : thing.name_en),
    day: (day: string) => formatDay(locale, day, 'short'),
    number: (value: number) => formatNumber(locale, value),
    unit: (unit: string) => t(`units.${unit as 'piece' | 'pack' | 'kg' | 'gram'}`),
    /** A quantity of the books with its unit; what is counted in grams is said in kilograms. */
    amount,
    category: (code: string) =>
      code in it.category ? t(`category.${code as keyof typeof it.category}`) : code,
    /** Kilograms, with one decimal under ten. */
    weight: (grams: number) =>
      `${formatNumber(locale, grams >= 10_000 ? Math.round(grams / 1000) : Math.round(grams / 100) / 10)} ${t('units.kg')}`,
    problem: (problem: Problem) => sentence(problem),
  }
}
export type Words = ReturnType<typeof useWords>
