// The hub keeps things aside for one request or for many at once: whoever waited longest first, what expires first first. The
// shelves are held until it is written, so that two desks never promise the same tin.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  locked,
  type Moment,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Balance, Item, type ItemRecord, idsFrom, Location, Lot, Reservation } from '#goods'
import { Location as Door, type LocationRecord as DoorRecord, Service, type ServiceRecord } from '#services'
import { Card, type CardRecord } from '../domain/card.ts'
import { LastServed } from '../domain/handover.ts'
import { Part } from '../domain/part.ts'
import {
  GoodsRequest,
  type GoodsRequestRecord,
  RequestLine,
  type RequestLineRecord,
} from '../domain/request.ts'
import { allocate, type Given, type Missing } from '../giving/allocate.ts'
import { metresTo, pointsByUnit } from '../giving/distance.ts'
import type { Asked } from '../giving/fairness.ts'
import { keptUntil } from '../giving/lapse.ts'
import { placeOfHub, stepping, theOne } from './step.ts'

const input = z.object({
  goods_request_ids: z.array(id()).min(1).max(500),
  /** The body of the hub, and the hub. */
  organisation_id: id(),
  to_unit_id: id(),
  /** The things asked for, and those of the categories asked for. */
  item_ids: z.array(id()).min(1).max(1000),
  /** The cards of the households among them. */
  card_ids: z.array(id()).max(500).default([]),
  /** Those without a card to whom programme goods may go: their people are counted as occasional. */
  occasional_ids: z.array(id()).max(500).default([]),
  /** The bodies that ask: the doors of their units in the directory say how far they are. */
  asking_ids: z.array(id()).max(500).default([]),
})
type Input = z.infer<typeof input>

interface Loaded {
  lines: RequestLineRecord[]
  cards: CardRecord[]
  served: { recipient_id: string; on_day: string }[]
  services: ServiceRecord[]
  doors: DoorRecord[]
}

const byRequest = <T extends { goods_request_id: string }>(all: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(each.goods_request_id)
    if (group) group.push(each)
    else groups.set(each.goods_request_id, [each])
  }
  return groups
}

const askedOf = (
  request: GoodsRequestRecord,
  loaded: Loaded & { points: ReturnType<typeof pointsByUnit> },
  { occasional_ids, to_unit_id: hub_id }: Input,
): Asked => {
  const { goods_request_id, card_id, code, unit_id } = request
  const card = loaded.cards.find((each) => each.card_id === card_id) ?? null
  if (card_id !== null && !card) refuse('distribution.card-missing')
  if (card && card.state !== 'active')
    refuse('distribution.card-not-active', { code: card.code, state: card.state })
  const lines = loaded.lines.filter((line) => line.goods_request_id === goods_request_id)
  if (lines.every((line) => line.allocated >= line.quantity)) refuse('distribution.all-kept-aside', { code })
  const recipient = card_id ?? request.unit_id
  // Where a household lives is nobody's business here: only units have a door.
  const metres = card ? null : metresTo(loaded.points, { hub_id, unit_id })
  return {
    ...{ request, lines, card, metres },
    is_occasional: card === null && occasional_ids.includes(goods_request_id),
    last_served_on: loaded.served.find((each) => each.recipient_id === recipient)?.on_day ?? null,
  }
}

const keepAside = (
  given: readonly Given[],
  hub: { unit_id: string; organisation_id: string; items: ReadonlyMap<string, ItemRecord> },
  moment: Moment,
): Change[] => {
  const ids = idsFrom(moment.intent_id)
  return given.flatMap(({ is_marked: _, goods_request_id, why, ...part }) => {
    const reservation_id = ids()
    const { location_id, lot_key, lot_id, item_id, quantity, request_line_id } = part
    const item = hub.items.get(item_id)
    const heap = { organisation_id: hub.organisation_id, location_id, lot_key, lot_id, item_id, quantity }
    return [
      insert(Reservation, {
        ...{ ...heap, reservation_id, cause_id: goods_request_id, until: keptUntil(item, moment.at) },
      }),
      insert(Part, {
        ...{ ...heap, part_id: ids(), goods_request_id, request_line_id, unit_id: hub.unit_id },
        ...{ reservation_id, why, state: 'to_pick' as const, reason: null, picked_by: null },
      }),
    ]
  })
}

const countLines = (lines: readonly RequestLineRecord[], given: readonly Given[]): Change[] => {
  const more = new Map<string, number>()
  for (const { request_line_id, quantity } of given)
    more.set(request_line_id, (more.get(request_line_id) ?? 0) + quantity)
  return lines.flatMap(({ request_line_id, allocated }) => {
    const added = more.get(request_line_id) ?? 0
    return added > 0 ? [update(RequestLine, { request_line_id }, { allocated: allocated + added })] : []
  })
}

interface Outcome {
  request: GoodsRequestRecord
  given: Given[]
  missing: Missing[]
  nth: number
}

const moveOne = (
  { request, given, missing, nth }: Outcome,
  items: ReadonlyMap<string, ItemRecord>,
  moment: Moment,
) => {
  // Nothing was found: it stays where it is, and the desk is told.
  if (given.length === 0) return { changes: [], events: [] }
  const until = given.map(({ item_id }) => keptUntil(items.get(item_id), moment.at))
  const before = request.lapses_at !== null && request.lapses_at > moment.at ? [request.lapses_at] : []
  const fields = { lapses_at: [...until, ...before].sort()[0] ?? null }
  const event = missing.length > 0 ? 'allocate_some' : 'allocate'
  return stepping(request, { event, fields, nth }, moment)
}

export const allocateRequests = action('distribution.allocate', {
  input,
  verb: 'goods-request.decide',
  needs: ({ goods_request_ids, organisation_id, to_unit_id, item_ids, card_ids, asking_ids }) => ({
    requests: locked(GoodsRequest, { goods_request_id: goods_request_ids, to_unit_id }),
    // The shelves before what lies on them: whoever waited must also see what was promised meanwhile.
    places: locked(Location, { organisation_id, kind: ['hub', 'shelf'] }),
    balances: locked(Balance, { organisation_id, item_id: item_ids }),
    reservations: all(Reservation, { organisation_id, item_id: item_ids }),
    lots: all(Lot, { organisation_id, item_id: item_ids, state: 'available' }),
    items: all(Item, { item_id: item_ids }),
    lines: all(RequestLine, { goods_request_id: goods_request_ids }),
    cards: all(Card, { card_id: card_ids }),
    served: all(LastServed, { organisation_id }),
    services: all(Service, { organisation_id: [organisation_id, ...asking_ids] }),
    doors: all(Door, { organisation_id: [organisation_id, ...asking_ids], kind: 'physical' }),
  }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: (loaded, told, moment) => {
    const { requests, places, balances, reservations, lots, items, lines } = loaded
    if (requests.length !== new Set(told.goods_request_ids).size) notFound()
    const [hub] = requests
    if (hub?.to_organisation_id !== told.organisation_id) notFound()
    const today = dayInItaly(moment.at)
    const points = pointsByUnit(loaded, today)
    const asked = requests.map((request) => askedOf(request, { ...loaded, points }, told))
    const { given, missing } = allocate({ asked, places, balances, reservations, lots, items, today })
    const [givenTo, missingFor] = [byRequest(given), byRequest(missing)]
    const known = new Map(items.map((item) => [item.item_id, item]))
    const moved = requests.map((request, nth) => {
      const { goods_request_id } = request
      const mine = {
        given: givenTo.get(goods_request_id) ?? [],
        missing: missingFor.get(goods_request_id) ?? [],
      }
      return moveOne({ request, ...mine, nth }, known, moment)
    })
    const place = { unit_id: told.to_unit_id, organisation_id: told.organisation_id, items: known }
    return {
      changes: [
        ...moved.flatMap(({ changes }) => changes),
        ...countLines(lines, given),
        ...keepAside(given, place, moment),
      ],
      events: moved.flatMap(({ events }) => events),
      answer: {
        given: given.map(({ request_line_id, quantity }) => ({ request_line_id, quantity })),
        missing,
      },
    }
  },
})
