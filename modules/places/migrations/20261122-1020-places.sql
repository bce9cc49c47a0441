-- Places where people live at the margin, what was seen there, and the steps of their life. The exact point is for
-- the unit that follows a place and the coordinators of its organisation; everybody else gets large cells, late.
create schema places authorization prossima_owner;
grant usage on schema places to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema places to prossima_keeper;

create table places.hotspots (
  network_id uuid not null,
  hotspot_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  municipality_code text not null,
  landmark text not null,
  lat double precision not null,
  lon double precision not null,
  cell text not null,
  types text[] not null,
  time_bands text[] not null,
  intensity int not null,
  state text not null,
  source text not null,
  first_seen_on date not null,
  last_seen_on date,
  last_visited_on date,
  review_due_on date not null,
  outcome text,
  constraint hotspots_pk primary key (network_id, hotspot_id),
  constraint hotspots_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint hotspots_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint hotspots_state_known check (state in ('reported', 'under_observation', 'active', 'improving', 'dormant', 'closed')),
  constraint hotspots_source_known check (source in ('unit', 'sentinel', 'citizen', 'service')),
  constraint hotspots_intensity_known check (intensity between 0 and 3),
  constraint hotspots_municipality_shape check (municipality_code ~ '^[0-9]{6}$'),
  constraint hotspots_cell_shape check (cell ~ '^89[0-9a-f]{8}[37bf]ffff$'),
  constraint hotspots_outcome_when_closed check ((state = 'closed') = (outcome is not null))
);
comment on table places.hotspots is 'A followed place, with its exact point: for its unit and its coordinators only. Never names of people.';
create index hotspots_of_unit on places.hotspots (network_id, unit_id, state);
create index hotspots_by_review on places.hotspots (network_id, review_due_on) where state <> 'closed';

create table places.observations (
  network_id uuid not null,
  observation_id uuid not null,
  hotspot_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  on_day date not null,
  is_night boolean not null,
  cause_id uuid,
  verdict text not null,
  people_seen int not null,
  types text[] not null,
  intensity int not null,
  tags text[] not null,
  constraint observations_pk primary key (network_id, observation_id),
  constraint observations_hotspot_fk foreign key (network_id, hotspot_id) references places.hotspots (network_id, hotspot_id),
  constraint observations_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint observations_verdict_known check (verdict in ('seen', 'nobody', 'changed')),
  constraint observations_people_not_negative check (people_seen >= 0),
  constraint observations_nobody_is_none check (verdict <> 'nobody' or people_seen = 0),
  constraint observations_intensity_known check (intensity between 0 and 3)
);
comment on table places.observations is 'Append-only: somebody of ours was there and saw this many people. No person, no words.';
create index observations_of_hotspot on places.observations (network_id, hotspot_id, at desc);
create index observations_by_day on places.observations (network_id, on_day);

create table places.hotspot_steps (
  network_id uuid not null,
  step_id uuid not null,
  hotspot_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text,
  constraint hotspot_steps_pk primary key (network_id, step_id),
  constraint hotspot_steps_hotspot_fk foreign key (network_id, hotspot_id) references places.hotspots (network_id, hotspot_id),
  constraint hotspot_steps_event_known check (event in ('report', 'assign', 'observe', 'review', 'close'))
);
comment on table places.hotspot_steps is 'Append-only: every change in the life of a place, who decided it and why.';
create index hotspot_steps_of_hotspot on places.hotspot_steps (network_id, hotspot_id, at);

select access.protect('places.hotspots', by => 'unit',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker']);
-- Coordinators decide in their whole body; reported and observed is by whoever goes there.
select access.also('places.hotspots', by => 'organisation', roles => array['service_coordinator'], verbs => 'select, update');
select access.protect('places.observations', by => 'unit',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker']);
select access.protect('places.hotspot_steps', by => 'unit',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker']);
select access.also('places.observations', by => 'organisation', roles => array['service_coordinator'], verbs => 'select');
select access.also('places.hotspot_steps', by => 'organisation', roles => array['service_coordinator'], verbs => 'select, insert');
revoke update on places.observations, places.hotspot_steps from prossima_app;

-- What everybody else in the network may know: cells of h3 resolution 7 (the name of a parent is the beginning of its
-- child's), by finished month, thirty days after its end, only where at least ten people were seen over at least
-- three days; the number is rounded down to fives. The clock is the house's own: no caller can move it. A cell in
-- which I have a place of my own is left out, so that subtracting mine tells nothing of the others.
create function places.coarse_cells(network uuid)
returns table (month date, cell text, people_seen int)
language plpgsql stable security definer set search_path = places, pg_temp as $$
declare
  goers text[] := array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'peer_worker'];
  my_units uuid[] := access.my_units(goers);
  my_bodies uuid[] := access.my_organisations(array['service_coordinator']);
begin
  if network is distinct from access.my_network() then
    return;
  end if;
  return query
    select date_trunc('month', o.on_day)::date as in_month, '87' || substr(h.cell, 3, 7) || 'ffffff' as in_cell,
      (sum(o.people_seen) / 5)::int * 5
    from places.observations o
    join places.hotspots h on h.network_id = network and h.hotspot_id = o.hotspot_id
    where o.network_id = network
      and (date_trunc('month', o.on_day) + interval '1 month' + interval '30 days')::date <= (now() at time zone 'Europe/Rome')::date
      and not exists (select 1 from places.hotspots m
        where m.network_id = network and (m.unit_id = any (my_units) or m.organisation_id = any (my_bodies))
          and substr(m.cell, 3, 7) = substr(h.cell, 3, 7))
    group by 1, 2
    having sum(o.people_seen) >= 10 and count(distinct o.on_day) filter (where o.people_seen > 0) >= 3
    order by 1 desc, 2;
end $$;
grant execute on function places.coarse_cells(uuid) to prossima_app;

create view places.facts with (security_invoker = true) as
  select o.network_id, h.organisation_id, h.municipality_code, date_trunc('month', o.on_day)::date as month,
    count(*)::int as observations,
    (count(*) filter (where o.people_seen > 0))::int as observations_with_people,
    sum(o.people_seen)::int as people_seen,
    count(distinct o.hotspot_id)::int as places_observed,
    (count(*) filter (where o.is_night))::int as observations_at_night
  from places.observations o
  join places.hotspots h on h.network_id = o.network_id and h.hotspot_id = o.hotspot_id
  group by 1, 2, 3, 4;
comment on view places.facts is 'Observations of places as figures, by municipality and month: no place, no cell, no day, no worker.';
grant select on places.facts to prossima_app, prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function places.coarse_cells(uuid) owner to prossima_keeper;
