-- What stands behind a figure: its causes (an outing, a referral, a file), each with what it adds. No pseudonym leaves: who is
-- counted once is only a number beside the cause. Whether somebody may open a cause is asked of its own room, not here.
create function monitoring.causes_behind(network uuid, rule jsonb, from_day date, to_day date, of_district text, of_body uuid, of_units uuid[])
returns table (source text, cause_id uuid, organisation_id uuid, unit_id uuid, on_day date, quantity bigint, divisor bigint, whole bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare
  counting jsonb := rule -> 'counting';
  how text := rule -> 'counting' ->> 'how';
  of_time text := coalesce(rule ->> 'time', 'in_period');
  only_of jsonb := coalesce(rule -> 'filters', '{}');
  who jsonb := case when rule -> 'counting' ->> 'how' = 'share' then rule -> 'counting' -> 'of' else rule -> 'counting' end;
  since date := from_day;
  sees_all boolean;
  bodies uuid[];
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  if how in ('sum', 'ratio') then
    if of_time <> 'in_period' then since := '0001-01-01'; end if;
    return query
    with wanted as (
      select 'over' as role, c ->> 'measure' as measure, c -> 'kinds' as kinds from (select case how when 'sum' then counting else counting -> 'over' end) x (c)
      union all
      select 'under', counting -> 'under' ->> 'measure', counting -> 'under' -> 'kinds' where how = 'ratio'
    ), kept as (
      select w.role, f.source, f.cause_id, f.organisation_id, f.unit_id, f.on_day, f.quantity
      from wanted w join monitoring.facts f on f.measure = w.measure and (w.kinds is null or w.kinds ? f.kind)
      where f.network_id = network and f.is_validated and f.on_day between since and to_day
        and (sees_all or f.organisation_id = any (bodies)) and (of_district is null or f.district_key = of_district)
        and (of_body is null or f.organisation_id = of_body) and (of_units is null or f.unit_id = any (of_units))
        and (only_of -> 'genders' is null or only_of -> 'genders' ? f.gender)
        and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? f.age_band)
        and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? f.citizenship)
        and (only_of -> 'districts' is null or only_of -> 'districts' ? f.district_key)
        and (only_of -> 'organisations' is null or only_of -> 'organisations' ? f.organisation_id::text)
        and (only_of -> 'units' is null or only_of -> 'units' ? f.unit_id::text)
    )
    select k.source, k.cause_id, k.organisation_id, k.unit_id, max(k.on_day),
      coalesce(sum(k.quantity) filter (where k.role = 'over'), 0)::bigint, coalesce(sum(k.quantity) filter (where k.role = 'under'), 0)::bigint,
      (sum(coalesce(sum(k.quantity) filter (where k.role = case how when 'ratio' then 'under' else 'over' end), 0)) over ())::bigint
    from kept k group by k.source, k.cause_id, k.organisation_id, k.unit_id;
    return;
  end if;
  since := case of_time when 'cumulative' then date '0001-01-01' when 'snapshot_at_end' then to_day else from_day end;
  return query
  with mine as (
    select s.source, s.cause_id, s.organisation_id, s.unit_id, s.subject, s.on_day, s.district_key,
      coalesce(s.until_day, case when monitoring.lasts(s.measure) then to_day else s.on_day end) as last_day
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day <= to_day and who -> 'measures' ? s.measure
      and (who -> 'kinds' is null or who -> 'kinds' ? s.kind)
      and (only_of -> 'genders' is null or only_of -> 'genders' ? s.gender)
      and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? s.age_band)
      and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? s.citizenship)
      and (only_of -> 'districts' is null or only_of -> 'districts' ? s.district_key)
      and (only_of -> 'organisations' is null or only_of -> 'organisations' ? s.organisation_id::text)
      and (only_of -> 'units' is null or only_of -> 'units' ? s.unit_id::text)
  ), firsts as (
    select distinct on (m.subject) m.subject, m.on_day, m.district_key from mine m order by m.subject, m.on_day, m.district_key
  ), counted as (
    select m.* from mine m join firsts f on f.subject = m.subject
    where m.last_day >= since and least(m.last_day, to_day) - m.on_day >= coalesce((who ->> 'least_days')::int, 0)
      and (who ->> 'which' <> 'new_subjects' or (f.on_day >= since and f.on_day = m.on_day and (of_district is null or f.district_key = of_district)))
      and (sees_all or m.organisation_id = any (bodies)) and (of_district is null or m.district_key = of_district)
      and (of_body is null or m.organisation_id = of_body) and (of_units is null or m.unit_id = any (of_units))
  )
  select c.source, c.cause_id, c.organisation_id, c.unit_id, max(c.on_day), count(distinct c.subject)::bigint, 0::bigint,
    (select count(distinct a.subject) from counted a)::bigint
  from counted c group by c.source, c.cause_id, c.organisation_id, c.unit_id;
end $$;

grant execute on function monitoring.causes_behind(uuid, jsonb, date, date, text, uuid, uuid[]) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.causes_behind(uuid, jsonb, date, date, text, uuid, uuid[]) owner to prossima_keeper;
