// What is kept aside for one line of a request: how much of which lot, on which shelf, and why this one.

import { z } from 'zod'
import { id, line, noun, type Of } from '#core/kernel'

/** One reason in the order of the rules; the screen says it in words. */
export const why = z.object({
  rule: z.enum(['programme', 'expiry', 'fairness', 'distance', 'babies', 'chosen']),
  /** What was found, as a code: `free`, `eligible`, `first`, `only`, … */
  found: z.string().max(40),
  day: z.string().max(10).nullable().default(null),
  amount: z.number().nullable().default(null),
  weight: z.number().nullable().default(null),
  place: z.number().nullable().default(null),
  among: z.number().nullable().default(null),
})
export type Why = z.infer<typeof why>

/** `aboard`: on the van of a round, out of its shelf and in nobody's hands yet. */
export const partStates = ['to_pick', 'picked', 'aboard', 'left', 'handed_over'] as const

export const Part = noun(
  'distribution.part',
  { table: 'distribution.parts', key: 'part_id', by: 'unit', conflict: 'ask' },
  z.object({
    part_id: id(),
    goods_request_id: id(),
    request_line_id: id(),
    /** The hub. */
    unit_id: id(),
    organisation_id: id(),
    item_id: id(),
    location_id: id(),
    /** As in balances. */
    lot_key: z.string().max(60),
    lot_id: id().nullable(),
    quantity: z.int().min(1).max(10_000_000),
    reservation_id: id(),
    why: z.array(why).max(8),
    state: z.enum(partStates),
    reason: line(200).nullable(),
    picked_by: id().nullable(),
  }),
)
export type PartRecord = Of<typeof Part>
