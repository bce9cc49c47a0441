// Something comes back from who had received it, or they tell what became of it. What comes back lies in the store again,
// held, and leaves the count of who had it.
import { z } from 'zod'
import { action, all, id, insert, locked, notFound, refuse } from '#core/kernel'
import {
  Balance,
  heldPlace,
  idsFrom,
  Location,
  Movement,
  movementOf,
  placeOf,
  post,
  shelfKinds,
} from '#goods'
import { fates, Recovery, receiver } from '../domain/told.ts'
import { recipientKey, recipientsOf } from '../domain/trace.ts'
import { mustBeOpen, recallNeeds, theRecall, tracesIn } from './recall-needs.ts'

const doors = { household: 'household', partner: 'partner', canteen: 'canteen', street: 'given' } as const

export const takeBack = action('recalls.take-back', {
  input: z.object({
    recovery_id: id(),
    recall_id: id(),
    organisation_id: id(),
    lot_id: id(),
    item_id: id(),
    ...receiver.shape,
    quantity: z.int().min(1).max(1_000_000),
    fate: z.enum(fates),
    location_id: id(),
  }),
  verb: 'recall.open',
  needs: ({ recall_id, organisation_id, location_id, lot_id }) => ({
    place: heldPlace({ location_id, organisation_id }),
    balances: locked(Balance, { location_id, lot_id }),
    ...recallNeeds({ recall_id, organisation_id }),
    places: all(Location, { organisation_id }),
    movements: all(Movement, { lot_id, organisation_id }),
    known: all(Recovery, { recall_id, organisation_id }),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: (loaded, input, moment) => {
    const { place, balances, recalls, recalled, places, movements, known } = loaded
    const recall = theRecall(recalls)
    mustBeOpen(recall)
    if (recall.is_drill) refuse('recalls.drill-moves-nothing')
    if (!recalled.some((each) => each.lot_id === input.lot_id && each.item_id === input.item_id)) notFound()
    if (!shelfKinds.includes(place.kind)) refuse('goods.place-not-counted')
    const { to_kind, cause_id, unit_id, lot_id, item_id, quantity, fate } = input
    const key = recipientKey({ kind: to_kind, cause_id, unit_id })
    const had = recipientsOf(tracesIn(movements, places)).find((one) => recipientKey(one) === key)
    const gone = known
      .filter((each) => each.lot_id === lot_id && each.fate !== 'brought_back')
      .filter((each) => recipientKey({ ...each, kind: each.to_kind }) === key)
      .reduce((sum, each) => sum + each.quantity, 0)
    const left = (had?.lots.find((each) => each.lot_id === lot_id)?.quantity ?? 0) - gone
    if (quantity > left) refuse('recalls.more-than-received', { left: Math.max(left, 0) })
    const isBack = fate === 'brought_back'
    const { location_id: _, ...told } = input
    const written = insert(Recovery, {
      ...told,
      location_id: isBack ? place.location_id : null,
      at: moment.at,
      worker_id: moment.me.worker_id,
    })
    if (!isBack) return { changes: [written] }
    const kind = doors[to_kind]
    const door =
      places.find((each) => each.kind === kind && each.unit_id === (kind === 'given' ? unit_id : null)) ??
      refuse('goods.unknown-place')
    const deed = {
      ...{ organisation_id: recall.organisation_id, unit_id, worker_id: moment.me.worker_id, cause_id },
      ...{ at: moment.at, ids: idsFrom(moment.intent_id) },
    }
    const movement = movementOf(deed, {
      kind: 'return',
      ...{ item_id, lot_id, quantity, reason: recall.code },
      from_location_id: door.location_id,
      to_location_id: place.location_id,
    })
    const ends = [placeOf(door.kind, door.location_id), placeOf(place.kind, place.location_id)]
    return { changes: [written, ...post([movement], ends, balances).changes] }
  },
})
