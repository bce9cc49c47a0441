// How the outreach screens speak: names of states and things in the reader's language, days, hours, sentences of problems.
import { dayInItaly, formatNumber, intlTag, type Locale } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { clockTime, nearDay, shortDate, weekdayDate } from '#core/ui'
import { outreachTexts } from '../texts/index.ts'
import { screenTexts } from '../texts/screens/index.ts'

type Tree = Readonly<Record<string, string>>

/** The word for a code; a code nobody translated yet stays readable. */
export const wordFor = (tree: object, code: string): string =>
  (tree as Tree)[code] ?? code.replaceAll('_', ' ')

const filled = (sentence: string, details: Problem['details']): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(details?.[name] ?? whole))

/** What happened, in a sentence. */
export const sentenceOf = (problem: Problem, locale: 'it' | 'en'): string => {
  const known = outreachTexts[locale].problems as Tree
  const ours = problem.code.startsWith('outreach.')
    ? known[problem.code.slice('outreach.'.length)]
    : undefined
  if (ours) return filled(ours, problem.details)
  const core = screenTexts[locale].problem
  if (problem.code === 'core.no-network') return core.no_network
  if (problem.code === 'core.not-allowed') return core.not_allowed
  if (problem.code === 'core.not-found') return core.not_found
  if (problem.code === 'core.invalid-input') return core.invalid
  return core.other
}

const noon = (day: string): Date => new Date(`${day}T11:00:00Z`)

const daysIn = (locale: Locale) => {
  const tag = intlTag(locale)
  const format = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(noon(day))
  return {
    /** venerdì 20 */
    day: (day: string) => format(day, { weekday: 'long', day: 'numeric' }),
    /** venerdì 20 novembre */
    longDay: (day: string) => weekdayDate(noon(day), { locale: tag }),
    /** Lun 23 */
    columnDay: (day: string) => capital(format(day, { weekday: 'short', day: 'numeric' })),
    /** gio */
    weekday: (day: string) => format(day, { weekday: 'short' }),
    longWeekday: (day: string) => format(day, { weekday: 'long' }),
    near: (day: string, now: Date) => nearDay(noon(day), { locale: tag, now }),
    short: (day: string, now: Date) => shortDate(noon(day), { locale: tag, now }),
    time: (instant: string) => clockTime(new Date(instant), { locale: tag }),
    /** 23–29 novembre, 30 novembre – 6 dicembre; the year only when it is another one. */
    week: (monday: string, sunday: string, now: Date) => {
      const year = sunday.slice(0, 4) === dayInItaly(now).slice(0, 4) ? '' : ` ${sunday.slice(0, 4)}`
      const dayMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
      const isOneMonth = monday.slice(0, 7) === sunday.slice(0, 7)
      const from = isOneMonth ? `${Number(monday.slice(8))}–` : `${format(monday, dayMonth)} – `
      return `${from}${format(sunday, dayMonth)}${year}`
    },
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const useWords = () => {
  const t = useText(screenTexts)
  const { locale } = useLanguage()
  const here = locale === 'en' ? 'en' : 'it'
  const room = outreachTexts[here]
  const own = screenTexts[here]
  return {
    t,
    locale: intlTag(locale),
    ...daysIn(locale),
    number: (value: number) => formatNumber(locale, value),
    nameOf: (thing: { name_it: string; name_en: string }) => (here === 'en' ? thing.name_en : thing.name_it),
    problem: (problem: Problem) => sentenceOf(problem, here),
    /** Words of the room: state, event, phase, gender, age_band, test, cancel_reason, difference_reason, alarm_outcome, gap… */
    say: (group: RoomGroup, code: string) => wordFor(room[group], code),
    /** Words of the lists behind contacts and plans. */
    tell: (group: ListGroup, code: string) =>
      wordFor(
        group === 'goal' || group === 'role' || group === 'kind' ? own[group] : own.report[group],
        code,
      ),
    codesOf: (group: RoomGroup) => Object.keys(room[group]),
  }
}

type RoomGroup =
  | 'state'
  | 'event'
  | 'phase'
  | 'mode'
  | 'gender'
  | 'age_band'
  | 'contact_state'
  | 'test'
  | 'result'
  | 'cancel_reason'
  | 'interruption_reason'
  | 'difference_reason'
  | 'alarm_outcome'
  | 'gap'
type ListGroup = 'goal' | 'role' | 'kind' | 'hr' | 'topic' | 'tag'

export type Words = ReturnType<typeof useWords>
