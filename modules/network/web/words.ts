// How this room speaks on screen: labels in the reader's language, codes as words, days, problems in a sentence.
import { dayInItaly, formatDay, formatNumber, formatTime } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import type { Label } from '../domain/words.ts'
import { networkTexts } from '../texts/index.ts'
import type { it } from '../texts/it.ts'

type Group =
  | 'compartments'
  | 'purposes'
  | 'grounds'
  | 'partner_roles'
  | 'group_units'
  | 'agreement_kinds'
  | 'organisation_kinds'
  | 'unit_kinds'
  | 'program_scopes'
type ProblemKey = keyof typeof it.problems

/** What the house and the accounts refuse, said in the words of this room. */
const elsewhere: Record<string, ProblemKey> = {
  'auth.already-has-account': 'already_has_account',
  'auth.expiry-not-valid': 'expiry_not_valid',
  'auth.scopes-not-valid': 'scopes_not_valid',
  'auth.roles-not-for-machines': 'roles_not_for_machines',
  'core.invalid-input': 'invalid_input',
  'core.not-found': 'not_found',
  'core.not-allowed': 'not_allowed',
  'core.no-network': 'no_network',
}

const keyOf = (code: string): ProblemKey => {
  const name = code.replace(/^network\./, '')
  if (code.startsWith('network.') && name in networkTexts.it.problems) return name as ProblemKey
  return elsewhere[code] ?? 'other'
}

export const useWords = () => {
  const t = useText(networkTexts)
  const { locale } = useLanguage()
  /** A code the texts do not know shows itself, readable. */
  const word = (group: Group, code: string): string => {
    const known = networkTexts[locale === 'it' ? 'it' : 'en'][group] as Record<string, string>
    return known[code] ?? code.replaceAll('_', ' ')
  }
  return {
    t,
    locale,
    label: (label: Label): string => (locale === 'it' ? label.it : label.en),
    word,
    words: (group: Group, codes: readonly string[]): string =>
      codes.map((code) => word(group, code)).join(', '),
    day: (day: string): string => formatDay(locale, day, 'short'),
    moment: (instant: string): string =>
      `${formatDay(locale, dayInItaly(instant), 'short')}, ${formatTime(locale, instant)}`,
    number: (value: number): string => formatNumber(locale, value),
    problem: (problem: Problem): string =>
      t(`problems.${keyOf(problem.code)}`, (problem.details ?? {}) as Record<string, string>),
  }
}
export type Words = ReturnType<typeof useWords>
