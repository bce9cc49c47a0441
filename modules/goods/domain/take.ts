// First to expire, first to go: which lots of one shelf are taken for a quantity, and what they do not cover.
import { byExpiry, isPastBestBefore, type LotRecord, usableOn } from './lot.ts'
import type { BalanceRecord } from './movement.ts'

export interface Taking {
  location_id: string
  item_id: string
  quantity: number
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** Italian civil day. */
  today: string
}

export interface Part {
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

/** What may be given from here today, in the order in which it must go; things without a known lot go last. */
const heapsOf = ({ location_id, item_id, balances, lots, today }: Taking): Heap[] => {
  const known = new Map(lots.map((lot) => [lot.lot_id, lot]))
  return balances
    .filter((row) => row.location_id === location_id && row.item_id === item_id && row.quantity > 0)
    .map((row) => {
      const lot = known.get(row.lot_id ?? '')
      const is_past_best_before = lot !== undefined && isPastBestBefore(lot, today)
      return { lot_id: row.lot_id, quantity: row.quantity, is_past_best_before, lot }
    })
    .filter(({ lot_id, lot }) => lot_id === null || (lot !== undefined && usableOn(lot, today)))
    .sort((a, b) => (a.lot && b.lot ? byExpiry(a.lot, b.lot) : Number(!a.lot) - Number(!b.lot)))
}

export const takeFirstExpiring = (taking: Taking): Take => {
  let missing = taking.quantity
  const parts: Part[] = []
  for (const { lot_id, quantity, is_past_best_before } of heapsOf(taking)) {
    const taken = Math.min(missing, quantity)
    if (taken > 0) parts.push({ lot_id, quantity: taken, is_past_best_before })
    missing -= taken
  }
  return { parts, missing }
}

/** How much of an item can be given from a place today. */
export const usableQuantity = (asked: Omit<Taking, 'quantity'>): number =>
  heapsOf({ ...asked, quantity: 0 }).reduce((sum, heap) => sum + heap.quantity, 0)
