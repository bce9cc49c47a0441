// What is told of what came: the declaration of a quarter to who gave, the count of the goods of the programme.
import { z } from 'zod'
import {
  code,
  dayText,
  id,
  instantText,
  lastDayOfMonth,
  line,
  monthOf,
  noun,
  type Of,
  periodOf,
  spanOf,
} from '#core/kernel'

export const quarterText = () => z.string().regex(/^\d{4}-Q[1-4]$/)

export const Declaration = noun(
  'donations.declaration',
  { table: 'donations.declarations', key: 'declaration_id', by: 'organisation', conflict: 'append' },
  z.object({
    declaration_id: id(),
    organisation_id: id(),
    donor_id: id(),
    quarter: quarterText(),
    worker_id: id(),
    made_at: instantText(),
  }),
)

export const Inventory = noun(
  'donations.inventory',
  { table: 'donations.inventories', key: 'inventory_id', by: 'organisation', conflict: 'append' },
  z.object({
    inventory_id: id(),
    organisation_id: id(),
    programme: code(),
    on_day: dayText(),
    note: line(500).nullable(),
    worker_id: id(),
    at: instantText(),
  }),
)

export const InventoryLine = noun(
  'donations.inventory-line',
  {
    table: 'donations.inventory_lines',
    key: ['inventory_id', 'lot_id'],
    by: 'organisation',
    conflict: 'append',
  },
  z.object({
    inventory_id: id(),
    lot_id: id(),
    item_id: id(),
    organisation_id: id(),
    expected: z.int().min(0),
    counted: z.int().min(0),
    reason: line(200).nullable(),
  }),
)
export type InventoryLineRecord = Of<typeof InventoryLine>

export const quarterOf = (day: string): string => periodOf('quarter', monthOf(day))

/** First and last day. */
export const daysOfQuarter = (quarter: string): { from_day: string; to_day: string } => {
  const { from_month, to_month } = spanOf(quarter)
  return { from_day: `${from_month}-01`, to_day: lastDayOfMonth(to_month) }
}
