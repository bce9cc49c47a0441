-- The directory: what there is for people in this territory, told so that somebody under stress finds the door.
create schema services authorization prossima_owner;
grant usage on schema services to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema services to prossima_keeper;

create table services.services (
  network_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid,
  name text not null,
  provider_name text,
  description text not null,
  type text not null,
  areas text[] not null,
  threshold text not null,
  access_ways text[] not null,
  how_to_enter text,
  status text not null,
  visibility text not null,
  is_external boolean not null,
  alert_text text,
  eligibility_text text,
  eligibility jsonb,
  minimum_age int,
  maximum_age int,
  gender_policy text not null,
  pets_allowed boolean,
  accepts_irregular text not null,
  cost_text text,
  is_free boolean not null,
  languages text[] not null,
  documents text[] not null,
  interpreter boolean not null,
  wait_days int,
  capacity_total int,
  capacity_free int,
  capacity_noted_at timestamptz,
  phone text,
  email text,
  web text,
  steward_id uuid,
  assured_on date not null,
  assure_every_days int not null,
  functions text[] not null,
  leps_code text,
  ended_on date,
  changed_at timestamptz not null,
  constraint services_pk primary key (network_id, service_id),
  constraint services_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint services_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint services_steward_fk foreign key (network_id, steward_id) references access.workers (network_id, worker_id),
  constraint services_threshold_known check (threshold in ('low', 'standard', 'specialist')),
  constraint services_status_known check (status in ('active', 'inactive', 'defunct', 'temporarily_closed')),
  constraint services_visibility_known check (visibility in ('public', 'network', 'secret')),
  constraint services_gender_policy_known check (gender_policy in ('everyone', 'women', 'men', 'women_and_children')),
  constraint services_irregular_known check (accepts_irregular in ('yes', 'no', 'emergency_only')),
  constraint services_ages_in_order check (minimum_age <= maximum_age),
  constraint services_room_within check (capacity_free >= 0 and capacity_free <= capacity_total),
  constraint services_external_unanswered check (not is_external or unit_id is null)
);
comment on table services.services is 'A service one can be sent to: for whom, how to get in, cost, room, who confirms it. No personal data but the worker who confirms, by id: emptied when they leave.';
create index services_by_type on services.services (network_id, type);
create index services_of_organisation on services.services (network_id, organisation_id);
create index services_open_to_all on services.services (network_id, status) where visibility = 'public';

select access.protect('services.services', by => 'network', writers => array['partner_admin', 'service_coordinator'], written_by => 'organisation');
select access.also('services.services', by => 'network', roles => array['network_admin'], verbs => 'insert, update');
select access.also('services.services', by => 'unit', roles => array['service_coordinator', 'social_worker', 'educator', 'health_worker'], verbs => 'update');
select access.let_house('services.services', 'jobs', 'select');
