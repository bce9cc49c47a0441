// The second look: a coordinator or the one who answers for the hub accepts a large difference, or asks to count again.

import { z } from 'zod'
import { action, all, id, locked, notFound, refuse, update } from '#core/kernel'
import { adjust, Count, notCountedSince } from '../domain/counting.ts'
import { idsFrom } from '../domain/deed.ts'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { revived } from './count-location.ts'
import { heldPlace } from './stock-needs.ts'

export const settleCount = action('goods.settle-count', {
  input: z.object({ count_id: id(), organisation_id: id(), location_id: id(), is_accepted: z.boolean() }),
  verb: 'stock.approve',
  needs: ({ count_id, organisation_id, location_id }) => ({
    place: heldPlace({ location_id, organisation_id }),
    counts: locked(Count, { count_id, organisation_id, location_id }),
    unexplained: all(Location, { organisation_id, kind: 'unexplained' }),
    balances: locked(Balance, { location_id }),
    lots: all(Lot, { organisation_id }),
  }),
  on: ({ counts }) => ({ organisation_id: (counts[0] ?? notFound()).organisation_id }),
  decide: ({ place, counts, unexplained, balances, lots }, { is_accepted }, moment) => {
    const count = counts[0] ?? notFound()
    const me = moment.me.worker_id
    if (count.state !== 'to_approve') refuse('goods.count-already-settled')
    if (count.worker_id === me) refuse('goods.second-person-needed')
    const state = is_accepted ? ('settled' as const) : ('refused' as const)
    const settled = update(Count, { count_id: count.count_id }, { state, settled_by: me })
    if (!is_accepted) return { changes: [settled] }
    const home =
      unexplained.find((each) => each.unit_id === place.unit_id) ?? refuse('goods.no-unexplained-place')
    const { location_id, at } = count
    const differences = notCountedSince({ location_id, balances, at }, count.differences)
    const adjusted = adjust({
      organisation_id: count.organisation_id,
      unit_id: place.unit_id,
      worker_id: count.worker_id,
      cause_id: null,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
      location: place,
      unexplained_location_id: home.location_id,
      differences,
      balances,
      reason: count.reason ?? '',
      approved_by: me,
    })
    return { changes: [settled, ...revived(lots, differences), ...adjusted.changes] }
  },
})
