// The night on the van: load it, give things away, bring the rest back. A handout that happened is never refused:
// what no lot covers is written as coming from "unexplained" and is explained at closing.
import { bornOf, refuse, type Change } from '#core/kernel'
import { type LotRecord } from './lot.ts'
import { placeOf } from './location.ts'
import { type Posted, post } from './ledger.ts'
import { type BalanceRecord, type MovementKind, type MovementRecord } from './movement.ts'
import { takeFirstExpiring } from './take.ts'

/** Whose movement it is, when, and where its ids come from. */
export interface Deed {
  organisation_id: string
  unit_id: string | null
  worker_id: string
  /** The shift; never a contact. */
  cause_id: string | null
  at: string
  /** The next id: see `idsFrom`. */
  ids: () => string
}

export interface Stock {
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** Italian civil day. */
  today: string
}

/** Ids one after the other from a seed: `timelessId()` of the device for handouts, the intent for the rest. */
export const idsFrom = (seed: string): (() => string) => {
  let n = 0
  return () => bornOf(seed, n++)
}

export const movementOf = (
  deed: Deed,
  what: Pick<MovementRecord, 'kind' | 'item_id' | 'lot_id' | 'from_location_id' | 'to_location_id' | 'quantity'> &
    Partial<Pick<MovementRecord, 'reason' | 'approved_by'>>,
): MovementRecord => ({
  movement_id: deed.ids(),
  organisation_id: deed.organisation_id,
  unit_id: deed.unit_id,
  at: deed.at,
  cause_id: deed.cause_id,
  worker_id: deed.worker_id,
  reason: null,
  approved_by: null,
  ...what,
})

export interface HandOut extends Deed, Stock {
  item_id: string
  quantity: number
  van_location_id: string
  given_location_id: string
  unexplained_location_id: string
}

export interface Taken {
  lot_id: string | null
  quantity: number
  movement_id: string
  /** Given after its best-before day, within the item's rule. */
  is_past_best_before: boolean
  /** No lot covered it: to be explained when the shift closes. */
  is_unexplained: boolean
}

export interface HandedOut extends Posted {
  taken: Taken[]
  unexplained: number
}

export const handOut = (give: HandOut): HandedOut => {
  const { item_id, van_location_id, given_location_id, unexplained_location_id } = give
  const { parts, missing } = takeFirstExpiring({ ...give, location_id: van_location_id })
  const sources = [
    ...parts.map((part) => ({ ...part, from: van_location_id, is_unexplained: false })),
    ...(missing > 0
      ? [{ lot_id: null, quantity: missing, from: unexplained_location_id, is_past_best_before: false, is_unexplained: true }]
      : []),
  ]
  const movements = sources.map(({ lot_id, quantity, from }) =>
    movementOf(give, { kind: 'out_contact', item_id, lot_id, from_location_id: from, to_location_id: given_location_id, quantity }),
  )
  const places = [placeOf('van', van_location_id), placeOf('given', given_location_id), placeOf('unexplained', unexplained_location_id)]
  const taken = sources.map(({ lot_id, quantity, is_past_best_before, is_unexplained }, i) => ({
    lot_id, quantity, is_past_best_before, is_unexplained, movement_id: movements[i]?.movement_id ?? '',
  }))
  return { ...post(movements, places, give.balances), taken, unexplained: missing }
}

/** Several things given together; each sees what the one before left. */
export const handOutAll = (give: Omit<HandOut, 'item_id' | 'quantity'>, lines: Line[]): HandedOut =>
  lines.reduce<HandedOut>((done, line) => {
    const next = handOut({ ...give, ...line, balances: done.balances })
    return {
      changes: [...done.changes, ...next.changes],
      balances: next.balances,
      taken: [...done.taken, ...next.taken],
      unexplained: done.unexplained + next.unexplained,
    }
  }, { changes: [], balances: give.balances, taken: [], unexplained: 0 })

export interface Line {
  item_id: string
  quantity: number
  /** A lot chosen by hand; without it the first to expire goes first. */
  lot_id?: string | null
}

export interface Shift extends Deed, Stock {
  lines: Line[]
  from: { location_id: string; kind: 'hub' | 'van' }
  to: { location_id: string; kind: 'hub' | 'van' | 'waste' }
  reason?: string | null
}

export interface Moved extends Posted {
  taken: { item_id: string; lot_id: string | null; quantity: number }[]
}

const kindOf = ({ from, to }: Pick<Shift, 'from' | 'to'>): MovementKind => {
  if (to.kind === 'waste') return 'waste'
  if (to.kind === 'van') return 'out_unit'
  return from.kind === 'van' ? 'return' : 'transfer'
}

const mustBeUsable = (shift: Shift, lot_id: string): void => {
  const lot = shift.lots.find((each) => each.lot_id === lot_id)
  if (shift.to.kind === 'van' && lot?.state !== 'available') refuse('goods.lot-not-available')
}

const partsOf = (shift: Shift, line: Line, balances: BalanceRecord[]) => {
  if (line.lot_id !== undefined) {
    if (line.lot_id !== null) mustBeUsable(shift, line.lot_id)
    return [{ lot_id: line.lot_id, quantity: line.quantity }]
  }
  const { parts, missing } = takeFirstExpiring({ ...shift, ...line, balances, location_id: shift.from.location_id })
  if (missing > 0) refuse('goods.not-enough', { item_id: line.item_id, missing })
  return parts
}

/** Moves things between a store, a van and the bin. What is not there cannot be moved: it is refused whole. */
export const moveStock = (shift: Shift): Moved => {
  if (shift.from.location_id === shift.to.location_id) refuse('goods.same-place')
  const places = [placeOf(shift.from.kind, shift.from.location_id), placeOf(shift.to.kind, shift.to.location_id)]
  return shift.lines.reduce<Moved>((done, line) => {
    const parts = partsOf(shift, line, done.balances)
    const movements = parts.map(({ lot_id, quantity }) =>
      movementOf(shift, {
        kind: kindOf(shift), item_id: line.item_id, lot_id, quantity, reason: shift.reason ?? null,
        from_location_id: shift.from.location_id, to_location_id: shift.to.location_id,
      }),
    )
    const posted = post(movements, places, done.balances)
    const taken = parts.map(({ lot_id, quantity }) => ({ item_id: line.item_id, lot_id, quantity }))
    return { changes: [...done.changes, ...posted.changes], balances: posted.balances, taken: [...done.taken, ...taken] }
  }, { changes: [], balances: shift.balances, taken: [] })
}

type Between = Omit<Shift, 'from' | 'to'> & { hub_location_id: string; van_location_id: string }

/** Before the night: hub to van, first to expire first. `balances` holds the rows of both. */
export const loadVan = ({ hub_location_id, van_location_id, ...rest }: Between): Moved =>
  moveStock({ ...rest, from: { location_id: hub_location_id, kind: 'hub' }, to: { location_id: van_location_id, kind: 'van' } })

/** After the night: van to hub. Blocked and expired things come back too, when their lot is named. */
export const returnFromVan = ({ hub_location_id, van_location_id, ...rest }: Between): Moved =>
  moveStock({ ...rest, from: { location_id: van_location_id, kind: 'van' }, to: { location_id: hub_location_id, kind: 'hub' } })

export interface TakeBack extends Deed {
  item_id: string
  quantity: number
  /** Handed back by somebody, or found on the ground. */
  found: 'returned_used' | 'collected_ground'
  given_location_id: string
  returned_used_location_id: string
}

/** Used syringes come back to the sharps box: never to stock. */
export const takeBackUsed = (back: TakeBack): { changes: Change[]; movement_id: string } => {
  const movement = movementOf(back, {
    kind: back.found, item_id: back.item_id, lot_id: null, quantity: back.quantity,
    from_location_id: back.given_location_id, to_location_id: back.returned_used_location_id,
  })
  const places = [placeOf('given', back.given_location_id), placeOf('returned_used', back.returned_used_location_id)]
  return { changes: post([movement], places, []).changes, movement_id: movement.movement_id }
}
