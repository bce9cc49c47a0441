-- The persons of a unit for who reads the names of all that lie there, asked in one statement before anything else is looked at.
set local role prossima_keeper;
create or replace function people.of_unit(network uuid, of_unit uuid, met_since date, after_day date, after_id uuid, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean,
  last_met_on date, identity_level text, name text)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  first_day date := coalesce(met_since, '-infinity');
  last_day date := coalesce(after_day, 'infinity');
  last_id uuid := case when after_day is null then 'ffffffff-ffff-ffff-ffff-ffffffffffff' else after_id end;
  few int := least(greatest(most, 1), 1001);
  mine access.sight; is_home boolean; is_named boolean; today date;
begin
  if exists (select from access.plain_session s where s.network_id = network and 'base' = any (s.clearance)
    and s.grant_roles <@ '{educator,social_worker,case_manager,service_coordinator,psychologist,cultural_mediator,legal_advisor,housing_officer,health_worker,community_facilitator}' and of_unit = any (s.grant_units)) then
    return query
      select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level,
        coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)
      from (
        select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on, m.identity_level
        from people.persons m
        where m.network_id = network and m.unit_id = of_unit and m.ended_on is null
          and m.last_met_on >= first_day and (m.last_met_on, m.person_id) < (last_day, last_id)
        order by m.last_met_on desc, m.person_id desc limit few) p
      left join lateral (select x.chosen_name, x.given_name, x.family_name from people.identities x
        where x.network_id = network and x.person_id = p.person_id offset 0) i on true
      order by p.last_met_on desc, p.person_id desc;
    return;
  end if;
  mine := access.my_sight(people.person_readers(), people.name_readers(), 'base');
  if network is distinct from mine.network_id then return; end if;
  is_home := mine.is_plain and of_unit = any (mine.units) or of_unit = any (access.my_units(array['privacy_admin'], 'base'));
  is_named := mine.is_plain and of_unit = any (mine.closer_units);
  today := (now() at time zone 'Europe/Rome')::date;
  return query
    select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level,
      coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)
    from (
      select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on, m.identity_level
      from people.persons m
      where m.network_id = network and m.unit_id = of_unit and m.ended_on is null
        and m.last_met_on >= first_day and (m.last_met_on, m.person_id) < (last_day, last_id) and m.person_id <> all (mine.resting)
        and (is_home or exists (select 1 from access.person_access a
          where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
            and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
      order by m.last_met_on desc, m.person_id desc limit few) p
    left join lateral (select x.chosen_name, x.given_name, x.family_name from people.identities x where x.network_id = network and x.person_id = p.person_id offset 0) i
      on (is_named or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.closer_reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
    order by p.last_met_on desc, p.person_id desc;
end $$;
set local role prossima_owner;
