// The SQL of turns. Who comes is held by the policies of its rows: to most it is only themselves.
import { answering, notFound } from '#core/kernel'
import {
  type HoursByMonth,
  hoursByMonth,
  type OneTurn,
  oneTurn,
  type TurnTold,
  turns,
} from '../queries/turns.ts'

const turnSql = `
  select t.turn_id, t.organisation_id, o.short_name as organisation_name, t.unit_id, u.name as unit_name, t.on_day, t.begins_at, t.ends_at,
    t.task, t.notes, t.is_public, t.state, t.reason, s.places, s.taken, d.note as closed_because, m.sign_up_id, m.state as my_state
  from volunteering.turns t
  join volunteering.seats s on s.network_id = t.network_id and s.turn_id = t.turn_id
  join network.units u on u.network_id = t.network_id and u.unit_id = t.unit_id
  join network.organisations o on o.network_id = t.network_id and o.organisation_id = t.organisation_id
  left join network.special_days d on d.network_id = t.network_id and d.unit_id = t.unit_id and d.on_day = t.on_day and d.is_active
    and d.kind = 'closed' and not exists (select 1 from network.special_days x where x.network_id = t.network_id and x.unit_id = t.unit_id
      and x.on_day = t.on_day and x.is_active and x.kind = 'open')
  left join volunteering.sign_ups m on m.network_id = t.network_id and m.turn_id = t.turn_id
    and m.worker_id = (select access.my_worker()) and m.state <> 'withdrawn'
  where t.network_id = $1`

export const turnsAnswering = answering(turns, {
  statements: ({ from_day, to_day }, { network_id }) => [
    {
      name: 'turns',
      text: `${turnSql} and t.on_day between $2::date and $3::date order by t.on_day, t.begins_at, t.turn_id limit 500`,
      values: [network_id, from_day, to_day],
    },
  ],
  tell: ([rows = []]) => ({ turns: rows as unknown as TurnTold[] }),
})

const comersSql = `
  select p.sign_up_id, coalesce(g.name, w.name) as name, g.reach, p.worker_id is null as is_guest, p.way, p.state, p.quarters, p.called_off_told_at
  from volunteering.sign_ups p
  left join access.workers w on w.network_id = p.network_id and w.worker_id = p.worker_id
  left join volunteering.guests g on g.network_id = p.network_id and g.sign_up_id = p.sign_up_id
  where p.network_id = $1 and p.turn_id = $2 and p.state <> 'withdrawn' order by p.signed_at, p.sign_up_id`

export const oneTurnAnswering = answering(oneTurn, {
  statements: ({ turn_id }, { network_id }) => [
    { name: 'one turn', text: `${turnSql} and t.turn_id = $2`, values: [network_id, turn_id] },
    { name: 'who comes', text: comersSql, values: [network_id, turn_id] },
  ],
  tell: ([found = [], comers = []]) => ({ turn: found[0] ?? notFound(), comers }) as unknown as OneTurn,
})

const hoursSql = `
  select f.month, coalesce(sum(f.people) filter (where f.state = 'present'), 0)::int as present,
    coalesce(sum(f.people) filter (where f.state = 'absent'), 0)::int as absent,
    coalesce(sum(f.people) filter (where f.state = 'present' and f.is_guest), 0)::int as guests, sum(f.quarters)::int as quarters
  from volunteering.facts f
  where f.network_id = $1 and f.organisation_id = $2 and extract(year from f.month) = $3 group by f.month order by f.month`

export const hoursAnswering = answering(hoursByMonth, {
  statements: ({ organisation_id, year }, { network_id }) => [
    { name: 'hours given', text: hoursSql, values: [network_id, organisation_id, year] },
  ],
  tell: ([months = []]) => ({ months }) as unknown as HoursByMonth,
})
