// How a thing comes: a tin, a case of twenty-four, a sack of five kilos. Whoever counts says what they see; the books
// keep the unit of the item.

import { z } from 'zod'
import { id, line, noun, type Of } from '#core/kernel'

/** Fourteen digits, as in a pallet label; shorter numbers get zeros before. */
export const gtinText = () => z.string().regex(/^\d{14}$/)

export const Packaging = noun(
  'goods.packaging',
  { table: 'goods.packagings', key: 'packaging_id', by: 'network', conflict: 'latest' },
  z.object({
    packaging_id: id(),
    item_id: id(),
    name: line(60).min(1),
    /** Units of the item in one of these. */
    quantity: z.int().min(1).max(1_000_000),
    /** Fourteen digits, shorter ones with zeros before; null when nothing is printed on it. */
    gtin: gtinText().nullable(),
    is_active: z.boolean(),
  }),
)
export type PackagingRecord = Of<typeof Packaging>
