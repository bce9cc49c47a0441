// One figure month by month, part by part: by partner, service, action, district, or for whom.
import { z } from 'zod'
import { query } from '#core/kernel'
import { mine, period, words } from './shapes.ts'

/** Sides that can be drawn month by month. Small municipalities stand with their district. */
export const monthSides = [
  'partner',
  'service',
  'action',
  'district',
  'municipality',
  'kind',
  'gender',
  'age_band',
  'citizenship',
] as const

export const parts = query('dashboards.parts', {
  verb: 'dashboards.see',
  input: z.object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/),
    side: z.enum(monthSides),
    ...period,
    project_id: z.uuid().optional(),
  }),
  output: z.object({
    as_of: z.string(),
    months: z.array(z.string()),
    threshold: z.number(),
    parts: z.array(
      z.object({
        code: z.string(),
        label: words.nullable(),
        /** null: too few, or it would tell of few beside it. */
        total: z.number().nullable(),
        values: z.array(z.number().nullable()),
      }),
    ),
  }),
  on: mine,
})
export type PartsByMonth = z.infer<typeof parts.output>
