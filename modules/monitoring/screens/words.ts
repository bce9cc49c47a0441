// How this room speaks on screen: figures with their target word, months and quarters, what is hidden and why.
import { formatDay, formatNumber, intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type Problem } from '#core/kernel'
import type { Dimension, Words as Label } from '../domain/definition.ts'
import { monitoringProblems } from '../problems.ts'
import type { FigureSeen } from '../queries/figures.ts'
import { monitoringTexts } from '../texts/index.ts'
import { it } from '../texts/it.ts'

type ProblemKey = keyof typeof it.problems
type Qualifier = keyof typeof it.qualifier

const keyOf = (code: string): ProblemKey => {
  const name = code.replace(/^monitoring\./, '')
  if (monitoringProblems.some((each) => each === name)) return name as ProblemKey
  return code === 'core.not-allowed' ? 'not_allowed' : code === 'core.no-network' ? 'no_network' : 'other'
}

const namedParts: Partial<Record<Dimension, Record<string, string>>> = it.part

export const useWords = () => {
  const t = useText(monitoringTexts)
  const { locale } = useLanguage()
  const number = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  const monthIn = (style: 'long' | 'short', withYear: boolean) => (month: string) =>
    new Intl.DateTimeFormat(intlTag(locale), {
      month: style,
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`))
  const month = monthIn('long', true)
  return {
    t,
    locale,
    number,
    month,
    shortMonth: monthIn('short', false),
    /** "luglio–settembre 2026" */
    quarter: (quarter: string) => {
      const year = quarter.slice(0, 4)
      const first = Number(quarter.slice(6)) * 3 - 2
      const name = (at: number) => `${year}-${String(at).padStart(2, '0')}`
      return `${monthIn('long', false)(name(first))}–${month(name(first + 2))}`
    },
    label: (label: Label) => (locale === 'it' ? label.it : label.en),
    day: (at: string) => formatDay(locale, dayInItaly(at), 'short'),
    /** A number, or the words that stand for one too small to be shown. */
    shown: (value: number | null, threshold: number) =>
      value === null ? (threshold > 1 ? t('few', { threshold }) : t('nothing')) : number(value),
    target: ({ target, qualifier }: Pick<FigureSeen, 'target' | 'qualifier'>) =>
      target === null
        ? t('no_target')
        : t(`qualifier.${(qualifier ?? 'exactly') as Qualifier}`, { target: number(target) }),
    part: (dimension: Dimension, code: string, label: Label | null) => {
      if (label) return locale === 'it' ? label.it : label.en
      if (code === 'outside') return t('outside')
      return namedParts[dimension]?.[code]
        ? t(`part.${dimension}.${code}` as Parameters<typeof t>[0])
        : code.replaceAll('_', ' ')
    },
    roomTitle: (room: string) => {
      const name = room in it.card.room ? t(`card.room.${room as keyof typeof it.card.room}`) : room
      return name.slice(0, 1).toLocaleUpperCase(intlTag(locale)) + name.slice(1)
    },
    room: (room: string) =>
      room in it.card.room ? t(`card.room.${room as keyof typeof it.card.room}`) : room,
    problem: (problem: Problem) => t(`problems.${keyOf(problem.code)}`, (problem.details ?? {}) as never),
  }
}
export type Words = ReturnType<typeof useWords>
