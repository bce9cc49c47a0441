// Kept aside for somebody: what lies on the shelf and is promised. It lapses by itself; what is really there is told by
// the balance, so a reservation never hides a loss.

import { z } from 'zod'
import { id, instantText, noun, type Of } from '#core/kernel'

export const Reservation = noun(
  'goods.reservation',
  { table: 'goods.reservations', key: 'reservation_id', by: 'organisation', conflict: 'ask' },
  z.object({
    reservation_id: id(),
    organisation_id: id(),
    location_id: id(),
    /** As in balances. */
    lot_key: z.string().max(60),
    lot_id: id().nullable(),
    item_id: id(),
    /** Zero once taken or given back to everybody. */
    quantity: z.int().min(0),
    /** For which request, or other promise. */
    cause_id: id(),
    until: instantText(),
  }),
)
export type ReservationRecord = Of<typeof Reservation>

/** How much of a heap is promised to others than `mine`. */
export const promised = (
  reservations: readonly ReservationRecord[],
  heap: { location_id: string; lot_key: string },
  mine?: string,
): number =>
  reservations
    .filter(
      (each) =>
        each.location_id === heap.location_id && each.lot_key === heap.lot_key && each.cause_id !== mine,
    )
    .reduce((sum, each) => sum + each.quantity, 0)
