// Something is missing or wrong: a closed log opens again, a validated one goes back to closed as a new revision.

import { z } from 'zod'
import { action, id, line, locked, update } from '#core/kernel'
import { Contact } from '../domain/contact.ts'
import { Shift } from '../domain/shift.ts'
import { stepping, theOne } from './step.ts'

const fieldsOf = (shift: Shift): Partial<Shift> =>
  shift.state === 'validated'
    ? { validated_at: null, revision: shift.revision + 1 }
    : { closed_at: null, counted: null, needs_recount: false }

export const reopenShift = action('outreach.reopen-shift', {
  input: z.object({ shift_id: id(), reason: line(300).min(3) }),
  verb: 'shift.reopen',
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }), contacts: locked(Contact, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, contacts }, { reason }, moment) => {
    const shift = theOne(shifts)
    return {
      changes: [
        ...stepping(shift, { event: 'reopen', reason, fields: fieldsOf(shift) }, moment),
        ...contacts
          .filter((contact) => contact.state === 'locked')
          .map(({ contact_id }) => update(Contact, { contact_id }, { state: 'recorded' })),
      ],
      events: [
        {
          name: 'shift-reopened',
          data: {
            shift_id: shift.shift_id,
            unit_id: shift.unit_id,
            organisation_id: shift.organisation_id,
            on_day: shift.on_day,
            from_state: shift.state,
          },
        },
      ],
    }
  },
})
