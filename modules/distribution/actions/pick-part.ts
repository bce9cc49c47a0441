// One line of the picking list is in the bag: tapped, or read with the scanner. A use-by day that is past stops it.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  line,
  locked,
  type Moment,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { expiryOf, Item, type ItemRecord, Lot, type LotRecord, Reservation, usableOn } from '#goods'
import { Part, type PartRecord } from '../domain/part.ts'
import {
  GoodsRequest,
  type GoodsRequestRecord,
  RequestLine,
  type RequestLineRecord,
} from '../domain/request.ts'
import { keptUntil } from '../giving/lapse.ts'
import { isThisLot } from '../giving/reading.ts'
import { placeOfHub, stepping, theOne } from './step.ts'

const mustBeOpen = ({ state, code, moved_by }: GoodsRequestRecord): void => {
  if (state === 'allocated' || state === 'partially_filled') return
  refuse('distribution.not-now', { code, state, by: moved_by, event: 'pick' })
}

/** Nothing spoiled or stopped goes into a bag, whatever was kept aside. */
export const mustBeGood = (lot: LotRecord | undefined, today: string): void => {
  if (!lot || usableOn(lot, today)) return
  if (lot.state !== 'available') refuse('distribution.lot-stopped', { code: lot.code })
  refuse('distribution.day-passed', { code: lot.code, day: expiryOf(lot) })
}

/** When the last line is in the bag the request is picked. */
export const afterPicking = (
  request: GoodsRequestRecord,
  parts: readonly PartRecord[],
  moment: Moment,
): ReturnType<typeof stepping> => {
  const isDone =
    !parts.some(({ state }) => state === 'to_pick') && parts.some(({ state }) => state === 'picked')
  return isDone ? stepping(request, { event: 'pick' }, moment) : { changes: [], events: [] }
}

interface Picked {
  request: GoodsRequestRecord
  part: PartRecord
  item: ItemRecord
  /** What is really there and goes into the bag. */
  quantity: number
  reason: string | null
}

const inTheBag = ({ request, part, item, quantity, reason }: Picked, moment: Moment): Change[] => {
  const { part_id, reservation_id } = part
  const until = keptUntil(item, moment.at)
  const lapses_at = request.lapses_at !== null && request.lapses_at > until ? until : request.lapses_at
  const picked = { state: 'picked' as const, picked_by: moment.me.worker_id, quantity, reason }
  return [
    update(Part, { part_id }, picked),
    update(Reservation, { reservation_id }, { until, quantity }),
    update(GoodsRequest, { goods_request_id: request.goods_request_id }, { lapses_at }),
  ]
}

export const pickReasons = ['not_there', 'damaged', 'too_old', 'other'] as const

/** The line of the request holds less than it did. */
export const shortened = (lines: readonly RequestLineRecord[], part: PartRecord, less: number): Change[] => {
  if (less === 0) return []
  const held = lines.find((each) => each.request_line_id === part.request_line_id) ?? notFound()
  const { request_line_id } = held
  return [update(RequestLine, { request_line_id }, { allocated: Math.max(0, held.allocated - less) })]
}

const takenOf = (part: PartRecord, quantity: number | null, reason: string | null): number => {
  if (quantity === null || quantity === part.quantity) return part.quantity
  if (quantity > part.quantity) refuse('distribution.more-than-listed', { quantity: part.quantity })
  return reason ? quantity : refuse('distribution.reason-needed')
}

export const pickPart = action('distribution.pick-part', {
  input: z.object({
    goods_request_id: id(),
    part_id: id(),
    item_id: id(),
    /** What the scanner read; null when it was tapped. */
    read: line(120).nullable().default(null),
    /** Less than the list says, when there is less; then a reason. What is not taken is everybody's again. */
    quantity: z.int().min(1).nullable().default(null),
    reason: z.enum(pickReasons).nullable().default(null),
  }),
  verb: 'goods-request.pick',
  offline: true,
  needs: ({ goods_request_id, item_id }) => ({
    requests: locked(GoodsRequest, { goods_request_id }),
    parts: locked(Part, { goods_request_id }),
    reservations: locked(Reservation, { cause_id: goods_request_id }),
    lines: locked(RequestLine, { goods_request_id }),
    item: one(Item, { item_id }),
    lots: all(Lot, { item_id, state: ['available', 'blocked', 'quarantine', 'recalled', 'exhausted'] }),
  }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests, parts, lines, item, lots }, { part_id, item_id, read, ...told }, moment) => {
    const request = theOne(requests)
    const part = parts.find((each) => each.part_id === part_id && each.item_id === item_id) ?? notFound()
    mustBeOpen(request)
    if (part.state !== 'to_pick') refuse('distribution.part-not-waiting')
    const lot = lots.find((each) => each.lot_id === part.lot_id)
    mustBeGood(lot, dayInItaly(moment.at))
    if (read?.trim() && lot && !isThisLot(read, lot)) refuse('distribution.another-lot', { code: lot.code })
    const now = parts.map((each) => (each === part ? { ...part, state: 'picked' as const } : each))
    const after = afterPicking(request, now, moment)
    const quantity = takenOf(part, told.quantity, told.reason)
    return {
      ...after,
      changes: [
        ...inTheBag({ request, part, item, quantity, reason: told.reason }, moment),
        ...shortened(lines, part, part.quantity - quantity),
        ...after.changes,
      ],
    }
  },
})

export const makeReady = action('distribution.make-ready', {
  input: z.object({ goods_request_id: id() }),
  verb: 'goods-request.pick',
  offline: true,
  needs: ({ goods_request_id }) => ({ requests: locked(GoodsRequest, { goods_request_id }) }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests }, _, moment) => stepping(theOne(requests), { event: 'make_ready' }, moment),
})
