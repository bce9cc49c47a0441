// Double entry: every movement leaves one place and reaches another, so nothing appears or vanishes by a
// keystroke. Movements are facts and are never changed; balances follow them in the same transaction.

import { z } from 'zod'
import { id, instantText, line, noun, type Of } from '#core/kernel'

export const movementKinds = [
  'in_donation',
  'in_purchase',
  'in_programme',
  'out_unit',
  'return',
  'transfer',
  'out_contact',
  'out_kit_assembly',
  'in_kit',
  'returned_used',
  'collected_ground',
  'waste',
  'destruction',
  'out_household',
  'out_partner',
  'out_canteen',
  'adjustment',
] as const
export type MovementKind = (typeof movementKinds)[number]

export const Movement = noun(
  'goods.movement',
  { table: 'goods.movements', key: 'movement_id', by: 'organisation', conflict: 'append' },
  z.object({
    movement_id: id(),
    organisation_id: id(),
    unit_id: id().nullable(),
    /** When it happened. For street handouts never finer than the shift: see README, "Nobody can be read here". */
    at: instantText(),
    kind: z.enum(movementKinds),
    item_id: id(),
    lot_id: id().nullable(),
    from_location_id: id(),
    to_location_id: id(),
    quantity: z.int().min(1).max(100_000_000),
    /** The shift it happened in; never a contact. */
    cause_id: id().nullable(),
    reason: line(200).nullable(),
    approved_by: id().nullable(),
    worker_id: id(),
  }),
)
export type MovementRecord = Of<typeof Movement>

export const Balance = noun(
  'goods.balance',
  // The lot first: what changed is pulled by it, and a tin handed out does not bring the whole shelf along.
  { table: 'goods.balances', key: ['lot_key', 'location_id'], by: 'organisation', conflict: 'latest' },
  z.object({
    location_id: id(),
    /** The lot, or `item:<item_id>` for things whose lot nobody knows. */
    lot_key: z.string().max(60),
    lot_id: id().nullable(),
    item_id: id(),
    organisation_id: id(),
    quantity: z.int(),
    may_go_below_zero: z.boolean(),
    /** When somebody last counted it: what left before is not in what they saw. */
    counted_at: instantText().nullable().default(null),
  }),
)
export type BalanceRecord = Of<typeof Balance>

export const lotKey = (of: { lot_id: string | null; item_id: string }): string =>
  of.lot_id ?? `item:${of.item_id}`
