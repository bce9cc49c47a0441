// Who asked for goods says themselves when they come, moves it, or gives the hour back. They see how many places are left, not who
// has the others: whether one is still free is looked at again where it is written, when nobody else can take it.
import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  dayText,
  id,
  insert,
  locked,
  type Moment,
  refuse,
  update,
} from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, RequestStep } from '#distribution'
import { closedOn, SpecialDay } from '#network'
import { openingsOn } from '../domain/opening.ts'
import { clockText, hourOf, instantIn, PickupWindow, spoken } from '../domain/pickup-window.ts'
import { theOne } from './plan-round.ts'
import { collectable, mustBeOpen } from './set-pickup.ts'

const ofAsker = ({ unit_id, organisation_id }: GoodsRequestRecord) => ({ unit_id, organisation_id })

const mustWait = (asked: GoodsRequestRecord): void => {
  if (!collectable.includes(asked.state)) refuse('deliveries.nothing-to-collect', { code: asked.code })
}

interface Booked {
  event: string
  pickup_at: string | null
  reason: string
}

const written = (asked: GoodsRequestRecord, { event, pickup_at, reason }: Booked, moment: Moment) => {
  const { goods_request_id, unit_id, to_unit_id, state } = asked
  return [
    update(GoodsRequest, { goods_request_id }, { pickup_at }),
    insert(RequestStep, {
      ...{ request_step_id: moment.born(900), goods_request_id, unit_id, to_unit_id, event },
      ...{ from_state: state, to_state: state, by_name: moment.me.name, at: moment.at, reason },
    }),
  ]
}

export const bookPickup = action('deliveries.book-pickup', {
  input: z.object({ goods_request_id: id(), hub_unit_id: id(), on_day: dayText(), hour: clockText() }),
  verb: 'pickup.book',
  needs: ({ goods_request_id, hub_unit_id, on_day }) => ({
    requests: locked(GoodsRequest, { goods_request_id, to_unit_id: hub_unit_id }),
    windows: all(PickupWindow, { hub_unit_id }),
    days: all(SpecialDay, { unit_id: hub_unit_id, on_day }),
  }),
  on: ({ requests }) => ofAsker(theOne(requests)),
  decide: ({ requests, windows, days }, { hub_unit_id, on_day, hour }, moment) => {
    const asked = theOne(requests)
    mustWait(asked)
    const when = { day: on_day, hour }
    const pickup_at = instantIn(when) ?? refuse('deliveries.hub-closed')
    if (pickup_at <= moment.now) refuse('deliveries.hour-gone')
    const openings = openingsOn(windows, days, { day: on_day, hub_unit_id })
    mustBeOpen(openings, hour, closedOn(days, on_day)?.note ?? undefined)
    if (asked.lapses_at !== null && pickup_at > asked.lapses_at)
      refuse('deliveries.kept-until', { code: asked.code, until: asked.lapses_at })
    return {
      changes: written(asked, { event: 'book_pickup', pickup_at, reason: spoken(when) }, moment),
      derive: [{ kind: 'deliveries.settle-booking', id: asked.goods_request_id }],
    }
  },
})

export const dropPickup = action('deliveries.drop-pickup', {
  input: z.object({ goods_request_id: id() }),
  verb: 'pickup.book',
  needs: ({ goods_request_id }) => ({ requests: locked(GoodsRequest, { goods_request_id }) }),
  on: ({ requests }) => ofAsker(theOne(requests)),
  decide: ({ requests }, _, moment) => {
    const asked = theOne(requests)
    mustWait(asked)
    const { code, pickup_at } = asked
    if (pickup_at === null) return refuse('deliveries.nothing-booked', { code })
    const reason = spoken({ day: dayInItaly(pickup_at), hour: hourOf(pickup_at) })
    return { changes: written(asked, { event: 'drop_pickup', pickup_at: null, reason }, moment) }
  },
})
