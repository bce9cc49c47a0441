// One place and its life: who went, what they saw, what was decided.

import { z } from 'zod'
import { query } from '#core/kernel'
import { PlaceLine } from './shapes.ts'

export const oneHotspot = query('places.hotspot', {
  verb: 'place.see',
  input: z.object({ hotspot_id: z.uuid() }),
  output: z.object({
    place: PlaceLine,
    /** What a review could conclude today. */
    review_choices: z.array(z.string()),
    observations: z.array(
      z.object({
        observation_id: z.string(),
        at: z.string(),
        on_day: z.string(),
        is_night: z.boolean(),
        verdict: z.string(),
        people_seen: z.int(),
        types: z.array(z.string()),
        intensity: z.int(),
        tags: z.array(z.string()),
        unit_name: z.string(),
        worker_name: z.string().nullable(),
      }),
    ),
    steps: z.array(
      z.object({
        step_id: z.string(),
        event: z.string(),
        from_state: z.string().nullable(),
        to_state: z.string(),
        at: z.string(),
        reason: z.string().nullable(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
})
export type HotspotLife = z.infer<typeof oneHotspot.output>
