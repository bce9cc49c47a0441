// The places of my units, as the planner and the route need them. Nothing here for who may not see them.
import { useAsk } from '#core/http/web'

export interface PlaceKnown {
  hotspot_id: string
  unit_id: string
  name: string
  municipality_code: string
  municipality_name: string | null
  lat: number
  lon: number
  cell: string
  state: string
  last_seen_on: string | null
  last_visited_on: string | null
}

/** Empty while it arrives, and for roles without places. */
export const usePlaces = (): PlaceKnown[] => {
  const { data } = useAsk<{ places: PlaceKnown[] }>('places.list')
  return data?.places ?? []
}
