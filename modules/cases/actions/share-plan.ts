// The plan is shown to the person: from here on the page they saw is kept as it was, byte by byte. The house makes that
// page before this act (documents/show-plan.ts), so that nobody can say a page was shown that never was.
import { z } from 'zod'
import { action, id, locked, notFound, one, refuse, update } from '#core/kernel'
import { PlanDocument } from '../domain/document.ts'
import { Plan } from '../domain/plan.ts'
import { planAfter } from '../domain/plan-rules.ts'

export const sharePlan = action('cases.share-plan', {
  input: z.object({ plan_id: id(), file_id: id(), document_id: id() }),
  verb: 'plan.write',
  needs: ({ plan_id, file_id, document_id }) => ({
    plans: locked(Plan, { plan_id, file_id }),
    page: one(PlanDocument, { document_id }),
  }),
  on: ({ plans }) => ({ unit_id: (plans[0] ?? notFound()).unit_id }),
  decide: ({ plans, page }, { plan_id, file_id }, moment) => {
    const plan = plans[0] ?? notFound()
    if (page.plan_id !== plan_id) notFound()
    if (page.revision !== plan.revision) refuse('cases.plan-changed-meanwhile', { revision: plan.revision })
    if (plan.lacks.length > 0) refuse('cases.plan-incomplete')
    const state = planAfter(plan.state, 'share') ?? refuse('cases.plan-not-to-write')
    return {
      changes: [
        update(Plan, { plan_id, file_id }, { state, document_id: page.document_id, shared_at: moment.at }),
      ],
      events: [{ name: 'plan-shared', data: { plan_id, file_id } }],
      answer: { plan_id, document_id: page.document_id },
    }
  },
})
