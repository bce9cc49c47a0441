// Looks a code up. Each way has an index of its own, and a way that does not apply asks for nothing.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { type FoundCode, type FoundLot, findCode } from '../queries/find-code.ts'
import type { Code } from '../scan/code.ts'
import { givingOf } from '../scan/giving.ts'
import { readCode } from '../scan/read-code.ts'

const things = `
  select i.item_id, i.name_it, i.name_en, i.unit_name, i.storage, k.packaging_id, k.name, k.quantity
  from goods.packagings k join goods.items i on i.network_id = k.network_id and i.item_id = k.item_id
  where k.network_id = $1 and k.gtin = $2 and k.is_active and i.is_active`

/** By our own code; by what the maker printed; by the thing, when the label says no lot. */
const lots = `
  with known as (select item_id from goods.packagings where network_id = $1 and gtin = $4 and is_active),
  found as (
    select lot_id from goods.lots where network_id = $1 and organisation_id = $2 and code = $3
    union select lot_id from goods.lots where network_id = $1 and organisation_id = $2 and supplier_lot = $5
      and ($4::text is null or gtin = $4 or item_id in (select item_id from known))
    union select lot_id from goods.lots where network_id = $1 and organisation_id = $2 and $5::text is null and state <> 'exhausted'
      and (gtin = $4 or item_id in (select item_id from known))
  )
  select l.lot_id, l.code, l.item_id, i.name_it, i.name_en, i.unit_name, l.supplier_lot, l.gtin, l.best_before, l.use_by, l.usable_until,
    l.programme, l.owner_id, l.organisation_id, l.state
  from found f join goods.lots l on l.network_id = $1 and l.lot_id = f.lot_id
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  order by least(l.use_by, l.best_before) nulls last, l.received_on, l.lot_id limit 50`

const heaps = `
  select b.lot_id, p.location_id, p.kind, p.name, p.code, b.quantity,
    coalesce((select sum(r.quantity) from goods.reservations r where r.network_id = b.network_id and r.location_id = b.location_id
      and r.lot_key = b.lot_key and r.quantity > 0), 0)::int as promised
  from (${lots}) l join goods.balances b on b.network_id = $1 and b.lot_id = l.lot_id
  join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
  where b.quantity > 0 and p.kind in ('hub', 'shelf', 'van') order by p.kind, p.code collate "C", p.name collate "C", p.location_id`

const shelves = `
  select location_id, organisation_id, kind, name, code, storage from goods.locations
  where network_id = $1 and organisation_id = $2 and code = any($3::text[]) order by code = $4 desc limit 1`

/** Words may be a shelf named without its S, or the lot of a maker. */
const sought = (code: Code) => {
  const written = code.kind === 'words' ? code.text.slice(0, 60) : null
  const shelf = code.kind === 'shelf' ? [code.shelf_code, `S-${code.shelf_code}`] : []
  return {
    lot_code: code.kind === 'lot' ? code.lot_code : null,
    gtin: code.kind === 'printed' ? code.gtin : null,
    supplier_lot: code.kind === 'printed' ? code.supplier_lot : written,
    shelves: written ? [written.toUpperCase()] : shelf,
  }
}

type LotRow = Omit<FoundLot, 'giving' | 'is_own' | 'places'> & {
  organisation_id: string
  state: Parameters<typeof givingOf>[0]['state']
}
type Heap = FoundLot['places'][number] & { lot_id: string }

const lotOf = (row: LotRow, places: Heap[], today: string): FoundLot => {
  const { organisation_id, state, ...lot } = row
  return {
    ...lot,
    is_own: lot.owner_id === organisation_id,
    giving: givingOf({ ...lot, state }, today),
    places: places.filter((heap) => heap.lot_id === lot.lot_id).map(({ lot_id: _, ...place }) => place),
  }
}

const printedOf = (code: Code): FoundCode['printed'] => {
  if (code.kind !== 'printed') return null
  const { kind: _, serial: _serial, produced_on: _made, packed_on: _packed, ...told } = code
  return told
}

const ownCodeOf = (code: Code): string | null => {
  if (code.kind === 'lot') return code.lot_code
  if (code.kind === 'card') return code.card_code
  return code.kind === 'shelf' ? code.shelf_code : null
}

type ThingRow = FoundCode['item'] & FoundCode['packaging']

const thingOf = (row: ThingRow | undefined): Pick<FoundCode, 'item' | 'packaging'> => {
  if (!row) return { item: null, packaging: null }
  const { packaging_id, name, quantity, ...item } = row
  return { item, packaging: { packaging_id, name, quantity } }
}

const tellFound = ([items = [], found = [], lying = [], places = []]: Row[][], code: Code, today: string) => {
  const lotsFound = (found as unknown as LotRow[]).map((row) => lotOf(row, lying as unknown as Heap[], today))
  const thing = thingOf(items[0] as unknown as ThingRow | undefined)
  const shelf = (places[0] as unknown as FoundCode['shelf']) ?? null
  return {
    today,
    kind: code.kind,
    is_known: lotsFound.length > 0 || thing.item !== null || shelf !== null,
    own_code: ownCodeOf(code),
    fault: code.kind === 'wrong' ? code.fault : null,
    printed: printedOf(code),
    ...thing,
    lots: lotsFound,
    shelf,
  }
}

export const findCodeAnswering = answering(findCode, {
  statements: ({ code, organisation_id }, { network_id, now }) => {
    const { lot_code, gtin, supplier_lot, shelves: named } = sought(readCode(code, dayInItaly(now)))
    const where = [network_id, organisation_id]
    const lotValues = [...where, lot_code, gtin, supplier_lot]
    return [
      { name: 'goods code things', text: things, values: [network_id, gtin] },
      { name: 'goods code lots', text: lots, values: lotValues },
      { name: 'goods code heaps', text: heaps, values: lotValues },
      { name: 'goods code shelves', text: shelves, values: [...where, named, named[0] ?? ''] },
    ]
  },
  tell: (rows, { input, now }) => {
    const today = dayInItaly(now)
    return tellFound(rows, readCode(input.code, today), today)
  },
})
