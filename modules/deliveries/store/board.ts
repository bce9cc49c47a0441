// The SQL of the board: what today asks of the hubs in which I work. Rows are held by their own policies.
import { answering, dayInItaly, daysAfter } from '#core/kernel'
import { type Board, board } from '../queries/board.ts'
import { myHubs } from './door.ts'

const hubsSql = `
  select u.name from network.units u where u.network_id = $1 and u.kind = 'hub' and u.ended_on is null and u.unit_id = any (${myHubs})
  order by u.name`

const bodies = `(select u.organisation_id from network.units u where u.network_id = $1 and u.unit_id = any (${myHubs}))`

const countsSql = `
  select (select count(*)::int from donations.donations d where d.network_id = $1 and d.organisation_id in ${bodies}
      and d.state in ('announced', 'scheduled') and d.expected_on = $2::date) as arriving,
    (select count(*)::int from donations.donations d where d.network_id = $1 and d.organisation_id in ${bodies}
      and d.received_on = $2::date) as arrived,
    (count(*) filter (where q.state = 'submitted'))::int as to_decide,
    (count(*) filter (where q.state in ('allocated', 'partially_filled')))::int as to_pick,
    (count(*) filter (where q.state in ('picked', 'ready')))::int as ready
  from distribution.requests q where q.network_id = $1 and q.to_unit_id = any (${myHubs})`

const pickupsSql = `
  select coalesce(c.code, u.name) as code, q.pickup_at, q.state from distribution.requests q
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  left join distribution.cards c on c.network_id = q.network_id and c.card_id = q.card_id
  where q.network_id = $1 and q.to_unit_id = any (${myHubs}) and q.state not in ('draft', 'submitted', 'rejected', 'cancelled', 'expired')
    and (q.pickup_at at time zone 'Europe/Rome')::date = $2::date
  order by q.pickup_at, q.code`

const roundsSql = `
  select r.state, n.stops, n.told, x.name as next from deliveries.rounds r
  left join lateral (
    select count(*)::int as stops, (count(*) filter (where s.state not in ('waiting', 'arrived')))::int as told
    from deliveries.stops s where s.network_id = r.network_id and s.round_id = r.round_id and s.state <> 'dropped') n on true
  left join lateral (
    select u.name from deliveries.stops s
    join distribution.requests q on q.network_id = s.network_id and q.goods_request_id = s.goods_request_id
    join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
    where s.network_id = r.network_id and s.round_id = r.round_id and s.state in ('waiting', 'arrived')
    order by s.position limit 1) x on true
  where r.network_id = $1 and r.hub_unit_id = any (${myHubs}) and r.state <> 'cancelled' and (r.on_day = $2::date or r.state = 'on_the_road')
  order by r.round_id`

/** What has to leave by the day after tomorrow, of the stores of my bodies; vans are looked after by their crews. */
const expiringSql = `
  select i.item_id, i.name_it, i.name_en, i.unit_name, sum(b.quantity)::int as quantity,
    min(coalesce(l.use_by, l.usable_until)) as first_day
  from goods.balances b
  join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
  join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id and l.state = 'available'
  join goods.items i on i.network_id = b.network_id and i.item_id = b.item_id
  where b.network_id = $1 and b.quantity > 0 and b.organisation_id in ${bodies}
    and coalesce(l.use_by, l.usable_until) between $2::date and $3::date
  group by i.item_id, i.name_it, i.name_en, i.unit_name
  order by first_day, quantity desc, i.name_it limit 8`

const turnsSql = `
  select t.task, t.begins_at, t.ends_at, s.places, s.taken from volunteering.turns t
  join volunteering.seats s on s.network_id = t.network_id and s.turn_id = t.turn_id
  where t.network_id = $1 and t.unit_id = any (${myHubs}) and t.on_day = $2::date and t.state = 'open' order by t.begins_at, t.turn_id`

export const boardAnswering = answering(board, {
  statements: (_, { network_id, now }) => {
    const today = dayInItaly(now)
    return [
      { name: 'board hubs', text: hubsSql, values: [network_id] },
      { name: 'board counts', text: countsSql, values: [network_id, today] },
      { name: 'board pickups', text: pickupsSql, values: [network_id, today] },
      { name: 'board rounds', text: roundsSql, values: [network_id, today] },
      { name: 'board expiring', text: expiringSql, values: [network_id, today, daysAfter(today, 3)] },
      { name: 'board turns', text: turnsSql, values: [network_id, today] },
    ]
  },
  tell: ([hubs = [], counts = [], pickups = [], rounds = [], expiring = [], turns = []]) =>
    ({
      ...counts[0],
      hub_names: hubs.map((row) => row.name),
      ...{ pickups, rounds, expiring, turns },
    }) as unknown as Board,
})
