// The list behind a figure: the outings, referrals, files, handovers it counts, of which the reader sees those their own rooms open
// to them, each with its day, its unit and what it adds. Never who.
import { z } from 'zod'
import { id, query } from '#core/kernel'
import { closedReasons } from '../domain/causes.ts'
import { period } from './figures.ts'

const words = z.object({ it: z.string(), en: z.string() })
export const causesOnPage = 50
export const mostCausesAtOnce = 1000

export const causesAnswer = z.object({
  key: z.string(),
  label: words,
  unit: z.string(),
  threshold: z.number(),
  /** Why it does not open; null: it does. */
  closed: z.enum(closedReasons).nullable(),
  is_ratio: z.boolean(),
  /** How many of the causes the reader may open. */
  openable: z.number(),
  /** How many more stand behind the figure; null: too few to be told. */
  others: z.number().nullable(),
  /** The units of those that open. */
  units: z.array(z.object({ unit_id: z.string(), unit_name: z.string(), count: z.number() })),
  causes: z.array(
    z.object({
      cause_id: z.string(),
      /** What it is: an outing, a referral, a file, by the name of its record. */
      noun: z.string(),
      on_day: z.string(),
      unit_id: z.string(),
      unit_name: z.string(),
      body_name: z.string(),
      /** null: few, or next to few. */
      adds: z.number().nullable(),
      /** Of a mean: what it is divided by. */
      of: z.number().nullable(),
      /** Its page at the desk; null: it has none of its own. */
      address: z.string().nullable(),
    }),
  ),
  /** Where the next page begins; null: this was the last. */
  next: z.object({ after_day: z.string(), after_id: z.string() }).nullable(),
})
export type CausesAnswer = z.infer<typeof causesAnswer>

export const causes = query('monitoring.causes', {
  verb: 'figures.open',
  input: z.object({
    key: z.string().max(80),
    ...period,
    /** Only the causes of this unit. */
    unit_id: id().optional(),
    after_day: z.iso.date().optional(),
    after_id: id().optional(),
    most: z.int().min(1).max(mostCausesAtOnce).optional(),
  }),
  output: causesAnswer,
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
})
