// Who was at the till in the last two days, or one serving whole: to print it, or to take something back.
import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()
const thing = { item_id: text, name_it: text, name_en: text, unit_name: text }

const serving = z.object({
  serving_id: text,
  card_id: text,
  card_code: text,
  at: text,
  hub_name: text,
  organisation_name: text,
  by_name: text.nullable(),
  points: z.int(),
  given_back: z.int(),
  balance_after: z.int(),
  /** Things as they cost, less what came back. */
  items: z.array(z.object({ ...thing, quantity: z.int(), points_each: z.int(), points: z.int() })),
  /** What left lot by lot, and from which shelf. */
  lines: z.array(
    z.object({
      ...thing,
      handover_line_id: text,
      lot_id: text.nullable(),
      lot_code: text.nullable(),
      quantity: z.int(),
      returned: z.int(),
      location_id: text.nullable(),
    }),
  ),
})
export type ServingTold = z.infer<typeof serving>

export const servings = query('shop.servings', {
  verb: 'shop.see',
  input: z.object({ serving_id: id().optional() }),
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
  output: z.object({ servings: z.array(serving) }),
})
export type Servings = z.infer<typeof servings.output>
