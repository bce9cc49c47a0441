-- Files: the work one service does with a person or a household, from the first intake to the closing. A file is a
-- subject of its own in core: its unit keeps it, and who is named in its team sees it, each with their compartments.
create schema cases authorization prossima_owner;
grant usage on schema cases to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema cases to prossima_keeper;

create table cases.files (
  network_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  service_id uuid,
  number text not null,
  person_id uuid not null,
  household_id uuid,
  member_ids uuid[] not null,
  channel text not null,
  first_need text not null,
  municipality_code text not null,
  municipality_basis text not null,
  project_id uuid,
  referral_id uuid,
  previous_file_id uuid,
  state text not null,
  state_since date not null,
  due_on date,
  case_manager_id uuid,
  complexity text,
  is_integrated boolean not null,
  joint_lead_file_id uuid,
  opened_on date not null,
  opened_by uuid not null,
  proposed_by uuid,
  closed_on date,
  closure_reason text,
  next_review_on date,
  back_on date,
  constraint files_pk primary key (network_id, file_id),
  constraint files_subject_fk foreign key (network_id, file_id) references access.subjects (network_id, person_id),
  constraint files_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint files_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint files_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint files_number_taken unique (network_id, unit_id, number),
  constraint files_channel_known check (channel in ('desk', 'street', 'phone', 'referral', 'other_service', 'family', 'self', 'other')),
  constraint files_need_known check (first_need in ('income', 'work', 'housing', 'food', 'documents', 'health', 'addiction', 'family', 'care', 'school', 'relations', 'other')),
  constraint files_basis_known check (municipality_basis in ('residence', 'presence')),
  constraint files_state_known check (state in ('intake', 'assessment', 'planning', 'active', 'suspended', 'closing', 'closed', 'closed_oriented', 'closed_not_eligible', 'transferred')),
  constraint files_complexity_known check (complexity in ('simple', 'complex', 'specialist')),
  constraint files_closure_known check (closure_reason in ('goals_reached', 'partial', 'autonomy', 'moved', 'refused', 'lost', 'deceased', 'other_service', 'end_of_project')),
  constraint files_manager_named check (state in ('intake', 'closed_oriented', 'closed_not_eligible') or case_manager_id is not null)
);
comment on table cases.files is 'The file of a person or a household in one service: state, deadline, who follows it. No words. Kept as the law of social services asks, then erased with its key.';
create unique index files_one_open on cases.files (network_id, unit_id, person_id) where state in ('intake', 'assessment', 'planning', 'active', 'suspended', 'closing');
create index files_of_person on cases.files (network_id, person_id);
create index files_of_unit on cases.files (network_id, unit_id, state, due_on);
create index files_of_manager on cases.files (network_id, case_manager_id, state);

create table cases.steps (
  network_id uuid not null,
  step_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  compartment text not null,
  worker_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text,
  details jsonb not null,
  constraint steps_pk primary key (network_id, step_id),
  constraint steps_file_fk foreign key (network_id, file_id) references cases.files (network_id, file_id),
  constraint steps_reason_apart check (reason is null or compartment = 'social'),
  constraint steps_compartment_known check (compartment in ('base', 'social'))
);
comment on table cases.steps is 'Append-only: every passage of a file, who did it and when; the reason only where social matters may be read. Erased with the file.';
create index steps_of_file on cases.steps (network_id, file_id, at);

create table cases.file_counters (
  network_id uuid not null,
  unit_id uuid not null,
  year int not null,
  opened int not null,
  constraint file_counters_pk primary key (network_id, unit_id, year),
  constraint file_counters_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id)
);
comment on table cases.file_counters is 'How many files a unit opened in a year: the next number. Nothing of anybody.';

select access.protect_kept('cases.files', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator'], compartment => 'base');
select access.protect_kept('cases.steps', 'file_id',
  readers => array['social_worker', 'case_manager', 'service_coordinator'],
  circle => array['educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker', 'housing_officer', 'community_facilitator', 'outreach_operator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator']);
revoke update on cases.steps from prossima_app;
select access.protect('cases.file_counters', by => 'unit',
  readers => array['social_worker', 'case_manager', 'service_coordinator'], writers => array['social_worker', 'case_manager', 'service_coordinator']);
