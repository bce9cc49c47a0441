-- What the partnership promised: projects with their partners, the lines of the promise (axes, objectives,
-- actions, services) and the indicators with their targets. A target nobody stated stays empty.
create table network.projects (
  network_id uuid not null,
  project_id uuid not null,
  key text not null,
  title jsonb not null,
  purpose jsonb not null,
  programme text,
  funders text[] not null,
  starts_on text,
  ends_on text,
  duration_months int,
  budget_cents int,
  partners_may_join boolean not null,
  territory jsonb not null,
  target_groups jsonb not null,
  loaded_at timestamptz not null,
  ended_on date,
  constraint projects_pk primary key (network_id, project_id),
  constraint projects_one_per_key unique (network_id, key)
);
comment on table network.projects is 'A funded promise of the network. starts_on and ends_on are as precise as they are known: year, month or day.';

create table network.project_partners (
  network_id uuid not null,
  project_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  supports text,
  begins_on date not null,
  ended_on date,
  constraint project_partners_pk primary key (network_id, project_id, organisation_id),
  constraint project_partners_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint project_partners_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id)
);
comment on table network.project_partners is 'Who takes part in a project and as what; supports is the municipality a body acts for.';
create unique index project_partners_one_lead on network.project_partners (network_id, project_id)
  where role = 'lead_partner' and ended_on is null;

create table network.project_lines (
  network_id uuid not null,
  project_id uuid not null,
  kind text not null,
  key text not null,
  sort_order int not null,
  label jsonb not null,
  content jsonb not null,
  axis text,
  services text[] not null,
  constraint project_lines_pk primary key (network_id, project_id, kind, key),
  constraint project_lines_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint project_lines_kind_known check (kind in ('axis', 'objective', 'action', 'service'))
);
comment on table network.project_lines is 'One line of the promise: an axis, an objective, an action, a service.';

create table network.project_indicators (
  network_id uuid not null,
  project_id uuid not null,
  key text not null,
  sort_order int not null,
  label jsonb not null,
  level text not null,
  unit text not null,
  counting jsonb,
  baseline double precision,
  target double precision,
  qualifier text,
  population int,
  disaggregation text[] not null,
  channels text[] not null,
  note jsonb,
  source text not null,
  constraint project_indicators_pk primary key (network_id, project_id, key),
  constraint project_indicators_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint project_indicators_target_with_word check ((target is null) = (qualifier is null))
);
comment on table network.project_indicators is 'What is counted for a project, from which start to which target. Measures are elsewhere.';

select access.protect('network.projects', by => 'network', writers => array['network_admin']);
select access.protect('network.project_partners', by => 'network', writers => array['network_admin']);
select access.protect('network.project_lines', by => 'network', writers => array['network_admin']);
select access.protect('network.project_indicators', by => 'network', writers => array['network_admin', 'project_manager']);
