// A shelf, a bench, a cold cell inside a store: where a thing is looked for, and what its label says.

import { z } from 'zod'
import { action, all, id, insert, line, one, refuse } from '#core/kernel'
import { storages } from '../domain/item.ts'
import { Location } from '../domain/location.ts'

export const openShelf = action('goods.open-shelf', {
  input: z.object({
    location_id: id(),
    organisation_id: id(),
    /** The store it stands in. */
    parent_id: id(),
    name: line(120).min(1),
    /** Printed on it: `A-03`. */
    code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
    storage: z.enum(storages).default('ambient'),
  }),
  verb: 'stock.keep',
  needs: ({ organisation_id, parent_id, code }) => ({
    store: one(Location, { location_id: parent_id, organisation_id, kind: 'hub' }),
    same: all(Location, { organisation_id, code }),
  }),
  on: ({ store }) => ({ organisation_id: store.organisation_id }),
  decide: ({ store, same }, shelf) => {
    if (same.length > 0) refuse('goods.locations-code-taken', { code: shelf.code })
    return {
      changes: [
        insert(Location, {
          ...shelf,
          unit_id: store.unit_id,
          kind: 'shelf',
          is_counted: true,
          may_go_below_zero: false,
        }),
      ],
    }
  },
})
