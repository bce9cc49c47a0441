// How this room speaks on screen: figures with their target word, months and quarters, what is hidden and why.
import { formatDay, formatNumber, intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, kindOfPeriod, type Problem, spanOf } from '#core/kernel'
import type { Dimension, Words as Label } from '../domain/definition.ts'
import { monitoringProblems } from '../problems.ts'
import type { FigureSeen } from '../queries/figures.ts'
import { monitoringTexts } from '../texts/index.ts'
import { it } from '../texts/it.ts'

type ProblemKey = keyof typeof it.problems
type Qualifier = keyof typeof it.qualifier
type Aimed = Pick<FigureSeen, 'target' | 'qualifier'> & Partial<Pick<FigureSeen, 'target_cities'>>

const keyOf = (code: string): ProblemKey => {
  const name = code.replace(/^monitoring\./, '')
  if (monitoringProblems.some((each) => each === name)) return name as ProblemKey
  return code === 'core.not-allowed' ? 'not_allowed' : code === 'core.no-network' ? 'no_network' : 'other'
}

const namedParts: Partial<Record<Dimension, Record<string, string>>> = it.part

interface Saying {
  month(month: string): string
  day(day: string): string
  state(key: keyof typeof it.values.state): string
}

/** What a sentence names, as people say it: days, periods, states. */
const spoken = (details: NonNullable<Problem['details']>, say: Saying): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (name === 'days') return [name, String(value).split(', ').map(say.day).join(', ')]
      if (name === 'state') return [name, say.state(value as 'open').toLocaleLowerCase()]
      return [name, typeof value === 'number' ? value : String(value)]
    }),
  )

interface Months {
  month(month: string): string
  monthIn(style: 'long' | 'short', withYear: boolean): (month: string) => string
}

/** A month, a quarter, a half, a year, as people say it: "luglio–settembre 2026". */
const periodWords = ({ month, monthIn }: Months) => {
  const period = (name: string) => {
    const { from_month, to_month } = spanOf(name)
    if (from_month === to_month) return month(from_month)
    if (kindOfPeriod(name) === 'year') return name
    const isOneYear = from_month.slice(0, 4) === to_month.slice(0, 4)
    return `${monthIn('long', !isOneYear)(from_month)}–${month(to_month)}`
  }
  return { period, quarter: period }
}

interface Numbers {
  few(threshold: number): string
  nothing(): string
  number(value: number): string
}

const numberWords = ({ few, nothing, number }: Numbers) => {
  /** A number, or the words that stand for one too small to be shown. */
  const shown = (value: number | null, threshold: number) =>
    value === null ? (threshold > 1 ? few(threshold) : nothing()) : number(value)
  /** The same, with its sign where it is a share. */
  const measured = (value: number | null, unit: string, threshold: number) =>
    value !== null && unit === 'percent' ? `${number(value)} %` : shown(value, threshold)
  return { shown, measured }
}

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
  const aim = ({ target, qualifier }: Aimed) =>
    target === null
      ? t('no_target')
      : t(`qualifier.${(qualifier ?? 'exactly') as Qualifier}`, { target: number(target) })
  return {
    t,
    locale,
    number,
    month,
    shortMonth: monthIn('short', false),
    ...periodWords({ month, monthIn }),
    label: (label: Label) => (locale === 'it' ? label.it : label.en),
    day: (at: string) => formatDay(locale, dayInItaly(at), 'short'),
    ...numberWords({
      few: (threshold) => t('few', { threshold }),
      nothing: () => t('nothing'),
      number,
    }),
    aim,
    target: ({ target, qualifier, target_cities }: Aimed) => {
      const said = aim({ target, qualifier })
      if (target === null) return said
      return target_cities ? t('of_all_cities', { target: said, count: target_cities }) : said
    },
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
    problem: ({ code, details = {} }: Problem) =>
      t(
        `problems.${keyOf(code)}`,
        spoken(details, {
          month,
          day: (at) => formatDay(locale, at, 'short'),
          state: (key) => t(`values.state.${key}`),
        }),
      ),
  }
}
export type Words = ReturnType<typeof useWords>
