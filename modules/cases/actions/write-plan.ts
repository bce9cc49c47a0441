// The plan is written: whole, as one page. Before it is agreed it may be written again; after, a new version begins and
// the one in force goes on until the new one is agreed. Two people at once: the second is told, and loses no word.
import { z } from 'zod'
import { action, id, insert, locked, refuse, update } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { Plan, PlanBody } from '../domain/plan.ts'
import { isOpenVersion, isRunning, lacksOf, planAfter, stepsOf } from '../domain/plan-rules.ts'
import { theFile } from './step.ts'

const shape = Plan.schema.shape
type PlanRow = z.infer<(typeof Plan)['schema']>

const WritePlan = z.object({
  plan_id: id(),
  file_id: id(),
  /** The number of the draft that was on the screen; nothing for the first words of a version. */
  seen_revision: shape.revision.nullable(),
  body: PlanBody,
  review_every_days: shape.review_every_days,
})

/** What is written now, without a word outside the sealed body. */
const written = (input: z.infer<typeof WritePlan>) => ({
  body: JSON.stringify(input.body),
  steps: stepsOf(input.body),
  lacks: [...new Set(lacksOf(input.body).map((lack) => lack.code.replaceAll('-', '_')))],
  review_every_days: input.review_every_days,
})

const mustHaveSeen = (plan: PlanRow, seen: number | null): void => {
  if (plan.revision !== seen) refuse('cases.plan-changed-meanwhile', { revision: plan.revision })
  if (!planAfter(plan.state, 'write')) refuse('cases.plan-not-to-write')
}

export const writePlan = action('cases.write-plan', {
  input: WritePlan,
  verb: 'plan.write',
  seals: ({ file_id }) => [file_id],
  needs: ({ file_id }) => ({ files: locked(CaseFile, { file_id }), plans: locked(Plan, { file_id }) }),
  on: ({ files }) => {
    const { unit_id, organisation_id } = theFile(files)
    return { unit_id, organisation_id }
  },
  decide: ({ files, plans }, input, moment) => {
    const file = theFile(files)
    if (!isOpen(file.state)) refuse('cases.plan-file-over')
    const { plan_id, file_id } = input
    const by = { written_by: moment.me.worker_id, written_at: moment.at }
    const known = plans.find((plan) => plan.plan_id === plan_id)
    if (known) {
      mustHaveSeen(known, input.seen_revision)
      const again = {
        state: 'draft' as const,
        revision: known.revision + 1,
        document_id: null,
        shared_at: null,
      }
      return {
        changes: [update(Plan, { plan_id, file_id }, { ...written(input), ...by, ...again })],
        answer: { plan_id, revision: known.revision + 1 },
      }
    }
    if (plans.some((plan) => isOpenVersion(plan.state))) refuse('cases.plan-version-open')
    const running = plans.filter((plan) => isRunning(plan.state))
    return {
      changes: [
        insert(Plan, {
          ...{ plan_id, file_id, unit_id: file.unit_id },
          version: Math.max(0, ...plans.map((plan) => plan.version)) + 1,
          revision: 1,
          state: 'draft',
          ...written(input),
          ...by,
          next_review_on: null,
          document_id: null,
          shared_at: null,
          agreed_at: null,
          in_force_at: null,
          ended_at: null,
          end_reason: null,
        }),
        ...running.map((plan) =>
          update(Plan, { plan_id: plan.plan_id, file_id }, { state: planAfter(plan.state, 'change') }),
        ),
      ],
      answer: { plan_id, revision: 1 },
    }
  },
})
