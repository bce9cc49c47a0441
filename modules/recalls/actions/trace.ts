// The list of who received something: looked at, and confirmed as whole. What arrived after the opening and is meant is held too.
import { z } from 'zod'
import { action, all, id, locked, update } from '#core/kernel'
import { Location, Lot, Packaging, shelfKinds } from '#goods'
import { Recall } from '../domain/recall.ts'
import { recipientsOf } from '../domain/trace.ts'
import { lotsMeant } from '../holding/matching.ts'
import { holding } from './open-recall.ts'
import {
  movementNeeds,
  mustBeAllLots,
  mustBeOpen,
  recallNeeds,
  stateAfter,
  theRecall,
  tracesIn,
} from './recall-needs.ts'

const named = { recall_id: id(), organisation_id: id() }
export const lotIds = z.array(id()).min(1).max(2000)

/** Looks once more: what came in, or was made, since the opening. */
export const lookAgain = action('recalls.look-again', {
  input: z.object(named),
  verb: 'recall.open',
  needs: ({ recall_id, organisation_id }) => ({
    places: locked(Location, { organisation_id, kind: [...shelfKinds] }),
    ...recallNeeds({ recall_id, organisation_id }),
    lots: all(Lot, { organisation_id }),
    packagings: all(Packaging, {}),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls, recalled, lots, packagings }, _, { now: at }) => {
    const recall = theRecall(recalls)
    mustBeOpen(recall)
    const before = new Set(recalled.map((each) => each.lot_id))
    const found = lotsMeant({ sought: recall, lots, packagings }).filter(({ lot }) => !before.has(lot.lot_id))
    return { changes: holding({ ...recall, at }, found), answer: { lots: found.length } }
  },
})

export const confirmTrace = action('recalls.confirm-trace', {
  input: z.object({ ...named, lot_ids: lotIds }),
  verb: 'recall.open',
  needs: (input) => ({ ...recallNeeds(input), ...movementNeeds(input) }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls, recalled, movements, places }, { recall_id, lot_ids }, { now: at }) => {
    const recall = theRecall(recalls)
    mustBeAllLots(recalled, lot_ids)
    const state = stateAfter(recall, 'trace')
    const recipients = recipientsOf(tracesIn(movements, places))
    return {
      changes: [
        update(
          Recall,
          { recall_id },
          { state, traced_at: recall.traced_at ?? at, recipients: recipients.length },
        ),
      ],
      events: [{ name: 'recall-traced', data: { recall_id } }],
      answer: { recipients: recipients.length },
    }
  },
})
