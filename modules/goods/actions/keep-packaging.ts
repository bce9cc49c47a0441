// How a thing comes packed, with the number printed on it: written once, found at every scan.

import { z } from 'zod'
import { action, id, insert, line, maybe, one, refuse, update } from '#core/kernel'
import { gtinOf } from '../domain/gtin.ts'
import { Item } from '../domain/item.ts'
import { Packaging } from '../domain/packaging.ts'

export const keepPackaging = action('goods.keep-packaging', {
  input: z.object({
    packaging_id: id(),
    item_id: id(),
    name: line(60).min(1),
    quantity: z.int().min(1).max(1_000_000),
    /** As printed, 8 to 14 digits; null when there is none. */
    gtin: line(20).nullable().default(null),
    is_active: z.boolean().default(true),
  }),
  verb: 'catalogue.keep',
  needs: ({ packaging_id, item_id }) => ({
    item: one(Item, { item_id }),
    before: maybe(Packaging, { packaging_id, item_id }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ before }, { packaging_id, gtin: typed, ...told }) => {
    const gtin = typed === null ? null : (gtinOf(typed) ?? refuse('goods.gtin-wrong', { gtin: typed }))
    return {
      changes: [
        before
          ? update(Packaging, { packaging_id }, { ...told, gtin })
          : insert(Packaging, { packaging_id, ...told, gtin }),
      ],
    }
  },
})
