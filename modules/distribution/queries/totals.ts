// Kilograms and portions of what left the hub in any time: by partner, by channel, by whose goods they were. Numbers only; few
// people are not told.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

const text = z.string()

export const groupings = ['partner', 'channel', 'origin'] as const
export type Grouping = (typeof groupings)[number]
export const channels = ['parcel', 'counter', 'canteen', 'partner', 'unit', 'anonymous'] as const
/** Besides the bodies that own goods: our own, those of the programme, those without a known lot. */
export const origins = ['own', 'eu_food', 'unknown'] as const

const sums = z.object({
  grams: z.number(),
  portions: z.number(),
  /** Pieces of things of which nobody wrote the weight. */
  unweighed: z.number(),
  handovers: z.number(),
  /** People for whom it was, handover by handover: who comes twice counts twice. Null: too few to be told. */
  persons: z.number().nullable(),
})
const row = sums.extend({
  /** A channel, an origin, or the id of a body; empty where there is no body. */
  key: text,
  name: text.nullable(),
})
export type TotalRow = z.infer<typeof row>

export const totals = query('distribution.totals', {
  verb: 'distribution.see-figures',
  input: z.object({ organisation_id: id(), from_day: dayText(), to_day: dayText() }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    organisation_name: text,
    partner: z.array(row),
    channel: z.array(row),
    origin: z.array(row),
    all: sums,
  }),
})
export type Totals = z.infer<(typeof totals)['output']>
