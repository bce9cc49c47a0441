// A step on the ladder as it is written down: who took it with whom, when, and how the person was told.
import { type Change, insert, type Moment } from '#core/kernel'
import type { IdentityEvent, IdentityLevel } from './identity-ladder.ts'
import { IdentityStep } from './person.ts'

export interface Step {
  person_id: string
  /** The unit that took it. */
  unit_id: string
  event: IdentityEvent
  from_level: IdentityLevel | null
  to_level: IdentityLevel
  notice?: 'oral' | 'written'
  notice_language?: string
  reason?: string | null
}

/** `n`: which of the ids born of the intent it takes. */
export const stepTaken = (step: Step, moment: Moment, n = 0): Change =>
  insert(IdentityStep, {
    ...step,
    step_id: moment.born(n),
    worker_id: moment.me.worker_id,
    at: moment.at,
    recorded_at: moment.now,
    notice: step.notice ?? null,
    notice_language: step.notice_language ?? null,
    reason: step.reason ?? null,
  })
