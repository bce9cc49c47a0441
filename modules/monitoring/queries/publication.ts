// Before a figure leaves the house: what would be told of each quarter, what stays hidden, what was told already.

import { z } from 'zod'
import { query } from '#core/kernel'

const words = z.object({ it: z.string(), en: z.string() })
const cell = z.object({
  district_key: z.string(),
  label: words.nullable(),
  /** What the office sees; null when even here it is too few. */
  contacts: z.number(),
  shifts: z.number(),
  /** What everybody would see. */
  told: z.number().nullable(),
})

const answer = z.object({
  threshold: z.number(),
  least_shifts: z.number(),
  quarters: z.array(
    z.object({
      quarter: z.string(),
      has_ended: z.boolean(),
      cells: z.array(cell),
      total: z.number(),
      total_told: z.number().nullable(),
      hidden: z.number(),
      /** Contacts of shifts still to be validated: they would be left out. */
      waiting: z.number(),
      mark: z.string(),
      published: z.array(z.object({ revision: z.number(), published_at: z.string(), is_same: z.boolean() })),
      /** A second release that would let somebody subtract. */
      is_refused: z.boolean(),
    }),
  ),
})
export type PublicationPreview = z.infer<typeof answer>

export const publicationPreview = query('monitoring.publication-preview', {
  verb: 'figures.publish',
  input: z.object({}),
  output: answer,
})
