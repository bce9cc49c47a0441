// Something cannot be given any more: it goes to the bin or is destroyed, with its reason and its weight. What is recalled
// leaves through its recall, so that its paper is found there.
import { z } from 'zod'
import { action, all, dayInItaly, id, line, locked, refuse } from '#core/kernel'
import { Balance, heldPlace, Item, idsFrom, Location, Lot, shelfKinds } from '#goods'
import { disposalLine, disposalReasons } from '../domain/disposal.ts'
import { dispose } from '../holding/dispose.ts'

const reasons = disposalReasons.filter((reason) => reason !== 'recall') as [string, ...string[]]

export const throwAway = action('recalls.throw-away', {
  input: z.object({
    organisation_id: id(),
    location_id: id(),
    way: z.enum(['waste', 'destruction']),
    reason: z.enum(reasons as ['expired', 'damaged', 'cold_chain', 'spoiled', 'other']),
    paper: line(60).nullable().default(null),
    note: line(200).nullable().default(null),
    lines: z.array(disposalLine).min(1).max(200),
  }),
  verb: 'waste.write',
  needs: ({ organisation_id, location_id, lines }) => ({
    place: heldPlace({ location_id, organisation_id }),
    balances: locked(Balance, { location_id }),
    doors: all(Location, { organisation_id, kind: ['waste', 'destroyed'] }),
    items: all(Item, { item_id: lines.map((each) => each.item_id) }),
    lots: all(Lot, { organisation_id, lot_id: lines.flatMap((each) => each.lot_id ?? []) }),
  }),
  on: ({ place }) => ({ organisation_id: place.organisation_id }),
  decide: ({ place, balances, doors, items, lots }, { way, reason, paper, note, lines }, moment) => {
    if (!shelfKinds.includes(place.kind)) refuse('goods.place-not-counted')
    if (reason === 'other' && !note?.trim()) refuse('recalls.say-what')
    const recalled = lots.find((lot) => lot.state === 'recalled')
    if (recalled)
      refuse('recalls.leaves-through-recall', { lot: recalled.code, recall: recalled.state_reason ?? '' })
    const deed = {
      organisation_id: place.organisation_id,
      unit_id: place.unit_id,
      worker_id: moment.me.worker_id,
      cause_id: null,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
    }
    const told = { way, reason, paper, note, recall_id: null, on_day: dayInItaly(moment.at) }
    return { changes: dispose({ deed, place, doors, lines, items, balances, told }) }
  },
})
