// The SQL of rounds: the days, what waits for a van, one round with its stops. Rows are held by their own policies.
import { answering, notFound } from '#core/kernel'
import {
  type OneRound,
  oneRound,
  type RoundTold,
  rounds,
  type ToDeliver,
  toDeliver,
} from '../queries/rounds.ts'
import { doorSql, myHubs } from './door.ts'

const roundSql = `
  select r.round_id, r.organisation_id, r.hub_unit_id, coalesce(h.name, '') as hub_name, r.on_day, r.van_id, v.name as van_name, r.driver_id,
    w.name as driver_name, r.note, r.state, r.started_at, r.ended_at, n.stops, n.told, n.back
  from deliveries.rounds r
  left join network.units h on h.network_id = r.network_id and h.unit_id = r.hub_unit_id
  left join goods.locations v on v.network_id = r.network_id and v.location_id = r.van_id
  left join access.workers w on w.network_id = r.network_id and w.worker_id = r.driver_id
  left join lateral (
    select count(*)::int as stops, (count(*) filter (where s.state not in ('waiting', 'arrived')))::int as told,
      (count(*) filter (where s.state in ('refused', 'not_there', 'partly')))::int as back
    from deliveries.stops s where s.network_id = r.network_id and s.round_id = r.round_id and s.state <> 'dropped') n on true
  where r.network_id = $1`

export const roundsAnswering = answering(rounds, {
  statements: ({ from_day, to_day }, { network_id }) => [
    {
      name: 'rounds',
      text: `${roundSql} and r.on_day >= $2::date and ($3::date is null or r.on_day <= $3) order by r.on_day, r.round_id limit 300`,
      values: [network_id, from_day, to_day ?? null],
    },
  ],
  tell: ([rows = []]) => ({ rounds: rows as unknown as RoundTold[] }),
})

const requestColumns = `q.goods_request_id, q.code, q.unit_id, u.name as unit_name, o.short_name as organisation_name, q.to_unit_id,
    q.recipient_kind, q.people, q.state as request_state, q.note, q.needed_on, coalesce(g.grams, 0)::int as grams,
    nullif(d.address, '') as address, d.how_to_reach, d.lat, d.lon`

const requestJoins = `
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  join network.organisations o on o.network_id = q.network_id and o.organisation_id = q.organisation_id
  left join lateral (
    select sum(case i.unit_name when 'kg' then p.quantity::bigint * 1000 when 'gram' then p.quantity else p.quantity::bigint * coalesce(i.grams, 0) end) as grams
    from distribution.parts p join goods.items i on i.network_id = p.network_id and i.item_id = p.item_id
    where p.network_id = q.network_id and p.goods_request_id = q.goods_request_id and p.state in ('picked', 'aboard', 'handed_over')) g on true
  ${doorSql('q.unit_id', 'q.organisation_id')}`

const waitingSql = `
  select ${requestColumns}, q.pickup_at
  from distribution.requests q ${requestJoins}
  where q.network_id = $1 and q.state in ('picked', 'ready') and q.recipient_kind <> 'household' and q.to_unit_id = any (${myHubs})
    and not exists (select 1 from deliveries.stops s where s.network_id = q.network_id and s.goods_request_id = q.goods_request_id
      and s.state in ('waiting', 'arrived'))
  order by q.pickup_at nulls first, q.needed_on nulls last, q.code`

const hubsSql = `
  select u.unit_id, u.organisation_id, u.name, d.lat, d.lon from network.units u ${doorSql('u.unit_id', 'u.organisation_id')}
  where u.network_id = $1 and u.kind = 'hub' and u.ended_on is null and u.unit_id = any (${myHubs})
  order by u.name`

const vansSql = `
  select l.location_id, l.organisation_id, l.name from goods.locations l where l.network_id = $1 and l.kind = 'van' order by l.name`

/** Whoever works in the body of a hub of mine. */
const driversSql = `
  select w.worker_id, w.organisation_id, w.name from access.workers w
  where w.network_id = $1 and not w.is_machine and (w.ended_on is null or w.ended_on >= $2::date)
    and w.organisation_id in (select u.organisation_id from network.units u where u.network_id = $1 and u.unit_id = any (${myHubs}))
  order by w.name, w.worker_id`

export const toDeliverAnswering = answering(toDeliver, {
  statements: (_, { network_id, now }) => [
    { name: 'waiting for a van', text: waitingSql, values: [network_id] },
    { name: 'hubs to leave from', text: hubsSql, values: [network_id] },
    { name: 'vans', text: vansSql, values: [network_id] },
    { name: 'drivers', text: driversSql, values: [network_id, now.slice(0, 10)] },
  ],
  tell: ([waiting = [], hubs = [], vans = [], drivers = []]) =>
    ({ waiting, hubs, vans, drivers }) as unknown as ToDeliver,
})

const oneRoundSql = `
  select one.*, d.lat as hub_lat, d.lon as hub_lon from (${roundSql} and r.round_id = $2) one
  ${doorSql('one.hub_unit_id', 'one.organisation_id')}`

const stopsSql = `
  select s.stop_id, s.position, s.state, s.arrived_at, s.told_at, w.name as told_by_name, s.reason, s.handover_id, ${requestColumns},
    e.reason as gave_back, coalesce(t.parts, '[]') as parts
  from deliveries.stops s
  join distribution.requests q on q.network_id = s.network_id and q.goods_request_id = s.goods_request_id
  left join access.workers w on w.network_id = s.network_id and w.worker_id = s.told_by
  ${requestJoins}
  left join lateral (
    select p.event, p.reason from distribution.request_steps p
    where p.network_id = s.network_id and p.goods_request_id = s.goods_request_id and p.event = 'bring_instead'
    order by p.at desc, p.request_step_id desc limit 1) e on s.state = 'waiting'
  left join lateral (
    select jsonb_agg(jsonb_build_object('part_id', p.part_id, 'item_id', p.item_id, 'name_it', i.name_it, 'name_en', i.name_en,
      'unit_name', i.unit_name, 'lot_code', l.code, 'quantity', p.quantity, 'state', p.state) order by i.name_it, p.part_id) as parts
    from distribution.parts p
    join goods.items i on i.network_id = p.network_id and i.item_id = p.item_id
    left join goods.lots l on l.network_id = p.network_id and l.lot_id = p.lot_id
    where p.network_id = q.network_id and p.goods_request_id = q.goods_request_id and p.state in ('picked', 'aboard', 'handed_over')) t on true
  where s.network_id = $1 and s.round_id = $2 and s.state <> 'dropped'
  order by s.position, s.stop_id`

/** What the van carries and what became of it, with the shelf it came from. */
const loadsSql = `
  select d.load_id, d.goods_request_id, q.code, u.name as unit_name, d.item_id, i.name_it, i.name_en, i.unit_name as item_unit, l.code as lot_code,
    d.from_location_id, p.name as from_name, d.quantity, d.delivered, d.returned, d.doubtful, d.missing
  from deliveries.loads d
  join goods.items i on i.network_id = d.network_id and i.item_id = d.item_id
  join distribution.requests q on q.network_id = d.network_id and q.goods_request_id = d.goods_request_id
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  left join goods.lots l on l.network_id = d.network_id and l.lot_id = d.lot_id
  left join goods.locations p on p.network_id = d.network_id and p.location_id = d.from_location_id
  where d.network_id = $1 and d.round_id = $2 order by i.name_it, q.code, d.load_id`

/** Where things may be put when the van is back. */
const shelvesSql = `
  select p.location_id, p.name, p.code, p.kind from goods.locations p
  join deliveries.rounds r on r.network_id = p.network_id and r.organisation_id = p.organisation_id and r.round_id = $2
  where p.network_id = $1 and p.kind in ('hub', 'shelf') order by p.kind, p.code, p.name`

export const oneRoundAnswering = answering(oneRound, {
  statements: ({ round_id }, { network_id }) => [
    { name: 'one round', text: oneRoundSql, values: [network_id, round_id] },
    { name: 'stops of a round', text: stopsSql, values: [network_id, round_id] },
    { name: 'loads of a round', text: loadsSql, values: [network_id, round_id] },
    { name: 'shelves of a round', text: shelvesSql, values: [network_id, round_id] },
  ],
  tell: ([found = [], stops = [], loads = [], shelves = []]) =>
    ({ round: found[0] ?? notFound(), stops, loads, shelves }) as unknown as OneRound,
})
