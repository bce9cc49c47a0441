// Somebody takes a released table away, a funder most of all: written down, so that who has which numbers is known.
import { z } from 'zod'
import { action, id, insert, instantText, noun, one } from '#core/kernel'
import { Release } from '../domain/release.ts'

export const Taking = noun(
  'monitoring.taking',
  { table: 'monitoring.takings', key: 'taking_id', by: 'network' },
  z.object({ taking_id: id(), release_id: id(), taken_at: instantText(), taken_by: id() }),
)

export const takeRelease = action('monitoring.take-release', {
  input: z.object({ taking_id: id(), release_id: id() }),
  verb: 'releases.take',
  needs: ({ release_id }) => ({ release: one(Release, { release_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ release }, { taking_id, release_id }, { now, me }) => ({
    changes: [insert(Taking, { taking_id, release_id, taken_at: now, taken_by: me.worker_id })],
    answer: { cells: release.cells, total: release.total },
  }),
})
