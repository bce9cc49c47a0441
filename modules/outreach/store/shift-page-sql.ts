// The statements behind the page of an outing, in the order in which it is told. `$1` network, `$2` shift.
import type { Noun } from '#core/kernel'
import { Shift } from '../domain/shift.ts'
import { alarmCards } from './cards.ts'

const columns = (Shift as unknown as Noun).columns.map(({ name }) => `s.${name}`).join(', ')
const ofShift = (table: string, as: string) =>
  `from outreach.${table} ${as} where ${as}.network_id = $1 and ${as}.shift_id = $2`
const standing = `and c.state <> 'annulled'`

export const texts = {
  shift: `
    select ${columns}, u.name as unit_name, l.name as leader_name, c.name as safety_contact_name
    from outreach.shifts s join network.units u on u.network_id = $1 and u.unit_id = s.unit_id
    left join access.workers l on l.network_id = $1 and l.worker_id = s.leader_id
    left join access.workers c on c.network_id = $1 and c.worker_id = s.safety_contact_id
    where s.network_id = $1 and s.shift_id = $2`,
  crew: `select k.worker_id, k.name, k.profession, k.phone, k.checked_in_at, k.is_active ${ofShift('crew', 'k')} order by k.name, k.worker_id`,
  stops: `
    select t.stop_id, t.hotspot_id, t.label, t.position, t.planned_at, t.arrived_at, t.left_at, t.people_seen, t.tags, t.syringes_collected,
      t.municipality_code, count(c.contact_id) as contacts, coalesce(sum(c.headcount), 0) as headcount
    from outreach.stops t left join outreach.contacts c on c.network_id = $1 and c.shift_id = t.shift_id and c.stop_id = t.stop_id ${standing}
    where t.network_id = $1 and t.shift_id = $2 and not t.is_dropped
    group by t.network_id, t.stop_id order by t.position, t.stop_id`,
  totals: `
    select count(*) filter (where c.state <> 'annulled') as contacts, coalesce(sum(c.headcount) filter (where c.state <> 'annulled'), 0) as headcount,
      coalesce(sum(c.headcount) filter (where c.state <> 'annulled' and c.phase = 'presence'), 0) as presences,
      (select coalesce(sum(t.people_seen), 0) ${ofShift('stops', 't')}) as people_seen,
      (select coalesce(sum(t.syringes_collected), 0) ${ofShift('stops', 't')}) as syringes_collected,
      count(distinct c.person_id) filter (where c.state <> 'annulled') as persons,
      count(*) filter (where c.state <> 'annulled' and c.is_critical) as critical,
      count(*) filter (where c.state = 'annulled') as annulled,
      count(*) filter (where c.state = 'recorded' and exists (
        select 1 from outreach.shifts s where s.network_id = $1 and s.shift_id = $2 and s.state = 'validated')) as provisional
    ${ofShift('contacts', 'c')}`,
  counts: `
    select c.phase, c.gender, c.age_band, count(*) as contacts, sum(c.headcount) as headcount ${ofShift('contacts', 'c')} ${standing}
    group by c.phase, c.gender, c.age_band order by c.phase, c.gender, c.age_band`,
  handouts: `
    select i.item_id, i.name_it, i.name_en, i.icon, sum(h.quantity) as quantity,
      coalesce(sum(h.quantity) filter (where h.is_unexplained), 0) as unexplained
    from outreach.handout_lines h
    join outreach.contacts c on c.network_id = $1 and c.contact_id = h.contact_id ${standing}
    join goods.items i on i.network_id = $1 and i.item_id = h.item_id
    where h.network_id = $1 and h.shift_id = $2
    group by i.item_id, i.name_it, i.name_en, i.icon order by i.name_it, i.item_id`,
  harm_reduction: `
    select h.hr_item, coalesce(sum(h.quantity) filter (where h.direction = 'distributed'), 0) as distributed,
      coalesce(sum(h.quantity) filter (where h.direction = 'returned_used'), 0) as returned_used
    from outreach.harm_reduction_lines h
    join outreach.contacts c on c.network_id = $1 and c.contact_id = h.contact_id ${standing}
    where h.network_id = $1 and h.shift_id = $2 group by h.hr_item order by h.hr_item`,
  tests: `
    select test_kind, count(*) as done, count(*) filter (where result = 'reactive') as reactive,
      count(*) filter (where pre_counselling and post_counselling) as counselled, count(*) filter (where confirmation_referral) as referred
    from (
      select t.test_kind, t.result, t.pre_counselling, t.post_counselling, t.confirmation_referral ${ofShift('rapid_tests', 't')}
      union all
      select 'hiv', v.result_counted, v.pre_counselling, v.post_counselling, v.confirmation_referral ${ofShift('hiv_tests', 'v')}
    ) done group by test_kind order by test_kind`,
  moved: `
    select m.item_id,
      coalesce(sum(m.quantity) filter (where m.kind = 'out_unit' and m.to_location_id = s.van_location_id), 0) as loaded,
      coalesce(sum(m.quantity) filter (where m.kind = 'out_contact'), 0)
        - coalesce(sum(m.quantity) filter (where m.kind = 'return' and m.from_location_id = s.given_location_id), 0) as given,
      coalesce(sum(m.quantity) filter (where m.kind = 'return' and m.from_location_id = s.van_location_id), 0) as brought_back,
      coalesce(sum(case when m.to_location_id = s.van_location_id then m.quantity else -m.quantity end) filter (where m.kind = 'adjustment'), 0) as adjusted
    from goods.movements m join outreach.shifts s on s.network_id = $1 and s.shift_id = $2
    where m.network_id = $1 and m.cause_id = $2 and m.kind <> 'returned_used' group by m.item_id`,
  items: `select item_id, name_it, name_en, icon from goods.items where network_id = $1 and $2::uuid is not null order by name_it, item_id`,
  checks: `
    select k.at, k.recorded_at, w.name as worker_name from outreach.safety_checks k
    join access.workers w on w.network_id = $1 and w.worker_id = k.worker_id
    where k.network_id = $1 and k.shift_id = $2 order by k.at, k.check_id`,
  steps: `
    select p.event, p.from_state, p.to_state, p.at, p.recorded_at, p.reason, w.name as worker_name from outreach.shift_steps p
    join access.workers w on w.network_id = $1 and w.worker_id = p.worker_id
    where p.network_id = $1 and p.shift_id = $2 order by p.recorded_at, p.at, p.step_id`,
  alarms: `${alarmCards} a.shift_id = $2 order by a.due_at`,
  news: `
    select greatest(
      (select max(c.recorded_at) ${ofShift('contacts', 'c')}),
      (select max(k.recorded_at) ${ofShift('safety_checks', 'k')}),
      (select max(p.recorded_at) ${ofShift('shift_steps', 'p')})) as at
    where $1::uuid is not null and $2::uuid is not null`,
} as const
