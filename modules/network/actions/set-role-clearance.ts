// What a role may read in this network. The administrator decides alone, except for HIV and violence: there one
// person asks and the data protection officer answers.

import { z } from 'zod'
import { compartments as everyCompartment, Grant, RoleClearance } from '#core/access'
import { action, all, type Change, id, insert, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { ClearanceRequest, newlyReserved } from '../domain/clearance.ts'
import { everyRole } from '../policy.ts'
import { sessionsOf } from './change-organisation.ts'

export const knownCompartments = (given: readonly string[]): boolean =>
  given.every((each) => (everyCompartment as readonly string[]).includes(each))

interface Cleared {
  role: string
  compartments: string[]
}

const mustBeKnown = ({ role, compartments }: Cleared): void => {
  if (!(everyRole as readonly string[]).includes(role)) refuse('network.unknown-role')
  if (!knownCompartments(compartments)) refuse('network.unknown-compartment')
}

const written = (before: Cleared | undefined, { role, compartments }: Cleared): Change =>
  before ? update(RoleClearance, { role }, { compartments }) : insert(RoleClearance, { role, compartments })

export const setRoleClearance = action('network.set-role-clearance', {
  input: RoleClearance.schema,
  verb: 'clearance.set',
  needs: ({ role }) => ({ before: maybe(RoleClearance, { role }), grants: all(Grant, { role }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ before, grants }, input) => {
    mustBeKnown(input)
    if (newlyReserved(before?.compartments ?? [], input.compartments).length > 0)
      refuse('network.needs-two-persons')
    return { changes: [written(before, input)], derive: sessionsOf(grants) }
  },
})

export const requestRoleClearance = action('network.request-role-clearance', {
  input: ClearanceRequest.schema.pick({ request_id: true, role: true, compartments: true, reason: true }),
  verb: 'clearance.set',
  needs: ({ role }) => ({ before: maybe(RoleClearance, { role }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ before }, input, moment) => {
    mustBeKnown(input)
    if (newlyReserved(before?.compartments ?? [], input.compartments).length === 0)
      refuse('network.nothing-reserved')
    const request = {
      ...input,
      requested_by: moment.me.worker_id,
      requested_at: moment.now,
      state: 'waiting' as const,
      settled_by: null,
      settled_at: null,
    }
    return { changes: [insert(ClearanceRequest, request)] }
  },
})

export const settleRoleClearance = action('network.settle-role-clearance', {
  input: z.object({ request_id: id(), role: ClearanceRequest.schema.shape.role, approved: z.boolean() }),
  verb: 'clearance.settle',
  needs: ({ request_id, role }) => ({
    requests: locked(ClearanceRequest, { request_id }),
    before: maybe(RoleClearance, { role }),
    grants: all(Grant, { role }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ requests, before, grants }, { request_id, role, approved }, moment) => {
    const request = requests[0] ?? notFound()
    if (request.role !== role) notFound()
    if (request.state !== 'waiting') refuse('network.request-settled')
    if (request.requested_by === moment.me.worker_id) refuse('network.same-person')
    const settled = update(
      ClearanceRequest,
      { request_id },
      {
        state: approved ? 'approved' : 'refused',
        settled_by: moment.me.worker_id,
        settled_at: moment.now,
      },
    )
    if (!approved) return { changes: [settled] }
    return { changes: [settled, written(before, request)], derive: sessionsOf(grants) }
  },
})
