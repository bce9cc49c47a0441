// From whom to whom people were sent, how many with an answer, after how many days, and why services said no.
import { z } from 'zod'
import { query } from '#core/kernel'
import { body, mine, part, period } from './shapes.ts'

const end = z.object({ id: z.string(), name: z.string() })

export const flow = z.object({
  from: end,
  to: end,
  value: z.number(),
  /** With an outcome somebody wrote; null: it would tell of too few. */
  answered: z.number().nullable(),
  middle_days: z.number().nullable(),
})
export type Flow = z.infer<typeof flow>

export const flows = query('dashboards.flows', {
  verb: 'dashboards.see',
  input: z.object({ ...period, ...body }),
  output: z.object({
    as_of: z.string(),
    threshold: z.int(),
    total: z.number().nullable(),
    answered: z.number().nullable(),
    middle_days: z.number().nullable(),
    flows: z.array(flow),
    /** All the ways too narrow to be shown alone, together; null where even together they are too few. */
    others: z.number().nullable(),
    declined: z.number().nullable(),
    reasons: z.array(part),
  }),
  on: mine,
})
export type Flows = z.infer<typeof flows.output>
