-- "Volpe" is looked for unit by unit, the last met first, and the walk stops when the list is full: in a unit that met
-- thousands, nobody sorts them all to show eight. Who asked that their data rest is not found.
set local role prossima_keeper;
create or replace function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare
  roles text[] := array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'];
  mine uuid[] := access.my_units(roles);
  heard uuid[] := access.my_principals();
  resting uuid[] := access.restricted();
  today date := (now() at time zone 'Europe/Rome')::date;
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  few int := least(greatest(most, 1), 50);
begin
  if network is distinct from access.my_network() or not access.is_cleared('base') or typed = '' then
    return;
  end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from (select distinct u from unnest(mine) u) home, lateral (
      select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on
      from people.persons m
      where m.network_id = network and m.unit_id = home.u and m.ended_on is null and m.person_id <> all (resting)
        and (m.nickname_key like begins or m.nickname_key like '% ' || begins
          or replace(lower(m.code), '-', '') like replace(begins, '-', ''))
        and exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (heard)
            and a.until >= today and 'base' = any (a.compartments) offset 0)
      order by m.last_met_on desc, m.person_id desc limit few) p
    order by p.last_met_on desc, p.person_id desc
    limit few;
end $$;
set local role prossima_owner;
