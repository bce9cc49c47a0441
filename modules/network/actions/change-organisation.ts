// A body changes its name, or leaves the partnership: its units close and the roles given in it end.

import { z } from 'zod'
import { Grant } from '#core/access'
import { action, all, type Derivation, id, locked, notFound, refuse, update } from '#core/kernel'
import { Agreement, holdsOn } from '../domain/agreement.ts'
import { isOver, lastDayBefore } from '../domain/ending.ts'
import { Organisation, Unit } from '../domain/organisation.ts'

export const renameOrganisation = action('network.rename-organisation', {
  input: Organisation.schema.pick({ organisation_id: true, name: true, short_name: true }),
  verb: 'organisation.change',
  needs: ({ organisation_id }) => ({ organisations: locked(Organisation, { organisation_id }) }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ organisations }, { organisation_id, name, short_name }) => {
    if (organisations.length === 0) notFound()
    return { changes: [update(Organisation, { organisation_id }, { name, short_name })] }
  },
})

export const endOrganisation = action('network.end-organisation', {
  input: z.object({ organisation_id: id() }),
  verb: 'organisation.change',
  needs: ({ organisation_id }) => ({
    organisations: locked(Organisation, { organisation_id }),
    units: locked(Unit, { organisation_id }),
    grants: locked(Grant, { organisation_id }),
    agreements: all(Agreement, {}),
  }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ organisations, units, grants, agreements }, { organisation_id }, moment) => {
    const organisation = organisations[0] ?? notFound()
    const today = moment.now.slice(0, 10)
    if (isOver(organisation.ended_on, moment.now)) refuse('network.already-ended')
    if (organisation.partner_role === 'lead_partner') refuse('network.is-lead-partner')
    const isBound = agreements.some((each) => each.parties.includes(organisation_id) && holdsOn(each, today))
    if (isBound) refuse('network.organisation-has-agreements')
    const ended_on = lastDayBefore(moment.now)
    const openGrants = grants.filter((grant) => !isOver(grant.ended_on, moment.now))
    const openUnits = units.filter((unit) => !isOver(unit.ended_on, moment.now))
    return {
      changes: [
        update(Organisation, { organisation_id }, { ended_on }),
        ...openUnits.map(({ unit_id }) => update(Unit, { unit_id }, { ended_on })),
        ...openGrants.map(({ grant_id }) => update(Grant, { grant_id }, { ended_on })),
      ],
      derive: sessionsOf(openGrants),
    }
  },
})

/** One derivation for each worker, however many roles ended. */
export const sessionsOf = (grants: { worker_id: string }[]): Derivation[] =>
  [...new Set(grants.map(({ worker_id }) => worker_id))].map((worker_id) => ({
    kind: 'sessions',
    id: worker_id,
  }))
