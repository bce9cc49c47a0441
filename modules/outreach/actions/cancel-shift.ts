// An outing that will not be: weather, staff, safety. What was reserved for it is free again.

import { z } from 'zod'
import { action, id, locked } from '#core/kernel'
import { Shift } from '../domain/shift.ts'
import { cancelReasons } from '../domain/words.ts'
import { stepping, theOne } from './step.ts'

export const cancelShift = action('outreach.cancel-shift', {
  input: z.object({ shift_id: id(), reason: z.enum(cancelReasons) }),
  verb: 'shift.cancel',
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts }, { reason }, moment) => {
    const shift = theOne(shifts)
    return {
      changes: stepping(shift, { event: 'cancel', reason, fields: { cancel_reason: reason } }, moment),
      events: [{ name: 'shift-cancelled', data: { shift_id: shift.shift_id, unit_id: shift.unit_id } }],
    }
  },
})
