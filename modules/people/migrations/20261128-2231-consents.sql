-- What a person said about being known to others: yes to this body for this purpose, until they change their mind;
-- or no, help me and tell nobody. And the words with which they were asked.
create table people.privacy_notices (
  network_id uuid not null,
  notice_id uuid not null,
  version text not null,
  language text not null,
  words text not null,
  worker_id uuid not null,
  published_at timestamptz not null,
  constraint privacy_notices_pk primary key (network_id, notice_id)
);
comment on table people.privacy_notices is 'The words with which people are told and asked, version by version. No person in it; never changed, a new version is another row.';

create table people.consents (
  network_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  text_version text not null,
  language text not null,
  channel text not null,
  witness_id uuid,
  given_at timestamptz not null,
  purposes text[] not null,
  recipients uuid[] not null,
  compartments text[] not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint consents_pk primary key (network_id, consent_id),
  constraint consents_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint consents_channel_known check (channel in ('oral_witnessed', 'paper', 'digital')),
  constraint consents_oral_witnessed check (channel <> 'oral_witnessed' or witness_id is not null),
  constraint consents_witness_is_another check (witness_id is null or witness_id <> worker_id),
  constraint consents_scope_said check (cardinality(purposes) > 0 and cardinality(recipients) > 0 and cardinality(compartments) > 0),
  constraint consents_never_reserved check (not compartments && array['hiv', 'violence']),
  constraint consents_withdrawal_whole check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on table people.consents is 'A yes of a person: to whom, for what, about what, with which words, and when it was taken back. Kept five years after it ends, then erased.';
create index consents_of_person on people.consents (network_id, person_id);

create table people.sharing_wishes (
  network_id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  to_organisation_id uuid,
  said_at timestamptz not null,
  ended_at timestamptz,
  constraint sharing_wishes_pk primary key (network_id, wish_id),
  constraint sharing_wishes_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table people.sharing_wishes is 'Helped but not shared: a person does not want one body, or any, to know. They are helped and counted as before. Erased with the person.';
create index sharing_wishes_of_person on people.sharing_wishes (network_id, person_id);

create index privacy_notices_by_version on people.privacy_notices (network_id, version, language);

select access.protect('people.privacy_notices', by => 'network', writers => array['privacy_admin']);
revoke update on people.privacy_notices from prossima_app;
-- The unit that heard the yes keeps it; who receives something sees the share and nothing of the others.
select access.protect('people.consents', by => 'unit', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist']);
revoke update on people.consents from prossima_app;
grant update (withdrawn_at, withdrawn_by) on people.consents to prossima_app;
-- A wish is known to whoever knows the person, or they could not keep to it.
select access.protect('people.sharing_wishes', by => 'person', compartment => 'base',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist']);
revoke update on people.sharing_wishes from prossima_app;
grant update (ended_at) on people.sharing_wishes to prossima_app;

-- What another body let us see and lets no more, these thirty days: the code and nothing else of the person, so that
-- whoever worked with it stops. Each body hears of its own only.
create function people.ended_shares(network uuid)
returns table (share_id uuid, code text, from_name text, compartments text[], purpose text, ended_on date)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  mine uuid[] := access.my_organisations(array['service_coordinator', 'social_worker', 'case_manager', 'health_worker', 'educator']);
  today date := (now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() then return; end if;
  return query
    select h.share_id, p.code, o.short_name, h.compartments, h.purpose, h.ended_on
    from access.shares h
    join people.persons p on p.network_id = network and p.person_id = h.person_id
    join network.organisations o on o.network_id = network and o.organisation_id = h.from_organisation_id
    where h.network_id = network and h.organisation_id = any (mine) and h.ended_on < today and h.ended_on > today - 31
    order by h.ended_on desc, h.share_id limit 100;
end $$;
grant execute on function people.ended_shares(uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.ended_shares(uuid) owner to prossima_keeper;
