// Making kits: parts leave their lots, first to expire first, and a new lot is born that remembers them.

import type { Of } from '#core/kernel'
import { type Change, insert, refuse } from '#core/kernel'
import { type Deed, movementOf, type Stock } from './deed.ts'
import type { Item, ItemRecord, KitPart } from './item.ts'
import { type Posted, post } from './ledger.ts'
import { placeOf } from './location.ts'
import { earliest, Lot, type LotRecord, lotCode } from './lot.ts'
import type { MovementRecord } from './movement.ts'
import { takeFirstExpiring } from './take.ts'

export interface Assembly extends Deed, Stock {
  /** Id of the kit lot to be born. */
  lot_id: string
  kit: Of<typeof Item>
  parts: Of<typeof KitPart>[]
  /** To call by name what lacks. */
  items?: readonly Pick<ItemRecord, 'item_id' | 'name_it' | 'name_en'>[]
  quantity: number
  hub_location_id: string
  /** The floor of the store and its shelves. */
  shelf_ids?: readonly string[]
  assembly_location_id: string
}

type LotPart = NonNullable<LotRecord['parts']>[number]

/** Parts with the place each was taken from. */
const consume = (assembly: Assembly): (LotPart & { location_id: string })[] =>
  assembly.parts.flatMap(({ item_id, quantity }) => {
    const wanted = quantity * assembly.quantity
    const { parts, missing } = takeFirstExpiring({
      ...assembly,
      item_id,
      quantity: wanted,
      location_id: [assembly.hub_location_id, ...(assembly.shelf_ids ?? [])],
    })
    if (missing > 0) {
      const item = assembly.items?.find((each) => each.item_id === item_id)
      const names = { item: item?.name_it ?? '', item_en: item?.name_en ?? '' }
      refuse('goods.part-missing', { ...names, item_id, missing, wanted })
    }
    return parts.map(({ location_id, lot_id, quantity }) => ({ location_id, lot_id, item_id, quantity }))
  })

/** The kit is as old as its oldest part. */
const kitLot = (assembly: Assembly, parts: LotPart[]): LotRecord => {
  const from = assembly.lots.filter((lot) => parts.some((part) => part.lot_id === lot.lot_id))
  return {
    lot_id: assembly.lot_id,
    organisation_id: assembly.organisation_id,
    item_id: assembly.kit.item_id,
    source: 'assembly',
    donor: null,
    supplier_lot: null,
    best_before: earliest(from.map((lot) => lot.best_before)),
    use_by: earliest(from.map((lot) => lot.use_by)),
    usable_until: earliest(from.map((lot) => lot.usable_until)),
    received_on: assembly.today,
    state: 'available',
    state_reason: null,
    parts,
    code: lotCode(assembly.lot_id),
    owner_id: assembly.organisation_id,
    programme: null,
    gtin: null,
    value_cents: null,
    origin_id: null,
  }
}

export const assembleKit = (assembly: Assembly): Posted & { lot: LotRecord } => {
  const used = assembly.parts.filter((part) => part.quantity > 0)
  if (assembly.kit.kind !== 'kit' || used.length === 0) refuse('goods.kit-without-parts')
  const taken = consume({ ...assembly, parts: used })
  const lot = kitLot(
    assembly,
    taken.map(({ location_id: _, ...part }) => part),
  )
  const { hub_location_id: hub, shelf_ids = [], assembly_location_id: bench } = assembly
  const movements: MovementRecord[] = [
    ...taken.map(({ location_id, ...part }) =>
      movementOf(assembly, {
        kind: 'out_kit_assembly',
        ...part,
        from_location_id: location_id,
        to_location_id: bench,
      }),
    ),
    movementOf(assembly, {
      kind: 'in_kit',
      item_id: lot.item_id,
      lot_id: lot.lot_id,
      quantity: assembly.quantity,
      from_location_id: bench,
      to_location_id: hub,
    }),
  ]
  const places = [
    placeOf('hub', hub),
    ...shelf_ids.map((id) => placeOf('shelf', id)),
    placeOf('assembly', bench),
  ]
  const posted = post(movements, places, assembly.balances)
  const born: Change = insert(Lot, lot)
  return { changes: [born, ...posted.changes], balances: posted.balances, lot }
}
