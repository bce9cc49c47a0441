// It is not where it should be, or it is broken: another lot takes its place, with a reason; or the line is left out. What was
// promised and is not there stays in the books until somebody counts the shelf.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  line,
  locked,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Balance, Item, idsFrom, Location, Lot, Reservation, type ReservationRecord } from '#goods'
import { Card } from '../domain/card.ts'
import { Part, type PartRecord } from '../domain/part.ts'
import { GoodsRequest, RequestLine } from '../domain/request.ts'
import { barred } from '../giving/fits.ts'
import { heapsOf } from '../giving/heaps.ts'
import { keptUntil } from '../giving/lapse.ts'
import { afterPicking, pickReasons, shortened } from './pick-part.ts'
import { placeOfHub, theOne } from './step.ts'

export const swapReasons = pickReasons

/** The line holds less than it did; the old part is left, and what it kept is everybody's again. */
const leave = (
  { part_id, reservation_id }: PartRecord,
  reservations: readonly ReservationRecord[],
  reason: string,
): Change[] => [
  update(Part, { part_id }, { state: 'left' as const, reason }),
  ...reservations
    .filter((each) => each.reservation_id === reservation_id)
    .map(() => update(Reservation, { reservation_id }, { quantity: 0 })),
]

const waiting = (parts: readonly PartRecord[], part_id: string): PartRecord => {
  const part = parts.find((each) => each.part_id === part_id) ?? notFound()
  return part.state === 'to_pick' ? part : refuse('distribution.part-not-waiting')
}

export const leavePart = action('distribution.leave-part', {
  input: z.object({
    goods_request_id: id(),
    part_id: id(),
    reason: z.enum(swapReasons),
  }),
  verb: 'goods-request.pick',
  offline: true,
  needs: ({ goods_request_id }) => ({
    requests: locked(GoodsRequest, { goods_request_id }),
    parts: locked(Part, { goods_request_id }),
    reservations: locked(Reservation, { cause_id: goods_request_id }),
    lines: locked(RequestLine, { goods_request_id }),
  }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests, parts, reservations, lines }, { part_id, reason }, moment) => {
    const part = waiting(parts, part_id)
    const now = parts.map((each) => (each === part ? { ...part, state: 'left' as const } : each))
    const after = afterPicking(theOne(requests), now, moment)
    const changes = [
      ...leave(part, reservations, reason),
      ...shortened(lines, part, part.quantity),
      ...after.changes,
    ]
    return { ...after, changes }
  },
})

export const swapPart = action('distribution.swap-part', {
  input: z.object({
    goods_request_id: id(),
    part_id: id(),
    organisation_id: id(),
    item_id: id(),
    /** The card of the request, when it is for a household. */
    card_id: id().nullable().default(null),
    /** The heap that takes its place. */
    location_id: id(),
    lot_key: line(60),
    reason: z.enum(swapReasons),
  }),
  verb: 'goods-request.pick',
  offline: true,
  needs: ({ goods_request_id, organisation_id, item_id, card_id }) => ({
    requests: locked(GoodsRequest, { goods_request_id }),
    parts: locked(Part, { goods_request_id }),
    lines: locked(RequestLine, { goods_request_id }),
    card: maybe(Card, { card_id }),
    item: one(Item, { item_id }),
    places: locked(Location, { organisation_id, kind: ['hub', 'shelf'] }),
    balances: locked(Balance, { organisation_id, item_id }),
    reservations: locked(Reservation, { organisation_id, item_id }),
    lots: all(Lot, { organisation_id, item_id, state: 'available' }),
  }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: (loaded, { part_id, item_id, card_id, location_id, lot_key, reason }, moment) => {
    const { requests, parts, lines, card, item, lots } = loaded
    const request = theOne(requests)
    const part = waiting(parts, part_id)
    if (part.item_id !== item_id || request.card_id !== card_id || (card_id && !card)) notFound()
    const today = dayInItaly(moment.at)
    const heap = heapsOf(loaded)
      .get(item_id)
      ?.find((each) => each.location_id === location_id && each.lot_key === lot_key)
    if (!heap || heap.lot_key === part.lot_key) return refuse('distribution.heap-gone')
    // Whether occasional recipients may have programme goods was asked when the first lot was kept aside.
    const had = parts.some((each) =>
      each.why.some((one) => one.rule === 'programme' && one.found === 'eligible'),
    )
    if (barred({ request, card: card ?? null, is_occasional: had }, heap.lot, today))
      refuse('distribution.not-for-them', { code: heap.lot?.code ?? '' })
    const quantity = Math.min(part.quantity, heap.left)
    const ids = idsFrom(moment.intent_id)
    const reservation_id = ids()
    const lot_id = lots.find((lot) => lot.lot_id === heap.lot?.lot_id)?.lot_id ?? null
    const kept = { location_id, lot_key, lot_id, item_id, quantity, organisation_id: part.organisation_id }
    const chosen = { rule: 'chosen', found: reason, day: null, amount: null, weight: null } as const
    const { goods_request_id, unit_id, request_line_id } = part
    return {
      changes: [
        ...leave(part, loaded.reservations, reason),
        ...shortened(lines, part, part.quantity - quantity),
        insert(Reservation, {
          ...{ ...kept, reservation_id, cause_id: goods_request_id, until: keptUntil(item, moment.at) },
        }),
        insert(Part, {
          ...{ ...kept, part_id: ids(), goods_request_id, unit_id, request_line_id, reservation_id },
          ...{ why: [{ ...chosen, place: null, among: null }], state: 'to_pick' as const },
          ...{ reason: null, picked_by: null },
        }),
      ],
      answer: { quantity },
    }
  },
})
