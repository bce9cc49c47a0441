// A person begins to work in the network; roles are given apart.
import { Principal, Worker } from '#core/access'
import { action, insert, one } from '#core/kernel'
import { Organisation } from '../domain/organisation.ts'

export const enlistWorker = action('network.enlist-worker', {
  input: Worker.schema.omit({ ended_on: true }),
  verb: 'worker.enlist',
  needs: ({ organisation_id }) => ({ organisation: one(Organisation, { organisation_id }) }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: (_, worker) => ({
    changes: [
      insert(Principal, {
        principal_id: worker.worker_id,
        kind: 'worker',
        organisation_id: worker.organisation_id,
      }),
      insert(Worker, { ...worker, ended_on: null }),
    ],
  }),
})
