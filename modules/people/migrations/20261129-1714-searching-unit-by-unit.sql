-- Who is looked for by one name, or with a slip in the other, was looked for with the keys of all units at once: 3 to 12 ms for
-- twenty units. Now unit by unit until three hundred are found. Which of them share most keys is counted only where several were
-- typed, and no statement is planned anew.
set local role prossima_keeper;
create or replace function people.search_people(network uuid, exact int[], narrow int[], wide int[], most int)
returns table (found json, is_full boolean)
language plpgsql security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine access.sight := access.my_sight(people.name_readers(), '{}', 'base');
  -- At home no look is taken (decision 28); the unit is read again from the person before anything is told.
  homes uuid[] := case when mine.is_plain then mine.units else '{}' end;
  today date := (now() at time zone 'Europe/Rome')::date;
  ids uuid[] := '{}'; more uuid[]; asked int[]; several boolean := cardinality(exact || narrow) > 1; tier text; is_many boolean; full_now boolean := false;
  closely int := least(greatest(most, 1), 300);
begin
  if network is distinct from mine.network_id or coalesce(cardinality(mine.reach), 0) = 0 then return; end if;
  perform people.count_asking(network, 'search', date_trunc('minute', now()), 60);
  foreach tier in array array['exact', 'narrow'] loop
    asked := case tier when 'exact' then exact else narrow end;
    continue when cardinality(asked) = 0 or cardinality(ids) >= 8;
    -- The road stops at three hundred who may be seen; of those the ones that share most keys are looked at closely.
    with hits as materialized (
      select k.person_id, k.unit_id, case when several then (select count(*) from unnest(exact || narrow) x where x = any (k.keys)) end as shared
      from people.search_keys k where k.keys && asked and (k.network_id = network) is true and k.person_id <> all (ids))
    select array_agg(s.person_id order by s.shared desc nulls last), count(*) >= 300 into more, is_many from (
      select h.* from hits h where h.unit_id = any (homes) or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (mine.reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0) limit 300) s;
    ids := ids || coalesce(more, '{}');
    full_now := full_now or is_many;
  end loop;
  if cardinality(ids) < 8 and cardinality(wide) > 0 then
    -- Unit by unit: an index of many keys asked for a few at a time goes through each of its answers much faster.
    with hits as (select k.person_id, k.unit_id from unnest(mine.units) home(u), lateral (
        select h.person_id, h.unit_id from people.search_keys h
        where h.keys && array(select w # ('x' || right(home.u::text, 8))::bit(32)::int from unnest(wide) w) and (h.network_id = network) is true offset 0) k limit 2000)
    select array_agg(s.person_id order by p.last_met_on desc) into more from (
      select h.person_id from hits h where h.unit_id = any (homes) or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (mine.reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0) limit 300) s
      join people.persons p on p.network_id = network and p.person_id = s.person_id;
    ids := ids || coalesce(more, '{}');
    full_now := full_now or coalesce(cardinality(more), 0) >= 300;
    with shared as materialized (select distinct a.person_id from (
        select b.person_id from access.person_access b
        where b.network_id = network and b.principal_id = any (mine.reach) and b.until >= today and b.ends_at > now() and 'base' = any (b.compartments)
          and b.of_organisation <> '00000000-0000-0000-0000-000000000000'
        union all
        select b.person_id from access.person_access b
        where b.network_id = network and b.principal_id = mine.worker_id and mine.worker_id = any (mine.reach) and b.until >= today and b.ends_at > now()
          and 'base' = any (b.compartments)) a limit 2000)
    select array_agg(k.person_id) into more from shared s
      join people.search_keys k on k.network_id = network and k.person_id = s.person_id
      where k.keys && array(select w # ('x' || right(k.unit_id::text, 8))::bit(32)::int from unnest(wide) w);
    ids := coalesce(more, '{}') || ids;
  end if;
  return query
    select coalesce(json_agg(row_to_json(c)), '[]'::json), full_now from (
      select p.person_id, p.unit_id, p.code, p.nickname, p.identity_level, p.last_met_on, i.given_name, i.family_name, i.chosen_name, i.birth_date, i.birth_year
      from unnest(ids[1:closely]) found(person_id)
      join people.identities i on i.network_id = network and i.person_id = found.person_id
      join people.persons p on p.network_id = network and p.person_id = found.person_id
      where p.ended_on is null and p.person_id <> all (mine.resting)
        and (p.unit_id = any (homes) or exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))) c;
end $$;
set local role prossima_owner;
