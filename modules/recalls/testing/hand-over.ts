// Handing out as the rooms below do it, for the tests of this room: one decision that takes the place, the first to expire
// and writes the movements. To whom is a bare id, as in every book of goods.
import { z } from 'zod'
import { action, all, dayInItaly, id, locked, refuse } from '#core/kernel'
import {
  Balance,
  heldPlace,
  idsFrom,
  Location,
  Lot,
  movementOf,
  placeOf,
  post,
  takeFirstExpiring,
} from '#goods'

const doors = {
  household: 'out_household',
  partner: 'out_partner',
  canteen: 'out_canteen',
  given: 'out_contact',
} as const

action('recalls-test.hand-over', {
  input: z.object({
    organisation_id: id(),
    location_id: id(),
    item_id: id(),
    quantity: z.int().min(1),
    to: z.enum(['household', 'partner', 'canteen', 'given']),
    unit_id: id().nullable().default(null),
    cause_id: id(),
  }),
  verb: 'stock.carry',
  needs: ({ organisation_id, location_id, to, unit_id }) => ({
    place: heldPlace({ location_id, organisation_id }),
    balances: locked(Balance, { location_id }),
    lots: all(Lot, { organisation_id, state: 'available' }),
    doors: all(Location, { organisation_id, kind: to, ...(unit_id ? { unit_id } : {}) }),
  }),
  on: ({ place }) => ({ organisation_id: place.organisation_id }),
  decide: ({ place, balances, lots, doors: found }, { item_id, quantity, to, cause_id, unit_id }, moment) => {
    const door = found.find((each) => each.unit_id === unit_id) ?? refuse('goods.unknown-place')
    const today = dayInItaly(moment.at)
    const { parts, missing } = takeFirstExpiring({
      ...{ location_id: place.location_id, item_id, quantity, balances, lots, today },
    })
    if (missing > 0) refuse('goods.not-enough', { missing })
    const deed = {
      organisation_id: place.organisation_id,
      unit_id,
      worker_id: moment.me.worker_id,
      cause_id,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
    }
    const movements = parts.map((part) =>
      movementOf(deed, {
        kind: doors[to],
        item_id,
        lot_id: part.lot_id,
        quantity: part.quantity,
        from_location_id: part.location_id,
        to_location_id: door.location_id,
      }),
    )
    const places = [placeOf(place.kind, place.location_id), placeOf(to, door.location_id)]
    return { changes: post(movements, places, balances).changes }
  },
})
