// What the page knows already needs no question: the numbers of the catalogue and the shelves of the store. A box is recognised
// while the hand is still moving, also when the network is slow.
import type { FoundCode } from '../../queries/find-code.ts'
import { readCode } from '../../scan/read-code.ts'
import type { ScanWork } from './scan-work.ts'

const nothing = {
  own_code: null,
  fault: null,
  printed: null,
  item: null,
  packaging: null,
  lots: [],
  shelf: null,
}

const shelfHere = (shelf_code: string, { places }: ScanWork): FoundCode['shelf'] => {
  const place = places.find((each) => each.code === shelf_code)
  if (!place) return null
  const { location_id, organisation_id, kind, name, code, storage } = place
  return { location_id, organisation_id, kind, name, code, storage }
}

const thingHere = (gtin: string, { catalogue }: ScanWork): Pick<FoundCode, 'item' | 'packaging'> => {
  const packaging = catalogue.packagings.find((each) => each.gtin === gtin && each.is_active)
  const item = catalogue.items.find((each) => each.item_id === packaging?.item_id && each.is_active)
  if (!packaging || !item) return { item: null, packaging: null }
  const { item_id, name_it, name_en, unit_name, storage } = item
  const { packaging_id, name, quantity } = packaging
  return {
    item: { item_id, name_it, name_en, unit_name, storage },
    packaging: { packaging_id, name, quantity },
  }
}

/** For arrivals: what the box is and where it goes; without lots, which only the store knows. Nothing: ask the store. */
export const findHere = (typed: string, work: ScanWork, today: string): FoundCode | undefined => {
  const code = readCode(typed, today)
  if (code.kind === 'shelf') {
    const shelf = shelfHere(code.shelf_code, work)
    return shelf
      ? { ...nothing, today, kind: 'shelf', is_known: true, own_code: code.shelf_code, shelf }
      : undefined
  }
  if (code.kind === 'wrong') return { ...nothing, today, kind: 'wrong', is_known: false, fault: code.fault }
  if (code.kind !== 'printed' || code.gtin === null) return undefined
  const { kind, serial: _serial, produced_on: _made, packed_on: _packed, ...printed } = code
  const thing = thingHere(code.gtin, work)
  // What this page does not know may have been written a moment ago, here or by somebody else: the store is asked.
  return thing.item ? { ...nothing, today, kind, is_known: true, printed, ...thing } : undefined
}
