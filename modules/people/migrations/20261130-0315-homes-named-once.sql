-- Whom I follow: a unit is named once for its list, not once for each person in it (51 looks for a page, 45 to 60 µs).
set local role prossima_keeper;
create or replace function people.followed(network uuid, of_unit uuid, of_level text, unmet_since date, after_day date, after_id uuid, most int)
returns table (person_id uuid, unit_id uuid, code text, nickname text, gender text, age_band text, language text, protective_flag boolean,
  last_met_on date, identity_level text, unit_name text, name text)
language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  before_day date := coalesce(unmet_since, 'infinity');
  last_day date := coalesce(after_day, 'infinity');
  last_id uuid := case when after_day is null then 'ffffffff-ffff-ffff-ffff-ffffffffffff' else after_id end;
  few int := least(greatest(most, 1), 501);
  today date := (now() at time zone 'Europe/Rome')::date;
  homes uuid[]; mine access.sight; overseen uuid[]; let_in uuid[];
begin
  -- Most days nobody else lets anybody in, nor is anybody known to me by name: then every row is at home.
  select s.grant_units into homes from access.plain_session s
  where s.network_id = network and 'base' = any (s.clearance) and s.grant_roles <@ '{educator,social_worker,case_manager,service_coordinator,psychologist,cultural_mediator,legal_advisor,housing_officer,health_worker,community_facilitator}'
    and not exists (select from access.person_access a
      where a.network_id = network and a.of_organisation <> '00000000-0000-0000-0000-000000000000'
        and a.principal_id = any (s.grant_units || s.grant_organisations || s.worker_id) offset 0)
    and not exists (select from access.person_access a
      where a.network_id = network and a.principal_id = s.worker_id and (a.until >= today) is true and 'base' = any (a.compartments) offset 0);
  if cardinality(homes) > 0 then
    return query
      select p.person_id, p.unit_id, p.code, p.nickname, p.gender, p.age_band, p.language, p.protective_flag, p.last_met_on, p.identity_level, p.unit_name,
        coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code)
      from (
        select w.*, u.name as unit_name from unnest(homes) with ordinality home(u, n)
        join network.units u on u.network_id = network and u.unit_id = home.u, lateral (
          select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on, m.identity_level
          from people.persons m
          where m.network_id = network and m.unit_id = home.u and (of_unit is null or m.unit_id = of_unit) and m.ended_on is null
            and (of_level is null or m.identity_level = of_level) and m.last_met_on < before_day and (m.last_met_on, m.person_id) < (last_day, last_id)
          order by m.last_met_on desc, m.person_id desc limit few) w
        where array_position(homes, home.u) = home.n
        order by w.last_met_on desc, w.person_id desc limit few) p
      left join lateral (select x.chosen_name, x.given_name, x.family_name from people.identities x
        where x.network_id = network and x.person_id = p.person_id offset 0) i on true
      order by p.last_met_on desc, p.person_id desc;
    return;
  end if;
  mine := access.my_sight(people.person_readers(), people.name_readers(), 'base');
  if network is distinct from mine.network_id then return; end if;
  overseen := case when mine.is_plain then '{}' else access.my_units(array['privacy_admin'], 'base') end;
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
        select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on, m.identity_level
        from people.persons m
        where m.network_id = network and m.unit_id = home.u and (of_unit is null or m.unit_id = of_unit) and m.ended_on is null
          and (of_level is null or m.identity_level = of_level) and m.last_met_on < before_day and (m.last_met_on, m.person_id) < (last_day, last_id)
          and m.person_id <> all (mine.resting)
          and (mine.is_plain or m.unit_id = any (overseen) or exists (select 1 from access.person_access a
            where a.network_id = network and a.person_id = m.person_id and a.principal_id = any (mine.reach)
              and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
        order by m.last_met_on desc, m.person_id desc limit few) w
      union all
      (select m.person_id, m.unit_id, m.code, m.nickname, m.gender, m.age_band, m.language, m.protective_flag, m.last_met_on, m.identity_level
        from people.persons m
        where m.network_id = network and m.person_id = any (let_in) and m.unit_id <> all (mine.units)
          and (of_unit is null or m.unit_id = of_unit) and m.ended_on is null and (of_level is null or m.identity_level = of_level)
          and m.last_met_on < before_day and (m.last_met_on, m.person_id) < (last_day, last_id) and m.person_id <> all (mine.resting)
        order by m.last_met_on desc, m.person_id desc limit few)
      order by last_met_on desc, person_id desc limit few) p
    join network.units u on u.network_id = network and u.unit_id = p.unit_id
    left join lateral (select x.chosen_name, x.given_name, x.family_name from people.identities x where x.network_id = network and x.person_id = p.person_id offset 0) i
      on (mine.is_plain and p.unit_id = any (mine.closer_units) or exists (select 1 from access.person_access a
        where a.network_id = network and a.person_id = p.person_id and a.principal_id = any (mine.closer_reach)
          and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0))
    order by p.last_met_on desc, p.person_id desc;
end $$;
set local role prossima_owner;
