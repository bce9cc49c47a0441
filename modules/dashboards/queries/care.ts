// How the places on the map are looked after today: how many are followed, how many saw somebody in two weeks.
import { z } from 'zod'
import { query } from '#core/kernel'
import { body, district, mine } from './shapes.ts'

export const placesCare = query('dashboards.places-care', {
  verb: 'dashboards.see',
  input: z.object({ ...district, ...body }),
  output: z.object({
    as_of: z.string(),
    mapped: z.int(),
    followed: z.int(),
    visited: z.int(),
    never_visited: z.int(),
    middle_days: z.int().nullable(),
  }),
  on: mine,
})
export type PlacesCare = z.infer<typeof placesCare.output>
