-- Who may see whom. Grants (what a worker may do where), shares (what a person lets an organisation see) and
-- circles (who works around a person now) are turned into one derived list, person_access; a session knows the
-- principals it may hear. Every row policy of the project is made by access.protect, from a condition's name.
create schema access authorization prossima_owner;
grant usage on schema access to prossima_app, prossima_keeper, prossima_auth, prossima_jobs;
grant create on schema access to prossima_keeper;

create table access.networks (
  network_id uuid not null,
  made_at timestamptz not null,
  constraint networks_pk primary key (network_id)
);
comment on table access.networks is 'Core''s anchor of a network: everything else points here.';

create table access.principals (
  network_id uuid not null,
  principal_id uuid not null,
  kind text not null,
  organisation_id uuid,
  constraint principals_pk primary key (network_id, principal_id),
  constraint principals_network_fk foreign key (network_id) references access.networks (network_id),
  constraint principals_kind_known check (kind in ('network', 'organisation', 'unit', 'worker'))
);
comment on table access.principals is 'Who can hear of a record: the network, an organisation, a unit, a worker.';

create table access.subjects (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  constraint subjects_pk primary key (network_id, person_id),
  constraint subjects_unit_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id)
);
comment on table access.subjects is 'Core''s anchor of a person: nothing about them but the unit that met them.';

create table access.workers (
  network_id uuid not null,
  worker_id uuid not null,
  account_id text,
  name text not null,
  organisation_id uuid not null,
  ended_on date,
  is_machine boolean not null default false,
  constraint workers_pk primary key (network_id, worker_id),
  constraint workers_one_per_account unique (network_id, account_id)
);
comment on table access.workers is 'A person who works in the network, with the account they sign in with; or a program (is_machine), with none.';

create table access.role_clearances (
  network_id uuid not null,
  role text not null,
  compartments text[] not null,
  constraint role_clearances_pk primary key (network_id, role)
);
comment on table access.role_clearances is 'Which compartments a role may read, as this network decided.';

create table access.grants (
  network_id uuid not null,
  grant_id uuid not null,
  worker_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  unit_id uuid,
  project_id uuid,
  begins_on date not null,
  ended_on date,
  constraint grants_pk primary key (network_id, grant_id),
  constraint grants_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint grants_organisation_fk foreign key (network_id, organisation_id) references access.principals (network_id, principal_id),
  constraint grants_unit_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id)
);
comment on table access.grants is 'This worker holds this role in this organisation (and unit, and project) from a day until a day.';
create index grants_by_worker on access.grants (network_id, worker_id);

create table access.shares (
  network_id uuid not null,
  share_id uuid not null,
  person_id uuid not null,
  from_organisation_id uuid not null,
  organisation_id uuid not null,
  compartments text[] not null,
  purpose text not null,
  legal_basis text not null,
  begins_on date not null,
  ended_on date,
  constraint shares_pk primary key (network_id, share_id),
  constraint shares_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.shares is 'What one organisation may see of a person held by another, why and until when.';
create index shares_by_person on access.shares (network_id, person_id);

create table access.circles (
  network_id uuid not null,
  circle_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  because text not null,
  compartments text[] not null,
  begins_on date not null,
  ended_on date,
  constraint circles_pk primary key (network_id, circle_id),
  constraint circles_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.circles is 'The workers who are around a person now, because of a contact, a case or a shift.';
create index circles_by_person on access.circles (network_id, person_id);

create table access.person_access (
  network_id uuid not null,
  principal_id uuid not null,
  person_id uuid not null,
  compartments text[] not null,
  until date not null,
  constraint person_access_pk primary key (network_id, principal_id, person_id)
);
comment on table access.person_access is 'Derived: which principal may see which compartments of which person until when. Written by the house only.';
create index person_access_by_person on access.person_access (network_id, person_id, principal_id);

create table access.session_context (
  network_id uuid not null,
  token text not null,
  worker_id uuid not null,
  account_id text,
  session_id text not null,
  device_id uuid,
  principals uuid[] not null,
  grant_roles text[] not null,
  grant_organisations uuid[] not null,
  grant_units uuid[] not null,
  clearance text[] not null,
  me jsonb not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_context_pk primary key (network_id, token)
);
comment on table access.session_context is 'What a session may do, ready for the policies. Keyed by the hash of the token; no one but the house reads it.';
create index session_context_by_worker on access.session_context (network_id, worker_id);
create index session_context_by_session on access.session_context (session_id);
