-- Two records may speak of one person. What a name is found by, which pairs are worth a look, who said "the same" and
-- who said "not the same": links and memories beside the records. No record is ever changed or removed by any of them.
create table people.search_keys (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  keys int[] not null,
  named_at timestamptz not null,
  constraint search_keys_pk primary key (network_id, person_id),
  constraint search_keys_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id)
);
comment on table people.search_keys is 'Numbers made of the sounds of a name, to find it however it is written. They go when the name goes: the nightly run empties what has no name.';
create index search_keys_by_key on people.search_keys using gin (keys);
create index search_keys_by_time on people.search_keys (network_id, named_at);
select access.protect('people.search_keys', by => 'person', compartment => 'base',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager', 'educator', 'legal_advisor']);

-- ── the same person, as a link ───────────────────────────────────────────────────────────────────────────────
create table people.same_as (
  network_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  survivor_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  state text not null,
  reasons text[] not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  undo_until timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  constraint same_as_pk primary key (network_id, link_id),
  constraint same_as_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint same_as_survivor_fk foreign key (network_id, survivor_id) references people.persons (network_id, person_id),
  constraint same_as_two check (person_id <> survivor_id),
  constraint same_as_state_known check (state in ('proposed', 'approved', 'refused', 'undone', 'split')),
  constraint same_as_four_eyes check (state in ('proposed', 'refused') or settled_by <> proposed_by),
  constraint same_as_undo_thirty_days check (undo_until <= settled_at + interval '30 days 1 hour')
);
comment on table people.same_as is 'Two records of one person: who proposed it, who agreed, until when it can be undone. A link only: both records stay whole, and go when their person is forgotten.';
create unique index same_as_once on people.same_as (network_id, person_id) where state in ('proposed', 'approved');
create index same_as_of_survivor on people.same_as (network_id, survivor_id);
create index same_as_waiting on people.same_as (network_id, state, proposed_at);
select access.protect('people.same_as', by => 'person',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager']);
select access.also('people.same_as', by => 'unit', roles => array['service_coordinator'], verbs => 'update');
select access.also('people.same_as', by => 'network', roles => array['privacy_admin'], verbs => 'select, update');

create table people.not_same (
  network_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  because text not null,
  noted_at timestamptz not null,
  constraint not_same_pk primary key (network_id, pair_id),
  constraint not_same_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint not_same_other_fk foreign key (network_id, other_id) references people.persons (network_id, person_id),
  constraint not_same_known unique (network_id, person_id, other_id),
  constraint not_same_in_order check (person_id < other_id),
  constraint not_same_because_known check (because in ('looked', 'split'))
);
comment on table people.not_same is 'Two records somebody looked at and found to be two persons: the pair is never proposed again.';
create index not_same_of_other on people.not_same (network_id, other_id);
select access.protect('people.not_same', by => 'person',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager', 'service_coordinator']);
select access.also('people.not_same', by => 'network', roles => array['privacy_admin'], verbs => 'insert');
revoke update on people.not_same from prossima_app;

-- All ids of one person I may see, the one asked about first. Links count in both directions.
create function people.cluster_of(network uuid, person uuid) returns table (person_id uuid)
language sql stable set search_path = people, pg_temp as $$
  with recursive cluster(person_id) as (
    select person
    union
    select case when s.person_id = c.person_id then s.survivor_id else s.person_id end
    from cluster c join people.same_as s on s.network_id = network and s.state = 'approved' and c.person_id in (s.person_id, s.survivor_id)
  )
  select p.person_id from cluster c join people.persons p on p.network_id = network and p.person_id = c.person_id
  order by p.person_id <> person, p.person_id
$$;
grant execute on function people.cluster_of(uuid, uuid) to prossima_app;

-- ── the house's own: derived, for nobody to read but through the functions that ask what a policy would ask ─────
create table people.duplicate_pairs (
  network_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  score double precision not null,
  reasons text[] not null,
  found_at timestamptz not null,
  constraint duplicate_pairs_pk primary key (network_id, first_id, second_id),
  constraint duplicate_pairs_in_order check (first_id < second_id)
);
comment on table people.duplicate_pairs is 'Pairs of records that look like one person, found by the run. Derived: each full run writes them anew.';
create index duplicate_pairs_of_second on people.duplicate_pairs (network_id, second_id);
select access.protect('people.duplicate_pairs', by => 'none');

create table people.match_runs (
  network_id uuid not null,
  run_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  record_count int not null,
  comparison_count bigint not null,
  pair_count int not null,
  skipped_block_count int not null,
  skipped_pair_count bigint not null,
  constraint match_runs_pk primary key (network_id, run_id)
);
comment on table people.match_runs is 'Each search for doubles: how many records, how many pairs were compared, and how many were not because too many people share a name.';
create index match_runs_by_time on people.match_runs (network_id, ended_at desc);
select access.protect('people.match_runs', by => 'network', readers => array['social_worker', 'case_manager', 'service_coordinator'], written_by => 'none');
revoke insert, update on people.match_runs from prossima_app;

create table people.match_cursors (
  network_id uuid not null,
  named_at timestamptz not null,
  constraint match_cursors_pk primary key (network_id)
);
comment on table people.match_cursors is 'Until which moment the house has looked at new names.';
select access.protect('people.match_cursors', by => 'none');

create table people.search_counts (
  network_id uuid not null,
  worker_id uuid not null,
  kind text not null,
  since timestamptz not null,
  count int not null,
  constraint search_counts_pk primary key (network_id, worker_id, kind, since)
);
comment on table people.search_counts is 'How often somebody searched in this minute, or asked about partners in this hour: numbers only, swept every night.';
select access.protect('people.search_counts', by => 'none');

create table people.fingerprint_keys (
  network_id uuid not null,
  inner_pad bytea not null,
  outer_pad bytea not null,
  constraint fingerprint_keys_pk primary key (network_id)
);
comment on table people.fingerprint_keys is 'The key of this network under which names become fingerprints. The house makes it, nobody reads it.';
select access.protect('people.fingerprint_keys', by => 'none');

create table people.fingerprints (
  network_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  fingerprint bytea not null,
  constraint fingerprints_pk primary key (network_id, person_id)
);
comment on table people.fingerprints is 'A keyed fingerprint of sound and birth: equal ones may be one person, and nothing can be read back. Gone when the name goes.';
create index fingerprints_by_print on people.fingerprints (network_id, fingerprint);
select access.protect('people.fingerprints', by => 'none');

create table people.partner_questions (
  network_id uuid not null,
  question_id uuid not null,
  worker_id uuid not null,
  asked_at timestamptz not null,
  was_found boolean not null,
  constraint partner_questions_pk primary key (network_id, question_id)
);
comment on table people.partner_questions is 'Who asked whether a partner may know somebody, and whether there was a possible match: never about whom.';
create index partner_questions_by_time on people.partner_questions (network_id, asked_at);
select access.protect('people.partner_questions', by => 'network', readers => array['dpo'], written_by => 'none');
revoke insert, update on people.partner_questions from prossima_app;

create table people.match_requests (
  network_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  constraint match_requests_pk primary key (network_id, request_id),
  constraint match_requests_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint match_requests_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint match_requests_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint match_requests_answer_known check (answer in ('let_us_talk', 'no'))
);
comment on table people.match_requests is 'A unit asks another body whether they know somebody too; organisation_id is the body asked. Two answers, no data of anybody.';
create unique index match_requests_once on people.match_requests (network_id, person_id, organisation_id) where answer is null;
create index match_requests_to_body on people.match_requests (network_id, organisation_id, asked_at);
select access.protect('people.match_requests', by => 'unit', compartment => 'base',
  readers => array['social_worker', 'case_manager', 'service_coordinator', 'legal_advisor'],
  writers => array['social_worker', 'case_manager', 'legal_advisor']);
select access.also('people.match_requests', by => 'organisation', compartment => 'base', roles => array['social_worker', 'case_manager', 'service_coordinator'], verbs => 'select, update');
