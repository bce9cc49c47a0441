-- In an emergency, and for who asks who read of them. A code said by the person leads to who keeps them, never to more;
-- a shut file opens for four hours and the second pair of eyes hears of it at once.
create function people.find_by_code(network uuid, typed text)
returns table (person_id uuid, unit_name text, organisation_name text, is_too_often boolean)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  bodies uuid[] := access.my_organisations(array['social_worker', 'case_manager', 'health_worker', 'service_coordinator', 'educator', 'legal_advisor', 'psychologist']);
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
    where p.network_id = network and p.code = upper(typed) and p.ended_on is null;
end $$;

-- Who read of a person: told to who keeps them and to who answers for privacy, so that it can be told to the person.
-- Null when there is nothing to tell to this worker.
create function people.readers_of(network uuid, person uuid) returns jsonb
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare told jsonb; found boolean;
begin
  if network is distinct from access.my_network() then return null; end if;
  select true into found from access.subjects s where s.network_id = network and s.person_id = person;
  if found is null or not (access.is_one_of(array['dpo', 'privacy_admin']) or access.keeps(network, person,
    array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'])) then
    return null;
  end if;
  select coalesce(jsonb_agg(to_jsonb(each)), '[]') into told from (
    select r.read_at, w.name as worker_name, o.short_name as organisation_name, r.query, r.purpose,
      (select coalesce(array_agg(distinct g.role order by g.role), '{}') from access.grants g
        where g.network_id = network and g.worker_id = r.worker_id and g.organisation_id = r.organisation_id
          and g.begins_on <= (r.read_at at time zone 'Europe/Rome')::date
          and (g.ended_on is null or g.ended_on >= (r.read_at at time zone 'Europe/Rome')::date)) as roles
    from audit.readings r
    left join access.workers w on w.network_id = network and w.worker_id = r.worker_id
    left join network.organisations o on o.network_id = network and o.organisation_id = r.organisation_id
    where r.person_ids @> array[person] and r.network_id = network
    order by r.read_at desc, r.reading_id desc limit 500) each;
  return told;
end $$;

-- To whom a letter goes when somebody opened a shut file: the accounts of the protection officers, nothing else.
create function people.protection_officers(network uuid) returns table (account_id text)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare today date := (now() at time zone 'Europe/Rome')::date;
begin
  return query select distinct w.account_id from access.grants g
    join access.workers w on w.network_id = network and w.worker_id = g.worker_id
    where g.network_id = network and g.role = 'dpo' and g.begins_on <= today and (g.ended_on is null or g.ended_on >= today)
      and w.account_id is not null and (w.ended_on is null or w.ended_on >= today);
end $$;

grant execute on function people.find_by_code(uuid, text), people.readers_of(uuid, uuid) to prossima_app;
grant execute on function people.protection_officers(uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.find_by_code(uuid, text) owner to prossima_keeper;
alter function people.readers_of(uuid, uuid) owner to prossima_keeper;
alter function people.protection_officers(uuid) owner to prossima_keeper;
