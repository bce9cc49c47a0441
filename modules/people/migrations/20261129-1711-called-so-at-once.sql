-- Most who look for a nickname work in a unit or two and read all that lies there: for them one statement joins the session to the
-- walk, and when the list is full nothing else is asked. What it told is the beginning of what the longer road tells, which walks
-- as far in those units. Whether anybody lies beyond the walk is no longer asked: that was a look at thousands of rows.
set local role prossima_keeper;
create or replace function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  inside text := '% ' || begins;
  coded text := replace(begins, '-', '');
  few int := least(greatest(most, 1), 50);
  told int; told_now int; mine access.sight; walked uuid[] := '{}'; each int; today date; short text; highest text;
begin
  if typed = '' then return; end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from access.plain_session s, unnest(s.grant_units) with ordinality home(u, n), lateral (
      select m.* from (
        select l.person_id, l.unit_id, l.code, l.nickname, l.gender, l.age_band, l.language, l.protective_flag, l.last_met_on, l.nickname_key
        from people.persons l where l.network_id = network and l.unit_id = home.u and l.ended_on is null
        order by l.last_met_on desc, l.person_id desc limit 125) m
      where m.nickname_key like begins or m.nickname_key like inside or replace(lower(m.code), '-', '') like coded
      limit few) p
    where s.network_id = network and 'base' = any (s.clearance) and s.grant_roles <@ '{outreach_operator,service_coordinator,health_worker,educator,cultural_mediator,social_worker,case_manager,psychologist}'
      and cardinality(s.grant_units) <= 2 and array_position(s.grant_units, home.u) = home.n
    order by p.last_met_on desc, p.person_id desc
    limit few;
  get diagnostics told = row_count;
  if told >= few then return; end if;
  mine := access.my_sight('{outreach_operator,service_coordinator,health_worker,educator,cultural_mediator,social_worker,case_manager,psychologist}', '{}', 'base');
  if network is distinct from mine.network_id then return; end if;
  each := case when cardinality(mine.units) <= 2 then 125 else greatest(10, 250 / cardinality(mine.units)) end;
  today := (now() at time zone 'Europe/Rome')::date;
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
    offset told limit few - told;
  get diagnostics told_now = row_count;
  told := told + told_now;
  if told >= few then return; end if;
  -- Of those walked nobody is told twice; where nobody among them is called so there is nobody to leave out.
  if told > 0 then
    walked := array(select l.person_id from unnest(mine.units) home(u), lateral (
      select m.person_id from people.persons m where m.network_id = network and m.unit_id = home.u and m.ended_on is null
      order by m.last_met_on desc, m.person_id desc limit each) l);
    if cardinality(walked) < each then return; end if;
  end if;
  short := replace(typed, '-', '');
  highest := U&'\+10FFFF';
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
