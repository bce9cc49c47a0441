-- The book of figures of a network: what it counts in its own words, from which day; what it promised for each period; what it
-- declares where no room measures; and by which shares the light is judged.
create table monitoring.definitions (
  network_id uuid not null,
  key text not null,
  version int not null,
  applies_from date not null,
  label jsonb not null,
  unit text not null,
  counting jsonb not null,
  time text not null,
  filters jsonb not null,
  divide_by double precision not null,
  dimensions text[] not null,
  level text,
  frequency text,
  owner_id uuid,
  external_codes jsonb not null,
  is_about_people boolean not null,
  is_sensitive boolean not null,
  behind text[] not null,
  note text,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint definitions_next_version primary key (network_id, key, version),
  constraint definitions_one_from_a_day unique (network_id, key, applies_from),
  constraint definitions_time_known check (time in ('in_period', 'cumulative', 'snapshot_at_end')),
  constraint definitions_owner_fk foreign key (network_id, owner_id) references access.workers (network_id, worker_id),
  constraint definitions_worker_fk foreign key (network_id, written_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.definitions is 'How this network counts a figure, from a day on, as choices among what the rooms tell. No version is ever changed: another one follows it. No personal data but who wrote it.';

create table monitoring.targets (
  network_id uuid not null,
  project_id uuid not null,
  key text not null,
  period text not null,
  target double precision not null,
  qualifier text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint targets_pk primary key (network_id, project_id, key, period),
  constraint targets_period_known check (period ~ '^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$'),
  constraint targets_qualifier_known check (qualifier in ('exactly', 'about', 'more_than', 'at_least', 'at_most')),
  constraint targets_indicator_fk foreign key (network_id, project_id, key) references network.project_indicators (network_id, project_id, key),
  constraint targets_worker_fk foreign key (network_id, written_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.targets is 'How much of an indicator was promised for one period: a month, a quarter, a half, a year. The target of the whole project stands with the indicator.';

create table monitoring.baselines (
  network_id uuid not null,
  project_id uuid not null,
  key text not null,
  value double precision not null,
  on_day date not null,
  source text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint baselines_pk primary key (network_id, project_id, key),
  constraint baselines_indicator_fk foreign key (network_id, project_id, key) references network.project_indicators (network_id, project_id, key),
  constraint baselines_worker_fk foreign key (network_id, written_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.baselines is 'From where an indicator began: how much, on which day, and who says so.';

create table monitoring.declared (
  network_id uuid not null,
  declared_id uuid not null,
  project_id uuid not null,
  key text not null,
  period text not null,
  value double precision not null,
  evidence_link text,
  evidence_key text,
  evidence_name text,
  evidence_type text,
  said_by text not null,
  note text,
  declared_at timestamptz not null,
  declared_by uuid not null,
  constraint declared_pk primary key (network_id, declared_id),
  constraint declared_period_known check (period ~ '^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$'),
  constraint declared_needs_evidence check (evidence_link is not null or evidence_key is not null),
  constraint declared_indicator_fk foreign key (network_id, project_id, key) references network.project_indicators (network_id, project_id, key),
  constraint declared_worker_fk foreign key (network_id, declared_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.declared is 'A number somebody declares for a period where no room measures it, with the proof that stands behind. A correction is another row; the last one counts. Proofs show numbers, never persons.';
create index declared_by_indicator on monitoring.declared (network_id, project_id, key, period, declared_at);

create table monitoring.light_rules (
  network_id uuid not null,
  rule_id uuid not null,
  on_track_from int not null,
  behind_from int not null,
  written_at timestamptz not null,
  written_by uuid not null,
  constraint light_rules_pk primary key (network_id, rule_id),
  constraint light_rules_in_order check (behind_from > 0 and behind_from < on_track_from and on_track_from <= 100),
  constraint light_rules_worker_fk foreign key (network_id, written_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.light_rules is 'From which share of what was due by today a figure is on track or a little behind, where a network wants it unlike the house (90 and 70). The last one counts.';

select access.protect('monitoring.definitions', by => 'network', writers => array['monitoring_officer']);
select access.protect('monitoring.targets', by => 'network', writers => array['project_manager', 'monitoring_officer']);
select access.protect('monitoring.baselines', by => 'network', writers => array['project_manager', 'monitoring_officer']);
select access.protect('monitoring.declared', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin', 'service_coordinator'],
  writers => array['project_manager', 'monitoring_officer']);
select access.protect('monitoring.light_rules', by => 'network', writers => array['project_manager', 'monitoring_officer']);
-- What was written stays as it was.
revoke update on monitoring.definitions, monitoring.declared, monitoring.light_rules from prossima_app;
