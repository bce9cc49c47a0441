// A past day told from the movements: the last month that was summed up, and what moved after it. Nights and mornings are
// Italian. Movements of phones that were long without network enter their month at the next nightly sum.
import type { Chore } from '#core/http'
import { answering, dayInItaly, instant } from '#core/kernel'
import { type StockAt, stockAt } from '../queries/stock-at.ts'

const atDay = `
  with months as (select organisation_id, max(on_day) as on_day from goods.summed_months
    where network_id = $1 and ($2::uuid is null or organisation_id = $2) and on_day <= $3::date group by organisation_id),
  -- Both ends stand in the row of the body: with one of them a constant, the planner reads all movements before it.
  bodies as (select o.organisation_id, m.on_day, coalesce((m.on_day + 1)::timestamp at time zone 'Europe/Rome', '-infinity') as after_at,
      ($3::date + 1)::timestamp at time zone 'Europe/Rome' as before_at from (select distinct organisation_id from goods.locations
      where network_id = $1 and kind = 'hub' and ($2::uuid is null or organisation_id = $2)) o left join months m using (organisation_id)),
  moved as (
    select s.location_id, s.lot_id, s.item_id, s.quantity from bodies b
    join goods.month_balances s on s.network_id = $1 and s.organisation_id = b.organisation_id and s.on_day = b.on_day
    union all
    select side.location_id, m.lot_id, m.item_id, side.quantity from bodies b
    join goods.movements m on m.network_id = $1 and m.organisation_id = b.organisation_id and m.at >= b.after_at and m.at < b.before_at
    cross join lateral (values (m.to_location_id, m.quantity), (m.from_location_id, -m.quantity)) side (location_id, quantity)),
  lay as (select v.location_id, v.lot_id, v.item_id, sum(v.quantity)::int as quantity from moved v
    group by v.location_id, v.lot_id, v.item_id having sum(v.quantity) <> 0)
  select y.location_id, coalesce(p.code || ' · ' || p.name, p.name) as place, y.item_id, i.name_it, i.name_en, i.unit_name, y.lot_id,
    l.code as lot_code, l.programme, y.quantity
  from lay y
  join goods.locations p on p.network_id = $1 and p.location_id = y.location_id and p.is_counted
  join goods.items i on i.network_id = $1 and i.item_id = y.item_id
  left join goods.lots l on l.network_id = $1 and l.lot_id = y.lot_id
  order by i.name_it, i.item_id, 2, l.code nulls last`

export const stockAtAnswering = answering(stockAt, {
  statements: ({ organisation_id, on_day }, { network_id }) => [
    { name: 'goods stock at a day', text: atDay, values: [network_id, organisation_id ?? null, on_day] },
  ],
  tell: ([rows = []], { input }) => ({ on_day: input.on_day, rows: rows as unknown as StockAt['rows'] }),
})

/** Months that ended at least a month ago are summed once, and again when something of them arrived late. */
export const sumMonths: Chore = {
  name: 'goods sum months',
  every_s: 24 * 3600,
  run: async ({ database, clock }) => {
    const networks = await database.as('jobs', (run) =>
      run({ text: `select network_id from access.principals where kind = 'network'` }),
    )
    for (const { network_id } of networks) {
      await database.as('jobs', (run) =>
        run({ text: 'select goods.sum_months($1, $2)', values: [network_id, dayInItaly(instant(clock))] }),
      )
    }
  },
}
