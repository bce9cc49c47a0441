// Every figure of the house by another road: one plain question to the tables of each room, written from the rule in words, none of
// them through what the rooms tell. $1 is the network, $2 the first day and $3 the last. A figure that changes its rule changes here.

/** Which of several records stands for somebody, after merges: the first of all those joined to it. */
const joined = `recursive joined (person_id, other_id) as (
    select person_id, person_id from people.persons where network_id = $1
    union
    select j.person_id, case when s.person_id = j.other_id then s.survivor_id else s.person_id end
    from joined j join people.same_as s on s.network_id = $1 and s.state = 'approved' and j.other_id in (s.person_id, s.survivor_id)
  ), stands (person_id, subject_id) as (select person_id, min(other_id::text) from joined group by person_id)`

const nights = `from outreach.shifts s where s.network_id = $1 and s.state = 'validated' and s.on_day between $2::date and $3::date`
const meetings = `from outreach.contacts c join outreach.shifts s using (network_id, shift_id)
  where c.network_id = $1 and s.state = 'validated' and c.state = 'locked'`
const inPeriod = 'and s.on_day between $2::date and $3::date'
const given = (what: string) => `from ${what} l join outreach.contacts c using (network_id, contact_id)
  join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
  where l.network_id = $1 and s.state = 'validated' and c.state = 'locked' ${inPeriod}`
const dayOf = (at: string) => `(${at} at time zone 'Europe/Rome')::date`
const between = (day: string) => `${day} between $2::date and $3::date`
const sent = 'from referrals.referrals r where r.network_id = $1 and not r.is_discreet'
const known = `case when r.closed_at is null then ${dayOf('r.state_since')} else ${dayOf('r.closed_at')} end`

/** Files accepted, with the day it was done and the day they ended, if they have. */
const inCharge = `select f.person_id, f.household_id, f.is_integrated,
    (select min(${dayOf('a.at')}) from cases.steps a where a.network_id = $1 and a.file_id = f.file_id and a.event = 'accept') as begun_on,
    case when f.state in ('closed', 'transferred') then coalesce(f.closed_on, f.state_since) end as ended_on
  from cases.files f where f.network_id = $1`
const someDay = 'begun_on <= $3::date and (ended_on is null or ended_on >= $2::date)'

const lines = `from distribution.handovers h join distribution.handover_lines l using (network_id, handover_id) join goods.items i using (network_id, item_id)
  where h.network_id = $1 and ${between(dayOf('h.at'))}`
const gifts = `from donations.donations d join donations.lines l using (network_id, donation_id) join goods.items i using (network_id, item_id)
  where d.network_id = $1 and l.accepted > 0 and ${between('d.received_on')}`
const weighed = (quantity: string) =>
  `case i.unit_name when 'kg' then ${quantity} * 1000 else ${quantity} * i.grams end`

export const byHand: Record<string, string> = {
  shifts_done: `select count(*) ${nights}`,
  hours_out: `select coalesce(round(sum(floor(extract(epoch from s.closed_at - s.started_at) / 60)) / 60), 0) ${nights}`,
  presences: `select coalesce(sum(t.people_seen), 0) from outreach.stops t join outreach.shifts s using (network_id, shift_id)
    where t.network_id = $1 and s.state = 'validated' ${inPeriod}`,
  contacts: `select count(*) ${meetings} ${inPeriod}`,
  distinct_persons_met: `with ${joined} select count(distinct p.subject_id) from stands p join (select c.person_id ${meetings} ${inPeriod}) m using (person_id)`,
  new_persons: `with ${joined} select count(*) from (select p.subject_id, min(m.on_day) as first_on from stands p
      join (select c.person_id, s.on_day ${meetings}) m using (person_id) group by 1) f where ${between('f.first_on')}`,
  kits_distributed: `select coalesce(sum(l.quantity), 0) ${given('outreach.handout_lines')}
    and l.item_id in (select item_id from goods.items where network_id = $1 and kind = 'kit')`,
  syringes_out: `select coalesce(sum(l.quantity), 0) ${given('outreach.harm_reduction_lines')} and l.hr_item like 'syringe%' and l.direction = 'distributed'`,
  syringes_back: `select coalesce(sum(l.quantity), 0) ${given('outreach.harm_reduction_lines')} and l.hr_item like 'syringe%' and l.direction = 'returned_used'`,
  syringes_collected: `select coalesce(sum(t.syringes_collected), 0) from outreach.stops t join outreach.shifts s using (network_id, shift_id)
    where t.network_id = $1 and s.state = 'validated' ${inPeriod}`,
  rapid_tests: `select count(*) from outreach.rapid_tests t join outreach.shifts s using (network_id, shift_id)
    where t.network_id = $1 and s.state = 'validated' and t.on_day between $2::date and $3::date`,
  hiv_tests: `select count(*) from outreach.hiv_tests t join outreach.shifts s using (network_id, shift_id)
    where t.network_id = $1 and s.state = 'validated' and t.on_day between $2::date and $3::date`,
  visits_received: `select count(*) from reception.visits where network_id = $1 and state = 'done' and ${between('on_day')}`,
  visit_wait: `select round(avg(round(extract(epoch from called_at - waiting_since) / 60)), 1) as n, count(*) as of from reception.visits
    where network_id = $1 and state = 'done' and ${between('on_day')} and called_at >= waiting_since`,
  persons_reached: `with ${joined} select count(distinct p.subject_id) from stands p where p.person_id in (
      select c.person_id ${meetings} ${inPeriod}
      union all select person_id from reception.visits where network_id = $1 and state = 'done' and ${between('on_day')}
      union all select person_id from (${inCharge}) f where ${someDay})`,
  helpline_calls: `select count(*) from reception.calls where network_id = $1 and ${between(dayOf('at'))}`,
  reports_handled: `select count(*) from reception.reports where network_id = $1 and state in ('handled', 'closed')
    and ${between(dayOf('coalesce(handled_at, closed_at)'))}`,
  report_answer_time: `select round(avg(round(extract(epoch from triaged_at - received_at) / 60)) / 60, 1) as n, count(*) as of from reception.reports
    where network_id = $1 and state <> 'annulled' and ${between(dayOf('triaged_at'))}`,
  referrals_sent: `select count(*) ${sent} and ${between(dayOf('r.sent_at'))}`,
  accompaniments: `select count(*) ${sent} and r.kind = 'accompanied' and ${between(dayOf('r.sent_at'))}`,
  referrals_closed_loop: `select count(*) ${sent} and r.state in ('outcome_known', 'closed') and r.outcome is not null and ${between(known)}`,
  referral_wait: `select round(avg(r.attended_on - ${dayOf('r.sent_at')}), 1) as n, count(*) as of ${sent} and ${between('r.attended_on')}`,
  referrals_declined: `select count(*) ${sent} and r.state = 'declined' and ${between(known)}`,
  orientations: `select count(*) from cases.files where network_id = $1 and state = 'closed_oriented' and ${between('coalesce(closed_on, state_since)')}`,
  users_taken_in_charge_and_directed_to_care: `with ${joined} select count(distinct p.subject_id) from stands p join (${inCharge}) f using (person_id) where ${someDay}`,
  in_charge_six_months: `with ${joined} select count(distinct p.subject_id) from stands p join (${inCharge}) f using (person_id)
    where ${someDay} and least(coalesce(ended_on, $3::date), $3::date) - begun_on >= 183`,
  families_supported: `select count(distinct household_id) from (${inCharge}) f where ${someDay}`,
  integrated_cases: `select count(*) from (${inCharge}) f where is_integrated and ${between('begun_on')}`,
  cases_closed: `select count(*) from cases.files where network_id = $1 and state = 'closed' and ${between('closed_on')}`,
  hotspots_mapped: `select count(*) from places.hotspots where network_id = $1 and ${between('first_seen_on')}`,
  hotspots_active: `select count(*) from places.hotspots where network_id = $1 and state <> 'reported' and first_seen_on <= $3::date
    and (state <> 'closed' or coalesce(last_visited_on, last_seen_on, first_seen_on) >= $2::date)`,
  goods_kg_in: `select coalesce(round(sum(coalesce(div(l.weight_grams::numeric * l.accepted, nullif(l.quantity, 0)), ${weighed('l.accepted')})) / 1000), 0) ${gifts}`,
  goods_value_in: `select coalesce(round(sum(div(l.value_cents::numeric * l.accepted, nullif(l.quantity, 0))) / 100), 0) ${gifts}`,
  goods_kg_out: `select coalesce(round(sum(${weighed('l.quantity')})::numeric / 1000), 0) ${lines}`,
  households_served: `select count(distinct card_id) from distribution.handovers h where network_id = $1 and ${between(dayOf('h.at'))}`,
  partner_orgs_served: `select count(distinct partner_id) from distribution.handovers h where network_id = $1 and ${between(dayOf('h.at'))}`,
  goods_kg_wasted: `select coalesce(round(sum(${weighed('m.quantity')})::numeric / 1000), 0) from goods.movements m join goods.items i using (network_id, item_id)
    where m.network_id = $1 and m.kind = 'waste' and ${between(dayOf('m.at'))}`,
  volunteer_hours: `select coalesce(round(sum(s.quarters)::numeric / 4), 0) from volunteering.sign_ups s join volunteering.turns t using (network_id, turn_id)
    where s.network_id = $1 and s.state = 'present' and ${between('t.on_day')}`,
  volunteers: `select count(distinct s.worker_id) from volunteering.sign_ups s join volunteering.turns t using (network_id, turn_id)
    where s.network_id = $1 and s.state = 'present' and ${between('t.on_day')}`,
}
