// Something comes back: good enough for the shelf it came from, or for the bin. Food that was in a home does not go back to the
// shelf: nobody knows how it was kept. What a household puts down again at the counter was never there.

import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, locked, notFound, one, refuse } from '#core/kernel'
import { Balance, Location, Lot, movementOf, placeOf, post, usableOn } from '#goods'
import { Handover, HandoverLine, Return } from '../domain/handover.ts'
import { deedOf } from './hand-over.ts'

export const takeBack = action('distribution.take-back', {
  input: z.object({
    handover_id: id(),
    handover_line_id: id(),
    organisation_id: id(),
    quantity: z.int().min(1).max(10_000_000),
    is_good: z.boolean(),
    /** Put down again before it left; believed on the day itself. */
    is_still_here: z.boolean().default(false),
    /** The shelf it goes to; null for the bin. */
    location_id: id().nullable().default(null),
    lot_id: id().nullable().default(null),
    reason: line(200).trim().min(3),
  }),
  verb: 'handover.make',
  needs: ({ handover_id, handover_line_id, organisation_id, location_id, lot_id }) => ({
    handover: one(Handover, { handover_id, organisation_id }),
    line: one(HandoverLine, { handover_line_id, handover_id }),
    // The places are held first: whoever waited sees also what was brought back meanwhile.
    places: locked(Location, { organisation_id }),
    before: all(Return, { handover_line_id }),
    balances: locked(Balance, { location_id: location_id ?? [] }),
    lots: all(Lot, { organisation_id, lot_id: lot_id ?? [] }),
  }),
  on: ({ handover }) => ({ organisation_id: handover.organisation_id }),
  decide: ({ handover, line: told, before, places, balances, lots }, input, moment) => {
    const { quantity, is_good, location_id, reason, handover_id, handover_line_id, organisation_id } = input
    if (told.lot_id !== input.lot_id) notFound()
    const back = before.reduce((sum, each) => sum + each.quantity, 0)
    const left = told.quantity - back
    if (quantity > left) refuse('distribution.more-than-given', { left })
    const lot = lots.find((each) => each.lot_id === told.lot_id)
    const isHome = handover.recipient_kind === 'household' || handover.recipient_kind === 'anonymous'
    const wasHome = isHome && !(input.is_still_here && dayInItaly(handover.at) === dayInItaly(moment.at))
    if (is_good && wasHome) refuse('distribution.home-food-to-the-bin')
    if (is_good && lot && !usableOn(lot, dayInItaly(moment.at)))
      refuse('distribution.lot-stopped', { code: lot.code })
    const kind = is_good ? (['hub', 'shelf'] as const) : (['waste'] as const)
    const to = places.find(
      (place) =>
        (kind as readonly string[]).includes(place.kind) &&
        (is_good ? place.location_id === location_id : place.unit_id === null),
    )
    const door = handover.recipient_kind === 'canteen' ? 'canteen' : isHome ? 'household' : 'partner'
    const van = places.find(
      (place) => place.kind === 'van' && place.unit_id === handover.unit_id && handover.unit_id,
    )
    if (van) refuse('distribution.empty-the-van')
    const from = places.find((place) => place.kind === door && place.unit_id === null)
    if (!to || !from) return notFound()
    const movement = movementOf(deedOf(handover, moment), {
      ...{ kind: is_good ? 'return' : 'waste', item_id: told.item_id, lot_id: told.lot_id, quantity, reason },
      ...{ from_location_id: from.location_id, to_location_id: to.location_id },
    })
    const known = [placeOf(from.kind, from.location_id), placeOf(to.kind, to.location_id)]
    return {
      changes: [
        insert(Return, {
          ...{
            return_id: moment.born(700),
            handover_id,
            handover_line_id,
            organisation_id,
            quantity,
            is_good,
            reason,
          },
          ...{ worker_id: moment.me.worker_id, at: moment.at },
        }),
        ...post([movement], known, balances).changes,
      ],
    }
  },
})
