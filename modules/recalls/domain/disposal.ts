// What is thrown away, destroyed or sent back, with its reason and its weight: the movement tells the book, this tells why.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'

export const disposalWays = ['waste', 'destruction', 'to_supplier'] as const
export const disposalReasons = ['expired', 'damaged', 'cold_chain', 'spoiled', 'recall', 'other'] as const

export const Disposal = noun(
  'recalls.disposal',
  { table: 'recalls.disposals', key: 'disposal_id', by: 'organisation', conflict: 'append' },
  z.object({
    disposal_id: id(),
    organisation_id: id(),
    recall_id: id().nullable(),
    item_id: id(),
    lot_id: id().nullable(),
    quantity: z.int().min(1).max(100_000_000),
    /** Null when nobody weighed it and the item has no weight. */
    grams: z.int().min(0).max(2_000_000_000).nullable(),
    way: z.enum(disposalWays),
    reason: z.enum(disposalReasons),
    /** Number of the paper of who took it away. */
    paper: line(60).nullable(),
    note: line(200).nullable(),
    on_day: dayText(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type DisposalRecord = Of<typeof Disposal>

export const disposalLine = z.object({
  item_id: id(),
  lot_id: id().nullable(),
  quantity: z.int().min(1).max(100_000_000),
  /** Weighed; without it the weight of the item counts. */
  grams: z.int().min(0).max(2_000_000_000).nullable().default(null),
})
export type DisposalLine = z.infer<typeof disposalLine>
