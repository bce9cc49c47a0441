// Whose visit it was, when it was of nobody: for a few days after, while who received still remembers, and never of
// somebody who left before being met.
import { daysAfter } from '#core/kernel'
import type { VisitState } from './visit-states.ts'

export const daysToTie = 3

interface Coming {
  person_id: string | null
  state: string
  on_day: string
}

const wasMet: readonly string[] = ['waiting', 'called', 'in_meeting', 'done'] satisfies VisitState[]

/** What stands in the way, or nothing. */
export const whyNotTied = (visit: Coming, today: string): 'visit-not-met' | 'visit-long-ago' | undefined => {
  if (!wasMet.includes(visit.state)) return 'visit-not-met'
  return visit.on_day < daysAfter(today, -daysToTie) ? 'visit-long-ago' : undefined
}

export const mayTie = (visit: Coming, today: string): boolean =>
  visit.person_id === null && whyNotTied(visit, today) === undefined

/** Today and the days before it that may still be written into a story, the latest first. */
export const daysStillOpen = (today: string): string[] =>
  Array.from({ length: daysToTie + 1 }, (_, back) => daysAfter(today, -back))
