// The shorter questions: movements of a shift, the catalogue, counts that wait.
import { answering, type Row } from '#core/kernel'
import { type Catalogue, catalogue } from '../queries/catalogue.ts'
import { type CountsWaiting, countsWaiting } from '../queries/counts-waiting.ts'
import { type MovementsOfShift, movementsOfShift } from '../queries/movements-of-shift.ts'
import { itemColumns, kitPartColumns, packagingColumns } from './columns.ts'

const ofShift = `
  select m.movement_id, m.at, m.kind, m.item_id, i.key, i.name_it, i.name_en, m.lot_id, m.from_location_id, f.kind as from_kind,
    m.to_location_id, t.kind as to_kind, m.quantity, m.reason, m.approved_by
  from goods.movements m
  join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id
  join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id
  where m.network_id = $1 and m.cause_id = $2 order by i.name_it, m.kind, m.movement_id`

const told = <T>(rows: Row[] | undefined): T[] => (rows ?? []) as unknown as T[]

export const movementsAnswering = answering(movementsOfShift, {
  statements: ({ cause_id }, { network_id }) => [
    { name: 'goods movements of shift', text: ofShift, values: [network_id, cause_id] },
  ],
  tell: ([rows]) => ({ movements: told<MovementsOfShift['movements'][number]>(rows) }),
})

export const catalogueAnswering = answering(catalogue, {
  statements: (_, { network_id }) => [
    {
      name: 'goods items',
      text: `select ${itemColumns} from goods.items where network_id = $1 order by category, name_it, item_id`,
      values: [network_id],
    },
    {
      name: 'goods kit parts',
      text: `select ${kitPartColumns} from goods.kit_parts where network_id = $1 and quantity > 0 order by kit_item_id, item_id`,
      values: [network_id],
    },
    {
      name: 'goods packagings',
      text: `select ${packagingColumns} from goods.packagings where network_id = $1 and is_active order by item_id, quantity, packaging_id`,
      values: [network_id],
    },
  ],
  tell: ([items, parts, packagings]) => ({
    items: told<Catalogue['items'][number]>(items),
    kit_parts: told<Catalogue['kit_parts'][number]>(parts),
    packagings: told<Catalogue['packagings'][number]>(packagings),
  }),
})

const waiting = `
  select c.count_id, c.organisation_id, c.location_id, p.name as place, c.at, w.name as counted_by, c.worker_id, c.share, c.reason, c.differences
  from goods.counts c
  join goods.locations p on p.network_id = c.network_id and p.location_id = c.location_id
  join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
  where c.network_id = $1 and c.state = 'to_approve' and ($2::uuid is null or c.organisation_id = $2) order by c.at, c.count_id`

type Waiting = Omit<CountsWaiting['counts'][number], 'is_mine'> & { worker_id: string }

export const countsAnswering = answering(countsWaiting, {
  statements: ({ organisation_id }, { network_id }) => [
    { name: 'goods counts waiting', text: waiting, values: [network_id, organisation_id ?? null] },
  ],
  tell: ([rows], { me }) => ({
    counts: told<Waiting>(rows).map(({ worker_id, ...count }) => ({
      ...count,
      is_mine: worker_id === me.worker_id,
    })),
  }),
})
