// A plan ends: because what was wanted is there, or because somebody stops it. The reason is a word from a list.
import { z } from 'zod'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { Plan } from '../domain/plan.ts'
import { planAfter } from '../domain/plan-rules.ts'

export const interruptReasons = [
  'person_stops',
  'moved',
  'lost',
  'other_plan',
  'service_stops',
  'deceased',
] as const

const needs = ({ plan_id, file_id }: { plan_id: string; file_id: string }) => ({
  plans: locked(Plan, { plan_id, file_id }),
})

export const completePlan = action('cases.complete-plan', {
  input: z.object({ plan_id: id(), file_id: id() }),
  verb: 'plan.write',
  needs,
  on: ({ plans }) => ({ unit_id: (plans[0] ?? notFound()).unit_id }),
  decide: ({ plans }, { plan_id, file_id }, moment) => {
    const plan = plans[0] ?? notFound()
    const state = planAfter(plan.state, 'complete') ?? refuse('cases.plan-not-running')
    return {
      changes: [update(Plan, { plan_id, file_id }, { state, ended_at: moment.at, next_review_on: null })],
      events: [{ name: 'plan-completed', data: { plan_id, file_id } }],
    }
  },
})

export const interruptPlan = action('cases.interrupt-plan', {
  input: z.object({ plan_id: id(), file_id: id(), reason: z.enum(interruptReasons) }),
  verb: 'plan.write',
  needs,
  on: ({ plans }) => ({ unit_id: (plans[0] ?? notFound()).unit_id }),
  decide: ({ plans }, { plan_id, file_id, reason }, moment) => {
    const plan = plans[0] ?? notFound()
    const state = planAfter(plan.state, 'interrupt') ?? refuse('cases.plan-over')
    return {
      changes: [
        update(
          Plan,
          { plan_id, file_id },
          { state, ended_at: moment.at, end_reason: reason, next_review_on: null },
        ),
      ],
      events: [{ name: 'plan-interrupted', data: { plan_id, file_id, reason } }],
    }
  },
})
