// A member of the crew who joins later says: I am here.

import { z } from 'zod'
import { action, id, locked, one, refuse, update } from '#core/kernel'
import { CrewMember, Shift } from '../domain/shift.ts'
import { isOver } from '../domain/shift-states.ts'
import { theOne } from './step.ts'

export const checkIn = action('outreach.check-in', {
  input: z.object({ shift_id: id(), worker_id: id() }),
  verb: 'shift.walk',
  offline: true,
  needs: ({ shift_id, worker_id }) => ({
    shift: one(Shift, { shift_id }),
    members: locked(CrewMember, { shift_id, worker_id }),
  }),
  on: ({ shift }) => ({ unit_id: shift.unit_id, organisation_id: shift.organisation_id }),
  decide: ({ shift, members }, { shift_id, worker_id }, moment) => {
    if (!theOne(members).is_active) refuse('outreach.not-in-crew')
    if (isOver(shift.state)) refuse('outreach.shift-not-in-state', { state: shift.state, event: 'check-in' })
    return { changes: [update(CrewMember, { shift_id, worker_id }, { checked_in_at: moment.at })] }
  },
})
