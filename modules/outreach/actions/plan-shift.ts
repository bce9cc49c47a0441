// Puts an outing in the calendar of a unit: when, where, who, with what.
import { action, insert, refuse } from '#core/kernel'
import { Plan } from '../domain/plan.ts'
import { CrewMember, Shift, Stop } from '../domain/shift.ts'
import { crewOf, planNeeds, shiftOf, stopsOf } from './planning.ts'
import { stepOf } from './step.ts'

const untouched = {
  is_loaded: false,
  started_at: null,
  closed_at: null,
  validated_at: null,
  odometer_start: null,
  odometer_end: null,
  narrative: null,
  is_critical: false,
  cancel_reason: null,
  revision: 0,
  needs_recount: false,
  phones_out: [],
  counted: null,
}

export const planShift = action('outreach.plan-shift', {
  input: Plan,
  verb: 'shift.plan',
  needs: planNeeds,
  on: ({ unit }) => ({ unit_id: unit.unit_id, organisation_id: unit.organisation_id }),
  decide: ({ before, ...ground }, plan, moment) => {
    if (before.length > 0) refuse('outreach.already-planned')
    const shift = { ...untouched, ...shiftOf(plan, ground) }
    const { to, change } = stepOf(shift, { event: 'plan', from: null }, moment)
    return {
      changes: [
        insert(Shift, { ...shift, state: to }),
        ...crewOf(plan, ground).map((member) => insert(CrewMember, member)),
        ...stopsOf(plan).map((stop) => insert(Stop, stop)),
        change,
      ],
      events: [
        {
          name: 'shift-planned',
          data: { shift_id: plan.shift_id, unit_id: plan.unit_id, on_day: shift.on_day },
        },
      ],
    }
  },
})
