// What left a store becomes pieces of the heaps it came from. What the shelf does not hold comes from "unexplained", because
// what left has left; so does what left before somebody counted the shelf, who saw it without: then the count's difference is
// what it explains, and the shelf is not lowered twice.
import { refuse } from '#core/kernel'
import { countedSince } from './counted-heaps.ts'
import type { LocationRecord } from './location.ts'
import { type BalanceRecord, lotKey } from './movement.ts'

export interface LeavingThing {
  item_id: string
  lot_id: string | null
  location_id: string
  quantity: number
}

export interface LeavingPiece extends LeavingThing {
  /** No heap covers it: somebody has to explain it. */
  is_unexplained: boolean
}

interface Leaving {
  taken: readonly LeavingThing[]
  places: readonly Pick<LocationRecord, 'location_id' | 'kind' | 'unit_id'>[]
  balances: readonly BalanceRecord[]
  /** When it left, if it is told later; null when it is told at once. */
  left_at: string | null
}

export const leavingPieces = ({ taken, places, balances, left_at }: Leaving): LeavingPiece[] => {
  const keyOf = (row: Pick<BalanceRecord, 'location_id' | 'lot_key'>) => `${row.location_id}/${row.lot_key}`
  const heaps = new Map(balances.map((row) => [keyOf(row), row]))
  const left = new Map(balances.map((row) => [keyOf(row), row.quantity]))
  const take = (from: LeavingThing, most: number): number => {
    const key = keyOf({ location_id: from.location_id, lot_key: lotKey(from) })
    const there = Math.max(0, Math.min(most, left.get(key) ?? 0))
    left.set(key, (left.get(key) ?? 0) - there)
    return there
  }
  const home = places.find((place) => place.kind === 'unexplained' && place.unit_id === null)
  return taken.flatMap((each) => {
    const heap = heaps.get(keyOf({ location_id: each.location_id, lot_key: lotKey(each) }))
    const isSeenWithout = left_at !== null && countedSince(heap, left_at)
    const there = isSeenWithout ? 0 : take(each, each.quantity)
    const rest = each.quantity - there
    const found = there > 0 ? [{ ...each, quantity: there, is_unexplained: false }] : []
    if (rest === 0) return found
    const outside = { ...each, location_id: (home ?? refuse('goods.no-unexplained-place')).location_id }
    // What the count found missing is this.
    const explained = isSeenWithout ? take(outside, rest) : 0
    return [
      ...found,
      ...[
        { ...outside, quantity: explained, is_unexplained: false },
        { ...outside, quantity: rest - explained, is_unexplained: true },
      ].filter(({ quantity }) => quantity > 0),
    ]
  })
}
