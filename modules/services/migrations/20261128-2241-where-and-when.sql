-- Where a service is and when its door is open; and, apart from everything, the address of a refuge.
create table services.locations (
  network_id uuid not null,
  location_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  name text,
  precision text not null,
  address text,
  postal_code text,
  municipality_code text,
  lat double precision,
  lon double precision,
  how_to_reach text,
  is_step_free boolean,
  access_note text,
  url text,
  ended_on date,
  constraint locations_pk primary key (network_id, location_id),
  constraint locations_service_fk foreign key (network_id, service_id) references services.services (network_id, service_id),
  constraint locations_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint locations_of_service unique (network_id, service_id, location_id),
  constraint locations_kind_known check (kind in ('physical', 'virtual')),
  constraint locations_precision_known check (precision in ('exact', 'street', 'municipality', 'secret')),
  constraint locations_point_whole check ((lat is null) = (lon is null)),
  constraint locations_municipality_only check (precision <> 'municipality' or (address is null and postal_code is null and lat is null)),
  constraint locations_secret_silent check (precision <> 'secret' or (name is null and address is null and postal_code is null
    and municipality_code is null and lat is null and how_to_reach is null and access_note is null and url is null))
);
comment on table services.locations is 'Where a service is found, as finely as it may be told. A secret place has no address here. Nothing of a person.';
create index locations_of_services on services.locations (network_id, service_id) where ended_on is null;
create index locations_by_municipality on services.locations (network_id, municipality_code) where ended_on is null;

create table services.secret_addresses (
  network_id uuid not null,
  location_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  address_text text not null,
  changed_at timestamptz not null,
  constraint secret_addresses_pk primary key (network_id, location_id),
  constraint secret_addresses_location_fk foreign key (network_id, service_id, location_id) references services.locations (network_id, service_id, location_id)
);
comment on table services.secret_addresses is 'The address of a refuge: read by its own body alone, in no list, map, file or letter. Overwritten when the refuge moves; goes with the service.';

create table services.schedules (
  network_id uuid not null,
  schedule_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  location_id uuid,
  freq text not null,
  byday text[] not null,
  nth int,
  opens_at text not null,
  closes_at text not null,
  valid_from date,
  valid_to date,
  is_on_holidays boolean not null,
  note text,
  ended_at timestamptz,
  constraint schedules_pk primary key (network_id, schedule_id),
  constraint schedules_service_fk foreign key (network_id, service_id) references services.services (network_id, service_id),
  constraint schedules_location_fk foreign key (network_id, service_id, location_id) references services.locations (network_id, service_id, location_id),
  constraint schedules_freq_known check (freq in ('weekly', 'monthly')),
  constraint schedules_week_of_month check ((freq = 'monthly') = (nth is not null)),
  constraint schedules_season_in_order check (valid_to >= valid_from),
  constraint schedules_hours_shaped check (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at ~ '^[0-2][0-9]:[0-5][0-9]$')
);
comment on table services.schedules is 'When a door is open. Hours that changed are ended and stay, so that one can tell what was promised.';
create index schedules_of_services on services.schedules (network_id, service_id) where ended_at is null;

create table services.reminders (
  network_id uuid not null,
  service_id uuid not null,
  assured_on date not null,
  letters int not null,
  last_at timestamptz not null,
  constraint reminders_pk primary key (network_id, service_id, assured_on),
  constraint reminders_service_fk foreign key (network_id, service_id) references services.services (network_id, service_id)
);
comment on table services.reminders is 'How many letters asked the steward to confirm a page since it was last confirmed. Read by the house alone.';

select access.protect('services.locations', by => 'network', writers => array['partner_admin', 'service_coordinator'], written_by => 'organisation');
select access.also('services.locations', by => 'network', roles => array['network_admin'], verbs => 'insert, update');
select access.let_house('services.locations', 'jobs', 'select');
select access.protect('services.schedules', by => 'network', writers => array['partner_admin', 'service_coordinator'], written_by => 'organisation');
select access.also('services.schedules', by => 'network', roles => array['network_admin'], verbs => 'insert, update');
select access.let_house('services.schedules', 'jobs', 'select');
select access.protect('services.secret_addresses', by => 'organisation',
  readers => array['partner_admin', 'service_coordinator', 'social_worker', 'case_manager', 'educator', 'psychologist'],
  writers => array['partner_admin', 'service_coordinator']);
select access.protect('services.reminders', by => 'none');
select access.let_house('services.reminders', 'jobs', 'select, insert, update');

-- Who runs what, for the open pages and the open interface: names of bodies that have a page open to all.
create function services.open_bodies(network uuid) returns table (organisation_id uuid, name text, short_name text, kind text)
language plpgsql stable security definer set search_path = services, pg_temp as $$
begin
  return query select o.organisation_id, o.name, o.short_name, o.kind from network.organisations o
  where o.network_id = network and exists (select 1 from services.services s
    where s.network_id = network and s.organisation_id = o.organisation_id and s.visibility = 'public' and s.status = 'active')
  order by o.name, o.organisation_id;
end $$;

-- Pages whose confirmation is due, with the account of who keeps them.
create function services.due_pages(network uuid, day date) returns table (service_id uuid, name text, is_secret boolean, assured_on date, assure_every_days int, account text, letters int)
language plpgsql stable security definer set search_path = services, pg_temp as $$
begin
  return query select s.service_id, s.name, s.visibility = 'secret', s.assured_on, s.assure_every_days, w.account_id, coalesce(r.letters, 0)
  from services.services s
  join access.workers w on w.network_id = network and w.worker_id = s.steward_id and w.account_id is not null and (w.ended_on is null or w.ended_on >= day)
  left join services.reminders r on r.network_id = network and r.service_id = s.service_id and r.assured_on = s.assured_on
  where s.network_id = network and s.status <> 'defunct' and s.assured_on + s.assure_every_days <= day
  order by s.service_id limit 500;
end $$;
grant execute on function services.open_bodies(uuid), services.due_pages(uuid, date) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function services.open_bodies(uuid) owner to prossima_keeper;
alter function services.due_pages(uuid, date) owner to prossima_keeper;
