// The hub says when one may come and for how many there is room. A window that is no longer held stays, without being offered.
import { action, all, insert, maybe, notFound, refuse, update } from '#core/kernel'
import { overlaps, PickupWindow } from '../domain/pickup-window.ts'

export const setWindow = action('deliveries.set-window', {
  input: PickupWindow.schema,
  verb: 'pickup.set-windows',
  needs: ({ pickup_window_id, hub_unit_id, organisation_id }) => ({
    before: maybe(PickupWindow, { pickup_window_id }),
    others: all(PickupWindow, { hub_unit_id, organisation_id }),
  }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ before, others }, told) => {
    if (told.opens_at >= told.closes_at) refuse('deliveries.hours-backwards')
    // A window of another hub is not moved here by naming its id.
    if (before && before.hub_unit_id !== told.hub_unit_id) notFound()
    const clash = others.find(
      (each) =>
        each.pickup_window_id !== told.pickup_window_id &&
        each.is_active &&
        told.is_active &&
        overlaps(each, told),
    )
    if (clash) refuse('deliveries.windows-overlap', { from: clash.opens_at, to: clash.closes_at })
    const { pickup_window_id, ...fields } = told
    return {
      changes: [before ? update(PickupWindow, { pickup_window_id }, fields) : insert(PickupWindow, told)],
    }
  },
})
