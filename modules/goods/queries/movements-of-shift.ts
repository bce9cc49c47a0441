// Everything that moved because of one shift: loaded, given, brought back, adjusted.

import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()

export const movementsOfShift = query('goods.movements-of-shift', {
  verb: 'stock.see',
  input: z.object({ cause_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    movements: z.array(
      z.object({
        movement_id: text,
        at: text,
        kind: text,
        item_id: text,
        key: text,
        name_it: text,
        name_en: text,
        lot_id: text.nullable(),
        from_location_id: text,
        from_kind: text,
        to_location_id: text,
        to_kind: text,
        quantity: z.number(),
        reason: text.nullable(),
        approved_by: text.nullable(),
      }),
    ),
  }),
})
export type MovementsOfShift = z.infer<typeof movementsOfShift.output>
