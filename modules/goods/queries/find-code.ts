// What a code means in this store: which lot, which thing, which shelf; where it lies, and whether it may be given today.

import { z } from 'zod'
import { id, query } from '#core/kernel'
import { givings } from '../scan/giving.ts'

const text = z.string()
const day = z.string().nullable()

const fault = z.object({ why: text, part: text, value: text, right: text.optional() })

/** What the label says of itself, before looking at the store. */
const printed = z.object({
  gtin: text.nullable(),
  is_in_house: z.boolean(),
  quantity: z.number().nullable(),
  supplier_lot: text.nullable(),
  best_before: day,
  use_by: day,
  net_grams: z.number().nullable(),
  sscc: text.nullable(),
  /** Days that no calendar has: to be read on the label by a person. */
  faults: z.array(fault),
})

const lying = z.object({
  location_id: text,
  kind: text,
  name: text,
  code: text.nullable(),
  quantity: z.number(),
  /** Of these, promised to somebody. */
  promised: z.number(),
})

const foundLot = z.object({
  lot_id: text,
  code: text,
  item_id: text,
  name_it: text,
  name_en: text,
  unit_name: text,
  supplier_lot: text.nullable(),
  gtin: text.nullable(),
  best_before: day,
  use_by: day,
  usable_until: day,
  programme: text.nullable(),
  owner_id: text,
  /** Goods of the body that holds them. */
  is_own: z.boolean(),
  giving: z.enum(givings),
  places: z.array(lying),
})

export const findCode = query('goods.find-code', {
  verb: 'stock.see',
  /** A card may be scanned here by mistake: the words stay out of the address. */
  is_private: true,
  input: z.object({ code: z.string().max(2000), organisation_id: id() }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    today: text,
    kind: z.enum(['lot', 'shelf', 'card', 'printed', 'wrong', 'words', 'nothing']),
    /** False: well written and not known here. Of somebody else, or new. */
    is_known: z.boolean(),
    /** The code of ours that was read, tidied. */
    own_code: text.nullable(),
    fault: fault.nullable(),
    printed: printed.nullable(),
    item: z
      .object({ item_id: text, name_it: text, name_en: text, unit_name: text, storage: text })
      .nullable(),
    /** How the thing comes under this number: a tin, a case of twenty-four. */
    packaging: z.object({ packaging_id: text, name: text, quantity: z.number() }).nullable(),
    /** First to expire first. */
    lots: z.array(foundLot),
    shelf: z
      .object({
        location_id: text,
        organisation_id: text,
        kind: text,
        name: text,
        code: text.nullable(),
        storage: text,
      })
      .nullable(),
  }),
})
export type FoundCode = z.infer<typeof findCode.output>
export type FoundLot = FoundCode['lots'][number]
