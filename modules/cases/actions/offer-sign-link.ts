// The person cannot come: they are given a link, and by voice a number of six figures. The house makes both
// (sign/make-link.ts); here is kept that it was offered, for which page and until when. A new link ends the one before.
import { z } from 'zod'
import { action, id, insert, locked, notFound, one, refuse } from '#core/kernel'
import { linkDays, PlanDocument, SignLink } from '../domain/document.ts'
import { Plan } from '../domain/plan.ts'

export const offerSignLink = action('cases.offer-sign-link', {
  input: z.object({
    link_id: id(),
    plan_id: id(),
    file_id: id(),
    document_id: id(),
    code_hash: SignLink.schema.shape.code_hash,
  }),
  verb: 'plan.sign',
  needs: ({ plan_id, file_id, document_id }) => ({
    plans: locked(Plan, { plan_id, file_id }),
    page: one(PlanDocument, { document_id }),
  }),
  on: ({ plans }) => ({ unit_id: (plans[0] ?? notFound()).unit_id }),
  decide: ({ plans, page }, input, moment) => {
    const plan = plans[0] ?? notFound()
    if (plan.state !== 'shared') refuse('cases.plan-not-shown')
    if (plan.document_id !== page.document_id) refuse('cases.plan-other-page')
    const expires_at = new Date(Date.parse(moment.now) + linkDays * 86_400_000).toISOString()
    return {
      changes: [
        insert(SignLink, {
          ...input,
          unit_id: plan.unit_id,
          document_sha256: page.sha256,
          attempts: 0,
          expires_at,
          used_at: null,
          worker_id: moment.me.worker_id,
          at: moment.now,
        }),
      ],
      answer: { link_id: input.link_id, expires_at, document_sha256: page.sha256 },
    }
  },
})
