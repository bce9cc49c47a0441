// The road of tonight as the crew walks it: done, here, still to come; with what was written at each stop.
import type { ContactRecord, Night, StopRecord } from '../phone/night.ts'

export interface RouteStep {
  stop: StopRecord
  title: string
  state: 'done' | 'here' | 'next'
  contacts: number
}

export const stateOf = ({
  arrived_at,
  left_at,
}: Pick<StopRecord, 'arrived_at' | 'left_at'>): RouteStep['state'] => {
  if (arrived_at === null) return 'next'
  return left_at === null ? 'here' : 'done'
}

/** Where people went first stands first; what is to come follows in the order of the plan. */
const byWalk = (a: StopRecord, b: StopRecord): number => {
  if (a.arrived_at !== null && b.arrived_at !== null) return a.arrived_at < b.arrived_at ? -1 : 1
  if (a.arrived_at !== null || b.arrived_at !== null) return a.arrived_at !== null ? -1 : 1
  return a.position - b.position
}

export const placeName = (
  night: Pick<Night, 'hotspots'>,
  stop: Pick<StopRecord, 'hotspot_id' | 'label'>,
): string | undefined =>
  stop.label?.trim() || night.hotspots.find((place) => place.hotspot_id === stop.hotspot_id)?.name

const isStanding = (contact: ContactRecord): boolean => contact.state !== 'annulled'

export const routeOf = (
  night: Pick<Night, 'stops' | 'contacts' | 'hotspots'>,
  shift_id: string,
  unnamed: string,
): RouteStep[] =>
  night.stops
    .filter((stop) => stop.shift_id === shift_id && !stop.is_dropped)
    .sort(byWalk)
    .map((stop) => ({
      stop,
      title: placeName(night, stop) ?? unnamed,
      state: stateOf(stop),
      contacts: night.contacts.filter((contact) => contact.stop_id === stop.stop_id && isStanding(contact))
        .length,
    }))

/** The stop where we are: the last one reached and not left. */
export const hereOf = (steps: RouteStep[]): RouteStep | undefined =>
  steps.filter((step) => step.state === 'here').at(-1)
/** The only stop that invites to arrive. */
export const nextOf = (steps: RouteStep[]): RouteStep | undefined =>
  steps.find((step) => step.state === 'next')
