-- While the data of a person are restricted, nothing this room keeps of them is read or changed, found by a code, or hinted
-- at to a partner. What they ask by right, what is held and the proof of it stay with who answers for privacy.
select access.heed_restriction(kept) from unnest(array['people.persons', 'people.identities', 'people.identity_steps', 'people.identifiers',
  'people.stay_identifiers', 'people.verifications', 'people.sealed_links', 'people.attributes', 'people.household_members', 'people.guardianships',
  'people.consents', 'people.sharing_wishes', 'people.search_keys', 'people.match_requests', 'people.imported_persons', 'people.same_as',
  'people.not_same']) kept;
select access.heed_restriction('people.same_as', 'survivor_id');
select access.heed_restriction('people.not_same', 'other_id');

set local role prossima_keeper;
create or replace function people.find_by_code(network uuid, typed text)
returns table (person_id uuid, unit_name text, organisation_name text, is_too_often boolean)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  bodies uuid[] := access.my_organisations(array['social_worker', 'case_manager', 'health_worker', 'service_coordinator', 'educator', 'legal_advisor',
    'psychologist', 'dpo', 'privacy_admin']);
  asked bigint;
begin
  if network is distinct from access.my_network() or cardinality(bodies) = 0 then return; end if;
  -- Each look is in the log of readings, also one that found nobody: codes are not to be tried out.
  select count(*) into asked from audit.readings r
    where r.network_id = network and r.organisation_id = any (access.my_organisations(null)) and r.worker_id = access.my_worker()
      and r.query = 'people.find-by-code' and r.read_at > now() - interval '1 hour';
  if asked >= 20 then
    return query select null::uuid, null::text, null::text, true;
    return;
  end if;
  return query
    select p.person_id, u.name, o.short_name, false from people.persons p
    join network.units u on u.network_id = network and u.unit_id = p.unit_id
    join network.organisations o on o.network_id = network and o.organisation_id = p.organisation_id
    where p.network_id = network and p.code = upper(typed) and p.ended_on is null and p.person_id <> all (access.restricted());
end $$;

create or replace function people.ask_partner(network uuid, question uuid, words text) returns table (organisation_id uuid)
language plpgsql security definer set search_path = people, pg_temp as $$
declare mine uuid[] := access.my_organisations(null); reach uuid[] := access.my_reach(people.name_readers(), 'base'); print bytea; bodies uuid[];
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  perform people.count_asking(network, 'partner', date_trunc('hour', now()), 20);
  print := people.fingerprint_of(network, words);
  select array_agg(distinct f.organisation_id) into bodies from people.fingerprints f
    where f.network_id = network and f.fingerprint = print and f.organisation_id <> all (mine) and f.person_id <> all (access.restricted())
      and not access.sees(network, f.person_id);
  insert into people.partner_questions values (network, question, access.my_worker(), now(), bodies is not null);
  return query select unnest(bodies) order by 1;
end $$;
set local role prossima_owner;
