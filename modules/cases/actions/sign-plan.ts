// The person answers to the page they were shown: with a drawn name, by word before a second worker, or with a no. A no
// is kept and stops no help: what was planned by the service goes on. The case manager's hand puts the plan in force.
import { z } from 'zod'
import { action, all, id, insert, isStrokePath, locked, notFound, refuse } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { PlanDocument } from '../domain/document.ts'
import { Plan, Result, Signature } from '../domain/plan.ts'
import { theTerms } from './decide-intake.ts'
import { thePaths } from './path-parts.ts'
import { startPlan } from './starting.ts'
import { theFile } from './step.ts'

const shape = Signature.schema.shape

const SignPlan = z.object({
  plan_id: id(),
  file_id: id(),
  /** The page that was on the table. */
  document_id: id(),
  answer: shape.answer,
  means: z.enum(['screen', 'verbal']),
  signed_name: shape.signed_name,
  strokes: shape.strokes,
  witness_id: shape.witness_id,
  reason: shape.reason,
})
type SignPlan = z.infer<typeof SignPlan>

const mustBeWhole = (input: SignPlan, worker_id: string): void => {
  if (input.answer === 'no') return
  if (input.means === 'verbal') {
    if (!input.witness_id) refuse('cases.plan-witness-missing')
    if (input.witness_id === worker_id) refuse('cases.plan-witness-is-you')
    return
  }
  if (!input.signed_name?.trim()) refuse('cases.plan-name-missing')
  if (!input.strokes || !isStrokePath(input.strokes)) refuse('cases.plan-strokes-missing')
}

export const signPlan = action('cases.sign-plan', {
  input: SignPlan,
  verb: 'plan.sign',
  seals: ({ file_id }) => [file_id],
  needs: ({ file_id, plan_id }) => ({
    files: locked(CaseFile, { file_id }),
    plans: locked(Plan, { file_id }),
    results: locked(Result, { file_id }),
    pages: all(PlanDocument, { plan_id }),
    ...thePaths({ file_id }),
    ...theTerms(),
  }),
  on: ({ files }) => {
    const { unit_id, organisation_id } = theFile(files)
    return { unit_id, organisation_id }
  },
  decide: ({ files, plans, results, pages, paths, terms }, input, moment) => {
    const file = theFile(files)
    const plan = plans.find((each) => each.plan_id === input.plan_id) ?? notFound()
    if (plan.state !== 'shared') refuse('cases.plan-not-shown')
    const page = pages.find((each) => each.document_id === plan.document_id) ?? notFound()
    if (input.document_id !== page.document_id) refuse('cases.plan-other-page')
    mustBeWhole(input, moment.me.worker_id)
    const isVerbal = input.means === 'verbal'
    return {
      changes: [
        insert(Signature, {
          signature_id: moment.born(0),
          ...{ plan_id: plan.plan_id, file_id: plan.file_id, unit_id: plan.unit_id },
          version: plan.version,
          ...{ answer: input.answer, means: input.means },
          signed_name: input.answer === 'yes' && !isVerbal ? (input.signed_name?.trim() ?? null) : null,
          strokes: input.answer === 'yes' && !isVerbal ? input.strokes : null,
          witness_id: isVerbal ? input.witness_id : null,
          reason: input.reason?.trim() || null,
          document_sha256: page.sha256,
          worker_id: moment.me.worker_id,
          ...{ at: moment.at, recorded_at: moment.now },
        }),
        ...startPlan(
          { file, plan, plans, results, paths, terms, agreed_at: input.answer === 'yes' ? moment.at : null },
          moment,
        ),
      ],
      events: [{ name: 'plan-in-force', data: { plan_id: plan.plan_id, file_id: plan.file_id } }],
      answer: { plan_id: plan.plan_id },
    }
  },
})
