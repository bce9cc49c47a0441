// Reads shelves and balances, and tells them shelf by shelf.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { type StockAnswer, type StockItem, type StockLot, type StockPlace, stock } from '../queries/stock.ts'

const shelves = `
  select location_id, organisation_id, unit_id, kind, name, parent_id, code, storage from goods.locations
  where network_id = $1 and kind in ('hub', 'shelf', 'van', 'waste') and ($2::uuid is null or organisation_id = $2) and ($3::uuid is null or location_id = $3)
  order by kind, code, name, location_id`

const heaps = `
  select b.location_id, b.quantity, b.lot_id, l.state, l.source, l.donor, l.supplier_lot, l.best_before, l.use_by, l.usable_until, l.received_on,
    l.code, l.programme, l.owner_id, i.item_id, i.key, i.name_it, i.name_en, i.unit_name, i.category, i.kind, i.icon, i.low_at
  from goods.balances b
  join goods.items i on i.network_id = b.network_id and i.item_id = b.item_id
  left join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
  where b.network_id = $1 and b.quantity > 0 and not b.may_go_below_zero
    and ($2::uuid is null or b.organisation_id = $2) and ($3::uuid is null or b.location_id = $3)
  order by i.name_it, i.item_id, least(l.use_by, l.best_before) nulls last, l.received_on, b.lot_id`

const watched = `
  select i.item_id, i.name_it, i.name_en, i.low_at,
    coalesce((select sum(b.quantity) from goods.balances b
      join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
      where b.network_id = $1 and b.item_id = i.item_id and ($2::uuid is null or b.organisation_id = $2)), 0)::int as total
  from goods.items i where i.network_id = $1 and i.is_active and i.low_at > 0 order by i.name_it, i.item_id`

type Heap = Omit<StockItem, 'total' | 'usable' | 'is_low' | 'lots'> &
  Omit<StockLot, 'is_usable'> & { location_id: string }

const lotOf = (heap: Heap, today: string): StockLot => ({
  lot_id: heap.lot_id,
  quantity: heap.quantity,
  state: heap.state ?? 'available',
  source: heap.source ?? 'unknown',
  donor: heap.donor,
  supplier_lot: heap.supplier_lot,
  best_before: heap.best_before,
  use_by: heap.use_by,
  usable_until: heap.usable_until,
  received_on: heap.received_on,
  code: heap.code,
  programme: heap.programme,
  owner_id: heap.owner_id,
  is_usable:
    (heap.state ?? 'available') === 'available' && (heap.usable_until === null || today <= heap.usable_until),
})

const sum = (lots: StockLot[]) => lots.reduce((total, lot) => total + lot.quantity, 0)

const itemOf = (mine: Heap[], today: string, isHub: boolean): StockItem => {
  const first = mine[0] as Heap
  const lots = mine.map((heap) => lotOf(heap, today))
  const total = sum(lots)
  const { item_id, key, name_it, name_en, unit_name, category, kind, icon, low_at } = first
  const usable = sum(lots.filter((lot) => lot.is_usable))
  return {
    item_id,
    key,
    name_it,
    name_en,
    unit_name,
    category,
    kind,
    icon,
    low_at,
    total,
    usable,
    is_low: isHub && low_at > 0 && usable <= low_at,
    lots,
  }
}

const grouped = (rows: Heap[]): Heap[][] => [
  ...rows
    .reduce(
      (groups, row) => groups.set(row.item_id, [...(groups.get(row.item_id) ?? []), row]),
      new Map<string, Heap[]>(),
    )
    .values(),
]

const tellStock = ([placed = [], rows = [], marks = []]: Row[][], now: string): StockAnswer => {
  const today = dayInItaly(now)
  const all = rows as unknown as Heap[]
  const places = placed as unknown as Omit<StockPlace, 'items'>[]
  return {
    today,
    bins: places
      .filter((place) => place.kind === 'waste')
      .map(({ location_id, unit_id }) => ({ location_id, unit_id })),
    places: places
      .filter((place) => place.kind !== 'waste')
      .map((place) => ({
        ...place,
        items: grouped(all.filter((row) => row.location_id === place.location_id)).map((mine) =>
          itemOf(mine, today, place.kind === 'hub'),
        ),
      })),
    // Nothing runs low where nobody keeps a store, or where none of it is mine to see.
    low: places.some(({ kind }) => kind === 'hub')
      ? (marks as unknown as StockAnswer['low']).filter((mark) => mark.total <= mark.low_at)
      : [],
  }
}

export const stockAnswering = answering(stock, {
  statements: ({ organisation_id, location_id }, me) => [
    {
      name: 'goods places',
      text: shelves,
      values: [me.network_id, organisation_id ?? null, location_id ?? null],
    },
    {
      name: 'goods heaps',
      text: heaps,
      values: [me.network_id, organisation_id ?? null, location_id ?? null],
    },
    { name: 'goods watched', text: watched, values: [me.network_id, organisation_id ?? null] },
  ],
  tell: (rows, { now }) => tellStock(rows, now),
})
