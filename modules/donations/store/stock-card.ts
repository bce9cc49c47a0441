// The card of the goods of the programme, lot by lot: what lay there when the year began, what came, what left and by which
// door, what should lie there at its end, what was counted.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { type StockCard, stockCard } from '../queries/telling.ts'
import { channel, crosses, ends, enters, signed } from './flows.ts'

const body = `select o.name as organisation_name from network.organisations o where o.network_id = $1 and o.organisation_id = $2`

const theirs = `q.network_id = $1 and q.organisation_id = $2 and q.programme = 'eu_food' and q.received_on <= $3::date`

const lots = `select q.lot_id, q.item_id, i.name_it, i.name_en, i.unit_name, q.code as lot_code, q.state as lot_state, q.supplier_lot, q.best_before, q.use_by,
    d.document_number, coalesce((select sum(b.quantity) from goods.balances b
      where b.network_id = q.network_id and b.lot_id = q.lot_id and not b.may_go_below_zero), 0)::float8 as now
  from goods.lots q
  join goods.items i on i.network_id = q.network_id and i.item_id = q.item_id
  left join donations.donations d on d.network_id = q.network_id and d.donation_id = q.origin_id
  where ${theirs} order by i.name_it, q.received_on, q.lot_id limit 5000`

const moves = `select q.lot_id, (m.at at time zone 'Europe/Rome')::date < $4::date as is_before, ${channel} as channel, (${enters}) as is_in,
    sum(${signed})::float8 as quantity
  from goods.lots q join goods.movements m on m.network_id = q.network_id and m.lot_id = q.lot_id ${ends}
  where ${theirs} and ${crosses} and (m.at at time zone 'Europe/Rome')::date <= $3::date group by 1, 2, 3, 4`

const counts = `select distinct on (c.lot_id) c.lot_id, c.counted, c.expected, c.reason, v.on_day from donations.inventory_lines c
  join donations.inventories v on v.network_id = c.network_id and v.inventory_id = c.inventory_id
  where c.network_id = $1 and c.organisation_id = $2 and v.on_day between $3::date and $4::date order by c.lot_id, v.on_day desc, v.at desc`

const days = `select v.inventory_id, v.on_day, w.name as worker, v.note from donations.inventories v
  join access.workers w on w.network_id = v.network_id and w.worker_id = v.worker_id
  where v.network_id = $1 and v.organisation_id = $2 and v.on_day between $3::date and $4::date order by v.on_day, v.at`

interface Move {
  lot_id: string
  is_before: boolean
  channel: string
  quantity: number
}
interface Counted {
  lot_id: string
  counted: number
  expected: number
  reason: string | null
  on_day: string
}
type CardLot = StockCard['lots'][number]

const sum = (rows: Move[]): number => rows.reduce((total, row) => total + row.quantity, 0)

const cardOf = (lot: CardLot, mine: Move[], found: Counted | undefined): CardLot => {
  const year = mine.filter((row) => !row.is_before)
  const came = sum(year.filter((row) => row.channel === 'donor' && row.quantity > 0))
  const out = year.filter((row) => !(row.channel === 'donor' && row.quantity > 0) && row.quantity !== 0)
  const opening = sum(mine) - sum(year)
  return {
    ...lot,
    ...{ opening, came, closing: sum(mine) },
    left: out.map((row) => ({ channel: row.channel, quantity: -row.quantity })),
    ...{ counted: found?.counted ?? null, counted_on: found?.on_day ?? null },
    ...{ expected_then: found?.expected ?? null, reason: found?.reason ?? null },
  }
}

const byLot = (rows: Move[]): Map<string, Move[]> => {
  const groups = new Map<string, Move[]>()
  for (const row of rows) groups.set(row.lot_id, [...(groups.get(row.lot_id) ?? []), row])
  return groups
}

const tell = (
  [found = [], listed = [], moved = [], counted = [], told = []]: Row[][],
  now: string,
): StockCard => {
  const groups = byLot(moved as unknown as Move[])
  const last = new Map((counted as unknown as Counted[]).map((each) => [each.lot_id, each]))
  return {
    organisation_name: String(found[0]?.organisation_name ?? ''),
    today: dayInItaly(now),
    lots: (listed as unknown as CardLot[]).map((lot) =>
      cardOf(lot, groups.get(lot.lot_id) ?? [], last.get(lot.lot_id)),
    ),
    inventories: told as unknown as StockCard['inventories'],
  }
}

export const stockCardAnswering = answering(stockCard, {
  statements: ({ organisation_id, year }, { network_id }) => {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`]
    const asked: [string, string, string[]][] = [
      ['body', body, []],
      ['lots', lots, [last]],
      ['moves', moves, [last, first]],
      ['counts', counts, [first, last]],
      ['days', days, [first, last]],
    ]
    return asked.map(([name, text, more]) => ({
      name: `programme card ${name}`,
      text,
      values: [network_id, organisation_id, ...more],
    }))
  },
  tell: (rows, { now }) => tell(rows, now),
})
