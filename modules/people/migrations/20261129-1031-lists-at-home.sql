-- The lists of people, walked by functions that know once who asks: whom I follow, the persons of a unit, who is called
-- so. Each says the words of the policies of people.persons and people.identities; the tests compare them with the rows.
select access.home_first('people.persons', 'person_id',
  array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist',
    'legal_advisor', 'housing_officer', 'community_facilitator'], 'base');

create function people.person_readers() returns text[] language plpgsql immutable set search_path = people, pg_temp as $$
begin
  return array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager',
    'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator'];
end $$;

-- From my units to the people they met last, one short walk each, and beside them those whom others let me see, or who
-- are known to me by name. A name is told only to who reads names where the person is known to them.
create function people.followed(network uuid, of_unit uuid, of_level text, unmet_since date, after_day date, after_id uuid, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean,
  last_met_on date, identity_level text, unit_name text, name text)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine access.sight := access.my_sight(people.person_readers(), people.name_readers(), 'base');
  overseen uuid[] := case when mine.is_plain then '{}' else access.my_units(array['privacy_admin'], 'base') end;
  today date := (now() at time zone 'Europe/Rome')::date;
  before_day date := coalesce(unmet_since, 'infinity');
  last_day date := coalesce(after_day, 'infinity');
  last_id uuid := case when after_day is null then 'ffffffff-ffff-ffff-ffff-ffffffffffff' else after_id end;
  few int := least(greatest(most, 1), 501);
  let_in uuid[];
begin
  if network is distinct from mine.network_id then return; end if;
  let_in := array(
    select a.person_id from access.person_access a
    where a.network_id = network and a.of_organisation <> '00000000-0000-0000-0000-000000000000' and a.principal_id = any (mine.reach)
      and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments)
    union all
    select a.person_id from access.person_access a
    where a.network_id = network and a.principal_id = mine.worker_id and mine.worker_id = any (mine.reach)
      and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments));
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level, u.name,
      coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)
    from (
      select w.* from unnest(mine.units) home(u), lateral (
        select m.* from people.persons m
        where m.network_id = network and m.unit_id = home.u and (of_unit is null or m.unit_id = of_unit) and m.ended_on is null
          and (of_level is null or m.identity_level = of_level) and m.last_met_on < before_day and (m.last_met_on, m.person_id) < (last_day, last_id)
          and m.person_id <> all (mine.resting)
          and (mine.is_plain or m.unit_id = any (overseen) or exists (select 1 from access.person_access a
            where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
              and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
        order by m.last_met_on desc, m.person_id desc limit few) w
      union all
      (select m.* from people.persons m
        where m.network_id = network and m.person_id = any (let_in) and m.unit_id <> all (mine.units)
          and (of_unit is null or m.unit_id = of_unit) and m.ended_on is null and (of_level is null or m.identity_level = of_level)
          and m.last_met_on < before_day and (m.last_met_on, m.person_id) < (last_day, last_id) and m.person_id <> all (mine.resting)
        order by m.last_met_on desc, m.person_id desc limit few)
      order by last_met_on desc, person_id desc limit few) p
    join network.units u on u.network_id = network and u.unit_id = p.unit_id
    left join lateral (select * from people.identities x where x.network_id = network and x.person_id = p.person_id offset 0) i
      on (mine.is_plain and p.unit_id = any (mine.closer_units) or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.closer_reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
    order by p.last_met_on desc, p.person_id desc;
end $$;

-- The persons a unit keeps, the last met first: all of them for who reads there, of another unit only whom I was let see.
create function people.of_unit(network uuid, of_unit uuid, met_since date, after_day date, after_id uuid, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean,
  last_met_on date, identity_level text, name text)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine access.sight := access.my_sight(people.person_readers(), people.name_readers(), 'base');
  is_home boolean := mine.is_plain and of_unit = any (mine.units) or of_unit = any (access.my_units(array['privacy_admin'], 'base'));
  is_named boolean := mine.is_plain and of_unit = any (mine.closer_units);
  today date := (now() at time zone 'Europe/Rome')::date;
  first_day date := coalesce(met_since, '-infinity');
  last_day date := coalesce(after_day, 'infinity');
  last_id uuid := case when after_day is null then 'ffffffff-ffff-ffff-ffff-ffffffffffff' else after_id end;
  few int := least(greatest(most, 1), 1001);
begin
  if network is distinct from mine.network_id then return; end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level,
      coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)
    from (
      select m.* from people.persons m
      where m.network_id = network and m.unit_id = of_unit and m.ended_on is null
        and m.last_met_on >= first_day and (m.last_met_on, m.person_id) < (last_day, last_id) and m.person_id <> all (mine.resting)
        and (is_home or exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
      order by m.last_met_on desc, m.person_id desc limit few) p
    left join lateral (select * from people.identities x where x.network_id = network and x.person_id = p.person_id offset 0) i
      on (is_named or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.closer_reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
    order by p.last_met_on desc, p.person_id desc;
end $$;

-- "Volpe" is looked for unit by unit, the last met first, and the walk stops when the list is full.
set local role prossima_keeper;
create or replace function people.search_nicknames(network uuid, typed text, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean, last_met_on date)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  mine access.sight := access.my_sight(array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker',
    'case_manager', 'psychologist'], '{}', 'base');
  today date := (now() at time zone 'Europe/Rome')::date;
  begins text := replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  inside text := '% ' || begins;
  coded text := replace(begins, '-', '');
  few int := least(greatest(most, 1), 50);
begin
  if network is distinct from mine.network_id or typed = '' then return; end if;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on
    from unnest(mine.units) home(u), lateral (
      select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on
      from people.persons m
      where m.network_id = network and m.unit_id = home.u and m.ended_on is null and m.person_id <> all (mine.resting)
        and (m.nickname_key like begins or m.nickname_key like inside or replace(lower(m.code), '-', '') like coded)
        and (mine.is_plain or exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
      order by m.last_met_on desc, m.person_id desc limit few) p
    order by p.last_met_on desc, p.person_id desc
    limit few;
end $$;
set local role prossima_owner;

-- A page of pairs, not a thousand: how the rest of the question is planned hangs on it.
set local role prossima_keeper;
alter function people.duplicates_seen(uuid, int) rows 50;
set local role prossima_owner;

grant execute on function people.person_readers() to prossima_keeper;
grant execute on function people.followed(uuid, uuid, text, date, date, uuid, int), people.of_unit(uuid, uuid, date, date, uuid, int) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.followed(uuid, uuid, text, date, date, uuid, int) owner to prossima_keeper;
alter function people.of_unit(uuid, uuid, date, date, uuid, int) owner to prossima_keeper;
