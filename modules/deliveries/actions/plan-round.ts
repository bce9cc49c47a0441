// A round is planned, changed, called off. The order of the stops is of who drives; what was told at a door stays.
import { z } from 'zod'
import {
  action,
  type Change,
  id,
  insert,
  locked,
  type Moment,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, RequestStep } from '#distribution'
import { Location } from '#goods'
import { hourGivenBack, spoken } from '../domain/pickup-window.ts'
import { isOpen, Round, type RoundRecord, Stop, type StopRecord } from '../domain/round.ts'

export const theOne = <Record>(rows: readonly Record[]): Record => rows[0] ?? notFound()
export const ofRound = { round_id: id(), organisation_id: id() }
/** Requests in the order of the stops. */
const stopList = z.array(id()).max(60)

const mustBeOnce = (ids: readonly string[]): void => {
  if (new Set(ids).size !== ids.length) refuse('deliveries.said-twice')
}

/** Only what is ready, from this hub, and never a home. */
export const mustTravel = (request: GoodsRequestRecord | undefined, hub_unit_id: string): void => {
  if (!request) return notFound()
  const { code, recipient_kind, state, to_unit_id } = request
  if (recipient_kind === 'household') refuse('deliveries.household-comes-here', { code })
  if (to_unit_id !== hub_unit_id) refuse('deliveries.not-from-this-hub', { code })
  if (state !== 'picked' && state !== 'ready') refuse('deliveries.not-ready', { code })
}

const newStop = (
  { round_id, organisation_id }: Pick<RoundRecord, 'round_id' | 'organisation_id'>,
  { goods_request_id, position, stop_id }: Pick<StopRecord, 'goods_request_id' | 'position' | 'stop_id'>,
): Change =>
  insert(Stop, {
    ...{ stop_id, round_id, organisation_id, goods_request_id, position, state: 'waiting' as const },
    ...{ arrived_at: null, told_at: null, told_by: null, handover_id: null, reason: null },
  })

/** Who is put on a round need not come: their hour at the hub is free for others, and the story of the request says so. */
const needNotCome = (requests: readonly GoodsRequestRecord[], moment: Moment): Change[] =>
  requests.flatMap((request, nth): Change[] => {
    const given = hourGivenBack(request, moment.now)
    if (!given) return []
    const { goods_request_id, unit_id, to_unit_id, state } = request
    const of = { request_step_id: moment.born(1000 + nth), goods_request_id, unit_id, to_unit_id }
    return [
      update(GoodsRequest, { goods_request_id }, { pickup_at: null }),
      insert(RequestStep, {
        ...{ ...of, event: 'bring_instead', from_state: state, to_state: state },
        ...{ by_name: moment.me.name, at: moment.at, reason: spoken(given) },
      }),
    ]
  })

export const planRound = action('deliveries.plan-round', {
  input: Round.schema
    .omit({ state: true, started_at: true, ended_at: true })
    .extend({ goods_request_ids: stopList }),
  verb: 'round.drive',
  needs: ({ organisation_id, van_id, goods_request_ids }) => ({
    van: maybe(Location, { location_id: van_id, organisation_id }),
    requests: locked(GoodsRequest, { goods_request_id: goods_request_ids }),
  }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ van, requests }, { goods_request_ids, ...told }, moment) => {
    mustBeOnce(goods_request_ids)
    if (told.van_id !== null && van?.kind !== 'van') refuse('deliveries.not-a-van')
    const round: RoundRecord = { ...told, state: 'planned', started_at: null, ended_at: null }
    const stops = goods_request_ids.map((goods_request_id, position) => {
      mustTravel(
        requests.find((each) => each.goods_request_id === goods_request_id),
        told.hub_unit_id,
      )
      return newStop(round, { goods_request_id, position, stop_id: moment.born(position) })
    })
    return { changes: [insert(Round, round), ...stops, ...needNotCome(requests, moment)] }
  },
})

/** Locked: two who change one round meet here. */
export const heldRound = ({ round_id, organisation_id }: { round_id: string; organisation_id: string }) => ({
  rounds: locked(Round, { round_id, organisation_id }),
  stops: locked(Stop, { round_id }),
})

export const stillOpen = (rounds: readonly RoundRecord[]): RoundRecord => {
  const round = theOne(rounds)
  if (round.state === 'ended' || round.state === 'cancelled') refuse('deliveries.round-over')
  return round
}

const placed = (
  { round, stops }: { round: RoundRecord; stops: readonly StopRecord[] },
  { ids, moment }: { ids: readonly string[]; moment: Moment },
): Change[] => {
  const firm = stops.filter(({ state }) => state !== 'waiting' && state !== 'dropped')
  const waiting = stops.filter(({ state }) => state === 'waiting' || state === 'dropped')
  const again = new Set(firm.filter(isOpen).map(({ goods_request_id }) => goods_request_id))
  const put = ids
    .filter((each) => !again.has(each))
    .map((goods_request_id, i): Change => {
      const position = firm.length + i
      const known = waiting.find((stop) => stop.goods_request_id === goods_request_id)
      if (!known) return newStop(round, { goods_request_id, position, stop_id: moment.born(i) })
      return update(Stop, { stop_id: known.stop_id }, { position, state: 'waiting' })
    })
  const out = waiting
    .filter(({ state, goods_request_id }) => state === 'waiting' && !ids.includes(goods_request_id))
    .map(({ stop_id }) => update(Stop, { stop_id }, { state: 'dropped' }))
  const kept = firm
    .toSorted((a, b) => a.position - b.position)
    .map(({ stop_id }, position) => update(Stop, { stop_id }, { position }))
  return [...kept, ...put, ...out]
}

/** The stops still to make, in their new order: added, moved, taken off. What was told before stays where it is. */
export const setStops = action('deliveries.set-stops', {
  input: z.object({ ...ofRound, goods_request_ids: stopList }),
  verb: 'round.drive',
  needs: ({ round_id, organisation_id, goods_request_ids }) => ({
    ...heldRound({ round_id, organisation_id }),
    requests: locked(GoodsRequest, { goods_request_id: goods_request_ids }),
  }),
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: ({ rounds, stops, requests }, { goods_request_ids: ids }, moment) => {
    mustBeOnce(ids)
    const round = stillOpen(rounds)
    const already = new Set(stops.filter(isOpen).map(({ goods_request_id }) => goods_request_id))
    // What is not aboard cannot be given at a door.
    const isGone = round.state === 'on_the_road' && round.van_id !== null
    if (isGone && ids.some((each) => !already.has(each))) refuse('deliveries.van-left')
    for (const each of ids)
      if (!already.has(each))
        mustTravel(
          requests.find(({ goods_request_id }) => goods_request_id === each),
          round.hub_unit_id,
        )
    const put = requests.filter(({ goods_request_id }) => !already.has(goods_request_id))
    return { changes: [...placed({ round, stops }, { ids, moment }), ...needNotCome(put, moment)] }
  },
})

/** What was on it goes back among what is ready. */
export const cancelRound = action('deliveries.cancel-round', {
  input: z.object(ofRound),
  verb: 'round.drive',
  needs: heldRound,
  on: ({ rounds }) => ({ organisation_id: theOne(rounds).organisation_id }),
  decide: ({ rounds, stops }, { round_id }) => {
    if (stillOpen(rounds).state !== 'planned') refuse('deliveries.already-left')
    return {
      changes: [
        update(Round, { round_id }, { state: 'cancelled' }),
        ...stops
          .filter(({ state }) => state === 'waiting')
          .map(({ stop_id }) => update(Stop, { stop_id }, { state: 'dropped' })),
      ],
    }
  },
})
