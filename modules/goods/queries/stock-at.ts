// What lay where at the end of a day: for who must say it to a funder, a donor, an inspector.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

export const stockAt = query('goods.stock-at', {
  verb: 'stock.see',
  input: z.object({ organisation_id: id().optional(), on_day: dayText() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({
    on_day: z.string(),
    rows: z.array(
      z.object({
        location_id: z.string(),
        place: z.string(),
        item_id: z.string(),
        name_it: z.string(),
        name_en: z.string(),
        unit_name: z.string(),
        lot_id: z.string().nullable(),
        lot_code: z.string().nullable(),
        programme: z.string().nullable(),
        quantity: z.number(),
      }),
    ),
  }),
})
export type StockAt = z.infer<typeof stockAt.output>
