// The person answered from afar. If it was a yes the plan is agreed, and the case manager puts it in force here; if it was
// a no, the same act lets the help begin all the same, with the no on record.
import { z } from 'zod'
import { action, all, id, locked, notFound, refuse } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { Plan, Result, Signature } from '../domain/plan.ts'
import { theTerms } from './decide-intake.ts'
import { thePaths } from './path-parts.ts'
import { startPlan } from './starting.ts'
import { theFile } from './step.ts'

export const startAgreedPlan = action('cases.start-plan', {
  input: z.object({ plan_id: id(), file_id: id() }),
  verb: 'plan.sign',
  needs: ({ file_id, plan_id }) => ({
    files: locked(CaseFile, { file_id }),
    plans: locked(Plan, { file_id }),
    results: locked(Result, { file_id }),
    signatures: all(Signature, { plan_id }),
    ...thePaths({ file_id }),
    ...theTerms(),
  }),
  on: ({ files }) => {
    const { unit_id, organisation_id } = theFile(files)
    return { unit_id, organisation_id }
  },
  decide: ({ files, plans, results, signatures, paths, terms }, { plan_id, file_id }, moment) => {
    const file = theFile(files)
    const plan = plans.find((each) => each.plan_id === plan_id) ?? notFound()
    const said = signatures.filter(
      (each) => each.file_id === file_id && plan.shared_at && each.at >= plan.shared_at,
    )
    const isAnswered =
      plan.state === 'agreed' || (plan.state === 'shared' && said.some((each) => each.answer === 'no'))
    if (!isAnswered) refuse('cases.plan-not-answered')
    return {
      changes: startPlan({ file, plan, plans, results, paths, terms, agreed_at: plan.agreed_at }, moment),
      events: [{ name: 'plan-in-force', data: { plan_id, file_id } }],
      answer: { plan_id },
    }
  },
})
