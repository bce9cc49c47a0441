// A worker receives a role in an organisation, or in one unit of it. It holds from the next request on.
import { Grant, Worker } from '#core/access'
import { action, dayText, insert, one } from '#core/kernel'
import { Organisation } from '../domain/organisation.ts'

export const giveRole = action('network.give-role', {
  input: Grant.schema.partial({ begins_on: true, ended_on: true, project_id: true, unit_id: true }).extend({
    ended_on: dayText().nullable().optional(),
  }),
  verb: 'grant.give',
  needs: ({ worker_id, organisation_id }) => ({
    worker: one(Worker, { worker_id }),
    organisation: one(Organisation, { organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: (_, grant, moment) => ({
    changes: [
      insert(Grant, {
        ...grant,
        unit_id: grant.unit_id ?? null,
        project_id: grant.project_id ?? null,
        begins_on: grant.begins_on ?? moment.now.slice(0, 10),
        ended_on: grant.ended_on ?? null,
      }),
    ],
    derive: [{ kind: 'sessions', id: grant.worker_id }],
  }),
})
