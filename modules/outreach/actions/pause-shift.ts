// Something happened and the crew stops; later it goes on. The coordinator hears of it at once.

import { z } from 'zod'
import { action, id, line, locked } from '#core/kernel'
import { Shift } from '../domain/shift.ts'
import { interruptionReasons } from '../domain/words.ts'
import { stepping, theOne } from './step.ts'

export const interruptShift = action('outreach.interrupt', {
  input: z.object({
    shift_id: id(),
    reason: z.enum(interruptionReasons),
    note: line(200).nullable().default(null),
  }),
  verb: 'shift.lead',
  offline: true,
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts }, { reason, note }, moment) => {
    const shift = theOne(shifts)
    const why = note?.trim() ? `${reason}: ${note.trim()}` : reason
    return {
      changes: stepping(shift, { event: 'interrupt', reason: why }, moment),
      events: [
        { name: 'shift-interrupted', data: { shift_id: shift.shift_id, unit_id: shift.unit_id, reason } },
      ],
    }
  },
})

export const resumeShift = action('outreach.resume', {
  input: z.object({ shift_id: id() }),
  verb: 'shift.lead',
  offline: true,
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts }, _, moment) => ({ changes: stepping(theOne(shifts), { event: 'resume' }, moment) }),
})
