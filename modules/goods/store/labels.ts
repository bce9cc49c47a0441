// Reads what labels say, in the order in which they were asked for.
import { answering } from '#core/kernel'
import { type Labels, labels } from '../queries/labels.ts'

const lots = `
  select l.lot_id, l.code, l.item_id, i.name_it, i.name_en, i.storage, l.supplier_lot, l.use_by, l.best_before, l.programme
  from goods.lots l join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  where l.network_id = $1 and l.organisation_id = $2 and l.lot_id = any($3::uuid[]) order by array_position($3::uuid[], l.lot_id)`

const shelves = `
  select location_id, code, name, storage from goods.locations
  where network_id = $1 and organisation_id = $2 and location_id = any($3::uuid[]) and code is not null
  order by array_position($3::uuid[], location_id)`

export const labelsAnswering = answering(labels, {
  statements: ({ organisation_id, lot_ids, location_ids }, { network_id }) => [
    { name: 'goods labels of lots', text: lots, values: [network_id, organisation_id, lot_ids] },
    { name: 'goods labels of shelves', text: shelves, values: [network_id, organisation_id, location_ids] },
  ],
  tell: ([found, named]) => ({
    lots: (found ?? []) as unknown as Labels['lots'],
    shelves: (named ?? []) as unknown as Labels['shelves'],
  }),
})
