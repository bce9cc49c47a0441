// What lies of a recall is destroyed, with the paper of who took it away, or goes back to who gave it.
import { z } from 'zod'
import { action, all, dayInItaly, id, line, locked, refuse, update } from '#core/kernel'
import { Balance, heldPlace, Item, idsFrom, Location } from '#goods'
import { disposalLine } from '../domain/disposal.ts'
import { Recall } from '../domain/recall.ts'
import { dispose } from '../holding/dispose.ts'
import { recallNeeds, stateAfter, theRecall } from './recall-needs.ts'

export const settleStock = action('recalls.settle-stock', {
  input: z.object({
    recall_id: id(),
    organisation_id: id(),
    location_id: id(),
    way: z.enum(['destruction', 'to_supplier']),
    paper: line(60).nullable().default(null),
    note: line(200).nullable().default(null),
    lines: z.array(disposalLine).min(1).max(200),
  }),
  verb: 'recall.open',
  needs: ({ recall_id, organisation_id, location_id, lines }) => ({
    place: heldPlace({ location_id, organisation_id }),
    balances: locked(Balance, { location_id }),
    ...recallNeeds({ recall_id, organisation_id }),
    doors: all(Location, { organisation_id, kind: ['destroyed', 'donor'] }),
    items: all(Item, { item_id: lines.map((each) => each.item_id) }),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ place, balances, recalls, recalled, doors, items }, input, moment) => {
    const recall = theRecall(recalls)
    if (recall.is_drill) refuse('recalls.drill-moves-nothing')
    const state = stateAfter(recall, input.way === 'destruction' ? 'destroy' : 'recover')
    const { recall_id, way, paper, note, lines } = input
    const isMeant = (line: (typeof lines)[number]) =>
      recalled.some((each) => each.lot_id === line.lot_id && each.item_id === line.item_id)
    if (!lines.every(isMeant)) refuse('recalls.not-of-this-recall')
    const deed = {
      organisation_id: recall.organisation_id,
      unit_id: place.unit_id,
      worker_id: moment.me.worker_id,
      cause_id: recall_id,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
    }
    const told = { way, reason: 'recall' as const, paper, note, recall_id, on_day: dayInItaly(moment.at) }
    return {
      changes: [
        ...dispose({ deed, place, doors, lines, items, balances, told }),
        update(Recall, { recall_id }, { state, settled_at: recall.settled_at ?? moment.now }),
      ],
    }
  },
})
