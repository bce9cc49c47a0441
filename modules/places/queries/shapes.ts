// A place as the desk is told of it. Exact points are here because row policies let through only the places of my
// units; what others may know is a different shape (CoarseCell) without point and name.
import { z } from 'zod'

export const PlaceLine = z.object({
  hotspot_id: z.string(),
  unit_id: z.string(),
  organisation_id: z.string(),
  unit_name: z.string(),
  name: z.string(),
  municipality_code: z.string(),
  municipality_name: z.string().nullable(),
  landmark: z.string(),
  lat: z.number(),
  lon: z.number(),
  cell: z.string(),
  types: z.array(z.string()),
  time_bands: z.array(z.string()),
  intensity: z.int(),
  state: z.string(),
  source: z.string(),
  first_seen_on: z.string(),
  last_seen_on: z.string().nullable(),
  last_visited_on: z.string().nullable(),
  review_due_on: z.string(),
  outcome: z.string().nullable(),
})
export type PlaceLine = z.infer<typeof PlaceLine>

export const MapPoint = PlaceLine.extend({
  /** People seen and visits in the window asked for. */
  people_seen: z.int(),
  observations: z.int(),
})
export type MapPoint = z.infer<typeof MapPoint>

export const MapCell = z.object({
  cell: z.string(),
  people_seen: z.int(),
  observations: z.int(),
  days: z.int(),
})
export type MapCell = z.infer<typeof MapCell>

export const CoarseCell = z.object({ month: z.string(), cell: z.string(), people_seen: z.int() })
export type CoarseCell = z.infer<typeof CoarseCell>

export const MapWeek = z.object({ week: z.string(), people_seen: z.int(), observations: z.int() })
export type MapWeek = z.infer<typeof MapWeek>
