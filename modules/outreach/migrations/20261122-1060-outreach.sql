-- The night in the street: outings, who went, where they stopped, whom they met, what they gave and took back,
-- whether they are well. A meeting is seen by its unit; what tells of a person's story or health is in tables
-- of its own, with a compartment.
create schema outreach authorization prossima_owner;
grant usage on schema outreach to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema outreach to prossima_keeper;

create table outreach.shifts (
  network_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  state text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  goals text[] not null,
  district_key text,
  municipality_codes text[] not null,
  is_mobile boolean not null,
  vehicle text,
  van_location_id uuid,
  hub_location_id uuid,
  given_location_id uuid not null,
  unexplained_location_id uuid not null,
  returned_location_id uuid not null,
  leader_id uuid,
  has_tests boolean not null,
  stock_list jsonb not null,
  safety_interval_min int not null,
  safety_grace_min int not null,
  safety_contact_id uuid,
  is_loaded boolean not null,
  started_at timestamptz,
  closed_at timestamptz,
  validated_at timestamptz,
  odometer_start int,
  odometer_end int,
  narrative text,
  is_critical boolean not null,
  cancel_reason text,
  revision int not null,
  needs_recount boolean not null,
  phones_out uuid[] not null,
  counted jsonb,
  constraint shifts_pk primary key (network_id, shift_id),
  constraint shifts_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint shifts_leader_fk foreign key (network_id, leader_id) references access.workers (network_id, worker_id),
  constraint shifts_safety_contact_fk foreign key (network_id, safety_contact_id) references access.workers (network_id, worker_id),
  constraint shifts_van_fk foreign key (network_id, organisation_id, van_location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint shifts_given_fk foreign key (network_id, organisation_id, given_location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint shifts_state_known check (state in ('planned', 'confirmed', 'in_progress', 'interrupted', 'closed', 'validated', 'cancelled')),
  constraint shifts_end_after_start check (ends_at > starts_at),
  constraint shifts_narrative_length check (char_length(narrative) <= 4000)
);
comment on table outreach.shifts is 'An outing of a unit, from plan to validated figures.';
create index shifts_by_unit_day on outreach.shifts (network_id, unit_id, on_day);
create index shifts_by_state on outreach.shifts (network_id, state, on_day);

create table outreach.crew (
  network_id uuid not null,
  shift_id uuid not null,
  worker_id uuid not null,
  unit_id uuid not null,
  name text not null,
  profession text not null,
  phone text,
  is_active boolean not null,
  checked_in_at timestamptz,
  constraint crew_pk primary key (network_id, shift_id, worker_id),
  constraint crew_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id),
  constraint crew_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id)
);
comment on table outreach.crew is 'Who goes out, in which role, with the number to call if they do not answer.';
create index crew_by_worker on outreach.crew (network_id, worker_id);

create table outreach.stops (
  network_id uuid not null,
  stop_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  hotspot_id uuid,
  label text,
  position int not null,
  planned_at timestamptz,
  arrived_at timestamptz,
  left_at timestamptz,
  people_seen int not null,
  tags text[] not null,
  syringes_collected int not null,
  municipality_code text not null,
  cell text,
  is_dropped boolean not null,
  constraint stops_pk primary key (network_id, stop_id),
  constraint stops_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id),
  constraint stops_counts_not_negative check (people_seen >= 0 and syringes_collected >= 0)
);
comment on table outreach.stops is 'A place reached during an outing, with what was seen there.';
create index stops_by_shift on outreach.stops (network_id, shift_id);

create table outreach.shift_steps (
  network_id uuid not null,
  step_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  worker_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text,
  constraint shift_steps_pk primary key (network_id, step_id),
  constraint shift_steps_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id)
);
comment on table outreach.shift_steps is 'Every passage of an outing: when, by whom, why. Never changed.';
create index shift_steps_by_shift on outreach.shift_steps (network_id, shift_id);

create table outreach.contacts (
  network_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  stop_id uuid,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  on_day date not null,
  mode text not null,
  phase text not null,
  headcount int not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  housing text,
  person_id uuid,
  municipality_code text not null,
  cell text,
  topics text[] not null,
  interventions text[] not null,
  duration_min int,
  language text,
  is_critical boolean not null,
  state text not null,
  annul_reason text,
  corrected_by uuid,
  constraint contacts_pk primary key (network_id, contact_id),
  constraint contacts_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id),
  constraint contacts_stop_fk foreign key (network_id, stop_id) references outreach.stops (network_id, stop_id),
  constraint contacts_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint contacts_state_known check (state in ('recorded', 'annulled', 'locked')),
  constraint contacts_headcount_known check (headcount between 1 and 500),
  constraint contacts_person_is_one check (person_id is null or headcount = 1)
);
comment on table outreach.contacts is 'A meeting in the street, without names; at most the code the person accepted.';
create index contacts_by_shift on outreach.contacts (network_id, shift_id);
create index contacts_by_person on outreach.contacts (network_id, person_id) where person_id is not null;
create index contacts_by_unit_day on outreach.contacts (network_id, unit_id, on_day);

create table outreach.contact_notes (
  network_id uuid not null,
  note_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  note text not null,
  constraint contact_notes_pk primary key (network_id, note_id),
  constraint contact_notes_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint contact_notes_length check (char_length(note) <= 2000)
);
comment on table outreach.contact_notes is 'What was said, for those who care for the story of people.';
create index contact_notes_by_shift on outreach.contact_notes (network_id, shift_id);

create table outreach.handout_lines (
  network_id uuid not null,
  line_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  item_id uuid not null,
  lot_id uuid,
  movement_id uuid not null,
  quantity int not null,
  is_unexplained boolean not null,
  constraint handout_lines_pk primary key (network_id, line_id),
  constraint handout_lines_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint handout_lines_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id)
);
comment on table outreach.handout_lines is 'What was given to someone, lot by lot.';
create index handout_lines_by_shift on outreach.handout_lines (network_id, shift_id);
create index handout_lines_by_contact on outreach.handout_lines (network_id, contact_id);

create table outreach.harm_reduction_lines (
  network_id uuid not null,
  line_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  hr_item text not null,
  direction text not null,
  method text,
  item_id uuid,
  lot_id uuid,
  movement_id uuid,
  quantity int not null,
  is_unexplained boolean not null,
  constraint harm_reduction_lines_pk primary key (network_id, line_id),
  constraint harm_reduction_lines_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint harm_reduction_lines_direction_known check (direction in ('distributed', 'returned_used'))
);
comment on table outreach.harm_reduction_lines is 'Material that makes use safer, given; used syringes taken back. Read by the unit''s health and outreach team.';
create index harm_reduction_lines_by_shift on outreach.harm_reduction_lines (network_id, shift_id);
create index harm_reduction_lines_by_contact on outreach.harm_reduction_lines (network_id, contact_id);

create table outreach.rapid_tests (
  network_id uuid not null,
  test_id uuid not null,
  contact_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  on_day date not null,
  municipality_code text not null,
  test_kind text not null,
  lot_id uuid,
  movement_id uuid,
  consent boolean not null,
  pre_counselling boolean not null,
  post_counselling boolean not null,
  confirmation_referral boolean not null,
  result text not null,
  constraint rapid_tests_pk primary key (network_id, test_id),
  constraint rapid_tests_contact_fk foreign key (network_id, contact_id) references outreach.contacts (network_id, contact_id),
  constraint rapid_tests_never_hiv check (test_kind <> 'hiv')
);
comment on table outreach.rapid_tests is 'A rapid test with its steps; never HIV.';
create index rapid_tests_by_shift on outreach.rapid_tests (network_id, shift_id);

create table outreach.hiv_tests (
  network_id uuid not null,
  hiv_test_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  shift_id uuid not null,
  on_day date not null,
  municipality_code text not null,
  lot_id uuid,
  consent boolean not null,
  pre_counselling boolean not null,
  post_counselling boolean not null,
  confirmation_referral boolean not null,
  result_counted text not null,
  constraint hiv_tests_pk primary key (network_id, hiv_test_id),
  constraint hiv_tests_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id)
);
comment on table outreach.hiv_tests is 'HIV tests of an outing as counters: no person, contact, stop or minute, in no order that tells.';
create index hiv_tests_by_shift on outreach.hiv_tests (network_id, shift_id);

create table outreach.safety_checks (
  network_id uuid not null,
  check_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  constraint safety_checks_pk primary key (network_id, check_id),
  constraint safety_checks_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id)
);
comment on table outreach.safety_checks is 'The crew said that all is well.';
create index safety_checks_by_shift on outreach.safety_checks (network_id, shift_id, at);

create table outreach.alarms (
  network_id uuid not null,
  alarm_id uuid not null,
  shift_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  due_at timestamptz not null,
  raised_at timestamptz not null,
  reading text not null,
  last_news_at timestamptz,
  state text not null,
  settled_at timestamptz,
  settled_by uuid,
  outcome text,
  note text,
  constraint alarms_pk primary key (network_id, alarm_id),
  constraint alarms_shift_fk foreign key (network_id, shift_id) references outreach.shifts (network_id, shift_id),
  constraint alarms_once_per_check unique (network_id, shift_id, due_at),
  constraint alarms_reading_known check (reading in ('missed', 'no_news')),
  constraint alarms_state_known check (state in ('open', 'settled'))
);
comment on table outreach.alarms is 'A crew that did not answer in time: raised by the house, settled by whoever found out.';
create index alarms_open on outreach.alarms (network_id, unit_id) where state = 'open';

-- Who goes out, sees and writes what their unit does. Peer workers have no notes and no health lines.
select access.protect('outreach.shifts', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.crew', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.stops', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.shift_steps', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.contacts', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.handout_lines', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.safety_checks', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.alarms', by => 'unit', readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'health_worker']);
select access.protect('outreach.contact_notes', by => 'unit', compartment => 'social', readers => array['service_coordinator', 'outreach_operator', 'educator', 'social_worker', 'cultural_mediator'], writers => array['service_coordinator', 'outreach_operator', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.harm_reduction_lines', by => 'unit', compartment => 'health_addiction', readers => array['service_coordinator', 'outreach_operator', 'health_worker'], writers => array['service_coordinator', 'outreach_operator', 'health_worker']);
select access.protect('outreach.rapid_tests', by => 'unit', compartment => 'health_addiction', readers => array['service_coordinator', 'outreach_operator', 'health_worker'], writers => array['health_worker']);
select access.protect('outreach.hiv_tests', by => 'unit', compartment => 'hiv', readers => array['health_worker'], writers => array['health_worker']);

-- What happened is never changed; a meeting may only be annulled, locked or corrected.
revoke update on outreach.shift_steps, outreach.contact_notes, outreach.handout_lines, outreach.harm_reduction_lines,
  outreach.rapid_tests, outreach.hiv_tests, outreach.safety_checks from prossima_app;
revoke insert on outreach.alarms from prossima_app;
revoke update on outreach.contacts from prossima_app;
grant update (state, annul_reason, corrected_by) on outreach.contacts to prossima_app;

-- The house watches over safety through two functions and sees nothing else: no person, no place, no note.
create function outreach.watched(network uuid) returns table (
  shift_id uuid, unit_id uuid, organisation_id uuid, unit_name text, started_at timestamptz, safety_interval_min int,
  safety_grace_min int, safety_contact_id uuid, last_check_at timestamptz, last_news_at timestamptz, crew jsonb
)
language plpgsql stable security definer set search_path = outreach, pg_temp as $$
begin
  return query select s.shift_id, s.unit_id, s.organisation_id, u.name, s.started_at, s.safety_interval_min, s.safety_grace_min,
    s.safety_contact_id,
    (select max(k.at) from outreach.safety_checks k where k.network_id = network and k.shift_id = s.shift_id),
    greatest(
      (select max(p.recorded_at) from outreach.shift_steps p where p.network_id = network and p.shift_id = s.shift_id),
      (select max(c.recorded_at) from outreach.contacts c where c.network_id = network and c.shift_id = s.shift_id),
      (select max(k.recorded_at) from outreach.safety_checks k where k.network_id = network and k.shift_id = s.shift_id),
      (select max(d.seen_at) from sync.devices d join outreach.crew m on m.network_id = d.network_id and m.worker_id = d.worker_id
        where d.network_id = network and m.shift_id = s.shift_id and m.is_active and d.seen_at >= s.started_at)),
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
  insert into sync.events values (network, next_seq, s.unit_id, 'outreach.alarm', array[alarm]);
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

grant select on outreach.facts, outreach.shift_facts, outreach.handout_facts, outreach.hr_facts, outreach.test_facts
  to prossima_app, prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function outreach.watched(uuid) owner to prossima_keeper;
alter function outreach.raise_alarm(uuid, uuid, uuid, timestamptz, timestamptz, text, timestamptz) owner to prossima_keeper;
