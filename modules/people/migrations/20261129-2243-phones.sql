-- How a person may be reached, when they gave a number. A mark made with the key of the house finds the same number when it
-- calls; who reads the tables reads neither.
create table people.phones (
  network_id uuid not null,
  phone_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  number_sealed text,
  number_hash text,
  answered_by text not null,
  advice_sealed text,
  noted_at timestamptz not null,
  ended_on date,
  constraint phones_pk primary key (network_id, phone_id),
  constraint phones_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint phones_answered_by_known check (answered_by in ('only_them', 'others_too')),
  constraint phones_number_whole check ((number_sealed is null) = (number_hash is null)),
  constraint phones_ended_empty check (ended_on is null or (number_sealed is null and advice_sealed is null))
);
comment on table people.phones is 'Numbers a person gave to be reached, who else may answer and how to call: sealed, with a keyed mark to find the number again. The number goes when it ends, the row with the name.';
create index phones_of_person on people.phones (network_id, person_id);
create index phones_by_hash on people.phones (network_id, number_hash);
create unique index phones_already_there on people.phones (network_id, person_id, number_hash) where ended_on is null;

select access.protect('people.phones', by => 'person', compartment => 'base',
  readers => array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator'],
  writers => array['social_worker', 'case_manager', 'educator', 'legal_advisor']);
select access.heed_restriction('people.phones');

create function people.export_phones(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return '[]'; end if;
  return (select coalesce(jsonb_agg(to_jsonb(f) order by f.noted_at), '[]') from (
    select o.name as body, p.phone_id, p.person_id, p.number_sealed, p.advice_sealed, p.noted_at,
      (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = person) as subject_key
    from people.phones p
    join network.units u on u.network_id = network and u.unit_id = p.unit_id
    join network.organisations o on o.network_id = network and o.organisation_id = u.organisation_id
    where p.network_id = network and p.person_id = person and p.ended_on is null limit 100) f);
end $$;
grant execute on function people.export_phones(uuid, uuid) to prossima_app;

-- The number goes with the name.
set local role prossima_keeper;
create or replace function people.reduce_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  if network is distinct from access.my_network() or not exists (select 1 from people.persons p
    where p.network_id = network and p.person_id = person and p.unit_id = any (access.my_units(array['privacy_admin']))) then
    raise exception 'reducing is for who answers for privacy of the unit' using errcode = '42501';
  end if;
  delete from people.identities where network_id = network and person_id = person;
  delete from people.identifiers where network_id = network and person_id = person;
  delete from people.stay_identifiers where network_id = network and person_id = person;
  delete from people.verifications where network_id = network and person_id = person;
  delete from people.phones where network_id = network and person_id = person;
end $$;
set local role prossima_owner;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.export_phones(uuid, uuid) owner to prossima_keeper;
