// What one observation leaves on the place itself: days move forward only, whatever order the phones arrive in.
import type { HotspotRecord, ObservationRecord } from './hotspot.ts'
import { stateAfterObservation } from './hotspot-states.ts'

const later = (before: string | null, day: string): string => (before !== null && before > day ? before : day)

type Seen = Pick<ObservationRecord, 'verdict' | 'on_day' | 'types' | 'intensity'>

export const placeAfter = (place: HotspotRecord, seen: Seen): Partial<HotspotRecord> => {
  const isNewest = place.last_visited_on === null || seen.on_day >= place.last_visited_on
  const told = seen.verdict === 'changed' && isNewest
  return {
    last_visited_on: later(place.last_visited_on, seen.on_day),
    last_seen_on: seen.verdict === 'nobody' ? place.last_seen_on : later(place.last_seen_on, seen.on_day),
    state: stateAfterObservation(place, seen),
    types: told && seen.types.length > 0 ? seen.types : place.types,
    intensity: told ? seen.intensity : place.intensity,
  }
}
