// Rows for who evaluates a project from outside are handed over: written down with why before the first of them leaves.
import { z } from 'zod'
import { action, all, id, insert, notFound, refuse } from '#core/kernel'
import { Project } from '#network'
import { RowRelease } from '../domain/row-release.ts'

const { project_id, from_month, to_month } = RowRelease.schema.shape

/** Said in a sentence, not by the shape of the form. */
const leastWords = 10

export const releaseRows = action('monitoring.release-rows', {
  input: z.object({ row_release_id: id(), project_id, from_month, to_month, purpose: z.string().max(400) }),
  verb: 'rows.release',
  needs: ({ project_id }) => ({ projects: all(Project, { project_id }) }),
  on: (_: unknown, __: unknown, me: { network_id: string }) => ({ network_id: me.network_id }),
  decide: ({ projects }, input, moment) => {
    if (projects.length === 0) notFound()
    if (input.from_month > input.to_month) refuse('monitoring.months-out-of-order', undefined, 422)
    const purpose = input.purpose.trim()
    if (purpose.length < leastWords) refuse('monitoring.rows-without-purpose', { least: leastWords }, 422)
    const { row_release_id, project_id } = input
    return {
      changes: [
        insert(RowRelease, {
          ...input,
          purpose,
          released_at: moment.now,
          released_by: moment.me.worker_id,
        }),
      ],
      events: [{ name: 'rows-released', data: { row_release_id, project_id } }],
    }
  },
})
