// A worker receives a role in an organisation, or in one unit of it. It holds from the next request on.
import { Grant, Worker } from '#core/access'
import { action, all, dayText, insert, notAllowed, one, refuse } from '#core/kernel'
import { isOver } from '../domain/ending.ts'
import { Organisation, Unit } from '../domain/organisation.ts'
import { givenRoles, networkWideRoles } from '../policy.ts'

const isNetworkWide = (role: string): boolean => (networkWideRoles as readonly string[]).includes(role)

export const giveRole = action('network.give-role', {
  input: Grant.schema.partial({ begins_on: true, ended_on: true, project_id: true, unit_id: true }).extend({
    ended_on: dayText().nullable().optional(),
  }),
  verb: 'grant.give',
  needs: ({ worker_id, organisation_id, unit_id }) => ({
    worker: one(Worker, { worker_id }),
    organisation: one(Organisation, { organisation_id }),
    units: all(Unit, { unit_id: unit_id ?? null }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ worker, organisation, units }, grant, moment) => {
    if (!(givenRoles as readonly string[]).includes(grant.role)) refuse('network.unknown-role')
    const isAdmin = moment.me.grants.some(({ role }) => role === 'network_admin')
    if (isNetworkWide(grant.role) && !isAdmin) notAllowed('grant.give')
    if (isOver(worker.ended_on, moment.now)) refuse('network.worker-ended')
    if (isOver(organisation.ended_on, moment.now)) refuse('network.organisation-ended')
    const unit = grant.unit_id ? units[0] : undefined
    if (grant.unit_id && unit?.organisation_id !== organisation.organisation_id)
      refuse('network.unit-of-another-body')
    const given = {
      ...grant,
      unit_id: grant.unit_id ?? null,
      project_id: grant.project_id ?? null,
      begins_on: grant.begins_on ?? moment.now.slice(0, 10),
      ended_on: grant.ended_on ?? null,
    }
    return { changes: [insert(Grant, given)], derive: [{ kind: 'sessions', id: grant.worker_id }] }
  },
})
