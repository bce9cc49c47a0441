// Lists of places: all that I follow, those nobody went to lately, those to be reviewed.

import { z } from 'zod'
import { query } from '#core/kernel'
import { hotspotStates } from '../domain/words.ts'
import { PlaceLine } from './shapes.ts'

export const placesList = query('places.list', {
  verb: 'place.see',
  input: z.object({
    states: z.array(z.enum(hotspotStates)).max(6).optional(),
    unit_id: z.uuid().optional(),
    municipality_code: z.string().max(6).optional(),
    order: z.enum(['name', 'last_visited', 'review']).optional(),
  }),
  output: z.object({ places: z.array(PlaceLine) }),
})

export const uncoveredPlaces = query('places.uncovered', {
  verb: 'place.see',
  input: z.object({ unit_id: z.uuid().optional(), days: z.int().min(1).max(365).optional() }),
  output: z.object({ days: z.int(), places: z.array(PlaceLine.extend({ days_since: z.int() })) }),
})

export const reviewDue = query('places.review-due', {
  verb: 'place.see',
  input: z.object({ within_days: z.int().min(0).max(365).optional() }),
  output: z.object({ places: z.array(PlaceLine.extend({ days_left: z.int() })) }),
})
