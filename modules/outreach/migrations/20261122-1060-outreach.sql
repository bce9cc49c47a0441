-- The night in the street: outings of a unit, who goes, where they stop, every step they go through, and whether
-- they are well.
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
  constraint stops_hotspot_fk foreign key (network_id, hotspot_id) references places.hotspots (network_id, hotspot_id),
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

-- Who goes out sees and writes what their unit does.
-- Planned by the coordinator, walked by everybody who goes out.
select access.protect('outreach.shifts', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator']);
select access.also('outreach.shifts', by => 'unit', roles => array['outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], verbs => 'update');
select access.protect('outreach.crew', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator']);
select access.also('outreach.crew', by => 'unit', roles => array['outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'], verbs => 'update');
select access.protect('outreach.stops', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.shift_steps', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.safety_checks', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);
select access.protect('outreach.alarms', by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator'],
  writers => array['service_coordinator', 'outreach_operator', 'peer_worker', 'health_worker', 'educator', 'social_worker', 'cultural_mediator']);

-- What happened is never changed; an alarm is raised by the house alone.
revoke update on outreach.shift_steps, outreach.safety_checks from prossima_app;
revoke insert on outreach.alarms from prossima_app;
