// Before a figure leaves the house: which are frozen, what would be told of one, what stays hidden, what stands in the way.

import { z } from 'zod'
import { query } from '#core/kernel'
import { audiences, releaseDimensions } from '../domain/release.ts'

const words = z.object({ it: z.string(), en: z.string() })
const frozen = z.object({ value_id: z.string(), figure: z.string(), label: words, period: z.string() })

const preview = z.object({
  ...frozen.shape,
  dimension: z.enum(releaseDimensions),
  audience: z.enum(audiences),
  /** Sides it can be seen from. */
  sides: z.array(z.enum(releaseDimensions)),
  threshold: z.number(),
  rounding: z.number().nullable(),
  least_shifts: z.number().nullable(),
  cells: z.array(
    z.object({
      code: z.string(),
      label: words.nullable(),
      /** What partners see inside; null when even here it is too few. */
      inside: z.number().nullable(),
      told: z.number().nullable(),
    }),
  ),
  total: z.number().nullable(),
  total_told: z.number().nullable(),
  hidden: z.number(),
  is_empty: z.boolean(),
  is_same: z.boolean(),
  published_at: z.string().nullable(),
  mark: z.string(),
  /** The earlier table that together with this one would point at few. */
  in_the_way: z
    .object({
      period: z.string(),
      dimension: z.enum(releaseDimensions),
      audience: z.enum(audiences),
      published_at: z.string(),
    })
    .nullable(),
})
export type PublicationPreview = z.infer<typeof preview>

const answer = z.object({
  frozen: z.array(frozen),
  preview: preview.nullable(),
})
export type PublicationAnswer = z.infer<typeof answer>

export const publicationPreview = query('monitoring.publication-preview', {
  verb: 'figures.publish',
  input: z.object({
    value_id: z.uuid().optional(),
    dimension: z.enum(releaseDimensions).optional(),
    audience: z.enum(audiences).optional(),
  }),
  output: answer,
  on: (_, me) => ({ network_id: me.network_id }),
})
