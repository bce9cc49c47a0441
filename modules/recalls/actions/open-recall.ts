// A notice arrives: every lot it means is held at once, wherever it lies, vans included. Every place of the body is taken
// before its lots are read, so a handout is either before this and in the trace, or after and does not find the lot.
import { z } from 'zod'
import { action, all, type Change, id, insert, locked, maybe, refuse, update } from '#core/kernel'
import { Location, Lot, lotCode, Packaging, shelfKinds } from '#goods'
import {
  noticeShape,
  Recall,
  RecalledLot,
  type RecallRecord,
  type Sought,
  soughtShape,
} from '../domain/recall.ts'
import { type FoundLot, lotsMeant, saysEnough } from '../holding/matching.ts'

/** What the notice said, as one line: for who must read why nothing was found. */
const inWords = (sought: Sought): string =>
  [
    sought.lot_code,
    [sought.supplier_lot, sought.supplier_lot_to].filter(Boolean).join(' – '),
    sought.gtin,
    [sought.expires_from, sought.expires_to].filter(Boolean).join(' – '),
  ]
    .filter(Boolean)
    .join(', ')

type Holding = Pick<RecallRecord, 'recall_id' | 'organisation_id' | 'is_drill' | 'code'> & { at: string }

/** The lots of a recall, written down; held unless it is a drill. What was destroyed stays so. */
export const holding = (recall: Holding, found: readonly FoundLot[]): Change[] => [
  ...found.map(({ lot, because }) =>
    insert(RecalledLot, {
      recall_id: recall.recall_id,
      lot_id: lot.lot_id,
      organisation_id: recall.organisation_id,
      item_id: lot.item_id,
      because,
      state_before: lot.state,
      found_at: recall.at,
    }),
  ),
  ...found
    .filter(({ lot }) => !recall.is_drill && lot.state !== 'recalled' && lot.state !== 'destroyed')
    .map(({ lot }) =>
      update(Lot, { lot_id: lot.lot_id }, { state: 'recalled' as const, state_reason: recall.code }),
    ),
]

export const openRecall = action('recalls.open', {
  input: z.object({
    recall_id: id(),
    organisation_id: id(),
    is_drill: z.boolean().default(false),
    ...noticeShape,
    ...soughtShape,
    heard_from: id().nullable().default(null),
  }),
  verb: 'recall.open',
  needs: ({ organisation_id, gtin, heard_from }) => ({
    places: locked(Location, { organisation_id, kind: [...shelfKinds] }),
    lots: all(Lot, { organisation_id }),
    packagings: all(Packaging, { gtin }),
    theirs: maybe(Recall, { recall_id: heard_from }),
  }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ lots, packagings, theirs }, input, { now: at, me }) => {
    if (!saysEnough(input)) refuse('recalls.too-little')
    if (input.supplier_lot_to && !input.supplier_lot) refuse('recalls.row-without-first')
    if (input.expires_from && input.expires_to && input.expires_to < input.expires_from)
      refuse('recalls.days-backwards')
    const found = lotsMeant({ sought: input, lots, packagings, elsewhere: theirs })
    if (found.length === 0)
      refuse('recalls.nothing-found', { lots: lots.length, sought: inWords(input) || '–' })
    const meant = found.filter((each) => each.because !== 'made_of')
    const recall: RecallRecord = {
      ...input,
      code: lotCode(input.recall_id).replace('L-', 'R-'),
      state: 'stock_blocked',
      opened_at: at,
      opened_by: me.worker_id,
      blocked_at: at,
      traced_at: null,
      notified_at: null,
      settled_at: null,
      closed_at: null,
      closed_by: null,
      reason: null,
      recipients: 0,
      passed_on: [...new Set(meant.flatMap(({ lot }) => lot.origin_id ?? []))],
      item_ids: [...new Set(meant.map(({ lot }) => lot.item_id))],
    }
    return {
      changes: [insert(Recall, recall), ...holding({ ...recall, at }, found)],
      events: [{ name: 'recall-opened', data: { recall_id: recall.recall_id } }],
      answer: { code: recall.code, lots: found.length },
    }
  },
})
