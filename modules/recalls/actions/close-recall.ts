// The end of a recall: nothing of it lies anywhere, or it is said why; and the way out of one opened by mistake.
import { z } from 'zod'
import { action, all, id, line, locked, refuse, update } from '#core/kernel'
import { Balance, Lot } from '#goods'
import { Recall, RecalledLot } from '../domain/recall.ts'
import { measured } from '../domain/recall-states.ts'
import { mustBeAllLots, recallNeeds, stateAfter, theRecall } from './recall-needs.ts'
import { lotIds } from './trace.ts'

const named = { recall_id: id(), organisation_id: id(), lot_ids: lotIds }

export const closeRecall = action('recalls.close', {
  input: z.object({ ...named, reason: line(300).nullable().default(null) }),
  verb: 'recall.open',
  needs: (input) => ({
    ...recallNeeds(input),
    balances: all(Balance, { lot_id: input.lot_ids, organisation_id: input.organisation_id }),
    lots: all(Lot, { lot_id: input.lot_ids, organisation_id: input.organisation_id }),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls, recalled, balances, lots }, { recall_id, lot_ids, reason }, { now: at, me }) => {
    const recall = theRecall(recalls)
    mustBeAllLots(recalled, lot_ids)
    const state = stateAfter(recall, 'close')
    const lying = balances.filter((row) => row.quantity > 0 && !row.may_go_below_zero)
    const quantity = lying.reduce((sum, row) => sum + row.quantity, 0)
    if (!recall.is_drill && quantity > 0 && !reason?.trim()) refuse('recalls.still-lying', { quantity })
    const ended = { state, closed_at: at, closed_by: me.worker_id, reason }
    const empty = recall.is_drill
      ? []
      : lots.filter((lot) => lot.state === 'recalled' && !lying.some((row) => row.lot_id === lot.lot_id))
    return {
      changes: [
        update(Recall, { recall_id }, ended),
        ...empty.map((lot) => update(Lot, { lot_id: lot.lot_id }, { state: 'destroyed' as const })),
      ],
      events: [{ name: 'recall-closed', data: { recall_id } }],
      answer: { ...measured({ ...recall, ...ended }, at) },
    }
  },
})

export const annulRecall = action('recalls.annul', {
  input: z.object({ ...named, reason: line(300).min(3) }),
  verb: 'recall.open',
  needs: (input) => ({
    ...recallNeeds(input),
    lots: locked(Lot, { lot_id: input.lot_ids, organisation_id: input.organisation_id }),
    everywhere: all(RecalledLot, { lot_id: input.lot_ids, organisation_id: input.organisation_id }),
    others: all(Recall, { organisation_id: input.organisation_id }),
  }),
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: (
    { recalls, recalled, lots, everywhere, others },
    { recall_id, lot_ids, reason },
    { now: at, me },
  ) => {
    const recall = theRecall(recalls)
    mustBeAllLots(recalled, lot_ids)
    const state = stateAfter(recall, 'annul')
    const ended = { state, closed_at: at, closed_by: me.worker_id, reason }
    // Another recall that means the same lot keeps holding it, also when it is over.
    const held = new Set(
      others
        .filter((each) => each.recall_id !== recall_id && !each.is_drill && each.state !== 'annulled')
        .map((each) => each.recall_id),
    )
    const isFreed = (lot_id: string) =>
      !everywhere.some((each) => each.lot_id === lot_id && held.has(each.recall_id))
    const freed = recall.is_drill ? [] : lots.filter((lot) => lot.state === 'recalled' && isFreed(lot.lot_id))
    // One that another recall, itself a mistake, had held before: somebody must look at it first.
    const before = new Map(
      recalled.map(
        (each) => [each.lot_id, each.state_before === 'recalled' ? 'quarantine' : each.state_before] as const,
      ),
    )
    return {
      changes: [
        update(Recall, { recall_id }, ended),
        ...freed.map((lot) =>
          update(
            Lot,
            { lot_id: lot.lot_id },
            { state: before.get(lot.lot_id) ?? 'quarantine', state_reason: reason },
          ),
        ),
      ],
    }
  },
})
