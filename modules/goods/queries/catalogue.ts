// The things of the network and what kits are made of.

import { z } from 'zod'
import { query } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'

export const catalogue = query('goods.catalogue', {
  verb: 'catalogue.see',
  input: z.object({}),
  output: z.object({ items: z.array(Item.schema), kit_parts: z.array(KitPart.schema) }),
})
export type Catalogue = z.infer<typeof catalogue.output>
