// A unit changes its name, van or area, or closes: the roles given for it end.

import { z } from 'zod'
import { Grant } from '#core/access'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { isOver, lastDayBefore } from '../domain/ending.ts'
import { Unit } from '../domain/organisation.ts'
import { sessionsOf } from './change-organisation.ts'

export const changeUnit = action('network.change-unit', {
  input: Unit.schema.omit({ organisation_id: true, ended_on: true }),
  verb: 'unit.change',
  needs: ({ unit_id }) => ({ units: locked(Unit, { unit_id }) }),
  on: ({ units }) => ({ organisation_id: (units[0] ?? notFound()).organisation_id }),
  decide: ({ units }, { unit_id, ...fields }, moment) => {
    const unit = units[0] ?? notFound()
    if (isOver(unit.ended_on, moment.now)) refuse('network.already-ended')
    return { changes: [update(Unit, { unit_id }, fields)] }
  },
})

export const endUnit = action('network.end-unit', {
  input: z.object({ unit_id: id() }),
  verb: 'unit.change',
  needs: ({ unit_id }) => ({ units: locked(Unit, { unit_id }), grants: locked(Grant, { unit_id }) }),
  on: ({ units }) => ({ organisation_id: (units[0] ?? notFound()).organisation_id }),
  decide: ({ units, grants }, { unit_id }, moment) => {
    const unit = units[0] ?? notFound()
    if (isOver(unit.ended_on, moment.now)) refuse('network.already-ended')
    const ended_on = lastDayBefore(moment.now)
    const open = grants.filter((grant) => !isOver(grant.ended_on, moment.now))
    return {
      changes: [
        update(Unit, { unit_id }, { ended_on }),
        ...open.map(({ grant_id }) => update(Grant, { grant_id }, { ended_on })),
      ],
      derive: sessionsOf(open),
    }
  },
})
