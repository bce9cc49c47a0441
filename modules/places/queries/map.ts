// The living map: my places with what was seen in a window of days, by cell; elsewhere only large cells, late.

import { z } from 'zod'
import { query } from '#core/kernel'
import { CoarseCell, MapCell, MapPoint, MapWeek } from './shapes.ts'

export const placesMap = query('places.map', {
  verb: 'place.map',
  input: z.object({
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
    when: z.enum(['all', 'day', 'night']).optional(),
  }),
  output: z.object({
    from: z.string(),
    until: z.string(),
    when: z.string(),
    points: z.array(MapPoint),
    cells: z.array(MapCell),
    coarse: z.array(CoarseCell),
    /** A year of weeks for the time bar, whatever the window. */
    weeks: z.array(MapWeek),
    /** Municipalities my units work in: drawn lit. */
    own_municipalities: z.array(z.string()),
    people_seen: z.int(),
    observations: z.int(),
    shifts: z.int(),
  }),
})
export type PlacesMap = z.infer<typeof placesMap.output>
