// A round leaves and comes back. With a van of ours the things of its stops go aboard in the same breath; what nobody took is
// counted at the end, and goes to a shelf, aside to be looked at, or among what is missing.
import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  type Happening,
  id,
  line,
  locked,
  type Moment,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import {
  GoodsRequest,
  type GoodsRequestRecord,
  mustBeGood,
  Part,
  type PartRecord,
  RequestLine,
  type RequestLineRecord,
  stepping,
} from '#distribution'
import { Balance, Location, type LocationRecord, Lot, Reservation } from '#goods'
import { bringBack, type Counted, counted, putAboard } from '../carrying/carrying.ts'
import { Load } from '../domain/load.ts'
import { isOpen, Round, type RoundRecord, type StopRecord } from '../domain/round.ts'
import { heldRound, mustTravel, ofRound, stillOpen, theOne } from './plan-round.ts'

/** What is or will be on the van, as who asks sees it. */
const onVan = {
  goods_request_ids: z.array(id()).max(60).default([]),
  item_ids: z.array(id()).max(500).default([]),
}
interface OnVan {
  round_id: string
  organisation_id: string
  goods_request_ids: string[]
  item_ids: string[]
}

/** Everything is held in the order of every handover, so that two who move the same things wait for each other. */
const heldGoods = ({ round_id, organisation_id, goods_request_ids, item_ids }: OnVan) => ({
  ...heldRound({ round_id, organisation_id }),
  requests: locked(GoodsRequest, { goods_request_id: goods_request_ids }),
  parts: locked(Part, { goods_request_id: goods_request_ids }),
  places: locked(Location, { organisation_id }),
  balances: locked(Balance, { organisation_id, item_id: item_ids }),
  reservations: locked(Reservation, { cause_id: goods_request_ids }),
  lots: all(Lot, { organisation_id, item_id: item_ids }),
})

const deedOf = ({ round_id, organisation_id }: RoundRecord, moment: Moment) => {
  // Above what the steps of the requests take.
  let next = 2000
  return {
    ...{ organisation_id, unit_id: null, worker_id: moment.me.worker_id, cause_id: round_id, at: moment.at },
    ids: () => moment.born(next++),
  }
}

interface Loaded {
  requests: readonly GoodsRequestRecord[]
  parts: readonly PartRecord[]
  places: readonly LocationRecord[]
}

/** The parts that go aboard: of every stop something, all of it good today. */
const toLoad = (
  loaded: Loaded & { lots: readonly Parameters<typeof mustBeGood>[0][] },
  {
    round,
    stops,
    item_ids,
  }: { round: RoundRecord; stops: readonly StopRecord[]; item_ids: readonly string[] },
  today: string,
): PartRecord[] => {
  const van = loaded.places.find(({ location_id }) => location_id === round.van_id)
  return stops.flatMap(({ goods_request_id }) => {
    const request = loaded.requests.find((each) => each.goods_request_id === goods_request_id)
    if (!request) return refuse('deliveries.round-changed')
    const { code, recipient_kind, unit_id } = request
    mustTravel(request, round.hub_unit_id)
    if (recipient_kind === 'unit' && van?.unit_id === unit_id) refuse('deliveries.their-own-van', { code })
    const mine = loaded.parts.filter((part) => part.goods_request_id === goods_request_id)
    if (mine.some(({ state }) => state === 'aboard')) refuse('deliveries.still-aboard', { code })
    const picked = mine.filter(({ state }) => state === 'picked')
    if (picked.length === 0) refuse('deliveries.not-ready', { code })
    for (const { lot_id, item_id } of picked) {
      if (!item_ids.includes(item_id)) refuse('deliveries.round-changed')
      mustBeGood(
        loaded.lots.find((lot) => lot?.lot_id === lot_id),
        today,
      )
    }
    return picked
  })
}

const day_ms = 86_400_000

export const startRound = action('deliveries.start-round', {
  input: z.object({ ...ofRound, ...onVan }),
  verb: 'round.drive',
  needs: heldGoods,
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: (loaded, { round_id, item_ids }, moment) => {
    const round = stillOpen(loaded.rounds)
    if (round.state !== 'planned') refuse('deliveries.already-left')
    const stops = loaded.stops.filter(({ state }) => state === 'waiting')
    if (stops.length === 0) refuse('deliveries.nobody-to-visit')
    const { van_id } = round
    const gone = {
      state: 'on_the_road' as const,
      started_at: moment.at,
      driver_id: round.driver_id ?? moment.me.worker_id,
    }
    const until = new Date(Date.parse(moment.at) + day_ms).toISOString()
    const aboard = van_id
      ? putAboard({
          ...loaded,
          ...{ round_id, van_id, until, deed: deedOf(round, moment) },
          parts: toLoad(loaded, { round, stops, item_ids }, dayInItaly(moment.at)),
        })
      : []
    const late = loaded.requests
      .filter(({ lapses_at }) => van_id !== null && lapses_at !== null && lapses_at < until)
      .map(({ goods_request_id }) => update(GoodsRequest, { goods_request_id }, { lapses_at: until }))
    return {
      changes: [update(Round, { round_id }, gone), ...aboard, ...late],
      events: [{ name: 'round-started', data: { round_id } }],
      answer: { aboard: aboard.length > 0 },
    }
  },
})

const cameBack = z.object({
  load_id: id(),
  good: z.int().min(0).max(10_000_000),
  doubtful: z.int().min(0).max(10_000_000).default(0),
  to_location_id: id().nullable().default(null),
})

interface Back extends Loaded {
  lines: readonly RequestLineRecord[]
  back: readonly Counted[]
  reason: string | null
}

/** The line says what is still kept aside for it. */
const lesser = ({ lines, parts, back }: Back): Change[] =>
  lines.flatMap(({ request_line_id, allocated }) => {
    const gone = back
      .filter(({ load }) =>
        parts.some(
          (part) =>
            part.part_id === load.part_id &&
            part.state === 'aboard' &&
            part.request_line_id === request_line_id,
        ),
      )
      .reduce((sum, { doubtful, missing }) => sum + doubtful + missing, 0)
    return gone > 0
      ? [update(RequestLine, { request_line_id }, { allocated: Math.max(0, allocated - gone) })]
      : []
  })

/** What came back for somebody who still waits stays aside for them, on its shelf; the rest is everybody's. */
const waitingAgain = (of: Back, moment: Moment): { changes: Change[]; events: Happening[] } => {
  const kept = new Set<string>()
  const changes = of.back.flatMap(({ load, good, to_location_id }): Change[] => {
    const part = of.parts.find((each) => each.part_id === load.part_id && each.state === 'aboard')
    if (!part) return []
    const { part_id, reservation_id } = part
    const request = of.requests.find((each) => each.goods_request_id === load.goods_request_id)
    const isWaiting = request?.state === 'picked' || request?.state === 'ready'
    if (!isWaiting || good === 0)
      return [
        update(Part, { part_id }, { state: 'left', reason: of.reason, location_id: to_location_id }),
        update(Reservation, { reservation_id }, { quantity: 0 }),
      ]
    kept.add(load.goods_request_id)
    return [
      update(Part, { part_id }, { state: 'picked', location_id: to_location_id, quantity: good }),
      update(Reservation, { reservation_id }, { location_id: to_location_id, quantity: good }),
    ]
  })
  const empty = of.requests.filter(
    ({ goods_request_id, state }) =>
      (state === 'picked' || state === 'ready') &&
      !kept.has(goods_request_id) &&
      of.parts.some((part) => part.goods_request_id === goods_request_id && part.state === 'aboard'),
  )
  const stepped = empty.map((request, nth) =>
    stepping(request, { event: 'unpick', reason: of.reason, nth }, moment),
  )
  return {
    changes: [...changes, ...lesser(of), ...stepped.flatMap((each) => each.changes)],
    events: stepped.flatMap((each) => each.events),
  }
}

/** A round is over when every stop was told and the van was emptied and counted: nothing that left the hub stays without a word. */
export const endRound = action('deliveries.end-round', {
  input: z.object({
    ...ofRound,
    ...onVan,
    returns: z.array(cameBack).max(500).default([]),
    /** Why something is missing or must be looked at. */
    reason: line(200).trim().nullable().default(null),
  }),
  verb: 'round.drive',
  needs: (told) => ({
    ...heldGoods(told),
    lines: locked(RequestLine, { goods_request_id: told.goods_request_ids }),
    loads: locked(Load, { round_id: told.round_id }),
  }),
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: (loaded, { round_id, returns, goods_request_ids, item_ids, ...told }, moment) => {
    const round = stillOpen(loaded.rounds)
    if (round.state !== 'on_the_road') refuse('deliveries.not-on-the-road')
    const left = loaded.stops.filter(isOpen).length
    if (left > 0) refuse('deliveries.stops-left', { left })
    const reason = told.reason || null
    const back = counted(loaded.loads, returns, loaded.places)
    for (const { load } of back)
      if (!item_ids.includes(load.item_id) || !goods_request_ids.includes(load.goods_request_id))
        refuse('deliveries.round-changed')
    if (back.some(({ doubtful, missing }) => doubtful + missing > 0) && (reason?.length ?? 0) < 3)
      refuse('deliveries.say-why')
    const emptied =
      back.length > 0
        ? bringBack({
            ...loaded,
            ...{ counted: back, reason, van_id: round.van_id ?? notFound() },
            ...{ today: dayInItaly(moment.at), deed: deedOf(round, moment) },
          })
        : []
    const again = waitingAgain({ ...loaded, back, reason }, moment)
    return {
      changes: [
        update(Round, { round_id }, { state: 'ended', ended_at: moment.at }),
        ...emptied,
        ...again.changes,
      ],
      events: [...again.events, { name: 'round-ended', data: { round_id } }],
    }
  },
})
