// What somebody takes at the counter, line by line: pure, so that the screen only draws. The store's own rule says what would
// have expired first; this only asks it.
import { barred } from '#distribution'
import { expiresBefore, type FoundLot, quantityWritten } from '#goods'
import type { CardRecord, LotRecord, StoreHere } from './store-here.ts'

export interface GiveLine {
  lot: FoundLot
  location_id: string
  typed: string
}

export interface Giving {
  card: CardRecord | null
  is_occasional: boolean
}

/** From where: most of it lies free; what the books have nowhere comes from the floor, and is explained later. */
export const takenFrom = (store: StoreHere, lot: FoundLot): string => {
  const [most] = [...lot.places].sort((a, b) => b.quantity - b.promised - (a.quantity - a.promised))
  const floor = store.shelves.find(({ kind }) => kind === 'hub')
  return most?.location_id ?? floor?.location_id ?? ''
}

/** Read again, it is one more of it. */
export const added = (lines: GiveLine[], lot: FoundLot, location_id: string): GiveLine[] => {
  const before = lines.find((line) => line.lot.lot_id === lot.lot_id)
  if (!before) return [{ lot, location_id, typed: lot.unit_name === 'gram' ? '' : '1' }, ...lines]
  const typed = /^\d+$/.test(before.typed) ? String(Number(before.typed) + 1) : before.typed
  return [{ ...before, typed }, ...lines.filter((line) => line !== before)]
}

export const quantityOf = ({ lot, typed }: GiveLine): number | undefined =>
  quantityWritten(lot.unit_name, typed)

const recipientOf = ({ organisation_id }: StoreHere, { card, is_occasional }: Giving) => ({
  ...{ card, is_occasional },
  request: { organisation_id, needed_on: null, recipient_kind: 'partner' as const },
})

const recordOf = (store: StoreHere, { lot }: GiveLine): LotRecord | undefined =>
  store.lots.find((each) => each.lot_id === lot.lot_id)

/** A lot of the same thing on the same shelf that expires before this one and might go to them. */
export const olderThan = (
  store: StoreHere,
  { line, giving, today }: { line: GiveLine; giving: Giving; today: string },
): LotRecord | undefined => {
  const { balances, lots, reservations } = store
  const fits = (lot: LotRecord) => !barred(recipientOf(store, giving), lot, today)
  const { location_id } = line
  const { item_id, lot_id } = line.lot
  return expiresBefore({ item_id, location_id, balances, lots, reservations, today, fits }, lot_id)
}

/** Of a programme or of another body: not for them. */
export const isBarred = (
  store: StoreHere,
  { line, giving, today }: { line: GiveLine; giving: Giving; today: string },
): boolean => barred(recipientOf(store, giving), recordOf(store, line), today) !== undefined

export const linesOf = (lines: readonly GiveLine[]) =>
  lines.map((line) => ({
    ...{ item_id: line.lot.item_id, lot_id: line.lot.lot_id, location_id: line.location_id },
    quantity: quantityOf(line) ?? 0,
  }))
