// Where people were met, by hexagon and month: only many, only late, never a place.
import { z } from 'zod'
import { query } from '#core/kernel'
import { body, mine, period } from './shapes.ts'

export const heatCell = z.object({
  month: z.string(),
  cell: z.string(),
  municipality_code: z.string(),
  municipality_name: z.string(),
  contacts: z.int(),
  /** null: night and day cannot be told apart without telling of few. */
  at_day: z.int().nullable(),
  at_night: z.int().nullable(),
})
export type HeatCell = z.infer<typeof heatCell>

export const heat = query('dashboards.heat', {
  verb: 'dashboards.see',
  input: z.object({ ...period, ...body }),
  output: z.object({
    as_of: z.string(),
    /** The last month old enough to be shown. */
    last_month: z.string(),
    cells: z.array(heatCell),
  }),
  on: mine,
})
export type Heat = z.infer<typeof heat.output>
