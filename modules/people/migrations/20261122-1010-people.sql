-- People, known as far as they wish: nobody, a nickname, a name, a document seen. Each step of that ladder has a
-- table and a compartment of its own, because rows can be hidden from those who need not see them and columns cannot.
create schema people authorization prossima_owner;
grant usage on schema people to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema people to prossima_keeper;

create table people.persons (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  identity_level text not null,
  code text not null,
  nickname text,
  nickname_key text,
  gender text not null,
  age_band text not null,
  language text,
  protective_flag boolean not null,
  met_on date not null,
  last_met_on date not null,
  ended_on date,
  constraint persons_pk primary key (network_id, person_id),
  constraint persons_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint persons_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint persons_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint persons_code_taken unique (network_id, code),
  constraint persons_level_known check (identity_level in ('pseudonymous', 'identified', 'verified', 'sealed_anonymous')),
  constraint persons_gender_known check (gender in ('woman', 'man', 'non_binary', 'unknown', 'declined')),
  constraint persons_age_band_known check (age_band in ('under_18', 'from_18_to_29', 'from_30_to_54', 'from_55_to_64', 'from_65', 'unknown', 'declined')),
  constraint persons_young_protected check (age_band <> 'under_18' or protective_flag),
  constraint persons_met_in_order check (last_met_on >= met_on),
  constraint persons_nickname_both check ((nickname is null) = (nickname_key is null))
);
comment on table people.persons is 'Someone who agreed to be remembered: code, nickname, band, gender, language. Coarsened to nothing 24 months after the last meeting.';
create index persons_of_unit on people.persons (network_id, unit_id, last_met_on desc, person_id desc);
create index persons_by_nickname on people.persons (network_id, unit_id, nickname_key text_pattern_ops);

create table people.identity_steps (
  network_id uuid not null,
  step_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  worker_id uuid not null,
  event text not null,
  from_level text,
  to_level text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  notice text,
  notice_language text,
  reason text,
  constraint identity_steps_pk primary key (network_id, step_id),
  constraint identity_steps_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint identity_steps_event_known check (event in ('assign_code', 'change_nickname', 'identify', 'verify', 'request_anonymity', 'reduce')),
  constraint identity_steps_notice_known check (notice in ('oral', 'written')),
  constraint identity_steps_notice_told check (event not in ('assign_code', 'identify') or (notice is not null and notice_language is not null))
);
comment on table people.identity_steps is 'Append-only: every step on the ladder, with the notice that was given. Never an old nickname.';
create index identity_steps_of_person on people.identity_steps (network_id, person_id, at);

create table people.identities (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  given_name text not null,
  family_name text not null,
  chosen_name text,
  birth_date date,
  birth_year int,
  citizenships text[] not null,
  purpose text not null,
  legal_basis text not null,
  has_history boolean not null,
  worker_id uuid not null,
  identified_at timestamptz not null,
  constraint identities_pk primary key (network_id, person_id),
  constraint identities_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint identities_birth_known check (birth_date is not null or birth_year is not null),
  constraint identities_birth_year_plausible check (birth_year between 1900 and 2100),
  constraint identities_citizenship_said check (cardinality(citizenships) > 0)
);
comment on table people.identities is 'The name, when the person chose to give it: who asked, for what purpose, on which legal basis. Erased when retention ends.';

create table people.identifiers (
  network_id uuid not null,
  identifier_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  value_sealed text not null,
  value_hash text not null,
  noted_at timestamptz not null,
  ended_on date,
  constraint identifiers_pk primary key (network_id, identifier_id),
  constraint identifiers_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint identifiers_kind_known check (kind in ('tax_code', 'provisional_tax_code', 'self_made_code'))
);
comment on table people.identifiers is 'Tax code and the like: sealed, with a keyed hash to find a double. Erased with the name.';
create index identifiers_of_person on people.identifiers (network_id, person_id);
create index identifiers_by_hash on people.identifiers (network_id, value_hash);

create table people.stay_identifiers (
  network_id uuid not null,
  identifier_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  value_sealed text not null,
  value_hash text not null,
  noted_at timestamptz not null,
  ended_on date,
  constraint stay_identifiers_pk primary key (network_id, identifier_id),
  constraint stay_identifiers_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint stay_identifiers_kind_known check (kind in ('stp', 'eni', 'permit_receipt', 'permit'))
);
comment on table people.stay_identifiers is 'Codes that tell how someone stays in the country; read by the legal desk only. Erased with the name.';
create index stay_identifiers_of_person on people.stay_identifiers (network_id, person_id);

create table people.verifications (
  network_id uuid not null,
  verification_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  seen text not null,
  document_kind text,
  number_sealed text,
  seen_on date not null,
  worker_id uuid not null,
  constraint verifications_pk primary key (network_id, verification_id),
  constraint verifications_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint verifications_seen_known check (seen in ('document', 'registry')),
  constraint verifications_document_said check (seen <> 'document' or document_kind is not null)
);
comment on table people.verifications is 'That a document or a registry was seen, and by whom; the number only when it is needed. Erased with the name.';
create index verifications_of_person on people.verifications (network_id, person_id);

create table people.sealed_links (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  sealed text not null,
  sealed_at timestamptz not null,
  worker_id uuid not null,
  constraint sealed_links_pk primary key (network_id, person_id),
  constraint sealed_links_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id)
);
comment on table people.sealed_links is 'For who asked for anonymity in addiction care: the way back to the name, shut with a key of that service alone.';

select access.protect('people.persons', by => 'person', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator']);
select access.protect('people.identity_steps', by => 'person', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator']);
select access.protect('people.identities', by => 'person', compartment => 'base',
  readers => array['social_worker', 'case_manager', 'educator', 'service_coordinator'],
  writers => array['social_worker', 'case_manager', 'educator']);
select access.protect('people.identifiers', by => 'person', compartment => 'base',
  readers => array['social_worker', 'case_manager'], writers => array['social_worker', 'case_manager']);
select access.protect('people.stay_identifiers', by => 'person', compartment => 'legal_status',
  readers => array['legal_advisor', 'case_manager'], writers => array['legal_advisor', 'case_manager']);
select access.protect('people.verifications', by => 'person', compartment => 'base',
  readers => array['social_worker', 'case_manager'], writers => array['social_worker']);
select access.protect('people.sealed_links', by => 'person', compartment => 'health_addiction',
  readers => array['health_worker'], writers => array['health_worker']);
revoke update on people.identity_steps, people.verifications from prossima_app;

-- Typed as people type, found by the beginning of the nickname, of one of its words, or of the code; only among
-- the units I work in. A pinned function, so that the index can be used before the row policy asks its question;
-- it asks that question itself.
create function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  roles text[] := array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'];
  mine uuid[] := access.my_units(roles);
  heard uuid[] := access.my_principals();
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if network is distinct from access.my_network() or not access.is_cleared('base') or typed = '' then
    return;
  end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from people.persons p
    where p.network_id = network and p.unit_id = any (mine) and p.ended_on is null
      and (p.nickname_key like begins or p.nickname_key like '% ' || begins
        or replace(lower(p.code), '-', '') like replace(begins, '-', ''))
      and exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (heard)
          and a.until >= (now() at time zone 'Europe/Rome')::date and 'base' = any (a.compartments))
    order by p.last_met_on desc, p.person_id
    limit least(greatest(most, 1), 50);
end $$;
grant execute on function people.search_nicknames(uuid, text, int) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.search_nicknames(uuid, text, int) owner to prossima_keeper;
