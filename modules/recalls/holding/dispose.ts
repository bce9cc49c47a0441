// Throwing away, destroying, sending back: the movements of the book and the lines that say why, in one decision.
import { type Change, insert, refuse } from '#core/kernel'
import {
  type BalanceRecord,
  type Deed,
  type ItemRecord,
  type LocationRecord,
  movementOf,
  placeOf,
  post,
} from '#goods'
import { Disposal, type DisposalLine, type DisposalRecord } from '../domain/disposal.ts'

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
