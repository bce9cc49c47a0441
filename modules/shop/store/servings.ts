// The SQL of servings: what they cost by thing, what left by lot, and the shelf each lot came from, as the store's movements say.
import { answering } from '#core/kernel'
import { type ServingTold, servings } from '../queries/servings.ts'
import { mine } from './rules.ts'

const chosen = `
  select s.* from shop.servings s where s.network_id = $1 and ($2::uuid is null or s.serving_id = $2)
    and ($2::uuid is not null or s.at > $3::timestamptz - interval '2 days') order by s.at desc limit 60`

const servingsSql = `
  select s.organisation_id, s.serving_id, s.card_id, c.code as card_code, s.at, u.name as hub_name, o.name as organisation_name, w.name as by_name,
    s.points, s.balance_after,
    coalesce((select sum(e.points) from shop.entries e where e.network_id = s.network_id and e.serving_id = s.serving_id and e.kind = 'given_back'), 0)::int as given_back
  from (${chosen}) s
  join distribution.cards c on c.network_id = s.network_id and c.card_id = s.card_id
  join network.units u on u.network_id = s.network_id and u.unit_id = s.hub_unit_id
  join network.organisations o on o.network_id = s.network_id and o.organisation_id = s.organisation_id
  left join access.workers w on w.network_id = s.network_id and w.worker_id = s.worker_id
  order by s.at desc`

const itemsSql = `
  select s.organisation_id, l.serving_id, l.item_id, i.name_it, i.name_en, i.unit_name, sum(l.quantity)::int as quantity, l.points_each,
    sum(l.points)::int as points
  from (${chosen}) s
  join shop.serving_lines l on l.network_id = s.network_id and l.serving_id = s.serving_id
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  group by s.organisation_id, l.serving_id, l.item_id, i.name_it, i.name_en, i.unit_name, l.points_each
  order by i.name_it, l.item_id`

const linesSql = `
  select s.organisation_id, n.handover_id as serving_id, n.handover_line_id, n.item_id, i.name_it, i.name_en, i.unit_name, n.lot_id, n.lot_code,
    n.quantity, coalesce((select sum(b.quantity) from distribution.returns b where b.network_id = n.network_id and b.handover_line_id = n.handover_line_id), 0)::int as returned,
    (select p.location_id from goods.movements m
      join goods.locations p on p.network_id = m.network_id and p.location_id = m.from_location_id and p.kind in ('hub', 'shelf')
      where m.network_id = n.network_id and m.cause_id = n.handover_id and m.item_id = n.item_id and m.lot_id is not distinct from n.lot_id
        and m.kind = 'out_household' order by m.quantity desc limit 1) as location_id
  from (${chosen}) s
  join distribution.handover_lines n on n.network_id = s.network_id and n.handover_id = s.serving_id
  join goods.items i on i.network_id = n.network_id and i.item_id = n.item_id
  order by n.position`

const of = <T>(rows: readonly (T & { serving_id: string })[], id: string): T[] =>
  rows
    .filter(({ serving_id }) => serving_id === id)
    .map(({ serving_id: _serving, ...rest }) => rest as unknown as T)

export const servingsAnswering = answering(servings, {
  statements: ({ serving_id }, { network_id, now }) => {
    const values = [network_id, serving_id ?? null, now]
    return [
      { name: 'servings', text: servingsSql, values },
      { name: 'things served', text: itemsSql, values },
      { name: 'lots served', text: linesSql, values },
    ]
  },
  tell: ([rows, items, lines], { me }) => ({
    servings: mine<ServingTold>(rows, me).map((serving) => ({
      ...serving,
      items: of<ServingTold['items'][number]>(mine(items, me), serving.serving_id).filter(
        ({ quantity }) => quantity > 0,
      ),
      lines: of<ServingTold['lines'][number]>(mine(lines, me), serving.serving_id),
    })),
  }),
})
