// First to expire, first to go: which lots of a shelf, or of all the shelves of a store, are taken for a quantity, and what
// they do not cover. What is promised to others stays; what carries the rules of a programme goes only to who asks for it.
import { byExpiry, isPastBestBefore, type LotRecord, usableOn } from './lot.ts'
import type { BalanceRecord } from './movement.ts'
import { promised, type ReservationRecord } from './reservation.ts'

export interface Taking {
  /** One place, or every shelf of a store. */
  location_id: string | readonly string[]
  item_id: string
  quantity: number
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** Italian civil day. */
  today: string
  reservations?: readonly ReservationRecord[]
  /** The promise on which this is taken: its own part is not kept from it. */
  cause_id?: string | null
  /** Which lots may go there at all; without it, those without a programme and of who holds them. */
  fits?: (lot: LotRecord) => boolean
}

export interface Part {
  location_id: string
  lot_id: string | null
  quantity: number
  is_past_best_before: boolean
}

export interface Take {
  parts: Part[]
  missing: number
}

interface Heap extends Part {
  lot: LotRecord | undefined
}

/** Free of programmes, and of the body that holds it. */
export const isFree = (lot: LotRecord): boolean =>
  lot.programme === null && lot.owner_id === lot.organisation_id

/** What may be given from here today, in the order in which it must go; things without a known lot go last. */
const heapsOf = (taking: Taking): Heap[] => {
  const { location_id, item_id, balances, lots, today, reservations = [], cause_id, fits = isFree } = taking
  const here = typeof location_id === 'string' ? [location_id] : location_id
  const known = new Map(lots.map((lot) => [lot.lot_id, lot]))
  return balances
    .filter((row) => here.includes(row.location_id) && row.item_id === item_id && row.quantity > 0)
    .map((row) => {
      const lot = known.get(row.lot_id ?? '')
      const is_past_best_before = lot !== undefined && isPastBestBefore(lot, today)
      const quantity = row.quantity - promised(reservations, row, cause_id ?? undefined)
      return { location_id: row.location_id, lot_id: row.lot_id, quantity, is_past_best_before, lot }
    })
    .filter(
      ({ lot_id, lot, quantity }) =>
        quantity > 0 && (lot_id === null || (lot !== undefined && usableOn(lot, today) && fits(lot))),
    )
    .sort((a, b) => (a.lot && b.lot ? byExpiry(a.lot, b.lot) : Number(!a.lot) - Number(!b.lot)))
}

export const takeFirstExpiring = (taking: Taking): Take => {
  let missing = taking.quantity
  const parts: Part[] = []
  for (const { lot: _, quantity, ...heap } of heapsOf(taking)) {
    const taken = Math.min(missing, quantity)
    if (taken > 0) parts.push({ ...heap, quantity: taken })
    missing -= taken
  }
  return { parts, missing }
}

/** How much of an item can be given from a place today. */
export const usableQuantity = (asked: Omit<Taking, 'quantity'>): number =>
  heapsOf({ ...asked, quantity: 0 }).reduce((sum, heap) => sum + heap.quantity, 0)

/** A usable lot of the same thing in the same place that expires before this one: taking this needs a reason. */
export const expiresBefore = (
  asked: Omit<Taking, 'quantity'>,
  lot_id: string | null,
): LotRecord | undefined => {
  const first = heapsOf({ ...asked, quantity: 0 })[0]?.lot
  const chosen = asked.lots.find((lot) => lot.lot_id === lot_id)
  return first && chosen && byExpiry(first, chosen) < 0 && first.lot_id !== chosen.lot_id ? first : undefined
}
