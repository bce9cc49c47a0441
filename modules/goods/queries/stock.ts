// What lies where: shelf by shelf, thing by thing, lot by lot, with what is running low.

import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()
const day = z.string().nullable()

export const stockLot = z.object({
  lot_id: text.nullable(),
  quantity: z.number(),
  state: text,
  source: text,
  donor: text.nullable(),
  supplier_lot: text.nullable(),
  best_before: day,
  use_by: day,
  usable_until: day,
  received_on: day,
  code: text.nullable(),
  programme: text.nullable(),
  owner_id: text.nullable(),
  is_usable: z.boolean(),
})

export const stockItem = z.object({
  item_id: text,
  key: text,
  name_it: text,
  name_en: text,
  unit_name: text,
  category: text,
  kind: text,
  icon: text,
  low_at: z.number(),
  total: z.number(),
  usable: z.number(),
  is_low: z.boolean(),
  lots: z.array(stockLot),
})

export const stockPlace = z.object({
  location_id: text,
  organisation_id: text,
  unit_id: text.nullable(),
  kind: text,
  name: text,
  /** The store a shelf stands in, and the shelf's own label. */
  parent_id: text.nullable(),
  code: text.nullable(),
  storage: text,
  items: z.array(stockItem),
})

export const stock = query('goods.stock', {
  verb: 'stock.see',
  input: z.object({ organisation_id: id().optional(), location_id: id().optional() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({
    today: text,
    places: z.array(stockPlace),
    /** Where things are thrown away, for the store (no unit) and for each unit. */
    bins: z.array(z.object({ location_id: text, unit_id: text.nullable() })),
    /** Things of the catalogue whose stores hold no more than their low mark; also those of which nothing is left. */
    low: z.array(
      z.object({ item_id: text, name_it: text, name_en: text, total: z.number(), low_at: z.number() }),
    ),
  }),
})
export type StockAnswer = z.infer<typeof stock.output>
export type StockPlace = z.infer<typeof stockPlace>
export type StockItem = z.infer<typeof stockItem>
export type StockLot = z.infer<typeof stockLot>
