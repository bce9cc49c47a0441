// Reading a shelf: how much of an item the book says is there, and from which lots a quantity leaves it.
import { type BalanceRecord, byExpiry, type LotRecord } from '#goods'

export interface Shelf {
  location_id: string
  balances: BalanceRecord[]
  lots: LotRecord[]
}

export const onVan = (balances: BalanceRecord[], location_id: string | null, item_id: string): number =>
  balances
    .filter((row) => row.location_id === location_id && row.item_id === item_id)
    .reduce((sum, row) => sum + row.quantity, 0)

/** First to expire first, expired and blocked lots included: they must come back too. Never more than the book has. */
export const shelfLines = (
  { location_id, balances, lots }: Shelf,
  wanted: { item_id: string; quantity: number },
) => {
  const lotOf = (row: BalanceRecord) => lots.find((lot) => lot.lot_id === row.lot_id)
  const rows = balances
    .filter((row) => row.location_id === location_id && row.item_id === wanted.item_id && row.quantity > 0)
    .sort((a, b) => {
      const [mine, other] = [lotOf(a), lotOf(b)]
      return mine && other ? byExpiry(mine, other) : Number(!mine) - Number(!other)
    })
  let left = wanted.quantity
  return rows.flatMap((row) => {
    const quantity = Math.min(left, row.quantity)
    left -= quantity
    return quantity > 0 ? [{ item_id: row.item_id, lot_id: row.lot_id, quantity }] : []
  })
}
