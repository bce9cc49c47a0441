// What is thrown away, destroyed or sent back, with its reason and its weight: the movement tells the book, this tells why.
import { z } from 'zod'
import { type Change, dayText, id, insert, instantText, line, noun, type Of, refuse } from '#core/kernel'
import {
  type BalanceRecord,
  type Deed,
  type ItemRecord,
  type LocationRecord,
  movementOf,
  placeOf,
  post,
} from '#goods'

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

const doorOf = { waste: 'waste', destruction: 'destroyed', to_supplier: 'donor' } as const
const movementKindOf = { waste: 'waste', destruction: 'destruction', to_supplier: 'return' } as const

/** A unit can be weighed in grams; what is counted in kilograms weighs a thousand each. */
export const weightOf = (
  item: Pick<ItemRecord, 'grams' | 'unit_name'> | undefined,
  { quantity, grams }: Pick<DisposalLine, 'quantity' | 'grams'>,
): number | null => {
  if (grams !== null) return grams
  if (item?.unit_name === 'gram') return quantity
  if (item?.unit_name === 'kg') return quantity * 1000
  return item?.grams ? item.grams * quantity : null
}

export interface Disposing {
  deed: Deed
  place: LocationRecord
  /** Doors of the body, all kinds. */
  doors: LocationRecord[]
  lines: DisposalLine[]
  items: ItemRecord[]
  balances: BalanceRecord[]
  told: Pick<DisposalRecord, 'way' | 'reason' | 'paper' | 'note' | 'recall_id' | 'on_day'>
}

export const dispose = ({ deed, place, doors, lines, items, balances, told }: Disposing): Change[] => {
  const kind = doorOf[told.way]
  const door =
    doors.find((each) => each.kind === kind && each.unit_id === null) ??
    doors.find((each) => each.kind === kind && each.unit_id === place.unit_id) ??
    refuse('goods.unknown-place')
  const movements = lines.map(({ item_id, lot_id, quantity }) =>
    movementOf(deed, {
      kind: movementKindOf[told.way],
      ...{ item_id, lot_id, quantity },
      reason: told.note,
      from_location_id: place.location_id,
      to_location_id: door.location_id,
    }),
  )
  const places = [placeOf(place.kind, place.location_id), placeOf(door.kind, door.location_id)]
  const written = lines.map((line) => {
    const grams = weightOf(
      items.find((item) => item.item_id === line.item_id),
      line,
    )
    return insert(Disposal, {
      disposal_id: deed.ids(),
      organisation_id: deed.organisation_id,
      ...line,
      ...told,
      grams,
      at: deed.at,
      worker_id: deed.worker_id,
    })
  })
  return [...post(movements, places, balances).changes, ...written]
}
