// Says what a kit is made of from now on. Kits already made keep what they hold.

import { z } from 'zod'
import { action, all, type Change, id, insert, one, refuse, update } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'

const part = z.object({ item_id: id(), quantity: z.int().min(1).max(1000) })

export const describeKit = action('goods.describe-kit', {
  input: z.object({ kit_item_id: id(), parts: z.array(part).min(1).max(40) }),
  verb: 'catalogue.keep',
  needs: ({ kit_item_id }) => ({
    kit: one(Item, { item_id: kit_item_id }),
    before: all(KitPart, { kit_item_id }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ kit, before }, { kit_item_id, parts }) => {
    if (kit.kind !== 'kit') refuse('goods.not-a-kit')
    const wanted = new Map(parts.map((each) => [each.item_id, each.quantity]))
    const known = new Set(before.map((each) => each.item_id))
    const changes: Change[] = [
      ...[...wanted]
        .filter(([item_id]) => !known.has(item_id))
        .map(([item_id, quantity]) => insert(KitPart, { kit_item_id, item_id, quantity })),
      ...before.map(({ item_id }) =>
        update(KitPart, { kit_item_id, item_id }, { quantity: wanted.get(item_id) ?? 0 }),
      ),
    ]
    return { changes }
  },
})
