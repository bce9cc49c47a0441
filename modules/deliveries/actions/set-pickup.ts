// When somebody comes to collect: an hour within a window of the hub, as long as there is room and the goods are still kept aside.
import { z } from 'zod'
import { action, all, dayText, id, insert, locked, refuse, update } from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, type RequestState, RequestStep } from '#distribution'
import { closedOn, SpecialDay } from '#network'
import { Notice } from '../domain/notice.ts'
import { type Opening, openingAt, openingsOn } from '../domain/opening.ts'
import { clockText, instantIn, inWindow, PickupWindow, spoken } from '../domain/pickup-window.ts'
import { Stop } from '../domain/round.ts'
import { theOne } from './plan-round.ts'

/** What somebody may still come for. */
export const collectable: RequestState[] = ['approved', 'allocated', 'partially_filled', 'picked', 'ready']

const mustHaveRoom = (
  opening: Opening,
  { coming, day }: { coming: readonly GoodsRequestRecord[]; day: string },
): void => {
  const { opens_at, closes_at, capacity } = opening
  if (inWindow(coming, { window: opening, day }).length >= capacity)
    refuse('deliveries.window-full', { from: opens_at, to: closes_at, capacity })
}

/** Closed by exception has a reason, and who asks hears it. */
export const mustBeOpen = (
  openings: readonly Opening[],
  hour: string,
  closed: string | undefined,
): Opening => {
  const found = openingAt(openings, hour)
  if (found) return found
  return closed === undefined
    ? refuse('deliveries.hub-closed')
    : refuse('deliveries.closed-that-day', { note: closed })
}

export const setPickup = action('deliveries.set-pickup', {
  input: z.object({
    goods_request_id: id(),
    hub_unit_id: id(),
    organisation_id: id(),
    on_day: dayText(),
    hour: clockText(),
  }),
  verb: 'pickup.move',
  needs: ({ goods_request_id, hub_unit_id, organisation_id, on_day }) => ({
    requests: all(GoodsRequest, { goods_request_id, to_unit_id: hub_unit_id }),
    // All who may come to this hub are held before anything else is read: two who give the last place meet here, and whoever waited
    // for somebody who closed the day reads that it is closed.
    coming: locked(GoodsRequest, { to_unit_id: hub_unit_id, state: collectable }),
    windows: all(PickupWindow, { hub_unit_id, organisation_id }),
    days: all(SpecialDay, { unit_id: hub_unit_id, on_day }),
    notices: locked(Notice, { goods_request_id, organisation_id }),
    stops: all(Stop, { goods_request_id, state: ['waiting', 'arrived'] }),
  }),
  on: ({ requests }) => {
    const { to_unit_id, to_organisation_id } = theOne(requests)
    return { unit_id: to_unit_id, organisation_id: to_organisation_id }
  },
  decide: ({ requests, windows, days, notices, coming, stops }, told, { now, at, me, born }) => {
    const { goods_request_id, hub_unit_id, on_day, hour } = told
    const held = coming.find((each) => each.goods_request_id === goods_request_id)
    const { code } = theOne(requests)
    if (!held) return refuse('deliveries.nothing-to-collect', { code })
    if (stops.length > 0) refuse('deliveries.on-a-round', { code })
    const when = { day: on_day, hour }
    const pickup_at = instantIn(when) ?? refuse('deliveries.hub-closed')
    if (pickup_at <= now) refuse('deliveries.hour-gone')
    const openings = openingsOn(windows, days, { day: on_day, hub_unit_id })
    const opening = mustBeOpen(openings, hour, closedOn(days, on_day)?.note ?? undefined)
    const others = coming.filter((each) => each !== held)
    mustHaveRoom(opening, { coming: others, day: on_day })
    if (held.lapses_at !== null && pickup_at > held.lapses_at)
      refuse('deliveries.kept-until', { code, until: held.lapses_at })
    const { unit_id, to_unit_id, state } = held
    return {
      changes: [
        update(GoodsRequest, { goods_request_id }, { pickup_at }),
        insert(RequestStep, {
          ...{ request_step_id: born(900), goods_request_id, unit_id, to_unit_id, event: 'set_pickup' },
          ...{ from_state: state, to_state: state, by_name: me.name, at, reason: spoken(when) },
        }),
        // Who has a new day knows that the old one is gone.
        ...notices
          .filter(({ told_at }) => told_at === null)
          .map(({ notice_id }) => update(Notice, { notice_id }, { told_at: at })),
      ],
    }
  },
})
