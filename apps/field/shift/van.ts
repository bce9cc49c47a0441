// What is on the van now: what was loaded, minus what was given, also what only this phone knows of.
import type { ItemRecord, LotRecord, Night, ShiftRecord } from '../phone/night.ts'

export interface OnVan {
  item: ItemRecord
  /** Below zero never: what was given beyond the book is explained at closing. */
  left: number
  is_short: boolean
  /** How often it was given lately, roughly. */
  used: number
}

const shortAt = 2
/** Below a tenth of what the night set out with. */
const shortShare = 0.1

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

const rowsOf = (night: Night, shift: ShiftRecord, item_id: string) =>
  night.balances.filter((row) => row.location_id === shift.van_location_id && row.item_id === item_id)

export const leftOf = (night: Night, shift: ShiftRecord, item_id: string): number =>
  Math.max(0, sum(rowsOf(night, shift, item_id).map((row) => row.quantity)))

/** In steps that double, so that tiles do not change places after every meeting. */
const usedOf = (night: Night, item_id: string): number =>
  Math.floor(Math.log2(night.passed.filter((line) => line.item_id === item_id).length + 1))

const plannedOf = (shift: ShiftRecord, item_id: string): number =>
  shift.stock_list.find((entry) => entry.item_id === item_id)?.quantity ?? 0

const kindOrder = { kit: 0, harm_reduction: 1, good: 2, test: 3 } as const

const byUse = (a: OnVan, b: OnVan): number =>
  b.used - a.used ||
  kindOrder[a.item.kind] - kindOrder[b.item.kind] ||
  b.left - a.left ||
  (a.item.key < b.item.key ? -1 : 1)

/** Everything that is on the van or should be, what is given most first. */
export const vanOf = (night: Night, shift: ShiftRecord): OnVan[] =>
  night.items
    .filter(
      (item) =>
        item.is_active &&
        (rowsOf(night, shift, item.item_id).length > 0 || plannedOf(shift, item.item_id) > 0),
    )
    .map((item) => {
      const left = leftOf(night, shift, item.item_id)
      const is_short = left <= Math.max(shortAt, Math.floor(plannedOf(shift, item.item_id) * shortShare))
      return { item, left, is_short, used: usedOf(night, item.item_id) }
    })
    .sort(byUse)

/** Test kits have a lot that is read on them; they are not given away as goods. */
export const giveable = (van: OnVan[]): OnVan[] => van.filter(({ item }) => item.kind !== 'test')

export interface LotOnVan {
  lot: LotRecord
  left: number
}

/** Lots of a test on the van that may still be used on this day, first to expire first. */
export const testLots = (night: Night, shift: ShiftRecord, item_id: string): LotOnVan[] =>
  rowsOf(night, shift, item_id)
    .flatMap((row) => {
      const lot = night.lots.find((each) => each.lot_id === row.lot_id)
      return lot && row.quantity > 0 ? [{ lot, left: row.quantity }] : []
    })
    .filter(
      ({ lot }) =>
        lot.state === 'available' && (lot.usable_until === null || lot.usable_until >= shift.on_day),
    )
    .sort((a, b) => ((a.lot.usable_until ?? '9') < (b.lot.usable_until ?? '9') ? -1 : 1))
