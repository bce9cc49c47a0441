// Which lots a notice means. Everything it says must fit. A lot of the named product whose number nobody wrote down is held
// too: we cannot say it is not one of them. A kit made of a recalled thing is a recalled thing.
import { type BalanceRecord, expiryOf, type LotRecord, type PackagingRecord } from '#goods'
import type { FoundBecause, Sought } from '../domain/recall.ts'

/** Spaces, dots and dashes are read as people write them: not at all. */
export const plainLot = (told: string): string => told.toUpperCase().replaceAll(/[\s./_-]/g, '')

const numbers = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** True for a supplier's number that is the one named, or lies in the row of them. */
export const isInRow = (supplier_lot: string, { from, to }: { from: string; to: string | null }): boolean => {
  const mine = plainLot(supplier_lot)
  const first = plainLot(from)
  if (to === null) return mine === first
  return numbers.compare(mine, first) >= 0 && numbers.compare(mine, plainLot(to)) <= 0
}

type Words = Partial<Sought>

/** Enough to look for: one that names a thing, or one that names a number. A day alone names nothing. */
export const saysEnough = (sought: Words): boolean =>
  Boolean(sought.lot_code || sought.supplier_lot || sought.gtin || sought.item_id)

const isProduct = (lot: LotRecord, sought: Words, itemsOfGtin: ReadonlySet<string>): boolean => {
  if (sought.item_id && lot.item_id !== sought.item_id) return false
  if (!sought.gtin) return true
  return lot.gtin === null ? itemsOfGtin.has(lot.item_id) : lot.gtin === sought.gtin
}

const isOfDays = (lot: LotRecord, { expires_from, expires_to }: Words): boolean | undefined => {
  if (!expires_from && !expires_to) return true
  const day = expiryOf(lot)
  if (day === null) return undefined
  return (!expires_from || day >= expires_from) && (!expires_to || day <= expires_to)
}

const isOfNumber = (lot: LotRecord, { supplier_lot, supplier_lot_to }: Words): boolean | undefined => {
  if (!supplier_lot) return true
  if (!lot.supplier_lot?.trim()) return undefined
  return isInRow(lot.supplier_lot, { from: supplier_lot, to: supplier_lot_to || null })
}

/** Why a lot is meant, or nothing when it is not. What is not written on it cannot clear it, if the product is named. */
const because = (
  lot: LotRecord,
  sought: Words,
  itemsOfGtin: ReadonlySet<string>,
): FoundBecause | undefined => {
  if (sought.lot_code && plainLot(lot.code) !== plainLot(sought.lot_code)) return undefined
  if (!isProduct(lot, sought, itemsOfGtin)) return undefined
  const fits = [isOfDays(lot, sought), isOfNumber(lot, sought)]
  if (fits.includes(false)) return undefined
  if (!fits.includes(undefined)) return 'matched'
  return sought.item_id || sought.gtin ? 'unknown_lot' : undefined
}

export interface FoundLot {
  lot: LotRecord
  because: FoundBecause
}

export interface Looking {
  sought: Words
  lots: LotRecord[]
  packagings: Pick<PackagingRecord, 'gtin' | 'item_id'>[]
  /** What another body has recalled: the same things of the same gift are meant, unless what is written on them says no. */
  elsewhere?: { passed_on: readonly string[]; item_ids: readonly string[] }
}

const isOfSameGift = (
  lot: LotRecord,
  sought: Words,
  { passed_on, item_ids }: NonNullable<Looking['elsewhere']>,
): boolean =>
  lot.origin_id !== null &&
  passed_on.includes(lot.origin_id) &&
  item_ids.includes(lot.item_id) &&
  isOfNumber(lot, sought) !== false &&
  isOfDays(lot, sought) !== false

/** Lots that are meant, then the kits made of them, and kits made of those. */
export const lotsMeant = ({ sought, lots, packagings, elsewhere }: Looking): FoundLot[] => {
  const itemsOfGtin = new Set(
    packagings.filter((each) => each.gtin === sought.gtin).map((each) => each.item_id),
  )
  const found = new Map<string, FoundLot>()
  for (const lot of lots) {
    const cameWith = elsewhere && isOfSameGift(lot, sought, elsewhere)
    const why = cameWith ? 'matched' : because(lot, sought, itemsOfGtin)
    if (why) found.set(lot.lot_id, { lot, because: why })
  }
  const kits = lots.filter((lot) => lot.parts !== null)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const kit of kits) {
      if (!found.has(kit.lot_id) && kit.parts?.some((part) => found.has(part.lot_id ?? '')))
        found.set(kit.lot_id, { lot: kit, because: 'made_of' })
    }
  }
  return [...found.values()]
}

/** What lies somewhere of the same things and no lot covers: nobody can say whether it is meant. */
export const unlotted = (balances: BalanceRecord[], found: readonly FoundLot[]): BalanceRecord[] => {
  const items = new Set(found.map(({ lot }) => lot.item_id))
  return balances.filter((row) => row.lot_id === null && row.quantity > 0 && items.has(row.item_id))
}
