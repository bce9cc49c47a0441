-- Searching and asking, as functions that can use an index before a policy asks its question; each asks that question
-- itself, with the words of the policy of people.identities.
create function people.name_readers() returns text[] language sql immutable set search_path = people, pg_temp as $$
  select array['educator', 'social_worker', 'case_manager', 'service_coordinator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'housing_officer',
    'health_worker', 'community_facilitator']
$$;

-- Counts one more; the one too many ends the transaction, so the count stays where it was.
create function people.count_asking(network uuid, what text, since_when timestamptz, most int) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
declare asked int;
begin
  insert into people.search_counts as c values (network, access.my_worker(), what, since_when, 1)
  on conflict (network_id, worker_id, kind, since) do update set count = c.count + 1 returning count into asked;
  if asked > most then
    raise exception 'asked too often' using errcode = '23514', schema = 'people', constraint = what || '_too_often';
  end if;
end $$;

-- Selective keys first; only when they bring few, the wider ones of my units, and of whom others let me see. At most
-- 300 are looked at, and it is said when there were more.
create function people.search_people(network uuid, narrow int[], wide int[], most int)
returns table (found jsonb, is_full boolean)
language plpgsql security definer set search_path = people, pg_temp set enable_seqscan = off as $$
declare
  reach uuid[] := access.my_reach(people.name_readers(), 'base');
  mine uuid[] := access.my_units(people.name_readers(), 'base');
  me uuid := access.my_worker();
  today date := (now() at time zone 'Europe/Rome')::date;
  ids uuid[] := '{}'; more uuid[]; tied int[]; full_now boolean := false;
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  perform people.count_asking(network, 'search', date_trunc('minute', now()), 60);
  if cardinality(narrow) > 0 then
    with hits as materialized (select k.person_id from people.search_keys k where k.keys && narrow and k.network_id = network)
    select array_agg(s.person_id) into ids from (
      select h.person_id from hits h where exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments)) limit 300) s;
    ids := coalesce(ids, '{}');
    full_now := cardinality(ids) >= 300;
  end if;
  if cardinality(ids) < 8 and cardinality(wide) > 0 then
    select array_agg(w # ('x' || right(u::text, 8))::bit(32)::int) into tied from unnest(wide) w, unnest(mine) u where u is not null;
    if tied is not null then
      with hits as materialized (select k.person_id from people.search_keys k where k.keys && tied and k.network_id = network limit 2000)
      select array_agg(s.person_id) into more from (
        select h.person_id from hits h where exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments)) limit 300) s;
      ids := ids || coalesce(more, '{}');
      full_now := full_now or coalesce(cardinality(more), 0) >= 300;
    end if;
    with shared as materialized (select distinct a.person_id from access.person_access a
      where a.network_id = network and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments)
        and (a.of_organisation <> '00000000-0000-0000-0000-000000000000' or a.principal_id = me) limit 2000)
    select array_agg(k.person_id) into more from shared s
      join people.search_keys k on k.network_id = network and k.person_id = s.person_id
      where k.keys && array(select w # ('x' || right(k.unit_id::text, 8))::bit(32)::int from unnest(wide) w);
    ids := ids || coalesce(more, '{}');
  end if;
  return query
    select coalesce(jsonb_agg(to_jsonb(c)), '[]'::jsonb), full_now from (
      select p.person_id, p.unit_id, p.code, p.nickname, p.identity_level, p.last_met_on, i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year
      from people.identities i
      join people.persons p on p.network_id = network and p.person_id = i.person_id
      join people.search_keys k on k.network_id = network and k.person_id = i.person_id
      where i.network_id = network and i.person_id = any (ids) and p.ended_on is null
      order by (select count(*) from unnest(k.keys) x where x = any (narrow)) desc, p.last_met_on desc
      limit least(greatest(most, 1), 300)) c;
end $$;

-- The fingerprint of a network: HMAC with SHA-256, its two pads made once.
create function people.fingerprint_of(network uuid, words text) returns bytea
language plpgsql security definer set search_path = people, pg_temp as $$
declare pads people.fingerprint_keys; secret bytea; inside bytea := ''; outside bytea := '';
begin
  select * into pads from people.fingerprint_keys where network_id = network;
  if pads.network_id is null then
    secret := sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
      || sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
    for i in 0 .. 63 loop
      inside := inside || set_byte('\x00'::bytea, 0, get_byte(secret, i) # 54);
      outside := outside || set_byte('\x00'::bytea, 0, get_byte(secret, i) # 92);
    end loop;
    insert into people.fingerprint_keys values (network, inside, outside) on conflict do nothing;
    select * into pads from people.fingerprint_keys where network_id = network;
  end if;
  return sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(words, 'UTF8')));
end $$;

-- "A possible match exists at a partner: ask." The body's name and nothing else; never of my own bodies, nor whom I see.
create function people.ask_partner(network uuid, question uuid, words text) returns table (organisation_id uuid)
language plpgsql security definer set search_path = people, pg_temp as $$
declare mine uuid[] := access.my_organisations(null); reach uuid[] := access.my_reach(people.name_readers(), 'base'); print bytea; bodies uuid[];
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  perform people.count_asking(network, 'partner', date_trunc('hour', now()), 20);
  print := people.fingerprint_of(network, words);
  select array_agg(distinct f.organisation_id) into bodies from people.fingerprints f
    where f.network_id = network and f.fingerprint = print and f.organisation_id <> all (mine) and not access.sees(network, f.person_id);
  insert into people.partner_questions values (network, question, access.my_worker(), now(), bodies is not null);
  return query select unnest(bodies) order by 1;
end $$;

-- What a unit asked my body, beside the record of ours it may be about: ours only.
create function people.asked_of_us(network uuid) returns table (request_id uuid, person_id uuid)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare bodies uuid[] := access.my_organisations(array['social_worker', 'case_manager', 'service_coordinator'], 'base');
begin
  if network is distinct from access.my_network() then return; end if;
  return query select r.request_id, ours.person_id from people.match_requests r
    join people.fingerprints theirs on theirs.network_id = network and theirs.person_id = r.person_id
    join people.fingerprints ours on ours.network_id = network and ours.fingerprint = theirs.fingerprint and ours.organisation_id = r.organisation_id
    where r.network_id = network and r.organisation_id = any (bodies) and r.answer is null and access.sees(network, ours.person_id)
    order by r.asked_at desc limit 100;
end $$;

-- Pairs of which I see both, and of which nobody has said anything yet.
create function people.duplicates_seen(network uuid, most int) returns table (first_id uuid, second_id uuid, score double precision, reasons text[], found_at timestamptz)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare reach uuid[] := access.my_reach(array['social_worker', 'case_manager', 'service_coordinator'], 'base'); today date := (now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  return query select d.first_id, d.second_id, d.score, d.reasons, d.found_at from people.duplicate_pairs d
    where d.network_id = network
      and (select count(distinct a.person_id) from access.person_access a where a.network_id = network and a.person_id in (d.first_id, d.second_id)
        and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments)) = 2
      and not exists (select 1 from people.not_same n where n.network_id = network and n.person_id = d.first_id and n.other_id = d.second_id)
      and not exists (select 1 from people.same_as s where s.network_id = network and s.state in ('proposed', 'approved')
        and ((s.person_id = d.first_id and s.survivor_id = d.second_id) or (s.person_id = d.second_id and s.survivor_id = d.first_id)))
    order by d.score desc, d.found_at, d.first_id limit least(greatest(most, 1), 200);
end $$;

grant execute on function people.name_readers() to prossima_keeper;
grant execute on function people.search_people(uuid, int[], int[], int), people.ask_partner(uuid, uuid, text), people.asked_of_us(uuid),
  people.duplicates_seen(uuid, int) to prossima_app;
grant execute on function people.fingerprint_of(uuid, text), people.count_asking(uuid, text, timestamptz, int) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.count_asking(uuid, text, timestamptz, int) owner to prossima_keeper;
alter function people.search_people(uuid, int[], int[], int) owner to prossima_keeper;
alter function people.fingerprint_of(uuid, text) owner to prossima_keeper;
alter function people.ask_partner(uuid, uuid, text) owner to prossima_keeper;
alter function people.asked_of_us(uuid) owner to prossima_keeper;
alter function people.duplicates_seen(uuid, int) owner to prossima_keeper;
