// The night begins: who is here checks in, someone who stays behind is named, and the phones fall silent or work.

import { z } from 'zod'
import { action, id, instantText, locked, refuse, update } from '#core/kernel'
import { activeCrew, smallestCrew } from '../domain/readiness.ts'
import { CrewMember, Shift } from '../domain/shift.ts'
import { stepping, theOne } from './step.ts'

const StartShift = z.object({
  shift_id: id(),
  present: z.array(id()).max(20),
  /** Absent: the one named in the plan. */
  safety_contact_id: id().nullable().default(null),
  odometer_start: z.int().min(0).max(2_000_000).nullable().default(null),
  started_at: instantText().nullable().default(null),
})

const mustBeSafe = (shift: Shift, crew: CrewMember[], input: z.infer<typeof StartShift>): string => {
  const here = activeCrew(crew).filter((member) => input.present.includes(member.worker_id))
  if (input.present.some((worker_id) => here.every((member) => member.worker_id !== worker_id)))
    refuse('outreach.not-in-crew')
  if (here.length < smallestCrew) refuse('outreach.lacks-crew')
  if (shift.is_mobile && input.odometer_start === null) refuse('outreach.odometer-missing')
  const contact =
    input.safety_contact_id ?? shift.safety_contact_id ?? refuse('outreach.safety-contact-missing')
  if (here.some((member) => member.worker_id === contact)) refuse('outreach.lacks-safety-contact')
  return contact
}

export const startShift = action('outreach.start-shift', {
  input: StartShift,
  verb: 'shift.lead',
  offline: true,
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }), crew: locked(CrewMember, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, crew }, input, moment) => {
    const shift = theOne(shifts)
    const { shift_id, odometer_start, present } = { ...input, shift_id: shift.shift_id }
    const at = input.started_at ?? moment.at
    const changes = stepping(
      shift,
      { event: 'start', at, fields: { started_at: at, odometer_start } },
      moment,
    )
    const safety_contact_id = mustBeSafe(shift, crew, input)
    return {
      changes: [
        ...changes,
        update(Shift, { shift_id }, { safety_contact_id }),
        ...present.map((worker_id) => update(CrewMember, { shift_id, worker_id }, { checked_in_at: at })),
      ],
      events: [{ name: 'shift-started', data: { shift_id, unit_id: shift.unit_id } }],
    }
  },
})
