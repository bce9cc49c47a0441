-- Papers that hold until a day: a permit and where its renewal stands, a certificate of means. And whether a diploma from
-- abroad is recognised here.
alter table people.attributes add column valid_until date;
alter table people.attributes drop constraint attributes_kind_known;
alter table people.attributes add constraint attributes_kind_known check (kind in ('housing', 'employment', 'income', 'education', 'foreign_recognition',
  'vulnerability', 'permit', 'permit_state', 'civil_disability', 'care_law'));
alter table people.attributes add constraint attributes_end_of_kind check (valid_until is null or kind in ('permit', 'permit_state'));

create table people.isee_certificates (
  network_id uuid not null,
  certificate_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  household_id uuid,
  kind text not null,
  value_cents bigint,
  band text not null,
  issued_on date not null,
  valid_until date not null,
  protocol text,
  has_omissions boolean not null,
  source text not null,
  ended_on date,
  noted_by uuid not null,
  noted_at timestamptz not null,
  constraint isee_certificates_pk primary key (network_id, certificate_id),
  constraint isee_certificates_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint isee_certificates_household_fk foreign key (network_id, household_id) references people.households (network_id, household_id),
  constraint isee_certificates_kind_known check (kind in ('ordinary', 'minors', 'social_health', 'university', 'current')),
  constraint isee_certificates_source_known check (source in ('declared', 'document', 'inps_check')),
  constraint isee_certificates_not_negative check (value_cents >= 0),
  constraint isee_certificates_in_order check (valid_until >= issued_on and (ended_on is null or ended_on >= issued_on)),
  constraint isee_certificates_within_year check (extract(year from valid_until) = extract(year from issued_on)),
  constraint isee_certificates_amount_of_paper check (source = 'declared' or value_cents is not null)
);
comment on table people.isee_certificates is 'A certificate of means: kind, amount or band, until when, of which household. Append-only with an end; erased with the person.';
create index isee_certificates_of_person on people.isee_certificates (network_id, person_id);

select access.protect_kept('people.isee_certificates', 'person_id',
  array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'housing_officer'], '{}',
  array['social_worker', 'case_manager', 'educator', 'service_coordinator', 'housing_officer'], 'social');
select access.heed_restriction('people.isee_certificates');
revoke update on people.isee_certificates from prossima_app;
grant update (ended_on) on people.isee_certificates to prossima_app;

set local role prossima_keeper;
create or replace function people.export_of(network uuid, request uuid) returns jsonb
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
    'attributes', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'code', a.code, 'source', a.source, 'since_on', a.since_on,
        'ended_on', a.ended_on, 'valid_until', a.valid_until) order by a.noted_at), '[]')
      from people.attributes a where a.network_id = network and a.person_id = person and a.compartment not in ('violence', 'hiv', 'mediation')),
    'isee', (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'value', (c.value_cents / 100.0)::numeric(12, 2), 'band', c.band,
        'issued_on', c.issued_on, 'valid_until', c.valid_until, 'protocol', c.protocol, 'source', c.source) order by c.issued_on), '[]')
      from people.isee_certificates c where c.network_id = network and c.person_id = person),
    -- Who answers for them is another person: what kind of bond, not the name.
    'guardianships', (select coalesce(jsonb_agg(jsonb_build_object('kind', g.kind, 'since_on', g.since_on, 'ended_on', g.ended_on) order by g.since_on), '[]')
      from people.guardianships g where g.network_id = network and g.person_id = person),
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
set local role prossima_owner;
