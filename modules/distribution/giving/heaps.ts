// What can still be promised: every heap of every shelf of the hub, thing by thing, in the order in which it must go. Made
// once for many requests; what one takes the next no longer finds.

import type { BalanceRecord, LocationRecord, ReservationRecord } from '#goods'
import { expiryOf, type LotRecord } from '#goods'

export interface Heap {
  location_id: string
  lot_key: string
  lot: LotRecord | undefined
  /** Neither promised to somebody nor taken by this allocation. */
  left: number
  /** What was left before anybody took. */
  begin: number
}

export interface Shelves {
  balances: readonly BalanceRecord[]
  lots: readonly LotRecord[]
  reservations: readonly ReservationRecord[]
  places: readonly Pick<LocationRecord, 'location_id' | 'code' | 'name'>[]
}

export type HeapsByItem = Map<string, Heap[]>

/** The order in which somebody walks along the shelves. */
export const walkOrder = (
  a: { code: string | null; name: string },
  b: { code: string | null; name: string },
): number =>
  (a.code ?? '').localeCompare(b.code ?? '', 'it', { numeric: true }) || a.name.localeCompare(b.name)

const promisedByHeap = (reservations: readonly ReservationRecord[]): Map<string, Map<string, number>> => {
  const sums = new Map<string, Map<string, number>>()
  for (const { location_id, lot_key, quantity } of reservations) {
    const here = sums.get(location_id) ?? new Map<string, number>()
    sums.set(location_id, here.set(lot_key, (here.get(lot_key) ?? 0) + quantity))
  }
  return sums
}

/** As the store's `byExpiry` compares, written once for each lot: comparing twenty thousand anew would be most of the work. */
const rankOf = (lots: readonly LotRecord[]): Map<string, number> => {
  const keys = lots.map((lot): [key: string, lot_id: string] => [
    `${expiryOf(lot) ?? '9999-12-31'},${lot.received_on},${lot.lot_id}`,
    lot.lot_id,
  ])
  keys.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return new Map(keys.map(([, lot_id], i) => [lot_id, i]))
}

export const heapsOf = ({ balances, lots, reservations, places }: Shelves): HeapsByItem => {
  const walk = new Map([...places].sort(walkOrder).map((place, i) => [place.location_id, i]))
  const known = new Map(lots.map((lot) => [lot.lot_id, lot]))
  const promised = promisedByHeap(reservations)
  const rank = rankOf(lots)
  const byItem: HeapsByItem = new Map()
  for (const { location_id, lot_key, lot_id, item_id, quantity } of balances) {
    const lot = lot_id === null ? undefined : known.get(lot_id)
    const left = quantity - (promised.get(location_id)?.get(lot_key) ?? 0)
    if (left <= 0 || !walk.has(location_id) || (lot_id !== null && !lot)) continue
    const heaps = byItem.get(item_id)
    const heap = { location_id, lot_key, lot, left, begin: left }
    if (heaps) heaps.push(heap)
    else byItem.set(item_id, [heap])
  }
  const last = lots.length
  const place = ({ location_id }: Heap) => walk.get(location_id) ?? 0
  const order = ({ lot }: Heap) => (lot ? (rank.get(lot.lot_id) ?? last) : last)
  for (const heaps of byItem.values()) heaps.sort((a, b) => order(a) - order(b) || place(a) - place(b))
  return byItem
}
