-- What people ask by right: to see, to correct, to erase, to stop; each with its clock. And everything that is kept about
-- one person, told only for a request that was granted.
create table people.rights_requests (
  network_id uuid not null,
  rights_request_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  kind text not null,
  channel text not null,
  proof text not null,
  received_on date not null,
  due_on date not null,
  extended_on date,
  extended_because text,
  decision text,
  exemptions text[] not null,
  decided_on date,
  decided_by uuid,
  sent_on date,
  constraint rights_requests_pk primary key (network_id, rights_request_id),
  constraint rights_requests_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint rights_requests_kind_known check (kind in ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'info')),
  constraint rights_requests_channel_known check (channel in ('in_person', 'phone', 'letter', 'email', 'portal')),
  constraint rights_requests_proof_known check (proof in ('known_to_us', 'identity_document', 'code')),
  constraint rights_requests_decision_known check (decision in ('granted', 'partly_granted', 'refused')),
  constraint rights_requests_decision_whole check ((decision is null) = (decided_on is null) and (decision is null) = (decided_by is null)),
  constraint rights_requests_refusal_explained check (decision is null or decision = 'granted' or cardinality(exemptions) > 0),
  constraint rights_requests_extension_explained check ((extended_on is null) = (extended_because is null)),
  constraint rights_requests_in_order check (due_on > received_on and (extended_on is null or extended_on > due_on))
);
comment on table people.rights_requests is 'A right somebody asked for, its clock and its answer: ids, days and codes, no words of the person. Kept five years as proof.';
create index rights_requests_of_person on people.rights_requests (network_id, person_id);
create index rights_requests_by_due on people.rights_requests (network_id, due_on);

select access.protect('people.rights_requests', by => 'network',
  readers => array['dpo', 'privacy_admin'], writers => array['dpo', 'privacy_admin']);
-- Who receives people takes a request down, and sees what they took down.
select access.also('people.rights_requests', by => 'self', verbs => 'select, insert',
  roles => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'social_worker', 'case_manager', 'legal_advisor', 'helpline_operator']);

create function people.export_subject(network uuid, request uuid) returns uuid
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare found uuid;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['dpo', 'privacy_admin']) then return null; end if;
  select r.person_id into found from people.rights_requests r
    where r.network_id = network and r.rights_request_id = request and r.kind in ('access', 'portability')
      and r.decision in ('granted', 'partly_granted');
  return found;
end $$;
comment on function people.export_subject(uuid, uuid) is 'Whose data a granted request opens, for who answers for privacy; every room asks it before it tells its part.';

create function people.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return jsonb_build_object(
    'person_id', person,
    'body', (select o.name from access.subjects s join network.organisations o on o.network_id = network and o.organisation_id = s.organisation_id
      where s.network_id = network and s.person_id = person),
    'person', (select to_jsonb(p) from (select p.code, p.nickname, p.identity_level, p.gender, p.age_band, p.language, p.met_on, p.last_met_on
      from people.persons p where p.network_id = network and p.person_id = person) p),
    'identity', (select to_jsonb(i) from (select i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year, i.citizenships, i.purpose,
      i.legal_basis, i.identified_at from people.identities i where i.network_id = network and i.person_id = person) i),
    'identifiers', (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'noted_at', i.noted_at) order by i.noted_at), '[]') from (
      select kind, noted_at from people.identifiers where network_id = network and person_id = person and ended_on is null
      union all select kind, noted_at from people.stay_identifiers where network_id = network and person_id = person and ended_on is null) i),
    -- Of violence and HIV the one who keeps it tells the person by voice: paper lies about.
    'attributes', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'code', a.code, 'source', a.source, 'since_on', a.since_on, 'ended_on', a.ended_on)
        order by a.noted_at), '[]')
      from people.attributes a where a.network_id = network and a.person_id = person and a.compartment not in ('violence', 'hiv', 'mediation')),
    'steps', (select coalesce(jsonb_agg(jsonb_build_object('event', s.event, 'at', s.at, 'notice', s.notice) order by s.at), '[]')
      from people.identity_steps s where s.network_id = network and s.person_id = person),
    'consents', (select coalesce(jsonb_agg(jsonb_build_object('given_at', c.given_at, 'withdrawn_at', c.withdrawn_at, 'channel', c.channel,
        'text_version', c.text_version, 'purposes', c.purposes, 'compartments', c.compartments,
        'recipients', (select array_agg(o.name order by o.name) from network.organisations o where o.network_id = network and o.organisation_id = any (c.recipients)))
        order by c.given_at), '[]')
      from people.consents c where c.network_id = network and c.person_id = person),
    'wishes', (select coalesce(jsonb_agg(jsonb_build_object('said_at', w.said_at, 'ended_at', w.ended_at, 'to', o.name) order by w.said_at), '[]')
      from people.sharing_wishes w left join network.organisations o on o.network_id = network and o.organisation_id = w.to_organisation_id
      where w.network_id = network and w.person_id = person),
    'shares', (select coalesce(jsonb_agg(jsonb_build_object('from', f.name, 'to', o.name, 'compartments', h.compartments, 'purpose', h.purpose,
        'legal_basis', h.legal_basis, 'begins_on', h.begins_on, 'ended_on', h.ended_on) order by h.begins_on), '[]')
      from access.shares h join network.organisations f on f.network_id = network and f.organisation_id = h.from_organisation_id
      join network.organisations o on o.network_id = network and o.organisation_id = h.organisation_id
      where h.network_id = network and h.person_id = person),
    'readings', people.readers_of(network, person));
end $$;
grant execute on function people.export_subject(uuid, uuid) to prossima_app, prossima_keeper;
grant execute on function people.export_of(uuid, uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.export_subject(uuid, uuid) owner to prossima_keeper;
alter function people.export_of(uuid, uuid) owner to prossima_keeper;
