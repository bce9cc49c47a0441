-- Those met last are walked first, some hundreds in all, however many units somebody works in: a hundred of each of twenty units
-- was the longest part of a search by name. Where the walk saw everybody there is no rest to look among.
set local role prossima_keeper;
create or replace function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine access.sight := access.my_sight(array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker',
    'case_manager', 'psychologist'], '{}', 'base');
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  inside text := '% ' || begins;
  coded text := replace(begins, '-', '');
  short text := replace(typed, '-', '');
  today date := (now() at time zone 'Europe/Rome')::date;
  few int := least(greatest(most, 1), 50);
  highest text := U&'\+10FFFF';
  told int; walked uuid[]; each int := greatest(10, 250 / greatest(coalesce(cardinality(mine.units), 0), 1));
begin
  if network is distinct from mine.network_id or typed = '' then return; end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from unnest(mine.units) home(u), lateral (
      select m.* from (
        select l.* from people.persons l where l.network_id = network and l.unit_id = home.u and l.ended_on is null
        order by l.last_met_on desc, l.person_id desc limit each) m
      where m.person_id <> all (mine.resting)
        and (m.nickname_key like begins or m.nickname_key like inside or replace(lower(m.code), '-', '') like coded)
        and (mine.is_plain or exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
      limit few) p
    order by p.last_met_on desc, p.person_id desc
    limit few;
  get diagnostics told = row_count;
  if told >= few then return; end if;
  if not exists (select from unnest(mine.units) home(u), lateral (
    select from people.persons m where m.network_id = network and m.unit_id = home.u and m.ended_on is null offset each limit 1) beyond) then
    return;
  end if;
  walked := array(select l.person_id from unnest(mine.units) home(u), lateral (
    select m.person_id from people.persons m where m.network_id = network and m.unit_id = home.u and m.ended_on is null
    order by m.last_met_on desc, m.person_id desc limit each) l);
  -- Letters compared as bytes: what begins so ends before the same letters with the highest of all behind them.
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from (
      select m.* from unnest(mine.units) home(u) join people.persons m on m.network_id = network and m.unit_id = home.u
        and m.nickname_key ~>=~ typed and m.nickname_key ~<~ (typed || highest)
      union
      select m.* from unnest(mine.units) home(u) join people.persons m on m.network_id = network and m.unit_id = home.u
        and replace(lower(m.code), '-', '') ~>=~ short and replace(lower(m.code), '-', '') ~<~ (short || highest) and short <> ''
      union
      select m.* from unnest(mine.units) home(u) join people.persons m on m.network_id = network and m.unit_id = home.u
        and m.nickname_key like '% %' and m.nickname_key like inside) p
    where p.ended_on is null and p.person_id <> all (mine.resting) and p.person_id <> all (walked)
      and (mine.is_plain or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
    order by p.last_met_on desc, p.person_id desc
    limit few - told;
end $$;
set local role prossima_owner;
