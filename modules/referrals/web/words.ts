// How this room speaks on screen: codes in the reader's language, days and times, refusals in a sentence.
import { formatDay, formatTime } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import { dayInItaly, type Problem } from '#core/kernel'
import type { Meaning } from '#core/ui'
import { referralsProblems } from '../problems.ts'
import { referralsTexts } from '../texts/index.ts'

type Labels = (typeof referralsTexts)['it']
export type Group =
  | 'state'
  | 'event'
  | 'kind'
  | 'urgency'
  | 'reason'
  | 'sharing'
  | 'sharing_note'
  | 'decline_reason'
  | 'outcome'
  | 'source'
  | 'next_step'
  | 'withdraw_reason'
  | 'basis'
  | 'note'
  | 'paper'
  | 'act'
type ProblemKey = keyof Labels['problem']

const known = new Set<string>(referralsProblems)
const others: Record<string, ProblemKey> = {
  'core.not-found': 'not_found',
  'core.not-allowed': 'not_allowed',
  'core.no-network': 'no_network',
}

const keyOf = ({ code }: Problem): ProblemKey => {
  const name = code.replace(/^referrals\./, '')
  if (code.startsWith('referrals.') && known.has(name)) return name as ProblemKey
  return others[code] ?? 'other'
}

export const useWords = () => {
  const t = useText(referralsTexts)
  const { locale } = useLanguage()
  const spoken = locale === 'en' ? 'en' : 'it'
  const label = (group: Group, code: string): string =>
    (referralsTexts[spoken][group] as Record<string, string>)[code] ?? code.replaceAll('_', ' ')
  return {
    t,
    locale,
    label,
    languages: (codes: readonly string[]) =>
      codes.map((code) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code).join(', '),
    many: (group: Group, codes: readonly string[]) => codes.map((code) => label(group, code)).join(', '),
    day: (day: string) => formatDay(locale, day, 'short'),
    moment: (at: string) => `${formatDay(locale, dayInItaly(at), 'short')}, ${formatTime(locale, at)}`,
    sentence: (problem: Problem): string =>
      t(`problem.${keyOf(problem)}`, (problem.details ?? {}) as Record<string, string | number>),
  }
}
export type Words = ReturnType<typeof useWords>

export const stateMeaning: Record<string, Meaning> = {
  sent: 'info',
  received: 'info',
  waitlisted: 'att',
  accepted: 'ok',
  no_show: 'att',
  attended: 'ok',
  outcome_known: 'att',
  closed: 'neu',
  declined: 'dang',
  withdrawn: 'neu',
  lapsed: 'dang',
}
