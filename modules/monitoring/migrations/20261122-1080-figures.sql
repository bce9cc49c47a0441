-- What was done, counted once: each validated outing leaves its contribution, contributions add up to figures by
-- district and month, and a figure that leaves the house is frozen in a ledger, so that nothing can be subtracted.
create schema monitoring authorization prossima_owner;
grant usage on schema monitoring to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema monitoring to prossima_keeper;

create table monitoring.turns (
  network_id uuid not null,
  constraint turns_pk primary key (network_id),
  constraint turns_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table monitoring.turns is 'One row to lock, so that two jobs never count the same network at once.';

create table monitoring.contributions (
  network_id uuid not null,
  shift_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  district_key text not null,
  on_day date not null,
  month text not null,
  quarter text not null,
  is_validated boolean not null,
  measure text not null,
  kind text not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  quantity int not null,
  constraint contributions_pk primary key (network_id, shift_id, district_key, is_validated, measure, kind, gender, age_band, citizenship)
);
comment on table monitoring.contributions is 'What one outing adds to the figures. is_validated false: closed, still to be looked at.';
create index contributions_by_day on monitoring.contributions (network_id, on_day, measure);

create table monitoring.rollup (
  network_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  district_key text not null,
  month text not null,
  quarter text not null,
  is_validated boolean not null,
  measure text not null,
  kind text not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  quantity int not null,
  constraint rollup_pk primary key (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
);
comment on table monitoring.rollup is 'Contributions added up by unit, district and month. Contacts are meetings, never persons.';
create index rollup_by_month on monitoring.rollup (network_id, month, measure);
create index rollup_by_quarter on monitoring.rollup (network_id, quarter, measure);

create table monitoring.met (
  network_id uuid not null,
  shift_id uuid not null,
  person_id uuid not null,
  district_key text not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  on_day date not null,
  month text not null,
  gender text not null,
  age_band text not null,
  is_validated boolean not null,
  constraint met_pk primary key (network_id, shift_id, person_id, district_key),
  constraint met_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table monitoring.met is 'Who accepted a code and was met in which outing, only to count persons once. Nobody reads it; a function answers numbers.';
create index met_by_person on monitoring.met (network_id, person_id, on_day);
create index met_by_month on monitoring.met (network_id, month);

create table monitoring.differences (
  network_id uuid not null,
  found_at timestamptz not null,
  position int not null,
  place text not null,
  shift_id uuid,
  unit_id uuid not null,
  district_key text not null,
  month text not null,
  measure text not null,
  stored int not null,
  recounted int not null,
  constraint differences_pk primary key (network_id, found_at, position),
  constraint differences_place_known check (place in ('contribution', 'rollup', 'persons'))
);
comment on table monitoring.differences is 'Where the nightly recount did not find what was written. Listed, then mended.';

create table monitoring.releases (
  network_id uuid not null,
  release_id uuid not null,
  figure text not null,
  definition_version int not null,
  quarter text not null,
  revision int not null,
  cells jsonb not null,
  total int,
  threshold int not null,
  least_shifts int not null,
  cut_off_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid not null,
  constraint releases_pk primary key (network_id, release_id),
  constraint releases_once unique (network_id, figure, quarter, revision),
  constraint releases_worker_fk foreign key (network_id, published_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.releases is 'Figures that left the house, as they left it: hidden numbers are not in it. Never changed.';

select access.protect('monitoring.turns', by => 'none');
select access.protect('monitoring.contributions', by => 'organisation', readers => array['service_coordinator']);
select access.also('monitoring.contributions', by => 'network', roles => array['project_manager', 'monitoring_officer', 'network_admin'], verbs => 'select');
select access.protect('monitoring.rollup', by => 'organisation', readers => array['service_coordinator']);
select access.also('monitoring.rollup', by => 'network', roles => array['project_manager', 'monitoring_officer', 'network_admin'], verbs => 'select');
select access.protect('monitoring.met', by => 'none');
select access.protect('monitoring.differences', by => 'network', readers => array['monitoring_officer', 'network_admin']);
select access.protect('monitoring.releases', by => 'network', writers => array['monitoring_officer']);
-- Figures are written by the house alone; what was published stays.
revoke insert, update on monitoring.contributions, monitoring.rollup, monitoring.differences from prossima_app;
revoke update on monitoring.releases from prossima_app;
select access.let_house('monitoring.releases', 'jobs', 'select');
