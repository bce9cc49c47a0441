// The map of social change: what people need, by theme, place and time, and what grew or fell since the period before.
import { z } from 'zod'
import { query } from '#core/kernel'
import { needThemes, tellers } from '../domain/themes.ts'
import { body, district, mine, period, words } from './shapes.ts'

export const themeTold = z.object({
  theme: z.enum(needThemes),
  threshold: z.int(),
  value: z.number().nullable(),
  before: z.number().nullable(),
  months: z.array(z.object({ month: z.string(), value: z.number().nullable() })),
  places: z.array(z.object({ code: z.string(), label: words.nullable(), value: z.number().nullable() })),
  heard: z.array(z.object({ told_by: z.enum(tellers), value: z.number().nullable() })),
})
export type ThemeTold = z.infer<typeof themeTold>

export const needs = query('dashboards.needs', {
  verb: 'dashboards.see',
  input: z.object({
    ...period,
    before_from: period.from_month,
    before_to: period.to_month,
    ...district,
    ...body,
  }),
  output: z.object({
    as_of: z.string(),
    /** Somebody wrote a need in the period compared with: only then its zeros are zeros. */
    has_before: z.boolean(),
    themes: z.array(themeTold),
  }),
  on: mine,
})
export type Needs = z.infer<typeof needs.output>
