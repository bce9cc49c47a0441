// How far who asks is from the hub, as the crow flies between the doors both have in the directory. A secret place has no
// point there, so it has no distance here. Of a household nobody asks where it lives.
import type { LocationRecord, ServiceRecord } from '#services'

type Door = Pick<LocationRecord, 'service_id' | 'lat' | 'lon' | 'ended_on' | 'location_id'>
type Of = Pick<ServiceRecord, 'service_id' | 'unit_id' | 'type' | 'visibility' | 'ended_on'>
interface Point {
  lat: number
  lon: number
}

const earth_m = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export const metresBetween = (a: Point, b: Point): number => {
  const [north, east] = [radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2]
  const h = Math.sin(north) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east) ** 2
  return Math.round(2 * earth_m * Math.asin(Math.min(1, Math.sqrt(h))))
}

const isOpen = ({ ended_on }: { ended_on: string | null }, today: string): boolean =>
  ended_on === null || ended_on >= today

/** The doors of every unit; the first written stands for the unit when it has several. */
export const pointsByUnit = (
  { services, doors }: { services: readonly Of[]; doors: readonly Door[] },
  today: string,
): Map<string, Point> => {
  const unitOf = new Map(
    services
      .filter((each) => each.visibility !== 'secret' && isOpen(each, today))
      .map((each) => [each.service_id, each.unit_id]),
  )
  const points = new Map<string, Point>()
  for (const door of [...doors].sort((a, b) => a.location_id.localeCompare(b.location_id))) {
    const unit_id = unitOf.get(door.service_id)
    if (!unit_id || door.lat === null || door.lon === null || !isOpen(door, today)) continue
    if (!points.has(unit_id)) points.set(unit_id, { lat: door.lat, lon: door.lon })
  }
  return points
}

/** Null when one of the two has no point. */
export const metresTo = (
  points: ReadonlyMap<string, Point>,
  { hub_id, unit_id }: { hub_id: string; unit_id: string },
): number | null => {
  const [hub, door] = [points.get(hub_id), points.get(unit_id)]
  return hub && door ? metresBetween(hub, door) : null
}
