// Is this the lot that should be in the hand? Our label, the maker's number with or without its lot, or a lot typed by hand.
import type { LotRecord } from '../domain/lot.ts'
import { readCode } from './read-code.ts'

type Known = Pick<LotRecord, 'code' | 'gtin' | 'supplier_lot'>

const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** Days play no part in it: any one will do to read the years. */
const anyDay = '2026-01-01'

export const saysLot = (read: string, lot: Known): boolean => {
  const code = readCode(read, anyDay)
  if (code.kind === 'lot') return code.lot_code === lot.code
  const supplier_lot = lot.supplier_lot === null ? null : bare(lot.supplier_lot)
  if (code.kind === 'words') {
    const told = bare(code.text)
    return told !== '' && (told === supplier_lot || told === bare(lot.code).slice(1))
  }
  if (code.kind !== 'printed' || code.gtin === null || code.gtin !== lot.gtin) return false
  return code.supplier_lot === null || supplier_lot === null || bare(code.supplier_lot) === supplier_lot
}
