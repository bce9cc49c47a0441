// How this room speaks on screen: codes by their label, hours as one says them, problems in a sentence.
import { formatDay } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import type { Meaning } from '#core/ui'
import { wallClock } from '../domain/opening.ts'
import { weekdays } from '../domain/schedule.ts'
import type { HoursSeen, ServiceSeen } from '../queries/shapes.ts'
import { servicesTexts } from '../texts/index.ts'
import type { it } from '../texts/it.ts'

type Group =
  | 'type'
  | 'area'
  | 'threshold'
  | 'access'
  | 'status'
  | 'visibility'
  | 'gender_policy'
  | 'irregular'
  | 'paper'
  | 'function'
  | 'audience'
  | 'day'
  | 'precision'
type ProblemKey = keyof typeof it.problems
type Key = Parameters<ReturnType<typeof useText<typeof it>>>[0]

const keyOf = (code: string): ProblemKey => {
  const name = code.replace(/^services\./, '')
  if (code.startsWith('services.') && name in servicesTexts.it.problems) return name as ProblemKey
  if (code === 'core.not-allowed' || code === 'core.not-found') return 'not_allowed'
  if (code === 'core.invalid-input') return 'invalid_input'
  return code === 'core.no-network' ? 'no_network' : 'other'
}

export const useWords = () => {
  const t = useText(servicesTexts)
  const { locale } = useLanguage()
  const label = (group: Group, code: string): string =>
    code in servicesTexts.it[group] ? t(`${group}.${code}` as Key) : code.replaceAll('_', ' ')
  const day = (told: string) => formatDay(locale, told, 'short')
  const options = (group: Group, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: label(group, value) }))
  const language = (code: string): string =>
    new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
  const hours = ({ byday, freq, nth, opens_at, closes_at, is_on_holidays, note }: HoursSeen): string => {
    const days = [...byday].sort((a, b) => weekdays.indexOf(a) - weekdays.indexOf(b))
    const when = days.length === 7 ? t('screen.every_day') : days.map((each) => label('day', each)).join(', ')
    const month = nth === -1 ? t('screen.last_week') : t('screen.monthly', { nth: nth ?? 1 })
    return [
      `${when} ${opens_at === closes_at ? t('screen.all_day') : `${opens_at}–${closes_at}`}`,
      freq === 'monthly' ? month : '',
      is_on_holidays ? t('screen.holidays') : '',
      note,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const opening = ({ state, now, next }: ServiceSeen['opening']): string => {
    if (state === 'unknown') return t('screen.unknown')
    if (now)
      return now.opens_at === now.closes_at
        ? t('screen.open_always')
        : t('screen.open', { hour: now.closes_at })
    if (!next) return t('screen.closed')
    const weekday = weekdays[(new Date(`${next.on_day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
    return t('screen.opens', { day: label('day', weekday), hour: next.opens_at })
  }
  return {
    t,
    locale,
    label,
    options,
    day,
    language,
    hours,
    opening,
    moment: (instant: string) => {
      const clock = wallClock(instant)
      return `${day(clock.day)}, ${clock.hour}`
    },
    problem: (problem: Problem): string =>
      t(`problems.${keyOf(problem.code)}`, (problem.details ?? {}) as Record<string, string | number>),
  }
}
export type Words = ReturnType<typeof useWords>

export const openingLook: Record<ServiceSeen['opening']['state'], Meaning> = {
  open: 'ok',
  closed: 'neu',
  unknown: 'att',
}
