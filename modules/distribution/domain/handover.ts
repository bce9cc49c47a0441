// What left the hub in somebody's hands, lot by lot, and what came back. The store's movements of it carry this handover as
// their cause, and nothing else of whom it was for.

import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const recipientKinds = ['household', 'partner', 'canteen', 'unit', 'anonymous'] as const
export type RecipientKind = (typeof recipientKinds)[number]
/** The card was shown and read; a sheet was signed and is kept by hand; who received drew their name here, or told it before a witness. */
export const handoverProofs = ['none', 'card', 'paper', 'drawn', 'witnessed'] as const

export const Handover = noun(
  'distribution.handover',
  { table: 'distribution.handovers', key: 'handover_id', by: 'organisation' },
  z.object({
    handover_id: id(),
    /** The body of the hub. */
    organisation_id: id(),
    hub_unit_id: id(),
    recipient_kind: z.enum(recipientKinds),
    card_id: id().nullable(),
    partner_id: id().nullable(),
    /** The unit that received it. */
    unit_id: id().nullable(),
    goods_request_id: id().nullable(),
    at: instantText(),
    worker_id: id(),
    /** How many will use it; 0 when nobody knows. */
    people: z.int().min(0).max(10_000),
    is_programme: z.boolean(),
    proof: z.enum(handoverProofs),
    reason: line(200).nullable(),
  }),
)
export type HandoverRecord = Of<typeof Handover>

export const HandoverLine = noun(
  'distribution.handover-line',
  { table: 'distribution.handover_lines', key: 'handover_line_id', by: 'organisation' },
  z.object({
    handover_line_id: id(),
    handover_id: id(),
    organisation_id: id(),
    unit_id: id().nullable(),
    position: z.int().min(0).max(1000),
    item_id: id(),
    lot_id: id().nullable(),
    lot_code: line(20).nullable(),
    supplier_lot: line(60).nullable(),
    gtin: line(14).nullable(),
    best_before: dayText().nullable(),
    use_by: dayText().nullable(),
    usable_until: dayText().nullable(),
    programme: line(40).nullable(),
    owner_id: id().nullable(),
    origin_id: id().nullable(),
    quantity: z.int().min(1).max(10_000_000),
    /** The shelf held less than was taken: the store explains the rest. */
    is_unexplained: z.boolean(),
  }),
)
export type HandoverLineRecord = Of<typeof HandoverLine>

/** What a partner says has arrived, and the lot it became in their store. */
export const Arrival = noun(
  'distribution.arrival',
  { table: 'distribution.arrivals', key: 'arrival_id', by: 'unit' },
  z.object({
    arrival_id: id(),
    handover_id: id(),
    handover_line_id: id(),
    unit_id: id(),
    organisation_id: id(),
    to_unit_id: id(),
    worker_id: id(),
    at: instantText(),
    arrived: z.int().min(0).max(10_000_000),
    lot_id: id().nullable(),
    reason: line(200).nullable(),
  }),
)

export const Return = noun(
  'distribution.return',
  { table: 'distribution.returns', key: 'return_id', by: 'organisation' },
  z.object({
    return_id: id(),
    handover_id: id(),
    handover_line_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    quantity: z.int().min(1).max(10_000_000),
    /** Good enough for the shelf; otherwise to the bin. */
    is_good: z.boolean(),
    reason: line(200),
  }),
)
export type ReturnRecord = Of<typeof Return>

/** Who waits longest goes first: the last day a card or a unit received something from a hub. */
export const LastServed = noun(
  'distribution.last-served',
  {
    table: 'distribution.last_served',
    key: ['recipient_id', 'organisation_id'],
    by: 'organisation',
    conflict: 'latest',
  },
  z.object({ recipient_id: id(), organisation_id: id(), on_day: dayText() }),
)
