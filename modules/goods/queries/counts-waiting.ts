// Large differences that wait for a second person.

import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()

export const countsWaiting = query('goods.counts-waiting', {
  verb: 'stock.see',
  input: z.object({ organisation_id: id().optional() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({
    counts: z.array(
      z.object({
        count_id: text,
        organisation_id: text,
        location_id: text,
        place: text,
        at: text,
        counted_by: text,
        /** I counted it myself: somebody else looks. */
        is_mine: z.boolean(),
        share: z.number(),
        reason: text.nullable(),
        differences: z.array(
          z.object({
            item_id: text,
            lot_id: text.nullable(),
            expected: z.number(),
            counted: z.number(),
            difference: z.number(),
          }),
        ),
      }),
    ),
  }),
})
export type CountsWaiting = z.infer<typeof countsWaiting.output>
