// The things of the network, how they come packed and what kits are made of.

import { z } from 'zod'
import { query } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'
import { Packaging } from '../domain/packaging.ts'

export const catalogue = query('goods.catalogue', {
  verb: 'catalogue.see',
  input: z.object({}),
  output: z.object({
    items: z.array(Item.schema),
    kit_parts: z.array(KitPart.schema),
    packagings: z.array(Packaging.schema),
  }),
})
export type Catalogue = z.infer<typeof catalogue.output>
