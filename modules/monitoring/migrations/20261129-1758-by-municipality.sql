-- Figures seen by municipality. Small ones are told together with their district when they are shown.
set local role prossima_keeper;
create or replace function monitoring.count_subjects(network uuid, asked jsonb, from_day date, to_day date, of_district text, with_parts boolean, as_of timestamptz default null)
returns table (label text, dimension text, code text, subjects int, new_subjects int, identities text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[];
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  return query
  with wanted as (
    select a.*, m.measure, monitoring.lasts(m.measure) as is_lasting
    from jsonb_to_recordset(asked) a (label text, measures text[], kinds text[], least_days int, genders text[], age_bands text[], citizenships text[],
      districts text[], organisations uuid[], units uuid[], in_organisation uuid, in_units uuid[], in_project uuid) cross join lateral unnest(a.measures) m (measure)
  ), sides as materialized (
    select p.project, u.* from (select distinct w.in_project as project from wanted w where with_parts) p
    cross join lateral monitoring.sides_of_units(network, p.project) u
  ), told as (
    select s.subject, s.on_day, s.until_day, s.district_key, s.measure, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.organisation_id, s.unit_id, s.town
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day <= to_day and s.told_at <= coalesce(as_of, 'infinity')
      and s.measure in (select w.measure from wanted w)
    union all
    select s.subject, s.on_day, s.until_day, s.district_key, s.measure, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.organisation_id, s.unit_id, s.town
    from monitoring.seen_before s where as_of is not null and s.network_id = network and s.is_validated and s.on_day <= to_day
      and s.told_at <= as_of and s.untold_at > as_of and s.measure in (select w.measure from wanted w)
  ), mine as (
    select w.label, coalesce(w.least_days, 0) as least_days, w.in_organisation, w.in_units, w.in_project, s.subject, s.on_day, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      s.organisation_id, s.unit_id, s.town, coalesce(s.until_day, case when w.is_lasting then to_day else s.on_day end) as last_day
    from wanted w join told s on s.measure = w.measure and (w.kinds is null or s.kind = any (w.kinds)) and (w.genders is null or s.gender = any (w.genders))
      and (w.age_bands is null or s.age_band = any (w.age_bands)) and (w.citizenships is null or s.citizenship = any (w.citizenships))
      and (w.districts is null or s.district_key = any (w.districts)) and (w.organisations is null or s.organisation_id = any (w.organisations))
      and (w.units is null or s.unit_id = any (w.units))
  ), firsts as (
    select distinct on (m.label, m.subject) m.label, m.subject, m.on_day, m.district_key from mine m order by m.label, m.subject, m.on_day, m.district_key
  ), here as (
    select m.*, f.on_day >= from_day as is_new, f.on_day as first_day, f.district_key as first_district
    from mine m join firsts f on f.label = m.label and f.subject = m.subject
    where m.last_day >= from_day and least(m.last_day, to_day) - m.on_day >= m.least_days
      and (of_district is null or m.district_key = of_district) and (sees_all or m.organisation_id = any (bodies))
      and (m.in_organisation is null or m.organisation_id = m.in_organisation) and (m.in_units is null or m.unit_id = any (m.in_units))
  ), latest as (
    select distinct on (h.label, h.subject) h.* from here h order by h.label, h.subject, h.on_day desc, h.district_key, h.kind, h.town
  ), words as (
    select l.label, l.subject, l.is_new and (of_district is null or l.first_district = of_district) as is_new, p.dimension, p.code
    from latest l cross join lateral (values ('all', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship),
      ('identity', l.identity), ('municipality', l.town)) p (dimension, code)
    where with_parts or p.dimension = 'all'
    union all
    select h.label, h.subject, h.is_new and h.first_district = h.district_key, 'district', h.district_key from here h where with_parts
    union all
    select h.label, h.subject, h.is_new and h.first_day = h.on_day, 'kind', h.kind from here h where with_parts and h.kind <> ''
    union all
    select h.label, h.subject, h.is_new and h.first_day = h.on_day, p.dimension, p.code
    from here h left join sides u on u.project is not distinct from h.in_project and u.unit_id = h.unit_id
    cross join lateral (values ('partner', h.organisation_id::text), ('service', coalesce(u.service, h.organisation_id::text))) p (dimension, code)
    where with_parts
    union all
    select h.label, h.subject, h.is_new and h.first_day = h.on_day, 'action', a.code
    from here h join sides u on u.project = h.in_project and u.unit_id = h.unit_id cross join lateral unnest(u.actions) a (code)
    where with_parts
    union all
    select h.label, h.subject, to_char(h.first_day, 'YYYY-MM') = to_char(m.day, 'YYYY-MM') and (of_district is null or h.first_district = of_district),
      'month', to_char(m.day, 'YYYY-MM')
    from here h cross join lateral generate_series(date_trunc('month', greatest(h.on_day, from_day)), least(h.last_day, to_day)::timestamp, interval '1 month') m (day)
    where with_parts
  )
  select w.label, w.dimension, w.code, count(distinct w.subject)::int, (count(distinct w.subject) filter (where w.is_new))::int,
    case when w.dimension = 'all' then (select array_agg(distinct l.identity order by l.identity) from latest l where l.label = w.label) else '{}'::text[] end
  from words w group by w.label, w.dimension, w.code;
end $$;

create or replace function monitoring.count_value(network uuid, kept jsonb, from_day date, to_day date, as_of timestamptz)
returns table (dimension text, code text, quantity bigint, divisor bigint, causes int, largest bigint, most bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare
  counting jsonb := kept -> 'counting';
  how text := kept -> 'counting' ->> 'how';
  of_time text := coalesce(kept ->> 'time', 'in_period');
  only_of jsonb := coalesce(kept -> 'filters', '{}');
  who jsonb := case when kept -> 'counting' ->> 'how' = 'share' then kept -> 'counting' -> 'of' else kept -> 'counting' end;
  since date := from_day;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) then
    raise exception 'Only who answers for the figures of a network may count them' using errcode = '42501';
  end if;
  if how in ('sum', 'ratio') then
    if of_time <> 'in_period' then since := '0001-01-01'; end if;
    return query
    with wanted as (
      select 'over' as role, c ->> 'measure' as measure, c -> 'kinds' as kinds from (select case how when 'sum' then counting else counting -> 'over' end) x (c)
      union all
      select 'under', counting -> 'under' ->> 'measure', counting -> 'under' -> 'kinds' where how = 'ratio'
    ), facts_then as (
      select f.cause_id, f.organisation_id, f.unit_id, f.district_key, f.measure, f.kind, f.gender, f.age_band, f.citizenship, f.quantity, f.town
      from monitoring.facts f where f.network_id = network and f.is_validated and f.on_day between since and to_day
        and f.measure in (select w.measure from wanted w) and f.told_at <= coalesce(as_of, 'infinity')
      union all
      select b.cause_id, b.organisation_id, b.unit_id, b.district_key, b.measure, b.kind, b.gender, b.age_band, b.citizenship, b.quantity, b.town
      from monitoring.facts_before b where as_of is not null and b.network_id = network and b.is_validated and b.on_day between since and to_day
        and b.measure in (select w.measure from wanted w) and b.told_at <= as_of and b.untold_at > as_of
    ), kept_facts as (
      select w.role, f.* from wanted w join facts_then f on f.measure = w.measure and (w.kinds is null or w.kinds ? f.kind)
      where (only_of -> 'genders' is null or only_of -> 'genders' ? f.gender)
        and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? f.age_band)
        and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? f.citizenship)
        and (only_of -> 'districts' is null or only_of -> 'districts' ? f.district_key)
        and (only_of -> 'organisations' is null or only_of -> 'organisations' ? f.organisation_id::text)
        and (only_of -> 'units' is null or only_of -> 'units' ? f.unit_id::text)
    ), sided as (
      select p.dimension, p.code, k.role, k.cause_id, k.kind, k.quantity from kept_facts k
      cross join lateral (values ('none', ''), ('gender', k.gender), ('age_band', k.age_band), ('citizenship', k.citizenship),
        ('district', k.district_key), ('municipality', k.town), ('kind', k.kind), ('partner', k.organisation_id::text),
        ('service', coalesce(kept #>> array['units', k.unit_id::text, 'service'], k.organisation_id::text))) p (dimension, code)
      where p.dimension = 'none' or kept -> 'dimensions' ? p.dimension
      union all
      -- A district without anything is there too: its absence would tell that it is nothing.
      select 'district', d.key, 'over', null, '', 0 from network.districts d where d.network_id = network and kept -> 'dimensions' ? 'district'
        and (only_of -> 'districts' is null or only_of -> 'districts' ? d.key)
      union all
      select 'action', a.code, k.role, k.cause_id, k.kind, k.quantity from kept_facts k
      cross join lateral jsonb_array_elements_text(coalesce(kept #> array['units', k.unit_id::text, 'actions'], '[]')) a (code)
      where kept -> 'dimensions' ? 'action'
      union all
      -- So is a body that ever did anything of the kind, each of its services, and each action of the project.
      select p.dimension, p.code, 'over', null, '', 0
      from (select distinct r.organisation_id, r.unit_id from monitoring.rollup r where r.network_id = network
        and r.measure in (select w.measure from wanted w) and (only_of -> 'organisations' is null or only_of -> 'organisations' ? r.organisation_id::text)
        and (only_of -> 'units' is null or only_of -> 'units' ? r.unit_id::text)) r
      cross join lateral (values ('partner', r.organisation_id::text),
        ('service', coalesce(kept #>> array['units', r.unit_id::text, 'service'], r.organisation_id::text))) p (dimension, code)
      where kept -> 'dimensions' ? p.dimension
      union all
      select distinct 'action', a.code, 'over', null::uuid, '', 0 from jsonb_each(coalesce(kept -> 'units', '{}')) u
      cross join lateral jsonb_array_elements_text(coalesce(u.value -> 'actions', '[]')) a (code) where kept -> 'dimensions' ? 'action'
    ), by_cause as (
      select s.dimension, s.code, s.cause_id, sum(s.quantity) filter (where s.role = 'over') as over, sum(s.quantity) filter (where s.role = 'under') as under
      from sided s group by s.dimension, s.code, s.cause_id
    ), by_kind as (
      select m.dimension, m.code, max(m.added) as most from (
        select s.dimension, s.code, s.kind, sum(s.quantity) as added from sided s where s.role = 'over' group by s.dimension, s.code, s.kind) m
      group by m.dimension, m.code
    )
    select b.dimension, b.code, coalesce(sum(b.over), 0)::bigint, coalesce(sum(b.under), 0)::bigint, count(b.cause_id)::int,
      coalesce(max(b.over), 0)::bigint, coalesce(max(k.most), 0)::bigint
    from by_cause b left join by_kind k on k.dimension = b.dimension and k.code = b.code group by b.dimension, b.code;
    return;
  end if;
  since := case of_time when 'cumulative' then date '0001-01-01' when 'snapshot_at_end' then to_day else from_day end;
  return query
  with seen_then as (
    select s.cause_id, s.subject, s.on_day, s.until_day, s.organisation_id, s.unit_id, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.measure, s.town
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day <= to_day and who -> 'measures' ? s.measure
      and s.told_at <= coalesce(as_of, 'infinity')
    union all
    select s.cause_id, s.subject, s.on_day, s.until_day, s.organisation_id, s.unit_id, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.measure, s.town
    from monitoring.seen_before s where as_of is not null and s.network_id = network and s.is_validated and s.on_day <= to_day
      and who -> 'measures' ? s.measure and s.told_at <= as_of and s.untold_at > as_of
  ), mine as (
    select s.*, coalesce(s.until_day, case when kept -> 'lasting' ? s.measure then to_day else s.on_day end) as last_day
    from seen_then s where (who -> 'kinds' is null or who -> 'kinds' ? s.kind)
      and (only_of -> 'genders' is null or only_of -> 'genders' ? s.gender)
      and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? s.age_band)
      and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? s.citizenship)
      and (only_of -> 'districts' is null or only_of -> 'districts' ? s.district_key)
      and (only_of -> 'organisations' is null or only_of -> 'organisations' ? s.organisation_id::text)
      and (only_of -> 'units' is null or only_of -> 'units' ? s.unit_id::text)
  ), firsts as (
    select distinct on (m.subject) m.subject, m.on_day, m.district_key from mine m order by m.subject, m.on_day, m.district_key
  ), here as (
    select m.*, f.on_day >= since as is_new, f.on_day as first_day, f.district_key as first_district
    from mine m join firsts f on f.subject = m.subject
    where m.last_day >= since and least(m.last_day, to_day) - m.on_day >= coalesce((who ->> 'least_days')::int, 0)
  ), latest as (
    select distinct on (h.subject) h.* from here h order by h.subject, h.on_day desc, h.district_key, h.kind, h.town
  ), sided as (
    select l.subject, l.cause_id, l.is_new, p.dimension, p.code from latest l
    cross join lateral (values ('none', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship), ('identity', l.identity), ('municipality', l.town)) p (dimension, code)
    union all
    select h.subject, h.cause_id, h.is_new and h.first_district = h.district_key, 'district', h.district_key from here h
    union all
    select h.subject, h.cause_id, h.is_new and h.first_day = h.on_day, 'kind', h.kind from here h where h.kind <> ''
    union all
    select h.subject, h.cause_id, h.is_new and h.first_day = h.on_day, p.dimension, p.code from here h
    cross join lateral (values ('partner', h.organisation_id::text),
      ('service', coalesce(kept #>> array['units', h.unit_id::text, 'service'], h.organisation_id::text))) p (dimension, code)
    union all
    select h.subject, h.cause_id, h.is_new and h.first_day = h.on_day, 'action', a.code from here h
    cross join lateral jsonb_array_elements_text(coalesce(kept #> array['units', h.unit_id::text, 'actions'], '[]')) a (code)
    union all
    select null, null, true, p.dimension, p.code from (select distinct m.organisation_id, m.unit_id from mine m) m
    cross join lateral (values ('partner', m.organisation_id::text),
      ('service', coalesce(kept #>> array['units', m.unit_id::text, 'service'], m.organisation_id::text))) p (dimension, code)
    union all
    select distinct null::uuid, null::uuid, true, 'action', a.code from jsonb_each(coalesce(kept -> 'units', '{}')) u
    cross join lateral jsonb_array_elements_text(coalesce(u.value -> 'actions', '[]')) a (code)
    union all
    select null, null, true, 'district', d.key from network.districts d where d.network_id = network
      and (only_of -> 'districts' is null or only_of -> 'districts' ? d.key)
  )
  select s.dimension, s.code, count(distinct s.subject)::bigint, null::bigint, count(distinct s.cause_id)::int, 1::bigint, 0::bigint
  from sided s where (who ->> 'which' <> 'new_subjects' or s.is_new) and (s.dimension = 'none' or kept -> 'dimensions' ? s.dimension)
  group by s.dimension, s.code;
end $$;

set local role prossima_owner;
