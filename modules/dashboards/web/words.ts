// How this room speaks on screen: months, numbers or the words that stand for those too small, refusals in a sentence.
import { formatDay, formatNumber, intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type MonthSpan, type Problem } from '#core/kernel'
import { formatPercent } from '#core/ui'
import { monitoringTexts } from '#monitoring/web'
import { dashboardsTexts } from '../texts/index.ts'

const sentences = {
  'dashboards.one-side-at-a-time': 'problems.one_side',
  'dashboards.months-out-of-order': 'problems.months',
  'monitoring.months-out-of-order': 'problems.months',
  'dashboards.too-long': 'problems.too_long',
  'dashboards.not-from-this-side': 'problems.not_from_this_side',
  'core.not-allowed': 'problems.not_allowed',
  'core.no-network': 'problems.no_network',
} as const
const hasSentence = (code: string): code is keyof typeof sentences => code in sentences

interface Label {
  it: string
  en: string
}
export type PartOf = 'gender' | 'age_band' | 'citizenship' | 'identity' | 'kind'

export const useWords = () => {
  const t = useText(dashboardsTexts)
  const { locale } = useLanguage()
  const spoken = locale === 'it' ? 'it' : 'en'
  const number = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  const named = (month: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    )
  const month = (text: string) => named(text, { month: 'long', year: 'numeric' })
  const parts: Record<string, Record<string, string>> = monitoringTexts[spoken].part
  const sides: Record<string, string> = monitoringTexts[spoken].dimension
  return {
    t,
    number,
    percent: (share: number) => formatPercent(share, locale),
    month,
    shortMonth: (text: string) => named(text, { month: 'short' }),
    period: ({ from_month, to_month }: MonthSpan) =>
      from_month === to_month
        ? month(from_month)
        : t('period', { from: month(from_month), to: month(to_month) }),
    label: (label: Label) => label[spoken],
    day: (at: string) => formatDay(locale, dayInItaly(at), 'short'),
    /** One part beside others: hidden for itself or to keep another. */
    partShown: (value: number | null) => (value === null ? t('hidden') : number(value)),
    shown: (value: number | null, threshold: number) =>
      value === null ? t('few', { threshold }) : number(value),
    /** Where no district of the network is. */
    outside: monitoringTexts[spoken].outside,
    side: (side: string) => sides[side] ?? side.replaceAll('_', ' '),
    /** Words the figures already have for genders, ages, citizenships. */
    part: (of: PartOf, code: string) => parts[of]?.[code] ?? code.replaceAll('_', ' '),
    problem: ({ code }: Problem) => t(hasSentence(code) ? sentences[code] : 'problems.other'),
  }
}
export type Words = ReturnType<typeof useWords>
