// Somebody was at the till: which things, for how many points. What left lot by lot is the handover of the same id.
import { z } from 'zod'
import { code, dayText, id, instantText, noun, type Of } from '#core/kernel'

export const Serving = noun(
  'shop.serving',
  { table: 'shop.servings', key: 'serving_id', by: 'organisation' },
  z.object({
    /** The id of its handover. */
    serving_id: id(),
    card_id: id(),
    organisation_id: id(),
    hub_unit_id: id(),
    month: dayText(),
    points: z.int().min(0).max(1_000_000),
    balance_after: z.int().min(0).max(1_000_000),
    at: instantText(),
    worker_id: id(),
  }),
)
export type ServingRecord = Of<typeof Serving>

/** Above zero what was taken, below what was given back. */
export const ServingLine = noun(
  'shop.serving-line',
  { table: 'shop.serving_lines', key: 'serving_line_id', by: 'organisation' },
  z.object({
    serving_line_id: id(),
    serving_id: id(),
    card_id: id(),
    organisation_id: id(),
    month: dayText(),
    item_id: id(),
    category: code(),
    is_weighed: z.boolean(),
    quantity: z.int().min(-10_000_000).max(10_000_000),
    /** For one piece or one kilogram, as it was that day. */
    points_each: z.int().min(0).max(1000),
    points: z.int().min(-1_000_000).max(1_000_000),
    /** What came back; null for what was taken. */
    return_id: id().nullable(),
  }),
)
export type ServingLineRecord = Of<typeof ServingLine>
