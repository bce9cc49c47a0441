// Posting movements: turns them into balance changes, and refuses whatever would leave a shelf below zero.
// Shelves are written as the quantity they reach (their rows are locked); "unexplained" is added to.
import { add, type Change, insert, refuse, update } from '#core/kernel'
import type { Place } from './location.ts'
import { Balance, type BalanceRecord, lotKey, Movement, type MovementRecord } from './movement.ts'

export interface Posted {
  changes: Change[]
  /** The balances after, to post the next thing on. */
  balances: BalanceRecord[]
}

interface Entry {
  place: Place
  movement: MovementRecord
  amount: number
}

const rowFor = ({ place, movement, amount }: Entry): BalanceRecord => ({
  location_id: place.location_id,
  lot_key: lotKey(movement),
  lot_id: movement.lot_id,
  item_id: movement.item_id,
  organisation_id: movement.organisation_id,
  quantity: amount,
  may_go_below_zero: place.may_go_below_zero,
  counted_at: null,
})

const changeFor = (entry: Entry, found: BalanceRecord | undefined, quantity: number): Change => {
  const { location_id, lot_key } = rowFor(entry)
  if (entry.place.may_go_below_zero)
    return add(Balance, rowFor({ ...entry, amount: 0 }), { quantity: entry.amount })
  if (quantity < 0) return refuse('goods.not-enough', { missing: -quantity })
  return found
    ? update(Balance, { location_id, lot_key }, { quantity })
    : insert(Balance, { ...rowFor(entry), quantity })
}

const keyOf = (row: Pick<BalanceRecord, 'location_id' | 'lot_key'>) => `${row.location_id}/${row.lot_key}`

/** One side of a movement: writes the row in `rows` and gives the change, none for a door to the outside. */
const enter = (rows: Map<string, BalanceRecord>, entry: Entry): Change[] => {
  if (!entry.place.is_counted) return []
  const row = rowFor(entry)
  const found = rows.get(keyOf(row))
  const quantity = (found?.quantity ?? 0) + entry.amount
  const change = changeFor(entry, found, quantity)
  rows.set(keyOf(row), { ...(found ?? row), quantity })
  return [change]
}

/** `places` names both ends of every movement; `balances` holds the rows of the counted ones. */
export const post = (movements: MovementRecord[], places: Place[], balances: BalanceRecord[]): Posted => {
  const placeAt = (id: string): Place =>
    places.find((place) => place.location_id === id) ?? refuse('goods.unknown-place')
  const rows = new Map(balances.map((row) => [keyOf(row), row]))
  const changes = movements.flatMap((movement) => {
    const { from_location_id, to_location_id, quantity } = movement
    const left = enter(rows, { place: placeAt(from_location_id), movement, amount: -quantity })
    const reached = enter(rows, { place: placeAt(to_location_id), movement, amount: quantity })
    return [insert(Movement, movement), ...left, ...reached]
  })
  return { changes, balances: [...rows.values()] }
}
