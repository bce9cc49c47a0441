// By which day the next step of a file is due: what this network counts on, and what was agreed for this file.
import { lastDayOf } from '#core/kernel'
import type { CaseState } from './case-states.ts'
import type { CaseTerms } from './terms.ts'

interface DueFacts {
  terms: CaseTerms
  opened_on: string
  next_review_on: string | null
  /** The term of the path of the inclusion allowance that runs now. */
  path_due_on?: string | null
}

/** The day by which the next event of a state must have happened. */
export const dueAfter = (state: CaseState, since: string, more: DueFacts): string | null => {
  const { terms } = more
  switch (state) {
    case 'intake':
      return lastDayOf(terms.case_intake, more.opened_on)
    case 'assessment': {
      // Who receives the allowance is assessed within the terms of their path, where those are longer.
      const due = lastDayOf(terms.case_assessment, since)
      return more.path_due_on && more.path_due_on > due ? more.path_due_on : due
    }
    case 'planning':
      return lastDayOf(terms.case_plan, since)
    case 'suspended':
      return lastDayOf(terms.case_away, since)
    case 'active':
      return more.next_review_on ?? lastDayOf(terms.case_review, since)
    case 'closing':
      return lastDayOf(terms.case_closing, since)
    default:
      return null
  }
}
