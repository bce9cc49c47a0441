// Forgetting, with four eyes: one person looks through what the house proposes and takes out who must stay; another one
// says yes; only then is it done.

import { z } from 'zod'
import { action, all, code, id, insert, instantText, locked, notFound, refuse, update } from '#core/kernel'
import { Erasure, measures, RetentionItem, RetentionRun } from '../domain/retention.ts'

const onNetwork = (_: unknown, __: unknown, me: { network_id: string; organisation_id: string }) => ({
  network_id: me.network_id,
  organisation_id: me.organisation_id,
})

export const prepareRun = action('people.prepare-run', {
  input: z.object({
    run_id: id(),
    /** Who stays, and why. */
    kept: z.array(z.object({ person_id: id(), because: code() })).max(5000),
  }),
  verb: 'retention.prepare',
  needs: ({ run_id }) => ({ runs: locked(RetentionRun, { run_id }), items: all(RetentionItem, { run_id }) }),
  on: onNetwork,
  decide: ({ runs, items }, { run_id, kept }, { me, now }) => {
    const run = runs[0] ?? notFound()
    if (run.state !== 'proposed') refuse('people.run-not-proposed')
    const there = new Set(items.map((item) => item.person_id))
    if (kept.some(({ person_id }) => !there.has(person_id))) notFound()
    return {
      changes: [
        update(RetentionRun, { run_id }, { state: 'prepared', prepared_by: me.worker_id, prepared_at: now }),
        ...kept.map(({ person_id, because }) =>
          update(RetentionItem, { run_id, person_id }, { is_kept: true, kept_because: because }),
        ),
      ],
    }
  },
})

export const approveRun = action('people.approve-run', {
  input: z.object({ run_id: id(), is_approved: z.boolean() }),
  verb: 'retention.approve',
  needs: ({ run_id }) => ({ runs: locked(RetentionRun, { run_id }) }),
  on: onNetwork,
  decide: ({ runs }, { run_id, is_approved }, { me, now }) => {
    const run = runs[0] ?? notFound()
    if (run.state !== 'prepared') refuse('people.run-not-prepared')
    if (run.prepared_by === me.worker_id) refuse('people.retention-runs-four-eyes')
    const state = is_approved ? ('approved' as const) : ('refused' as const)
    return {
      changes: [update(RetentionRun, { run_id }, { state, approved_by: me.worker_id, approved_at: now })],
      events: is_approved ? [{ name: 'retention-approved', data: { run_id } }] : [],
    }
  },
})

/** After an old copy was put back: the ledger that was kept apart is told again, and who is in it goes again. */
export const tellErasures = action('people.tell-erasures', {
  input: z.object({
    erasures: z
      .array(z.object({ person_id: id(), measure: z.enum(measures), erased_at: instantText() }))
      .min(1)
      .max(5000),
  }),
  verb: 'retention.prepare',
  needs: ({ erasures }) => ({ known: all(Erasure, { person_id: erasures.map((each) => each.person_id) }) }),
  on: onNetwork,
  decide: ({ known }, { erasures }) => {
    const there = new Set(known.map((each) => each.person_id))
    const missing = erasures.filter((each) => !there.has(each.person_id))
    return {
      changes: missing.map((each) => insert(Erasure, each)),
      events: [{ name: 'erasures-told', data: { count: missing.length } }],
      answer: { added: missing.length },
    }
  },
})
