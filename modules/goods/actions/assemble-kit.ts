// Makes kits from what lies in the store: parts leave their lots, first to expire first.

import { z } from 'zod'
import { action, all, dayInItaly, id, locked, one, refuse } from '#core/kernel'
import { idsFrom } from '../domain/deed.ts'
import { Item, KitPart } from '../domain/item.ts'
import { assembleKit as assemble } from '../domain/kit.ts'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { Reservation } from '../domain/reservation.ts'
import { heldPlace } from './stock-needs.ts'

export const assembleKit = action('goods.assemble-kit', {
  input: z.object({
    lot_id: id(),
    organisation_id: id(),
    location_id: id(),
    kit_item_id: id(),
    /** Shelves of the store from which parts may be taken, besides its floor. */
    shelf_ids: z.array(id()).max(500).default([]),
    quantity: z.int().min(1).max(10_000),
  }),
  verb: 'stock.keep',
  needs: ({ organisation_id, location_id, shelf_ids, kit_item_id }) => ({
    hub: heldPlace({ location_id, organisation_id, kind: 'hub' }),
    shelves: locked(Location, { location_id: shelf_ids, parent_id: location_id }),
    kit: one(Item, { item_id: kit_item_id }),
    parts: all(KitPart, { kit_item_id }),
    items: all(Item, {}),
    benches: all(Location, { organisation_id, kind: 'assembly' }),
    balances: locked(Balance, { location_id: [location_id, ...shelf_ids] }),
    reservations: all(Reservation, { location_id: [location_id, ...shelf_ids] }),
    lots: all(Lot, { organisation_id, state: 'available' }),
  }),
  on: ({ hub }) => ({ organisation_id: hub.organisation_id }),
  decide: (
    { kit, parts, items, hub, shelves, benches, balances, reservations, lots },
    { lot_id, quantity },
    moment,
  ) => {
    const bench = benches[0] ?? refuse('goods.unknown-place')
    const made = assemble({
      organisation_id: hub.organisation_id,
      unit_id: null,
      worker_id: moment.me.worker_id,
      cause_id: null,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
      today: dayInItaly(moment.at),
      lot_id,
      kit,
      parts,
      items,
      quantity,
      shelf_ids: shelves.map((shelf) => shelf.location_id),
      balances,
      reservations,
      lots,
      hub_location_id: hub.location_id,
      assembly_location_id: bench.location_id,
    })
    return { changes: made.changes }
  },
})
