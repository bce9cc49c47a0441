// When a file may be proposed for closing: how the person is now was looked at again, and whoever cannot be found was
// truly looked for: three times, on three days of the last sixty.
import { daysAfter } from '#core/kernel'
import type { closureReasons } from './words.ts'

export type ClosingGap = 'cases.exit-missing' | 'cases.attempts-missing' | 'cases.person-untold'

export interface Proposal {
  reason: (typeof closureReasons)[number]
  attempts: readonly string[]
  is_person_informed: boolean
}

/** Nobody who is gone can be looked at or told. */
export const isGone = (reason: string | null): boolean => reason === 'lost' || reason === 'deceased'

export const closingGap = (
  proposal: Proposal,
  around: { has_exit: boolean; day: string },
): ClosingGap | undefined => {
  const { reason, attempts, is_person_informed } = proposal
  if (!isGone(reason) && !around.has_exit) return 'cases.exit-missing'
  if (!isGone(reason) && !is_person_informed) return 'cases.person-untold'
  const since = daysAfter(around.day, -60)
  const days = new Set(attempts.filter((each) => each >= since && each <= around.day))
  if (reason === 'lost' && days.size < 3) return 'cases.attempts-missing'
  return undefined
}
