// What holds for every plan: what it lacks before a person can be asked to sign, how states follow each other, how far
// the next look may be, what becomes of the steps when a new version takes over.
import type { PlanBody, PlanState, PlanStep, ResultStatus } from './plan.ts'

export const mostActiveGoals = 5
export const usualReviewDays = 90
export const mostReviewDays = 180

export type PlanLack =
  | { code: 'plan-no-goal' }
  | { code: 'plan-no-dated-result' }
  | { code: 'plan-goal-without-support'; goal: string }

const isEmpty = (text: string | null): boolean => text === null || text.trim() === ''

/** What is missing before somebody may be shown this plan and asked to agree. */
export const lacksOf = (body: PlanBody): PlanLack[] => {
  const lacks: PlanLack[] = []
  if (body.goals.length === 0) lacks.push({ code: 'plan-no-goal' })
  else if (!body.goals.some((goal) => goal.results.some((result) => result.due_on !== null)))
    lacks.push({ code: 'plan-no-dated-result' })
  for (const goal of body.goals)
    if (goal.supports.length === 0 && isEmpty(goal.own_resources))
      lacks.push({ code: 'plan-goal-without-support', goal: goal.description })
  return lacks
}

/** More than five at once is more than most people can carry: it is said, not forbidden. */
export const hasManyGoals = (body: PlanBody): boolean => body.goals.length > mostActiveGoals

export type PlanEvent =
  | 'write'
  | 'share'
  | 'agree'
  | 'start'
  | 'review'
  | 'change'
  | 'replace'
  | 'complete'
  | 'interrupt'

const moves: Record<PlanState, Partial<Record<PlanEvent, PlanState>>> = {
  // Written again after it was shown, before anybody agreed: what was shown is kept, and is no longer asked for.
  draft: { write: 'draft', share: 'shared', interrupt: 'interrupted' },
  shared: { write: 'draft', agree: 'agreed', interrupt: 'interrupted' },
  agreed: { start: 'in_force', interrupt: 'interrupted' },
  in_force: {
    review: 'in_force',
    change: 'under_review',
    replace: 'replaced',
    complete: 'completed',
    interrupt: 'interrupted',
  },
  under_review: {
    review: 'in_force',
    change: 'under_review',
    replace: 'replaced',
    complete: 'completed',
    interrupt: 'interrupted',
  },
  replaced: {},
  completed: {},
  interrupted: {},
}

/** The next state, or undefined when this cannot happen now. */
export const planAfter = (state: PlanState, event: PlanEvent): PlanState | undefined => moves[state][event]

/** One version is being written or waits for an answer. */
export const isOpenVersion = (state: PlanState): boolean =>
  state === 'draft' || state === 'shared' || state === 'agreed'
export const isRunning = (state: PlanState): boolean => state === 'in_force' || state === 'under_review'
export const isOver = (state: PlanState): boolean =>
  state === 'replaced' || state === 'completed' || state === 'interrupted'

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export type ReviewDayFault = 'review-too-far' | 'review-in-the-past'

/** A plan is looked at within 180 days, and the next look is still to come. */
export const reviewDayFault = (held_on: string, next_review_on: string): ReviewDayFault | undefined => {
  if (next_review_on <= held_on) return 'review-in-the-past'
  return next_review_on > dayAfter(held_on, mostReviewDays) ? 'review-too-far' : undefined
}

export const isSettled = (status: ResultStatus): boolean =>
  status === 'achieved' || status === 'not_achieved' || status === 'dropped'

/** How a step looks today: done, late, still to come. */
export const stepLook = (
  { status, due_on }: { status: ResultStatus; due_on: string | null },
  today: string,
): 'done' | 'late' | 'now' | 'later' | 'left' => {
  if (status === 'achieved') return 'done'
  if (isSettled(status)) return 'left'
  if (due_on !== null && due_on < today) return 'late'
  return status === 'planned' ? 'later' : 'now'
}

export interface KnownResult {
  result_id: string
  status: ResultStatus
}

export const stepsOf = (body: PlanBody): PlanStep[] =>
  body.goals.flatMap((goal) =>
    goal.results.map(({ result_id, due_on, worker_id }) => ({
      result_id,
      goal_id: goal.goal_id,
      due_on,
      worker_id,
    })),
  )

export interface Passage {
  born: PlanStep[]
  kept: PlanStep[]
  /** Steps the new version no longer has, and that were still open. */
  dropped: string[]
}

/** A new version takes over: steps with the same id keep their story. */
export const passOver = (before: readonly KnownResult[], next: readonly PlanStep[]): Passage => {
  const known = new Set(before.map((result) => result.result_id))
  const still = new Set(next.map((result) => result.result_id))
  return {
    born: next.filter((result) => !known.has(result.result_id)),
    kept: next.filter((result) => known.has(result.result_id)),
    dropped: before
      .filter((result) => !still.has(result.result_id) && !isSettled(result.status))
      .map((result) => result.result_id),
  }
}
