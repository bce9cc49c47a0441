// Before and after the night: from the store to the van and back, from store to store, to the bin.
// What is not there cannot be moved; what expires first goes first.
import { refuse } from '#core/kernel'
import { type Deed, type Line, movementOf, type Stock } from './deed.ts'
import type { ItemRecord } from './item.ts'
import { type Posted, post } from './ledger.ts'
import { indoorKinds, placeOf } from './location.ts'
import type { BalanceRecord, MovementKind } from './movement.ts'
import { takeFirstExpiring } from './take.ts'

export interface Shift extends Deed, Stock {
  lines: Line[]
  from: { location_id: string; kind: 'hub' | 'shelf' | 'van' }
  to: { location_id: string; kind: 'hub' | 'shelf' | 'van' | 'waste' }
  reason?: string | null
  /** To call by name what lacks. */
  items?: readonly Pick<ItemRecord, 'item_id' | 'name_it' | 'name_en' | 'unit_name'>[]
}

export interface Moved extends Posted {
  taken: { item_id: string; lot_id: string | null; quantity: number }[]
}

const kindOf = ({ from, to }: Pick<Shift, 'from' | 'to'>): MovementKind => {
  if (to.kind === 'waste') return 'waste'
  if (to.kind === 'van') return 'out_unit'
  return from.kind === 'van' && indoorKinds.includes(to.kind) ? 'return' : 'transfer'
}

const mustBeUsable = (shift: Shift, lot_id: string): void => {
  const lot = shift.lots.find((each) => each.lot_id === lot_id)
  if (shift.to.kind === 'van' && lot?.state !== 'available') refuse('goods.lot-not-available')
}

const lacking = ({ items = [] }: Shift, item_id: string, missing: number): never => {
  const item = items.find((each) => each.item_id === item_id)
  if (!item) return refuse('goods.not-enough', { item_id, missing })
  const { name_it, name_en, unit_name } = item
  return refuse('goods.not-enough', { item: name_it, item_en: name_en, unit_name, item_id, missing })
}

const partsOf = (shift: Shift, line: Line, balances: BalanceRecord[]) => {
  if (line.lot_id !== undefined) {
    if (line.lot_id !== null) mustBeUsable(shift, line.lot_id)
    const key = line.lot_id ?? `item:${line.item_id}`
    const there = balances.find(
      ({ location_id, lot_key }) => location_id === shift.from.location_id && lot_key === key,
    )
    const missing = line.quantity - Math.max(0, there?.quantity ?? 0)
    if (missing > 0) lacking(shift, line.item_id, missing)
    return [{ lot_id: line.lot_id, quantity: line.quantity }]
  }
  const { parts, missing } = takeFirstExpiring({
    ...shift,
    ...line,
    balances,
    location_id: shift.from.location_id,
  })
  if (missing > 0) lacking(shift, line.item_id, missing)
  return parts
}

/** Moves things between a store, a van and the bin. What is not there cannot be moved: it is refused whole. */
export const moveStock = (shift: Shift): Moved => {
  if (shift.from.location_id === shift.to.location_id) refuse('goods.same-place')
  const places = [
    placeOf(shift.from.kind, shift.from.location_id),
    placeOf(shift.to.kind, shift.to.location_id),
  ]
  return shift.lines.reduce<Moved>(
    (done, line) => {
      const parts = partsOf(shift, line, done.balances)
      const movements = parts.map(({ lot_id, quantity }) =>
        movementOf(shift, {
          kind: kindOf(shift),
          item_id: line.item_id,
          lot_id,
          quantity,
          reason: shift.reason ?? null,
          from_location_id: shift.from.location_id,
          to_location_id: shift.to.location_id,
        }),
      )
      const posted = post(movements, places, done.balances)
      const taken = parts.map(({ lot_id, quantity }) => ({ item_id: line.item_id, lot_id, quantity }))
      return {
        changes: [...done.changes, ...posted.changes],
        balances: posted.balances,
        taken: [...done.taken, ...taken],
      }
    },
    { changes: [], balances: shift.balances, taken: [] },
  )
}

type Between = Omit<Shift, 'from' | 'to'> & { hub_location_id: string; van_location_id: string }

/** Before the night: hub to van, first to expire first. `balances` holds the rows of both. */
export const loadVan = ({ hub_location_id, van_location_id, ...rest }: Between): Moved =>
  moveStock({
    ...rest,
    from: { location_id: hub_location_id, kind: 'hub' },
    to: { location_id: van_location_id, kind: 'van' },
  })

/** After the night: van to hub. Blocked and expired things come back too, when their lot is named. */
export const returnFromVan = ({ hub_location_id, van_location_id, ...rest }: Between): Moved =>
  moveStock({
    ...rest,
    from: { location_id: van_location_id, kind: 'van' },
    to: { location_id: hub_location_id, kind: 'hub' },
  })
