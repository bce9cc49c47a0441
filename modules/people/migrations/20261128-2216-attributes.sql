-- What is known of a person beyond a name, each thing alone: a home, a job, a paper to stay, a danger. Each is kept in
-- the part it belongs to, says where it comes from, and is ended, never changed: how things were is how they were.
create table people.attributes (
  network_id uuid not null,
  attribute_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  compartment text not null,
  kind text not null,
  code text not null,
  since_on date,
  ended_on date,
  source text not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  constraint attributes_pk primary key (network_id, attribute_id),
  constraint attributes_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint attributes_kind_known check (kind in ('housing', 'employment', 'income', 'education', 'vulnerability', 'permit', 'civil_disability', 'care_law')),
  constraint attributes_source_known check (source in ('declared', 'document', 'observed', 'service')),
  constraint attributes_in_order check (ended_on is null or since_on is null or ended_on >= since_on)
);
comment on table people.attributes is 'One thing known of a person: what, since when, from whom, in which part of their file. Append-only with an end; erased with the person.';
create index attributes_of_person on people.attributes (network_id, person_id);

select access.protect_kept('people.attributes', 'person_id',
  array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'psychologist', 'health_worker', 'legal_advisor', 'housing_officer', 'outreach_operator'],
  array['cultural_mediator', 'community_facilitator'],
  array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'psychologist', 'health_worker', 'legal_advisor', 'housing_officer', 'outreach_operator']);
revoke update on people.attributes from prossima_app;
grant update (ended_on) on people.attributes to prossima_app;
