// How this room speaks on screen: labels of codes, days and hours, metres and weights, and sentences for what went wrong.
import { formatNumber } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { clockTime, dayTime, nearDay, range, weekdayDate } from '#core/ui'
import { hourOf } from '../domain/pickup-window.ts'
import { texts } from '../texts/index.ts'

type TextOf = ReturnType<typeof useText<typeof texts.it>>
type Key = Parameters<TextOf>[0]
type Group = 'round_state' | 'stop_state' | 'request_state' | 'recipient' | 'weekday' | 'unit_name'

const sentences: Record<string, Key> = {
  'core.no-network': 'screen.no_network',
  'core.not-found': 'screen.not_there',
  'core.not-allowed': 'screen.not_allowed',
  'distribution.not-now': 'screen.not_now',
  'distribution.nothing-picked': 'screen.not_now',
  'distribution.lot-stopped': 'screen.lot_stopped',
  'distribution.day-passed': 'screen.lot_stopped',
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

export const useWords = () => {
  const t = useText(texts)
  const { locale } = useLanguage()
  const now = new Date()
  const label = (group: Group, code: string): string =>
    code in texts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')
  const number = (value: number, digits = 0) =>
    formatNumber(locale, digits ? Math.round(value * 10 ** digits) / 10 ** digits : Math.round(value))
  return {
    t,
    locale,
    label,
    number,
    nameOf: (thing: { name_it: string; name_en: string }) =>
      locale === 'it' ? thing.name_it : thing.name_en,
    amount: (quantity: number, unit: string) =>
      unit === 'gram' && quantity >= 1000
        ? `${number(quantity / 1000, 1)} kg`
        : `${number(quantity)} ${label('unit_name', unit)}`.trim(),
    weight: (grams: number) => (grams < 1000 ? `${number(grams)} g` : `${number(grams / 1000, 1)} kg`),
    metres: (metres: number) =>
      metres < 1000 ? `${number(Math.round(metres / 50) * 50)} m` : `${number(metres / 1000, 1)} km`,
    day: (day: string) => weekdayDate(noon(day), { locale }),
    near: (day: string) => nearDay(noon(day), { locale, now }),
    when: (at: string) => dayTime(new Date(at), { locale, now }),
    hour: (at: string) => clockTime(new Date(at), { locale }),
    /** The hour on the wall of the hub, as openings are written. */
    clock: hourOf,
    dayIn: dayInItaly,
    span: ({ opens_at, closes_at }: { opens_at: string; closes_at: string }) => range(opens_at, closes_at),
    sentence: (problem: Problem, otherwise: Key = 'screen.not_saved'): string => {
      const code = problem.code.startsWith('deliveries.') ? problem.code.slice('deliveries.'.length) : ''
      const told = (problem.details ?? {}) as Record<string, string | number>
      const details =
        typeof told.until === 'string'
          ? { ...told, until: dayTime(new Date(told.until), { locale, now }) }
          : told
      if (code in texts.it.problem) return t(`problem.${code}` as Key, details)
      return t(sentences[problem.code] ?? otherwise)
    },
  }
}
export type Words = ReturnType<typeof useWords>
