// How this room speaks on screen: labels of codes, days, quantities with their unit, and a sentence for what went wrong.
import { formatCents, formatDay, formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { nearDay } from '#core/ui'
import { donationsTexts as texts } from '../texts/index.ts'

type T = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<T>[0]
type Group = 'donor_kind' | 'source' | 'state' | 'line_state' | 'unit'

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
  'goods.no-donor-place': 'screen.no_store',
}

type Details = Record<string, string | number>

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const now = new Date()
  const n = (value: number) => formatNumber(locale, value)
  const day = (day: string) => formatDay(locale, day, 'short')
  const label = (group: Group, code: string): string =>
    code in texts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')
  /** Names in the reader's language, days as people say them. */
  const told = (details: Problem['details']): Details =>
    Object.fromEntries(
      Object.entries(details ?? {}).map(([name, value]) => {
        const said = name === 'item' && locale !== 'it' ? (details?.item_en ?? value) : value
        if (typeof said === 'string' && /^\d{4}-\d\d-\d\d$/.test(said)) return [name, day(said)]
        return [name, typeof said === 'number' ? n(said) : String(said)]
      }),
    )
  return {
    t,
    locale,
    n,
    day,
    label,
    month: (month: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    near: (day: string) => nearDay(new Date(`${day}T12:00:00Z`), { locale, now }),
    money: (cents: number) => formatCents(locale, cents),
    nameOf: (thing: { name_it: string; name_en: string }) =>
      locale === 'it' ? thing.name_it : thing.name_en,
    kilos: (grams: number) => `${n(Math.round(grams / 100) / 10)} kg`,
    quantity: (quantity: number, unit: string) =>
      unit === 'gram' ? `${n(Math.round(quantity / 100) / 10)} kg` : `${n(quantity)} ${label('unit', unit)}`,
    options: (group: Group, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: label(group, value) })),
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const code = problem.code.startsWith('donations.') ? problem.code.slice('donations.'.length) : ''
      if (code in texts.it.problem) return t(`problem.${code}` as Key, told(problem.details))
      return t(coreSentences[problem.code] ?? otherwise)
    },
  }
}
export type RoomWords = ReturnType<typeof useWords>

/** What this room needs of who I am. */
export interface Me {
  organisation_id: string
  verbs: string[]
}
