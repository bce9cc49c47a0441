// The summary for the inclusion pact, as it stands on paper: the reference of GePI, the days, the goals of the plan that is
// the pact, and which member of the household is bound to what. Nothing else of the file: no quotes, no looks, no diary.
import type { PathDays } from './inclusion-path.ts'
import type { PlanBody } from './plan.ts'

export interface Bound {
  member: string
  what: string
  by: string
}

export interface InclusionSummary {
  title: string
  subtitle: string
  facts: { key: string; value: string }[]
  goals: { title: string; results: string[] }[]
  goals_title: string
  bound_title: string
  bound: Bound[]
  bound_heads: { member: string; what: string; by: string }
  /** Why the second part is not there, or that nobody is bound. */
  note: string | null
  foot: string
}

export interface SummaryFacts {
  path: PathDays & { reference: string | null }
  number: string
  unit_name: string
  manager_name: string | null
  /** The body of the plan that is the pact; nothing while none is. */
  pact: PlanBody | null
  made_on: string
}

export interface SummaryWords {
  t(key: string, values?: Record<string, string | number>): string
  /** 2 maggio 2026 */
  day(day: string): string
}

const stop = (text: string): string => text.trim().replace(/[.\s]+$/, '')

/** The commitments the benefit depends on, each with the member it binds: what is not of the pact stays in the plan. */
const boundIn = (pact: PlanBody, { t, day }: SummaryWords): Bound[] =>
  pact.goals
    .flatMap((goal) => goal.commitments)
    .filter((each) => each.binding_for_benefit)
    .map(({ member, text, due_on }) => ({
      member: member?.trim() || pact.called?.trim() || t('signer'),
      what: stop(text),
      by: due_on ? day(due_on) : t('no_day'),
    }))

const goalsIn = (pact: PlanBody, { t, day }: SummaryWords) =>
  [...pact.goals]
    .sort((a, b) => a.priority - b.priority)
    .map(({ description, results }) => ({
      title: description,
      results: results.map((each) =>
        each.due_on
          ? t('result', { what: stop(each.description), day: day(each.due_on) })
          : stop(each.description),
      ),
    }))

export const summaryOf = (facts: SummaryFacts, words: SummaryWords): InclusionSummary => {
  const { t, day } = words
  const { path, pact } = facts
  const when = (told: string | null) => (told ? day(told) : t('not_yet'))
  const bound = pact ? boundIn(pact, words) : []
  return {
    title: t('title'),
    subtitle: t('subtitle', { number: facts.number, unit: facts.unit_name, day: day(facts.made_on) }),
    facts: [
      { key: t('reference'), value: path.reference ?? t('not_kept') },
      { key: t('activated_on'), value: day(path.activated_on) },
      { key: t('invited_on'), value: when(path.invited_on) },
      { key: t('met_on'), value: when(path.met_on) },
      { key: t('pact_on'), value: when(path.pact_on) },
      ...(facts.manager_name ? [{ key: t('followed_by'), value: facts.manager_name }] : []),
    ],
    goals: pact ? goalsIn(pact, words) : [],
    goals_title: t('goals'),
    bound_title: t('bound'),
    bound,
    bound_heads: { member: t('member'), what: t('what'), by: t('by') },
    note: !pact ? t('no_pact') : bound.length === 0 ? t('none_bound') : null,
    foot: t('foot'),
  }
}
