// How plans and papers speak on screen: words of codes, days, sentences of problems.
import { filled, intlTag } from '#core/i18n'
import { useLanguage, useText } from '#core/i18n/web'
import type { Problem } from '#core/kernel'
import { clockTime, shortDate } from '#core/ui'
import { casesTexts } from '../../texts/index.ts'

type Tree = Readonly<Record<string, string>>
type Group = 'state' | 'status' | 'area' | 'type' | 'doing' | 'outcome' | 'reason' | 'lack'

const noon = (day: string): Date => new Date(`${day}T11:00:00Z`)

export const usePlanWords = () => {
  const t = useText(casesTexts)
  const { locale } = useLanguage()
  const here = locale === 'en' ? 'en' : 'it'
  const tree = casesTexts[here]
  const tag = intlTag(locale)
  const word = (group: Group, code: string): string =>
    (tree.plan[group] as Tree)[code] ?? code.replaceAll('_', ' ')
  return {
    t,
    here: here as 'it' | 'en',
    word,
    options: (group: Group, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: word(group, value) })),
    docWord: (group: 'kind' | 'who_reads', code: string): string =>
      (tree.plan.docs[group] as Tree)[code] ?? code.replaceAll('_', ' '),
    /** 2 maggio; with the year when it is another one. */
    day: (day: string): string => shortDate(noon(day), { locale: tag, now: new Date() }),
    dayOf: (instant: string): string => shortDate(new Date(instant), { locale: tag, now: new Date() }),
    time: (instant: string): string => clockTime(new Date(instant), { locale: tag }),
    number: (value: number): string => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value),
    sentence: (problem: Problem): string => {
      const own = tree.plan.problem
      const ours = problem.code.startsWith('cases.')
        ? (tree.problems as Tree)[problem.code.slice('cases.'.length)]
        : undefined
      const refused = problem.code.startsWith('files.')
        ? (tree.plan.docs.refused as Tree)[problem.code.slice('files.'.length)]
        : undefined
      if (refused) return filled(refused, (problem.details ?? {}) as Record<string, string>)
      if (ours) return filled(ours, (problem.details ?? {}) as Record<string, string>)
      if (problem.code === 'core.no-network') return own.no_network
      if (problem.code === 'core.not-allowed') return own.not_allowed
      if (problem.code === 'core.not-found') return own.not_found
      if (problem.status === 401) return own.signed_out
      if (problem.code === 'core.invalid-input') return own.invalid
      return own.other
    },
  }
}
export type PlanWords = ReturnType<typeof usePlanWords>
