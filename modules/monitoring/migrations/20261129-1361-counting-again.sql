-- Figures counted as of a cut-off. Whether something lasts is told of each measure, not of a whole figure: somebody received once in January and nobody in charge is not
-- reached again in June. And figures a network writes for itself keep only some traits, districts or bodies.
drop function monitoring.count_subjects(uuid, jsonb, date, date, text, boolean);
create function monitoring.lasts(measure text) returns boolean language sql immutable as $$
  select measure in ('places_followed', 'persons_in_charge', 'households_in_charge')
$$;
comment on function monitoring.lasts(text) is 'From a first day until it ends: whoever was there on any day of a period counts in it.';
grant execute on function monitoring.lasts(text) to prossima_keeper;

-- Who is counted once, for those who may see the figures: all of the network, or a coordinator's own bodies. `asked` holds, for
-- each figure, its label, the measures it joins, the kinds and traits and bodies it keeps (null: all) and how many days somebody
-- must have been there by the end of the period; `in_organisation` and `in_units` only narrow what is looked at, as a district does.
-- `as_of` is the hour of a cut-off: as it was counted then.
create function monitoring.count_subjects(network uuid, asked jsonb, from_day date, to_day date, of_district text, with_parts boolean, as_of timestamptz default null)
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
      districts text[], organisations uuid[], units uuid[], in_organisation uuid, in_units uuid[]) cross join lateral unnest(a.measures) m (measure)
  ), told as (
    select s.subject, s.on_day, s.until_day, s.district_key, s.measure, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.organisation_id, s.unit_id
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day <= to_day and s.told_at <= coalesce(as_of, 'infinity')
      and s.measure in (select w.measure from wanted w)
    union all
    select s.subject, s.on_day, s.until_day, s.district_key, s.measure, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.organisation_id, s.unit_id
    from monitoring.seen_before s where as_of is not null and s.network_id = network and s.is_validated and s.on_day <= to_day
      and s.told_at <= as_of and s.untold_at > as_of and s.measure in (select w.measure from wanted w)
  ), mine as (
    select w.label, coalesce(w.least_days, 0) as least_days, w.in_organisation, w.in_units, s.subject, s.on_day, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      s.organisation_id, s.unit_id, coalesce(s.until_day, case when w.is_lasting then to_day else s.on_day end) as last_day
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
    select distinct on (h.label, h.subject) h.* from here h order by h.label, h.subject, h.on_day desc, h.district_key, h.kind
  ), words as (
    select l.label, l.subject, l.is_new and (of_district is null or l.first_district = of_district) as is_new, p.dimension, p.code
    from latest l cross join lateral (values ('all', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship),
      ('identity', l.identity)) p (dimension, code)
    where with_parts or p.dimension = 'all'
    union all
    select h.label, h.subject, h.is_new and h.first_district = h.district_key, 'district', h.district_key from here h where with_parts
    union all
    select h.label, h.subject, h.is_new and h.first_day = h.on_day, 'kind', h.kind from here h where with_parts and h.kind <> ''
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

-- What adds up, by everything it may be seen from, for those who may see the figures. `contributors` are the causes behind it.
create function monitoring.count_sums(network uuid, measures text[], from_day date, to_day date, of_district text, as_of timestamptz default null)
returns table (organisation_id uuid, unit_id uuid, district_key text, month text, is_validated boolean, measure text, kind text, gender text,
  age_band text, citizenship text, quantity bigint, contributors int)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[];
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  return query
  select t.organisation_id, t.unit_id, t.district_key, t.month, t.is_validated, t.measure, t.kind, t.gender, t.age_band, t.citizenship,
    sum(t.quantity)::bigint, count(distinct t.cause_id)::int
  from (
    select f.* from monitoring.facts f where f.network_id = network and f.on_day between from_day and to_day and f.measure = any (measures)
      and f.told_at <= coalesce(as_of, 'infinity')
    union all
    select b.network_id, b.source, b.cause_id, b.organisation_id, b.unit_id, b.district_key, b.on_day, b.month, b.quarter, b.is_validated,
      b.measure, b.kind, b.gender, b.age_band, b.citizenship, b.quantity, b.told_at
    from monitoring.facts_before b where as_of is not null and b.network_id = network and b.on_day between from_day and to_day
      and b.measure = any (measures) and b.told_at <= as_of and b.untold_at > as_of
  ) t
  where (of_district is null or t.district_key = of_district) and (sees_all or t.organisation_id = any (bodies))
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
end $$;

grant execute on function monitoring.count_subjects(uuid, jsonb, date, date, text, boolean, timestamptz),
  monitoring.count_sums(uuid, text[], date, date, text, timestamptz) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.count_subjects(uuid, jsonb, date, date, text, boolean, timestamptz) owner to prossima_keeper;
alter function monitoring.count_sums(uuid, text[], date, date, text, timestamptz) owner to prossima_keeper;
