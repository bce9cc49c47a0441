// What the scanner read, against what should be in the hand: our label, the number printed by the maker, or the maker's lot.
import { gtinOf, type LotRecord } from '#goods'

const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

export const isThisLot = (read: string, lot: Pick<LotRecord, 'code' | 'gtin' | 'supplier_lot'>): boolean => {
  const told = bare(read)
  if (told === '') return false
  if (told === bare(lot.code) || told === bare(lot.code).slice(1)) return true
  if (lot.gtin !== null && gtinOf(read.trim()) === lot.gtin) return true
  if (lot.supplier_lot !== null && told === bare(lot.supplier_lot)) return true
  // A pallet label carries both: (01) the number, (10) the lot.
  return lot.gtin !== null && told.startsWith(`01${lot.gtin}`)
}
