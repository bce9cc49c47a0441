// What is known of a thing, said better: how it is kept, what it weighs, what is in it. Its unit never changes, because
// everything already counted is counted in it.

import { z } from 'zod'
import { action, one, refuse, update } from '#core/kernel'
import { Item } from '../domain/item.ts'

const { item_id, name_it, name_en, category, icon, low_at, days_after_best_before, is_active } =
  Item.schema.shape
const { storage, grams, portion_grams, allergens, diets, value_cents } = Item.schema.shape

export const changeItem = action('goods.change-item', {
  input: z.object({
    item_id,
    name_it,
    name_en,
    category,
    icon,
    low_at,
    days_after_best_before,
    is_active,
    storage,
    grams,
    portion_grams,
    allergens,
    diets,
    value_cents,
  }),
  verb: 'catalogue.keep',
  needs: ({ item_id }) => ({ item: one(Item, { item_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ item }, { item_id, ...told }) => {
    if (item.unit_name === 'gram' && (told.grams ?? 1) !== 1) refuse('goods.items-gram-weighs-one')
    return { changes: [update(Item, { item_id }, told)] }
  },
})
