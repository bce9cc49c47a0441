// Telling who received: by letter, by phone, face to face, or with the notice that hangs where they come. When nobody is
// left to tell, the step is done.
import { z } from 'zod'
import { action, all, id, insert, line, refuse, update } from '#core/kernel'
import { Recall } from '../domain/recall.ts'
import { receiver, Told, type ToldRecord, tellingWays } from '../domain/told.ts'
import { type Recipient, recipientKey, recipientsOf } from '../domain/trace.ts'
import {
  movementNeeds,
  mustBeAllLots,
  mustBeOpen,
  recallNeeds,
  stateAfter,
  theRecall,
  tracesIn,
} from './recall-needs.ts'
import { lotIds } from './trace.ts'

const named = { recall_id: id(), organisation_id: id() }

export const tell = action('recalls.tell', {
  input: z.object({
    ...named,
    to: z.array(receiver).min(1).max(500),
    how: z.enum(tellingWays),
    note: line(200).nullable().default(null),
  }),
  verb: 'recall.open',
  needs: recallNeeds,
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls }, { recall_id, to, how, note }, moment) => {
    const recall = theRecall(recalls)
    mustBeOpen(recall)
    if (how === 'letter' && to.some((one) => one.to_kind !== 'partner')) refuse('recalls.letters-to-partners')
    const told = to.map((one, i) =>
      insert(Told, {
        told_id: moment.born(i),
        recall_id,
        organisation_id: recall.organisation_id,
        ...one,
        ...{ how, note, at: moment.now, worker_id: moment.me.worker_id },
      }),
    )
    const leaves = how === 'letter' && !recall.is_drill
    const told_ids = to.map((_, i) => moment.born(i))
    return { changes: told, events: leaves ? [{ name: 'recall-told', data: { recall_id, told_ids } }] : [] }
  },
})

/** Those nobody told yet. */
export const untold = (recipients: Recipient[], told: ToldRecord[]): Recipient[] => {
  const reached = new Set(told.map((each) => recipientKey({ ...each, kind: each.to_kind })))
  return recipients.filter((one) => !reached.has(recipientKey(one)))
}

export const confirmTold = action('recalls.confirm-told', {
  input: z.object({ ...named, lot_ids: lotIds }),
  verb: 'recall.open',
  needs: (input) => ({
    ...recallNeeds(input),
    ...movementNeeds(input),
    told: all(Told, { recall_id: input.recall_id, organisation_id: input.organisation_id }),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls, recalled, movements, places, told }, { recall_id, lot_ids }, { now: at }) => {
    const recall = theRecall(recalls)
    mustBeAllLots(recalled, lot_ids)
    const state = stateAfter(recall, 'notify')
    const recipients = recipientsOf(tracesIn(movements, places))
    const missing = untold(recipients, told).length
    if (missing > 0) refuse('recalls.not-all-told', { missing })
    return {
      changes: [
        update(
          Recall,
          { recall_id },
          { state, notified_at: recall.notified_at ?? at, recipients: recipients.length },
        ),
      ],
    }
  },
})
