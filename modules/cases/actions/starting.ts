// A version begins to hold: the one before it is replaced, steps that stay keep their story, the file becomes active, and
// the day of the next look is set.

import type { z } from 'zod'
import { type Change, dayInItaly, insert, type Moment, refuse, type SetTerm, update } from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import type { InclusionPath } from '../domain/inclusion-path.ts'
import { Plan, Result, ResultStep } from '../domain/plan.ts'
import { dayAfter, isRunning, passOver, planAfter } from '../domain/plan-rules.ts'
import { pactWith } from './path-parts.ts'
import { mustLend, stepOf } from './step.ts'

type PlanRow = z.infer<(typeof Plan)['schema']>
type ResultRow = z.infer<(typeof Result)['schema']>

export interface Starting {
  file: CaseFile
  /** The version that begins, and all the others of the file. */
  plan: PlanRow
  plans: readonly PlanRow[]
  results: readonly ResultRow[]
  /** Of the inclusion allowance: the plan somebody on it agrees to is their pact. */
  paths: InclusionPath[]
  /** What the network set for its terms. */
  terms: readonly SetTerm[]
  /** When the person said yes; nothing when they said no and help begins all the same. */
  agreed_at: string | null
}

const resultChanges = ({ plan, results }: Starting, moment: Moment): Change[] => {
  const { plan_id, file_id, unit_id } = plan
  const passage = passOver(results, plan.steps)
  const born = passage.born.map((step) =>
    insert(Result, { ...step, plan_id, file_id, unit_id, status: 'planned', changed_at: moment.at }),
  )
  const kept = passage.kept.map(({ result_id, due_on, worker_id, goal_id }) =>
    update(Result, { result_id, file_id }, { plan_id, goal_id, due_on, worker_id }),
  )
  const dropped = passage.dropped.flatMap((result_id, i) => [
    update(Result, { result_id, file_id }, { status: 'dropped', changed_at: moment.at }),
    insert(ResultStep, {
      step_id: moment.born(100 + i),
      ...{ result_id, file_id, unit_id },
      review_id: null,
      status: 'dropped',
      due_on: null,
      note: null,
      worker_id: moment.me.worker_id,
      ...{ at: moment.at, recorded_at: moment.now },
    }),
  ])
  return [...born, ...kept, ...dropped]
}

const replaced = ({ plan, plans }: Starting, moment: Moment): Change[] =>
  plans
    .filter((other) => other.plan_id !== plan.plan_id && isRunning(other.state))
    .map((other) =>
      update(
        Plan,
        { plan_id: other.plan_id, file_id: other.file_id },
        { state: planAfter(other.state, 'replace'), ended_at: moment.at },
      ),
    )

/** The first plan makes the file active; a later one sets a new day for the next look. */
const fileSteps = ({ file, terms }: Starting, next_review_on: string, moment: Moment): Change[] => {
  if (file.state === 'planning' || file.state === 'active')
    return stepOf(file, { event: 'sign_plan', fields: { next_review_on }, terms }, moment)
  mustLend(moment.me, file, 'manager')
  return refuse('cases.plan-file-not-ready', { state: file.state })
}

export const startPlan = (starting: Starting, moment: Moment): Change[] => {
  const { file, plan, paths, agreed_at } = starting
  const next_review_on = dayAfter(dayInItaly(moment.at), plan.review_every_days)
  return [
    ...fileSteps(starting, next_review_on, moment),
    update(
      Plan,
      { plan_id: plan.plan_id, file_id: plan.file_id },
      { agreed_at, state: 'in_force', in_force_at: moment.at, next_review_on },
    ),
    ...replaced(starting, moment),
    ...resultChanges(starting, moment),
    ...(agreed_at ? pactWith(paths, { file, plan_id: plan.plan_id, agreed_at }, moment) : []),
  ]
}
