-- Names are found by the index of their keys and by nothing else. Since the keys have an index by time too, the same question
-- was answered by going through every key of the network, ten thousand or a million; and who-may-see was gone through whole
-- instead of being asked of each who was found. Said so that only one road is left.
set local role prossima_keeper;
create or replace function people.search_people(network uuid, narrow int[], wide int[], most int)
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
    with hits as materialized (select k.person_id from people.search_keys k where k.keys && narrow and (k.network_id = network) is true)
    select array_agg(s.person_id) into ids from (
      select h.person_id from hits h where exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0) limit 300) s;
    ids := coalesce(ids, '{}');
    full_now := cardinality(ids) >= 300;
  end if;
  if cardinality(ids) < 8 and cardinality(wide) > 0 then
    select array_agg(w # ('x' || right(u::text, 8))::bit(32)::int) into tied from unnest(wide) w, unnest(mine) u where u is not null;
    if tied is not null then
      with hits as materialized (select k.person_id from people.search_keys k where k.keys && tied and (k.network_id = network) is true limit 2000)
      select array_agg(s.person_id) into more from (
        select h.person_id from hits h where exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = h.person_id and a.principal_id = any (reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0) limit 300) s;
      ids := ids || coalesce(more, '{}');
      full_now := full_now or coalesce(cardinality(more), 0) >= 300;
    end if;
    with shared as materialized (select distinct a.person_id from (
        select b.person_id from access.person_access b
        where b.network_id = network and b.principal_id = any (reach) and b.until >= today and b.ends_at > now() and 'base' = any (b.compartments)
          and b.of_organisation <> '00000000-0000-0000-0000-000000000000'
        union all
        select b.person_id from access.person_access b
        where b.network_id = network and b.principal_id = me and me = any (reach) and b.until >= today and b.ends_at > now()
          and 'base' = any (b.compartments)) a limit 2000)
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
set local role prossima_owner;

-- An index of many keys keeps what is new in a heap of its own and reads that heap whole for every question, until somebody
-- sweeps: on the embedded engine nobody does. What is new goes to its place at once.
alter index people.search_keys_by_key set (fastupdate = off);
select gin_clean_pending_list('people.search_keys_by_key');
