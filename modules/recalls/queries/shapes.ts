// What the screens are told of a recall.
import { z } from 'zod'
import { recallStates } from '../domain/recall-states.ts'

const text = z.string()
const maybe = text.nullable()

export const measuredShape = z.object({
  blocked_s: z.number(),
  traced_s: z.number().nullable(),
  notified_s: z.number().nullable(),
  closed_s: z.number().nullable(),
  is_traced_late: z.boolean(),
  is_notified_late: z.boolean(),
})

export const recallLine = z.object({
  recall_id: text,
  organisation_id: text,
  code: text,
  is_drill: z.boolean(),
  title: text,
  notice_by: text,
  notice_number: maybe,
  notice_on: text,
  notice_link: maybe,
  danger: text,
  what_to_do: text,
  lot_code: maybe,
  supplier_lot: maybe,
  supplier_lot_to: maybe,
  gtin: maybe,
  item_id: maybe,
  expires_from: maybe,
  expires_to: maybe,
  state: z.enum(recallStates),
  opened_at: text,
  opened_by_name: maybe,
  blocked_at: text,
  traced_at: maybe,
  notified_at: maybe,
  settled_at: maybe,
  closed_at: maybe,
  reason: maybe,
  recipients: z.int(),
  traced_by: text,
  notified_by: text,
  measured: measuredShape,
})
export type RecallLine = z.infer<typeof recallLine>

export const lotLine = z.object({
  lot_id: text,
  code: text,
  item_id: text,
  name_it: text,
  name_en: text,
  unit_name: text,
  grams: z.number().nullable(),
  supplier_lot: maybe,
  best_before: maybe,
  use_by: maybe,
  donor: maybe,
  state: text,
  because: z.enum(['matched', 'unknown_lot', 'made_of']),
  arrived: z.number(),
  remains: z.number(),
  gone: z.number(),
})
export type LotLine = z.infer<typeof lotLine>

export const recipientLine = z.object({
  key: text,
  kind: z.enum(['household', 'partner', 'canteen', 'street']),
  cause_id: maybe,
  unit_id: maybe,
  /** A partner's or a unit's name; null for a household, whose card stands in `card`. */
  name: maybe,
  on_day: text,
  quantity: z.number(),
  lots: z.array(z.object({ lot_id: text, quantity: z.number() })),
  told_at: maybe,
  told_how: maybe,
  /** The card of a household: a code and no name. */
  card_code: maybe,
  /** Taken at the counter without a card: only a public notice reaches them. */
  is_anonymous: z.boolean(),
  /** A letter can reach this partner. */
  has_address: z.boolean(),
})
export type RecipientLine = z.infer<typeof recipientLine>
