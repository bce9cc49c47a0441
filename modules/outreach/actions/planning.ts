// The rules that planning and changing a plan have in common: times, crew by role, places of the unit.
import { Grant, Worker } from '#core/access'
import { all, dayInItaly, locked, type Of, one, refuse } from '#core/kernel'
import { Location, type LocationKind } from '#goods'
import { Unit } from '#network'
import type { Plan } from '../domain/plan.ts'
import { CrewMember, Shift, Stop } from '../domain/shift.ts'

export const planNeeds = (plan: Plan) => ({
  unit: one(Unit, { unit_id: plan.unit_id, organisation_id: plan.organisation_id }),
  locations: all(Location, { organisation_id: plan.organisation_id }),
  workers: all(Worker, { worker_id: plan.crew.map((member) => member.worker_id) }),
  grants: all(Grant, { worker_id: plan.crew.map((member) => member.worker_id) }),
  before: locked(Shift, { shift_id: plan.shift_id }),
  crew_before: all(CrewMember, { shift_id: plan.shift_id }),
  stops_before: all(Stop, { shift_id: plan.shift_id }),
})

export interface Ground {
  unit: Of<typeof Unit>
  locations: Of<typeof Location>[]
  workers: Of<typeof Worker>[]
  grants: Of<typeof Grant>[]
}

const placeOf = ({ unit, locations }: Ground, kind: LocationKind): string => {
  const found = locations.find((place) => place.kind === kind && place.unit_id === unit.unit_id)
  return found?.location_id ?? refuse('outreach.unit-without-places', { kind })
}

const mustBeSensible = (plan: Plan, { locations }: Ground): void => {
  const hours = (Date.parse(plan.ends_at) - Date.parse(plan.starts_at)) / 3_600_000
  if (hours <= 0) refuse('outreach.end-before-start')
  if (hours > 24) refuse('outreach.too-long')
  const hub = locations.find((place) => place.location_id === plan.hub_location_id)
  if (plan.hub_location_id !== null && hub?.kind !== 'hub') refuse('outreach.not-a-store')
  if (new Set(plan.crew.map((member) => member.worker_id)).size !== plan.crew.length)
    refuse('outreach.crew-twice')
}

/** The part of a shift that a plan decides. */
export const shiftOf = (plan: Plan, ground: Ground) => {
  mustBeSensible(plan, ground)
  const { crew: _crew, stops: _stops, vehicle, ...rest } = plan
  return {
    ...rest,
    on_day: dayInItaly(plan.starts_at),
    is_mobile: ground.unit.kind === 'mobile',
    vehicle: vehicle ?? ground.unit.vehicle,
    van_location_id: placeOf(ground, 'van'),
    given_location_id: placeOf(ground, 'given'),
    unexplained_location_id: placeOf(ground, 'unexplained'),
    returned_location_id: placeOf(ground, 'returned_used'),
  }
}

/** Each member goes out in a role they hold in this unit: the name is copied, so that the phone knows it at night. */
export const crewOf = (plan: Plan, { unit, workers, grants }: Ground): CrewMember[] =>
  plan.crew.map(({ worker_id, profession, phone }) => {
    const worker = workers.find((each) => each.worker_id === worker_id) ?? refuse('outreach.unknown-worker')
    const isHeld = grants.some(
      (grant) => grant.worker_id === worker_id && grant.role === profession && covers(grant, unit, plan),
    )
    if (!isHeld) refuse('outreach.crew-without-role', { name: worker.name, role: profession })
    return {
      shift_id: plan.shift_id,
      worker_id,
      unit_id: plan.unit_id,
      name: worker.name,
      profession,
      phone,
      is_active: true,
      checked_in_at: null,
    }
  })

const covers = (grant: Of<typeof Grant>, unit: Of<typeof Unit>, plan: Plan): boolean =>
  (grant.ended_on === null || grant.ended_on >= dayInItaly(plan.starts_at)) &&
  (grant.unit_id === unit.unit_id ||
    (grant.unit_id === null && grant.organisation_id === unit.organisation_id))

export const stopsOf = (plan: Plan): Stop[] =>
  plan.stops.map((stop, position) => ({
    ...stop,
    position,
    shift_id: plan.shift_id,
    unit_id: plan.unit_id,
    arrived_at: null,
    left_at: null,
    people_seen: 0,
    tags: [],
    syringes_collected: 0,
    is_dropped: false,
  }))
