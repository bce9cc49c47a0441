// What is printed on the labels of some lots and some shelves.

import { z } from 'zod'
import { id, query } from '#core/kernel'
import { storages } from '../domain/item.ts'

const text = z.string()
const day = z.string().nullable()

export const lotToLabel = z.object({
  lot_id: text,
  code: text,
  item_id: text,
  name_it: text,
  name_en: text,
  storage: z.enum(storages),
  supplier_lot: text.nullable(),
  use_by: day,
  best_before: day,
  programme: text.nullable(),
})
export type LotToLabel = z.infer<typeof lotToLabel>

export const shelfToLabel = z.object({
  location_id: text,
  code: text,
  name: text,
  storage: z.enum(storages),
})
export type ShelfToLabel = z.infer<typeof shelfToLabel>

export const labels = query('goods.labels', {
  verb: 'stock.see',
  input: z.object({
    organisation_id: id(),
    lot_ids: z.array(id()).max(200).default([]),
    location_ids: z.array(id()).max(200).default([]),
  }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({ lots: z.array(lotToLabel), shelves: z.array(shelfToLabel) }),
})
export type Labels = z.infer<typeof labels.output>
