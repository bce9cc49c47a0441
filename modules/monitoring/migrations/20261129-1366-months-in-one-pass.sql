-- Months counted anew without joining what was just found with itself: of that the planner knows nothing, walked through all of it for
-- each row, and years of work took hours. The same numbers.
set local role prossima_keeper;
create or replace function monitoring.once_by_month(network uuid, rules jsonb, of_subjects uuid[], of_bodies uuid[])
returns table (label text, body uuid, dimension text, month text, code text, quantity bigint, newcomers bigint)
language sql stable set search_path = monitoring, pg_temp set enable_nestloop = off as $$
  with rule as materialized (
    select a.*, m.measure, monitoring.lasts(m.measure) as lasts, (select bool_or(monitoring.lasts(x)) from unnest(a.measures) x) as is_running,
      coalesce(a.least_days, 0) as least
    from jsonb_to_recordset(rules) a (label text, how text, measures text[], kinds text[], least_days int, genders text[], age_bands text[],
      citizenships text[], districts text[], organisations uuid[], units uuid[]) cross join lateral unnest(a.measures) m (measure)
    where a.how = 'once'
  ), mine as materialized (
    select r.label, r.is_running, s.subject, s.organisation_id, s.on_day, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      first_value(s.on_day) over first_of as first_day, first_value(s.district_key) over first_of as first_district,
      to_char(s.on_day + r.least, 'YYYY-MM') as from_month,
      case when s.until_day is not null then to_char(s.until_day, 'YYYY-MM') when not r.lasts then to_char(s.on_day, 'YYYY-MM') end as to_month,
      (s.until_day is null and r.lasts) or coalesce(s.until_day, s.on_day) - s.on_day >= r.least as is_there
    from monitoring.seen s join rule r on r.measure = s.measure and (r.kinds is null or s.kind = any (r.kinds))
      and (r.genders is null or s.gender = any (r.genders)) and (r.age_bands is null or s.age_band = any (r.age_bands))
      and (r.citizenships is null or s.citizenship = any (r.citizenships)) and (r.districts is null or s.district_key = any (r.districts))
      and (r.organisations is null or s.organisation_id = any (r.organisations)) and (r.units is null or s.unit_id = any (r.units))
    where s.network_id = network and s.is_validated and (of_subjects is null or s.subject = any (of_subjects))
    window first_of as (partition by r.label, s.subject order by s.on_day, s.district_key)
  ), here as materialized (
    select m.*, b.body from mine m cross join lateral (
      select network as body where of_bodies is null or m.organisation_id = any (of_bodies)
      union all select m.organisation_id where of_bodies is null) b
    where m.is_there
  ), points as (
    select h.label, h.body, h.subject, h.from_month as month from here h where h.is_running
    union
    select h.label, h.body, h.subject, monitoring.month_after(h.to_month) from here h where h.is_running and h.to_month is not null
  ), spans as (
    select p.*, lead(p.month) over (partition by p.label, p.body, p.subject order by p.month) as next_month from points p
  ), present as materialized (
    select h.label, h.body, h.subject, h.from_month as month, null as next_month, h.on_day, h.district_key, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district
    from here h where not h.is_running
    union all
    select h.label, h.body, h.subject, s.month, s.next_month, h.on_day, h.district_key, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district
    from spans s join here h on h.label = s.label and h.body = s.body and h.subject = s.subject
      and h.from_month <= s.month and (h.to_month is null or h.to_month >= s.month)
    where h.is_running
  ), latest as (
    select distinct on (t.label, t.body, t.subject, t.month) t.*, to_char(t.first_day, 'YYYY-MM') = t.month as is_new from present t
    order by t.label, t.body, t.subject, t.month, t.on_day desc, t.district_key, t.kind
  ), words as (
    select l.label, l.body, l.month, l.next_month, p.dimension, p.code, l.is_new
    from latest l
    cross join lateral (values ('all', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship), ('identity', l.identity)) p (dimension, code)
    union all
    select t.label, t.body, t.month, t.next_month, 'district', t.district_key, bool_or(to_char(t.first_day, 'YYYY-MM') = t.month and t.first_district = t.district_key)
    from present t group by t.label, t.body, t.subject, t.month, t.next_month, t.district_key
    union all
    select t.label, t.body, t.month, t.next_month, 'kind', t.kind, bool_or(to_char(t.first_day, 'YYYY-MM') = t.month and t.first_day = t.on_day)
    from present t where t.kind <> ''
    group by t.label, t.body, t.subject, t.month, t.next_month, t.kind
  )
  select t.label, t.body, t.dimension, t.month, t.code, sum(t.one)::bigint, sum(t.is_new)::bigint
  from (
    select w.label, w.body, w.dimension, w.month, w.code, 1 as one, w.is_new::int as is_new from words w
    union all
    select w.label, w.body, w.dimension, w.next_month, w.code, -1, 0 from words w where w.next_month is not null
  ) t group by 1, 2, 3, 4, 5 having sum(t.one) <> 0 or sum(t.is_new) <> 0
$$;
set local role prossima_owner;
