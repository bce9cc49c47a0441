// A figure that left the house: as it was told, of which period, seen from which side, to whom, by which definition. Never changed.

import { z } from 'zod'
import { id, instantText, line, noun, spanPattern } from '#core/kernel'
import { dimensions } from './definition.ts'

export const audiences = ['funder', 'open'] as const
export type ReleaseAudience = (typeof audiences)[number]
export const releaseDimensions = ['none', ...dimensions] as const
export type ReleaseDimension = (typeof releaseDimensions)[number]

export const releaseCell = z.object({
  code: line(80),
  /** null: not told. */
  value: z.number().nullable(),
})
export type ReleaseCell = z.infer<typeof releaseCell>

export const Release = noun(
  'monitoring.release',
  { table: 'monitoring.releases', key: 'release_id', by: 'network' },
  z.object({
    release_id: id(),
    figure: line(80),
    definition_version: z.int().min(1),
    /** As it stood. */
    definition: z.record(z.string(), z.unknown()),
    period: z.string().regex(spanPattern),
    dimension: z.enum(releaseDimensions),
    audience: z.enum(audiences),
    revision: z.int().min(1),
    /** In the ledger of its figure: two at once would get the same place, and one of them waits. */
    position: z.int().min(1),
    cells: z.array(releaseCell),
    total: z.number().nullable(),
    threshold: z.int().min(1),
    rounding: z.int().min(1).nullable(),
    least_shifts: z.int().min(1).nullable(),
    cut_off_at: instantText(),
    published_at: instantText(),
    published_by: id(),
  }),
)
export type Release = z.infer<typeof Release.schema>

/** What a reader holds of a release. */
export type Told = Pick<
  Release,
  'period' | 'dimension' | 'audience' | 'cells' | 'total' | 'threshold' | 'rounding'
>
