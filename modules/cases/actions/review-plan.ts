// People sit down and look at the plan together: how each step went, which days move, and when they look again, within
// 180 days. If something must change, a new version is begun; the one in force holds until then.
import { z } from 'zod'
import { action, id, insert, locked, notFound, refuse, update } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { Plan, PlanReview, Result, ResultStep } from '../domain/plan.ts'
import { planAfter, reviewDayFault } from '../domain/plan-rules.ts'
import { theTerms } from './decide-intake.ts'
import { stepOf, theFile } from './step.ts'

const review = PlanReview.schema.shape
const step = ResultStep.schema.shape

const ReviewPlan = z.object({
  review_id: id(),
  plan_id: id(),
  file_id: id(),
  held_on: review.held_on,
  outcome: review.outcome,
  summary: review.summary,
  next_review_on: review.held_on,
  results: z
    .array(z.object({ result_id: id(), status: step.status, due_on: step.due_on, note: step.note }))
    .max(150),
})

export const reviewPlan = action('cases.review-plan', {
  input: ReviewPlan,
  verb: 'plan.write',
  seals: ({ file_id }) => [file_id],
  needs: ({ file_id, plan_id }) => ({
    files: locked(CaseFile, { file_id }),
    plans: locked(Plan, { plan_id, file_id }),
    results: locked(Result, { plan_id, file_id }),
    ...theTerms(),
  }),
  on: ({ files }) => {
    const { unit_id, organisation_id } = theFile(files)
    return { unit_id, organisation_id }
  },
  decide: ({ files, plans, results, terms }, input, moment) => {
    const file = theFile(files)
    const plan = plans[0] ?? notFound()
    const { review_id, plan_id, file_id, held_on, outcome, next_review_on } = input
    const state =
      planAfter(plan.state, outcome === 'to_change' ? 'change' : 'review') ?? refuse('cases.plan-not-running')
    const fault = reviewDayFault(held_on, next_review_on)
    if (fault) refuse(`cases.${fault}`)
    if (input.results.some((said) => !results.some((each) => each.result_id === said.result_id))) notFound()
    const common = { file_id, unit_id: plan.unit_id }
    return {
      changes: [
        ...stepOf(
          file,
          { event: 'review', details: { plan_id, review_id }, fields: { next_review_on }, terms },
          moment,
        ),
        insert(PlanReview, {
          ...{ review_id, plan_id, ...common, held_on, outcome, next_review_on },
          summary: input.summary?.trim() || null,
          worker_id: moment.me.worker_id,
          recorded_at: moment.now,
        }),
        update(Plan, { plan_id, file_id }, { state, next_review_on }),
        ...input.results.flatMap(({ result_id, status, due_on, note }, i) => [
          update(Result, { result_id, file_id }, { status, due_on, changed_at: moment.at }),
          insert(ResultStep, {
            step_id: moment.born(i),
            ...{ result_id, ...common, review_id, status, due_on },
            note: note?.trim() || null,
            worker_id: moment.me.worker_id,
            ...{ at: moment.at, recorded_at: moment.now },
          }),
        ]),
      ],
      events: [{ name: 'plan-reviewed', data: { plan_id, file_id, outcome } }],
      answer: { review_id },
    }
  },
})
