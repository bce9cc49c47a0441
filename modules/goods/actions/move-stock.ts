// Things go from the store to a van and back, from store to store, or to the bin with a reason.

import { z } from 'zod'
import { action, all, dayInItaly, id, line, locked, notFound, refuse } from '#core/kernel'
import { idsFrom } from '../domain/deed.ts'
import { Item } from '../domain/item.ts'
import { Location, type LocationRecord } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { moveStock as move, type Shift } from '../domain/moving.ts'
import { Reservation } from '../domain/reservation.ts'

export const stockLine = z.object({
  item_id: id(),
  quantity: z.int().min(1).max(100_000),
  /** Chosen by hand; without it the first to expire goes first. */
  lot_id: id().nullable().optional(),
})

const endAt = (ends: LocationRecord[], id: string): LocationRecord =>
  ends.find((place) => place.location_id === id) ?? notFound()

const fromOf = ({ kind, location_id }: LocationRecord): Shift['from'] =>
  kind === 'hub' || kind === 'shelf' || kind === 'van' ? { kind, location_id } : refuse('goods.not-movable')

const toOf = (place: LocationRecord): Shift['to'] =>
  place.kind === 'waste' ? { kind: place.kind, location_id: place.location_id } : fromOf(place)

export const moveStock = action('goods.move-stock', {
  input: z.object({
    organisation_id: id(),
    from_location_id: id(),
    to_location_id: id(),
    lines: z.array(stockLine).min(1).max(200),
    /** The shift it is for. */
    cause_id: id().nullable().default(null),
    reason: line(200).nullable().default(null),
  }),
  verb: 'stock.move',
  needs: ({ organisation_id, from_location_id, to_location_id, lines }) => ({
    ends: locked(Location, { location_id: [from_location_id, to_location_id], organisation_id }),
    balances: locked(Balance, { location_id: [from_location_id, to_location_id] }),
    reservations: all(Reservation, { location_id: from_location_id }),
    lots: all(Lot, { organisation_id, state: ['available', 'quarantine', 'blocked', 'recalled'] }),
    items: all(Item, { item_id: [...new Set(lines.map(({ item_id }) => item_id))] }),
  }),
  on: ({ ends }, { from_location_id }) => ({
    organisation_id: endAt(ends, from_location_id).organisation_id,
  }),
  decide: (
    { ends, balances, reservations, lots, items },
    { from_location_id, to_location_id, lines, cause_id, reason },
    moment,
  ) => {
    const from = endAt(ends, from_location_id)
    const to = endAt(ends, to_location_id)
    if (to.kind === 'waste' && !reason?.trim()) refuse('goods.reason-needed')
    const moved = move({
      organisation_id: from.organisation_id,
      unit_id: to.unit_id ?? from.unit_id,
      worker_id: moment.me.worker_id,
      cause_id,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
      today: dayInItaly(moment.at),
      lines,
      from: fromOf(from),
      to: toOf(to),
      reason,
      balances,
      reservations,
      lots,
      items,
    })
    return { changes: moved.changes, answer: { taken: moved.taken } }
  },
})
