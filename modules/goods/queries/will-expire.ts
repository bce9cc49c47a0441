// What will expire before it can be given, at the pace of the last weeks: told while there is still time to offer it to somebody.
import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()

const row = z.object({
  lot_id: text,
  ...{ item_id: text, name_it: text, name_en: text, unit_name: text },
  code: text.nullable(),
  usable_until: text,
  /** Codes or names of the shelves it lies on. */
  places: z.array(text),
  /** What is free, what usually leaves in a week, and what will be left over. */
  quantity: z.number(),
  per_week: z.number(),
  left: z.number(),
})
export type LateLot = z.infer<typeof row>

export const willExpire = query('goods.will-expire', {
  verb: 'stock.see',
  input: z.object({ organisation_id: id().optional() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  /** The first to end; `more` is how many lots are not told here. */
  output: z.object({ today: text, lots: z.array(row), more: z.number() }),
})
export type WillExpire = z.infer<typeof willExpire.output>
