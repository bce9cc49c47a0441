// When somebody comes to collect: an hour within a window of the hub, as long as there is room and the goods are still kept aside.
import { z } from 'zod'
import { action, all, dayText, id, locked, refuse, update } from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, type RequestState } from '#distribution'
import {
  clockText,
  instantIn,
  inWindow,
  PickupWindow,
  type PickupWindowRecord,
  windowFor,
} from '../domain/pickup-window.ts'
import { theOne } from './plan-round.ts'

/** What somebody may still come for. */
export const collectable: RequestState[] = ['approved', 'allocated', 'partially_filled', 'picked', 'ready']

const openWindow = (windows: readonly PickupWindowRecord[], when: { day: string; hour: string }) =>
  windowFor(
    windows.filter(({ is_active }) => is_active),
    when,
  ) ?? refuse('deliveries.hub-closed')

const mustHaveRoom = (
  window: PickupWindowRecord,
  { coming, day }: { coming: readonly GoodsRequestRecord[]; day: string },
): void => {
  const { opens_at, closes_at, capacity } = window
  if (inWindow(coming, { window, day }).length >= capacity)
    refuse('deliveries.window-full', { from: opens_at, to: closes_at, capacity })
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
  needs: ({ goods_request_id, hub_unit_id, organisation_id }) => ({
    requests: all(GoodsRequest, { goods_request_id, to_unit_id: hub_unit_id }),
    windows: all(PickupWindow, { hub_unit_id, organisation_id }),
    // All who may come to this hub are held: two who give the last place meet here.
    coming: locked(GoodsRequest, { to_unit_id: hub_unit_id, state: collectable }),
  }),
  on: ({ requests }) => {
    const { to_unit_id, to_organisation_id } = theOne(requests)
    return { unit_id: to_unit_id, organisation_id: to_organisation_id }
  },
  decide: ({ requests, windows, coming }, { goods_request_id, on_day, hour }, { now }) => {
    const held = coming.find((each) => each.goods_request_id === goods_request_id)
    const { code } = theOne(requests)
    if (!held) return refuse('deliveries.nothing-to-collect', { code })
    const when = { day: on_day, hour }
    const pickup_at = instantIn(when) ?? refuse('deliveries.hub-closed')
    if (pickup_at <= now) refuse('deliveries.hour-gone')
    const window = openWindow(windows, when)
    const others = coming.filter((each) => each !== held)
    mustHaveRoom(window, { coming: others, day: on_day })
    if (held.lapses_at !== null && pickup_at > held.lapses_at)
      refuse('deliveries.kept-until', { code, until: held.lapses_at })
    return { changes: [update(GoodsRequest, { goods_request_id }, { pickup_at })] }
  },
})
