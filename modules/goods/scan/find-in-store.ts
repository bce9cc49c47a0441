// What a code means in a store that somebody carries along: the same answer as the question to the server, from the records of
// the phone. The index is made once; a scan is then a few look-ups, whatever the store holds.
import type { ItemRecord } from '../domain/item.ts'
import type { LocationRecord } from '../domain/location.ts'
import { byExpiry, type LotRecord } from '../domain/lot.ts'
import type { BalanceRecord } from '../domain/movement.ts'
import type { PackagingRecord } from '../domain/packaging.ts'
import type { ReservationRecord } from '../domain/reservation.ts'
import type { FoundCode, FoundLot } from '../queries/find-code.ts'
import type { Code } from './code.ts'
import { givingOf } from './giving.ts'
import { readCode } from './read-code.ts'

export interface CarriedStore {
  items: readonly ItemRecord[]
  packagings: readonly PackagingRecord[]
  lots: readonly LotRecord[]
  balances: readonly BalanceRecord[]
  reservations: readonly ReservationRecord[]
  /** Of the store: shelves and floor. */
  places: readonly LocationRecord[]
}

const gathered = <T>(rows: readonly T[], key: (row: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const name = key(row)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

const indexOf = (store: CarriedStore) => ({
  items: new Map(store.items.map((item) => [item.item_id, item])),
  packagings: new Map(store.packagings.map((packaging) => [packaging.gtin, packaging])),
  places: new Map(store.places.map((place) => [place.location_id, place])),
  shelves: new Map(store.places.flatMap((place) => (place.code ? [[place.code, place] as const] : []))),
  byCode: new Map(store.lots.map((lot) => [lot.code, lot])),
  byItem: gathered(store.lots, (lot) => lot.item_id),
  byGtin: gathered(store.lots, (lot) => lot.gtin),
  bySupplier: gathered(store.lots, (lot) => lot.supplier_lot),
  heaps: gathered(store.balances, (row) => row.lot_id),
  promises: gathered(store.reservations, (each) => `${each.location_id}/${each.lot_key}`),
})
type Index = ReturnType<typeof indexOf>

type Printed = Extract<Code, { kind: 'printed' }>

const lotsOfPrinted = (index: Index, { gtin, supplier_lot }: Printed): LotRecord[] => {
  const item_id = index.packagings.get(gtin)?.item_id
  const fits = (lot: LotRecord) => gtin === null || lot.gtin === gtin || lot.item_id === item_id
  if (supplier_lot !== null) return (index.bySupplier.get(supplier_lot) ?? []).filter(fits)
  if (gtin === null) return []
  const found = [...(index.byGtin.get(gtin) ?? []), ...(index.byItem.get(item_id ?? '') ?? [])]
  return [...new Set(found)].filter((lot) => lot.state !== 'exhausted')
}

const lotsOf = (index: Index, code: Code): LotRecord[] => {
  if (code.kind === 'lot') return [index.byCode.get(code.lot_code)].filter((lot) => lot !== undefined)
  if (code.kind === 'printed') return lotsOfPrinted(index, code)
  return code.kind === 'words' ? (index.bySupplier.get(code.text.slice(0, 60)) ?? []) : []
}

const shelfOf = ({ shelves }: Index, code: Code): FoundCode['shelf'] => {
  const names =
    code.kind === 'shelf'
      ? [code.shelf_code, `S-${code.shelf_code}`]
      : code.kind === 'words'
        ? [code.text.toUpperCase()]
        : []
  const place = names.map((name) => shelves.get(name)).find((each) => each !== undefined)
  if (!place) return null
  const { location_id, organisation_id, kind, name, code: label, storage } = place
  return { location_id, organisation_id, kind, name, code: label, storage }
}

/** As the server lists them: the floor, then shelf by shelf. */
const byPlace = (a: FoundLot['places'][number], b: FoundLot['places'][number]): number => {
  const [mine, other] = [a, b].map(({ kind, code, name, location_id }) =>
    [kind, code ?? '\uffff', name, location_id].join('\u0000'),
  ) as [string, string]
  return mine < other ? -1 : 1
}

const lyingAt = (index: Index, lot_id: string): FoundLot['places'] => {
  const heaps = index.heaps.get(lot_id) ?? []
  return heaps.flatMap((heap) => heapAt(index, heap)).sort(byPlace)
}

const heapAt = (index: Index, { location_id, lot_key, quantity }: BalanceRecord): FoundLot['places'] => {
  const place = index.places.get(location_id)
  if (!place || quantity <= 0) return []
  const promises = index.promises.get(`${location_id}/${lot_key}`) ?? []
  const promised = promises.reduce((sum, each) => sum + each.quantity, 0)
  return [{ location_id, kind: place.kind, name: place.name, code: place.code, quantity, promised }]
}

const told = (index: Index, lot: LotRecord, today: string): FoundLot[] => {
  const item = index.items.get(lot.item_id)
  if (!item) return []
  const { lot_id, code, item_id, supplier_lot, gtin, best_before, use_by, usable_until } = lot
  const dates = { supplier_lot, gtin, best_before, use_by, usable_until }
  const { name_it, name_en, unit_name } = item
  return [
    {
      ...{ lot_id, code, item_id, name_it, name_en, unit_name, ...dates },
      ...{ programme: lot.programme, owner_id: lot.owner_id, is_own: lot.owner_id === lot.organisation_id },
      ...{ giving: givingOf(lot, today), places: lyingAt(index, lot_id) },
    },
  ]
}

const thingOf = (index: Index, code: Code): Pick<FoundCode, 'item' | 'packaging'> => {
  const packaging = code.kind === 'printed' ? index.packagings.get(code.gtin) : undefined
  const item = index.items.get(packaging?.item_id ?? '')
  if (!packaging || !item) return { item: null, packaging: null }
  const { item_id, name_it, name_en, unit_name, storage } = item
  const { packaging_id, name, quantity } = packaging
  return {
    item: { item_id, name_it, name_en, unit_name, storage },
    packaging: { packaging_id, name, quantity },
  }
}

const printedOf = (code: Code): FoundCode['printed'] => {
  if (code.kind !== 'printed') return null
  const { kind: _, serial: _serial, produced_on: _made, packed_on: _packed, ...printed } = code
  return printed
}

const ownCodeOf = (code: Code): string | null => {
  if (code.kind === 'lot') return code.lot_code
  if (code.kind === 'card') return code.card_code
  return code.kind === 'shelf' ? code.shelf_code : null
}

/** Gives the way to look codes up; what the phone does not carry is well read and not known. */
export const findInStore = (store: CarriedStore): ((text: string, today: string) => FoundCode) => {
  const index = indexOf(store)
  return (text, today) => {
    const code = readCode(text, today)
    const lots = [...lotsOf(index, code)].sort(byExpiry).slice(0, 50)
    const found = lots.flatMap((lot) => told(index, lot, today))
    const thing = thingOf(index, code)
    const shelf = shelfOf(index, code)
    return {
      today,
      kind: code.kind,
      is_known: found.length > 0 || thing.item !== null || shelf !== null,
      own_code: ownCodeOf(code),
      fault: code.kind === 'wrong' ? code.fault : null,
      printed: printedOf(code),
      ...thing,
      lots: found,
      shelf,
    }
  }
}
