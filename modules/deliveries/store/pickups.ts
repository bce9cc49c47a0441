// The SQL of the calendar of pick-ups: of my hubs only, with the windows they hold.
import { answering, dayInItaly } from '#core/kernel'
import { type Pickups, pickups } from '../queries/pickups.ts'
import { myHubs } from './door.ts'

const columns = `q.goods_request_id, q.code, q.recipient_kind, c.code as card_code, u.name as unit_name, o.short_name as organisation_name,
    q.to_unit_id as hub_unit_id, q.people, q.pickup_at, q.state, q.lapses_at, q.note`

const asked = `
  select ${columns} from distribution.requests q
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  join network.organisations o on o.network_id = q.network_id and o.organisation_id = q.organisation_id
  left join distribution.cards c on c.network_id = q.network_id and c.card_id = q.card_id
  where q.network_id = $1 and q.to_unit_id = any (${myHubs})`

const daysSql = `
  select d.special_day_id, d.organisation_id, d.unit_id, d.on_day, d.kind, d.opens_at, d.closes_at, d.capacity, d.note, d.is_active
  from network.special_days d where d.network_id = $1 and d.is_active and d.on_day >= least($2::date, $3::date)
    and d.unit_id = any (${myHubs}) order by d.on_day, d.opens_at nulls first`

const noticesSql = `
  select n.notice_id, n.organisation_id, n.hub_unit_id, n.goods_request_id, q.code, c.code as card_code, u.name as unit_name,
    o.short_name as organisation_name, w.name as asked_by, n.was_at, n.reason, n.written_at
  from deliveries.notices n
  join distribution.requests q on q.network_id = n.network_id and q.goods_request_id = n.goods_request_id
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  join network.organisations o on o.network_id = q.network_id and o.organisation_id = q.organisation_id
  left join access.workers w on w.network_id = q.network_id and w.worker_id = q.worker_id
  left join distribution.cards c on c.network_id = q.network_id and c.card_id = q.card_id
  where n.network_id = $1 and n.hub_unit_id = any (${myHubs}) and n.told_at is null
    and q.state in ('approved', 'allocated', 'partially_filled', 'picked', 'ready')
  order by n.written_at nulls first, n.was_at, q.code`

export const pickupsAnswering = answering(pickups, {
  statements: ({ from_day, to_day }, { network_id, now }) => [
    {
      name: 'pickups',
      text: `${asked} and q.state not in ('draft', 'rejected', 'cancelled')
        and (q.pickup_at at time zone 'Europe/Rome')::date between $2::date and $3::date order by q.pickup_at, q.code`,
      values: [network_id, from_day, to_day],
    },
    {
      name: 'pickups nobody has told',
      text: `${asked} and q.pickup_at is null and q.state in ('picked', 'ready')
        and not exists (select 1 from deliveries.stops s where s.network_id = q.network_id and s.goods_request_id = q.goods_request_id
          and s.state in ('waiting', 'arrived')) order by q.code`,
      values: [network_id],
    },
    {
      name: 'pickup windows',
      text: `select w.pickup_window_id, w.organisation_id, w.hub_unit_id, w.weekday, w.opens_at, w.closes_at, w.capacity, w.is_active
        from deliveries.pickup_windows w where w.network_id = $1 and w.hub_unit_id = any (${myHubs}) order by w.weekday, w.opens_at`,
      values: [network_id],
    },
    {
      name: 'pickup hubs',
      text: `select u.unit_id, u.organisation_id, u.name from network.units u where u.network_id = $1 and u.kind = 'hub'
        and u.ended_on is null and u.unit_id = any (${myHubs}) order by u.name`,
      values: [network_id],
    },
    { name: 'special days of hubs', text: daysSql, values: [network_id, from_day, dayInItaly(now)] },
    { name: 'lost pickups to tell', text: noticesSql, values: [network_id] },
  ],
  tell: ([coming = [], undecided = [], windows = [], hubs = [], days = [], notices = []]) =>
    ({ pickups: coming, undecided, windows, hubs, days, notices }) as unknown as Pickups,
})
