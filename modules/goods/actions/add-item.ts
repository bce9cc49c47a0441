// A new thing in the catalogue of the network.
import { action, insert } from '#core/kernel'
import { Item } from '../domain/item.ts'

export const addItem = action('goods.add-item', {
  input: Item.schema,
  verb: 'catalogue.keep',
  needs: () => ({}),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: (_, item) => ({ changes: [insert(Item, item)] }),
})
