// How this room speaks on screen: servings and headings, days of Italy, quantities of things, sentences for what went wrong.
import { formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { fewUnder, type Problem } from '#core/kernel'
import { dayTime, weekdayDate } from '#core/ui'
import { texts } from '../texts/index.ts'

type Key = Parameters<ReturnType<typeof useText<typeof texts.it>>>[0]
type Details = Record<string, string | number>

const coreSentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
}

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const label = (group: 'serving' | 'heading', code: string): string =>
    code in texts.it[group] ? t(`${group}.${code}` as Key) : code
  const number = (value: number) => formatNumber(locale, value)
  /** Codes of a refusal, as people say them. */
  const said = (details: Details): Details => {
    if (details.heading) return { ...details, name: label('heading', String(details.heading)) }
    return details.serving ? { ...details, name: label('serving', String(details.serving)) } : details
  }
  return {
    ...{ t, locale, label, number },
    nameOf: (thing: { name_it: string; name_en: string }) =>
      locale === 'it' ? thing.name_it : thing.name_en,
    /** Null: too few to be told. */
    people: (value: number | null) =>
      value === null ? t('figures.few', { count: fewUnder }) : number(value),
    day: (day: string) => weekdayDate(new Date(`${day}T12:00:00Z`), { locale }),
    when: (at: string) => dayTime(new Date(at), { locale, now: new Date() }),
    month: (day: string) =>
      new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    quantity: (quantity: number, unit_name: string) =>
      unit_name === 'gram'
        ? `${number(quantity / 1000)} kg`
        : `${number(quantity)} ${t(`use.unit_name.${unit_name}` as Key)}`,
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const code = problem.code.startsWith('canteen.') ? problem.code.slice('canteen.'.length) : ''
      const details = said((problem.details ?? {}) as Details)
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(coreSentences[problem.code] ?? otherwise)
    },
  }
}
export type Words = ReturnType<typeof useWords>
