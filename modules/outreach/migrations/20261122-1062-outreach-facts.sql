-- What leaves the room: who did not answer, for the house that watches; and facts, for the rooms that count.
-- The house watches over safety through two functions and sees nothing else: no person, no place, no note.
create function outreach.watched(network uuid) returns table (
  shift_id uuid, unit_id uuid, organisation_id uuid, unit_name text, started_at timestamptz, safety_interval_min int,
  safety_grace_min int, safety_contact_id uuid, contact_account text, last_check_at timestamptz, last_news_at timestamptz, crew jsonb
)
language plpgsql stable security definer set search_path = outreach, pg_temp as $$
begin
  return query select s.shift_id, s.unit_id, s.organisation_id, u.name, s.started_at, s.safety_interval_min, s.safety_grace_min,
    s.safety_contact_id,
    (select w.account_id from access.workers w where w.network_id = network and w.worker_id = s.safety_contact_id),
    (select max(k.at) from outreach.safety_checks k where k.network_id = network and k.shift_id = s.shift_id),
    greatest(
      (select max(p.recorded_at) from outreach.shift_steps p where p.network_id = network and p.shift_id = s.shift_id),
      (select max(c.recorded_at) from outreach.contacts c where c.network_id = network and c.shift_id = s.shift_id),
      (select max(k.recorded_at) from outreach.safety_checks k where k.network_id = network and k.shift_id = s.shift_id),
      (select max(d.seen_at) from sync.devices d join outreach.crew m on m.network_id = d.network_id and m.worker_id = d.worker_id
        where d.network_id = network and m.shift_id = s.shift_id and m.is_active and d.seen_at >= s.started_at),
      -- A phone that only listens is news as well: somebody has it in hand, with network.
      (select max(c.seen_at) from access.session_context c join outreach.crew m on m.network_id = c.network_id and m.worker_id = c.worker_id
        where c.network_id = network and m.shift_id = s.shift_id and m.is_active and c.seen_at >= s.started_at)),
    (select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'phone', m.phone) order by m.name), '[]') from outreach.crew m
      where m.network_id = network and m.shift_id = s.shift_id and m.is_active)
  from outreach.shifts s
  join network.units u on u.network_id = network and u.unit_id = s.unit_id
  where s.network_id = network and s.state in ('in_progress', 'interrupted') and s.started_at is not null;
end $$;

-- Once for each missed check: who asks again gets false. Phones and desks hear of it like of any other commit.
create function outreach.raise_alarm(
  network uuid, alarm uuid, of_shift uuid, due timestamptz, raised timestamptz, told text, news timestamptz
) returns boolean
language plpgsql security definer set search_path = outreach, pg_temp as $$
declare s outreach.shifts; next_seq bigint;
begin
  select * into s from outreach.shifts where network_id = network and shift_id = of_shift;
  insert into outreach.alarms values (network, alarm, of_shift, s.unit_id, s.organisation_id, due, raised, told, news, 'open', null, null, null, null)
  on conflict (network_id, shift_id, due_at) do nothing;
  if not found then return false; end if;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, s.unit_id, 'outreach.alarm', array[alarm::text]);
  insert into sync.happenings values (network, next_seq, 1, 'alarm-raised',
    jsonb_build_object('alarm_id', alarm, 'shift_id', of_shift, 'unit_id', s.unit_id, 'reading', told));
  perform pg_notify('prossima', network::text);
  return true;
end $$;
grant execute on function outreach.watched(uuid),
  outreach.raise_alarm(uuid, uuid, uuid, timestamptz, timestamptz, text, timestamptz) to prossima_jobs;

-- Facts: what rooms above may count. Rows of closed and validated outings only, without ids of persons.
create view outreach.facts with (security_invoker = true) as
  select c.network_id, c.organisation_id, c.unit_id, c.shift_id, c.contact_id, s.on_day, c.municipality_code, c.mode, c.phase,
    c.gender, c.age_band, c.citizenship, c.headcount, (s.state = 'validated' and c.state = 'locked') as is_validated
  from outreach.contacts c
  join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
  where s.state in ('closed', 'validated') and c.state <> 'annulled';
comment on view outreach.facts is 'One row for each contact of a closed or validated outing. A contact is not a person.';

create view outreach.shift_facts with (security_invoker = true) as
  select s.network_id, s.organisation_id, s.unit_id, s.shift_id, s.on_day, s.district_key, s.municipality_codes,
    s.state = 'validated' as is_validated, s.has_tests, s.is_critical,
    extract(epoch from s.closed_at - s.started_at)::int / 60 as duration_min,
    (select count(*) from outreach.crew k where k.network_id = s.network_id and k.shift_id = s.shift_id and k.is_active)::int as crew,
    (select count(*) from outreach.stops t where t.network_id = s.network_id and t.shift_id = s.shift_id and t.arrived_at is not null)::int as stops,
    (select coalesce(sum(t.people_seen), 0) from outreach.stops t where t.network_id = s.network_id and t.shift_id = s.shift_id)::int as people_seen,
    (select coalesce(sum(t.syringes_collected), 0) from outreach.stops t where t.network_id = s.network_id and t.shift_id = s.shift_id)::int as syringes_collected
  from outreach.shifts s where s.state in ('closed', 'validated');
comment on view outreach.shift_facts is 'One row for each closed or validated outing.';

create view outreach.handout_facts with (security_invoker = true) as
  select h.network_id, s.organisation_id, h.unit_id, h.shift_id, s.on_day, c.municipality_code, h.item_id, h.quantity,
    (s.state = 'validated' and c.state = 'locked') as is_validated
  from outreach.handout_lines h
  join outreach.contacts c on c.network_id = h.network_id and c.contact_id = h.contact_id and c.state <> 'annulled'
  join outreach.shifts s on s.network_id = h.network_id and s.shift_id = h.shift_id and s.state in ('closed', 'validated');
comment on view outreach.handout_facts is 'What was given in closed and validated outings.';

create view outreach.hr_facts with (security_invoker = true) as
  select h.network_id, s.organisation_id, h.unit_id, h.shift_id, s.on_day, c.municipality_code, h.hr_item, h.direction, h.quantity,
    (s.state = 'validated' and c.state = 'locked') as is_validated
  from outreach.harm_reduction_lines h
  join outreach.contacts c on c.network_id = h.network_id and c.contact_id = h.contact_id and c.state <> 'annulled'
  join outreach.shifts s on s.network_id = h.network_id and s.shift_id = h.shift_id and s.state in ('closed', 'validated');
comment on view outreach.hr_facts is 'Harm-reduction material out and back in closed and validated outings.';

create view outreach.test_facts with (security_invoker = true) as
  select t.network_id, t.organisation_id, t.unit_id, t.shift_id, t.on_day, t.municipality_code, t.test_kind,
    t.pre_counselling and t.post_counselling as has_counselling, t.confirmation_referral, s.state = 'validated' as is_validated
  from outreach.rapid_tests t
  join outreach.shifts s on s.network_id = t.network_id and s.shift_id = t.shift_id and s.state in ('closed', 'validated')
  union all
  select t.network_id, t.organisation_id, t.unit_id, t.shift_id, t.on_day, t.municipality_code, 'hiv',
    t.pre_counselling and t.post_counselling, t.confirmation_referral, s.state = 'validated'
  from outreach.hiv_tests t
  join outreach.shifts s on s.network_id = t.network_id and s.shift_id = t.shift_id and s.state in ('closed', 'validated');
comment on view outreach.test_facts is 'Tests done in closed and validated outings, without results.';

-- Only those who accepted a code, and only for the counting functions of the house: no worker reads it.
create view outreach.person_facts with (security_invoker = true) as
  select c.network_id, c.organisation_id, c.unit_id, c.shift_id, c.person_id, s.on_day, c.municipality_code, c.gender, c.age_band,
    (s.state = 'validated' and c.state = 'locked') as is_validated
  from outreach.contacts c
  join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
  where c.person_id is not null and s.state in ('closed', 'validated') and c.state <> 'annulled';
comment on view outreach.person_facts is 'Which coded person was met in which closed or validated outing; for the house alone.';
grant select on outreach.person_facts to prossima_keeper;

grant select on outreach.facts, outreach.shift_facts, outreach.handout_facts, outreach.hr_facts, outreach.test_facts
  to prossima_app, prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function outreach.watched(uuid) owner to prossima_keeper;
alter function outreach.raise_alarm(uuid, uuid, uuid, timestamptz, timestamptz, text, timestamptz) owner to prossima_keeper;
