// Shifts and alarms as cards: one text for the calendar, the day and the page of an outing.
import type { Row } from '#core/kernel'
import { gapsOf } from '../domain/readiness.ts'
import type { CrewMember, Shift } from '../domain/shift.ts'
import type { AlarmCard, ShiftCard } from '../queries/pieces.ts'

/** Complete with `where …`; `$1` is the network, the shift is `s`. */
export const shiftCards = `
  select s.shift_id, s.unit_id, u.name as unit_name, s.on_day, s.state, s.starts_at, s.ends_at, s.started_at, s.closed_at, s.goals,
    s.district_key, s.has_tests, s.is_loaded, s.is_critical, s.needs_recount, s.leader_id, s.is_mobile, s.vehicle, s.stock_list,
    s.safety_contact_id, cardinality(s.phones_out) as phones_out, w.name as leader_name,
    (select coalesce(jsonb_agg(jsonb_build_object('worker_id', k.worker_id, 'name', k.name, 'profession', k.profession, 'phone', k.phone,
        'checked_in_at', k.checked_in_at) order by k.name), '[]')
      from outreach.crew k where k.network_id = $1 and k.shift_id = s.shift_id and k.is_active) as crew,
    (select coalesce(jsonb_agg(coalesce(t.label, '') order by t.position, t.stop_id), '[]')
      from outreach.stops t where t.network_id = $1 and t.shift_id = s.shift_id and not t.is_dropped) as stops,
    (select count(*) from outreach.contacts c where c.network_id = $1 and c.shift_id = s.shift_id and c.state <> 'annulled') as contacts
  from outreach.shifts s
  join network.units u on u.network_id = $1 and u.unit_id = s.unit_id
  left join access.workers w on w.network_id = $1 and w.worker_id = s.leader_id
  where s.network_id = $1 and `

export const alarmCards = `
  select a.alarm_id, a.shift_id, a.unit_id, u.name as unit_name, a.due_at, a.raised_at, a.reading, a.last_news_at, a.state, a.settled_at,
    a.outcome, a.note, w.name as settled_by_name,
    (select max(k.at) from outreach.safety_checks k where k.network_id = $1 and k.shift_id = a.shift_id and k.recorded_at > a.raised_at) as answered_at,
    (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'phone', k.phone) order by k.name), '[]')
      from outreach.crew k where k.network_id = $1 and k.shift_id = a.shift_id and k.is_active) as crew
  from outreach.alarms a
  join network.units u on u.network_id = $1 and u.unit_id = a.unit_id
  left join access.workers w on w.network_id = $1 and w.worker_id = a.settled_by
  where a.network_id = $1 and `

type Raw = ShiftCard & Pick<Shift, 'is_mobile' | 'vehicle' | 'stock_list' | 'safety_contact_id'>

export const cardOf = (row: Row): ShiftCard => {
  const { is_mobile, vehicle, stock_list, safety_contact_id, ...card } = row as unknown as Raw
  const crew = card.crew.map((member) => ({ ...member, is_active: true })) as Pick<
    CrewMember,
    'worker_id' | 'profession' | 'is_active'
  >[]
  const planned = {
    leader_id: card.leader_id,
    has_tests: card.has_tests,
    is_mobile,
    vehicle,
    stock_list,
    safety_contact_id,
  }
  return { ...card, gaps: card.state === 'planned' ? gapsOf(planned, crew) : [] }
}

export const alarmOf = (row: Row): AlarmCard => row as unknown as AlarmCard
