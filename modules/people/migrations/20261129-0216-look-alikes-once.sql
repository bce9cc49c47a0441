-- Who is called so, and who looks alike: whether I may see somebody is asked of those who are about to be shown, and
-- stops at the first reason, instead of being counted for everybody who matches.
set local role prossima_keeper;
create or replace function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  roles text[] := array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'];
  mine uuid[] := access.my_units(roles);
  heard uuid[] := access.my_principals();
  today date := (now() at time zone 'Europe/Rome')::date;
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  if network is distinct from access.my_network() or not access.is_cleared('base') or typed = '' then
    return;
  end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from (select m.* from people.persons m
      where m.network_id = network and m.unit_id = any (mine) and m.ended_on is null
        and (m.nickname_key like begins or m.nickname_key like '% ' || begins
          or replace(lower(m.code), '-', '') like replace(begins, '-', ''))
      order by m.last_met_on desc, m.person_id offset 0) p
    where exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (heard)
          and a.until >= today and 'base' = any (a.compartments) offset 0)
    order by p.last_met_on desc, p.person_id
    limit least(greatest(most, 1), 50);
end $$;

create or replace function people.duplicates_seen(network uuid, most int)
returns table (first_id uuid, second_id uuid, score double precision, reasons text[], found_at timestamptz)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare reach uuid[] := access.my_reach(array['social_worker', 'case_manager', 'service_coordinator'], 'base'); today date := (now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  return query select d.first_id, d.second_id, d.score, d.reasons, d.found_at from people.duplicate_pairs d
    where d.network_id = network
      and exists (select 1 from access.person_access a where a.network_id = network and a.person_id = d.first_id
        and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0)
      and exists (select 1 from access.person_access a where a.network_id = network and a.person_id = d.second_id
        and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0)
      and not exists (select 1 from people.not_same n where n.network_id = network and n.person_id = d.first_id and n.other_id = d.second_id)
      and not exists (select 1 from people.same_as s where s.network_id = network and s.state in ('proposed', 'approved')
        and ((s.person_id = d.first_id and s.survivor_id = d.second_id) or (s.person_id = d.second_id and s.survivor_id = d.first_id)))
    order by d.score desc, d.found_at, d.first_id limit least(greatest(most, 1), 200);
end $$;
set local role prossima_owner;

-- The best pairs first, in the order they are told in: the list stops when it is full.
create index duplicate_pairs_by_score on people.duplicate_pairs (network_id, score desc, found_at, first_id);
