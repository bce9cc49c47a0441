// Changes an outing nobody has started yet. Whoever is left out stays written as left out.
import { action, type Change, insert, refuse, update } from '#core/kernel'
import { Plan } from '../domain/plan.ts'
import { gapsOf } from '../domain/readiness.ts'
import { CrewMember, Shift, Stop } from '../domain/shift.ts'
import { isAhead } from '../domain/shift-states.ts'
import { mustBeReady } from './confirm-shift.ts'
import { crewOf, planNeeds, shiftOf, stopsOf } from './planning.ts'
import { theOne } from './step.ts'

const crewChanges = (wanted: CrewMember[], before: CrewMember[]): Change[] => [
  ...wanted.map((member) => {
    const { shift_id, worker_id } = member
    const isThere = before.some((each) => each.worker_id === worker_id)
    const { profession, phone, name } = member
    return isThere
      ? update(CrewMember, { shift_id, worker_id }, { profession, phone, name, is_active: true })
      : insert(CrewMember, member)
  }),
  ...before
    .filter((each) => each.is_active && wanted.every((member) => member.worker_id !== each.worker_id))
    .map(({ shift_id, worker_id }) => update(CrewMember, { shift_id, worker_id }, { is_active: false })),
]

const stopChanges = (wanted: Stop[], before: Stop[]): Change[] => [
  ...wanted.map((stop) => {
    const { stop_id, hotspot_id, label, position, planned_at, municipality_code, cell } = stop
    const isThere = before.some((each) => each.stop_id === stop_id)
    const fields = { hotspot_id, label, position, planned_at, municipality_code, cell, is_dropped: false }
    return isThere ? update(Stop, { stop_id }, fields) : insert(Stop, stop)
  }),
  ...before
    .filter((each) => !each.is_dropped && wanted.every((stop) => stop.stop_id !== each.stop_id))
    .map(({ stop_id }) => update(Stop, { stop_id }, { is_dropped: true })),
]

export const changePlan = action('outreach.change-plan', {
  input: Plan,
  verb: 'shift.plan',
  needs: planNeeds,
  on: ({ before }) => ({ unit_id: theOne(before).unit_id, organisation_id: theOne(before).organisation_id }),
  decide: ({ before, crew_before, stops_before, ...ground }, plan) => {
    const shift = theOne(before)
    if (shift.unit_id !== plan.unit_id) refuse('outreach.other-unit')
    if (!isAhead(shift.state)) refuse('outreach.shift-not-in-state', { state: shift.state, event: 'change' })
    const { shift_id, unit_id: _unit, organisation_id: _organisation, ...fields } = shiftOf(plan, ground)
    const crew = crewOf(plan, ground)
    if (shift.state === 'confirmed') mustBeReady(gapsOf({ ...shift, ...fields }, crew))
    return {
      changes: [
        update(Shift, { shift_id }, fields),
        ...crewChanges(crew, crew_before),
        ...stopChanges(stopsOf(plan), stops_before),
      ],
    }
  },
})
