// The whole store by how long it can still wait: what must be taken off the shelf, what must leave within days, what can stay.
import { z } from 'zod'
import { id, query } from '#core/kernel'

/** Days a heap can still wait, from today: past its last day; up to 3; up to 14; up to 60; longer, or it never grows old. */
export const ages = ['past', 'days', 'weeks', 'months', 'later'] as const
export type Age = (typeof ages)[number]

/** Grams of what is weighed, units of what is not. */
const heap = z.object({ grams: z.number(), units: z.number() })

export const ageing = query('goods.ageing', {
  verb: 'stock.see',
  input: z.object({ organisation_id: id().optional() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({
    today: z.string(),
    lots: z.number(),
    rows: z.array(
      z.object({
        /** Word of the list of categories. */
        category: z.string(),
        /** Codes or names of the shelves it lies on. */
        places: z.array(z.string()),
        waits: z.record(z.enum(ages), heap),
      }),
    ),
  }),
})
export type Ageing = z.infer<typeof ageing.output>
export type Heap = z.infer<typeof heap>
