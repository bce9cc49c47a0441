-- Months counted anew of years of work: each month of somebody was spread over seven sides before it was added up, and sorted by words.
-- Now the same words are added up first and spread afterwards, months and rules are numbers while they are sorted, and the sorting has
-- room. The same numbers; who was told twice on one day in other words is taken by the first of these, so that what is taken away is what
-- was added. Nothing is compiled: for a thousand rows that would take longer than the counting.
-- And each call is planned for what it asks: after a night that counted all, a session kept one plan for everybody, and a thousand new
-- visits walked through all the years again.
set local role prossima_keeper;
create or replace function monitoring.once_by_month(network uuid, rules jsonb, of_subjects uuid[], of_bodies uuid[])
returns table (label text, body uuid, dimension text, month text, code text, quantity bigint, newcomers bigint)
language sql stable set search_path = monitoring, pg_temp set enable_nestloop = off set jit = off set work_mem = '32MB' set plan_cache_mode = force_custom_plan as $$
  with rule as materialized (
    select e.at::int as at, a.*, m.measure, monitoring.lasts(m.measure) as lasts, (select bool_or(monitoring.lasts(x)) from unnest(a.measures) x) as is_running,
      coalesce(a.least_days, 0) as least
    from jsonb_array_elements(rules) with ordinality e (one, at)
    cross join lateral jsonb_to_record(e.one) a (label text, how text, measures text[], kinds text[], least_days int, genders text[], age_bands text[],
      citizenships text[], districts text[], organisations uuid[], units uuid[]) cross join lateral unnest(a.measures) m (measure)
    where a.how = 'once'
  ), mine as materialized (
    select r.at, r.is_running, s.subject, s.organisation_id, s.on_day, s.district_key, s.town, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      first_value(s.on_day) over first_of as first_day, first_value(s.district_key) over first_of as first_district,
      (date_part('year', s.on_day + r.least) * 12 + date_part('month', s.on_day + r.least))::int - 1 as from_month,
      case when s.until_day is not null then (date_part('year', s.until_day) * 12 + date_part('month', s.until_day))::int - 1
        when not r.lasts then (date_part('year', s.on_day) * 12 + date_part('month', s.on_day))::int - 1 end as to_month,
      (s.until_day is null and r.lasts) or coalesce(s.until_day, s.on_day) - s.on_day >= r.least as is_there
    from monitoring.seen s join rule r on r.measure = s.measure and (r.kinds is null or s.kind = any (r.kinds))
      and (r.genders is null or s.gender = any (r.genders)) and (r.age_bands is null or s.age_band = any (r.age_bands))
      and (r.citizenships is null or s.citizenship = any (r.citizenships)) and (r.districts is null or s.district_key = any (r.districts))
      and (r.organisations is null or s.organisation_id = any (r.organisations)) and (r.units is null or s.unit_id = any (r.units))
    where s.network_id = network and s.is_validated and (of_subjects is null or s.subject = any (of_subjects))
    window first_of as (partition by r.at, s.subject order by s.on_day, s.district_key)
  ), here as materialized (
    select m.*, (date_part('year', m.first_day) * 12 + date_part('month', m.first_day))::int - 1 as first_month, b.body from mine m cross join lateral (
      select network as body where of_bodies is null or m.organisation_id = any (of_bodies)
      union all select m.organisation_id where of_bodies is null) b
    where m.is_there
  ), points as (
    select h.at, h.body, h.subject, h.from_month as month from here h where h.is_running
    union
    select h.at, h.body, h.subject, h.to_month + 1 from here h where h.is_running and h.to_month is not null
  ), spans as (
    select p.*, lead(p.month) over (partition by p.at, p.body, p.subject order by p.month) as next_month from points p
  ), present as materialized (
    select h.at, h.body, h.subject, h.from_month as month, null::int as next_month, h.on_day, h.district_key, h.town, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district, h.first_month
    from here h where not h.is_running
    union all
    select h.at, h.body, h.subject, s.month, s.next_month, h.on_day, h.district_key, h.town, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district, h.first_month
    from spans s join here h on h.at = s.at and h.body = s.body and h.subject = s.subject
      and h.from_month <= s.month and (h.to_month is null or h.to_month >= s.month)
    where h.is_running
  ), latest as (
    select distinct on (t.at, t.body, t.subject, t.month) t.*, t.first_month = t.month as is_new from present t
    order by t.at, t.body, t.subject, t.month, t.on_day desc, t.district_key, t.kind, t.town, t.gender, t.age_band, t.citizenship, t.identity
  ), alike as (
    select l.at, l.body, l.month, l.next_month, l.gender, l.age_band, l.citizenship, l.identity, count(*) as many, count(*) filter (where l.is_new) as newly
    from latest l group by 1, 2, 3, 4, 5, 6, 7, 8
  ), in_districts as (
    select t.at, t.body, t.month, t.next_month, t.district_key, bool_or(t.first_month = t.month and t.first_district = t.district_key) as is_new
    from present t group by t.at, t.body, t.subject, t.month, t.next_month, t.district_key
  ), of_kinds as (
    select t.at, t.body, t.month, t.next_month, t.kind, bool_or(t.first_month = t.month and t.first_day = t.on_day) as is_new
    from present t where t.kind <> '' group by t.at, t.body, t.subject, t.month, t.next_month, t.kind
  ), words as materialized (
    select a.at, a.body, a.month, a.next_month, p.dimension, p.code, sum(a.many) as many, sum(a.newly) as newly
    from alike a
    cross join lateral (values ('all', ''), ('gender', a.gender), ('age_band', a.age_band), ('citizenship', a.citizenship), ('identity', a.identity)) p (dimension, code)
    group by 1, 2, 3, 4, 5, 6
    union all
    select d.at, d.body, d.month, d.next_month, 'district', d.district_key, count(*), count(*) filter (where d.is_new) from in_districts d group by 1, 2, 3, 4, 6
    union all
    select k.at, k.body, k.month, k.next_month, 'kind', k.kind, count(*), count(*) filter (where k.is_new) from of_kinds k group by 1, 2, 3, 4, 6
  )
  select r.label, t.body, t.dimension, lpad((t.month / 12)::text, 4, '0') || '-' || lpad((t.month % 12 + 1)::text, 2, '0'), t.code, t.quantity, t.newcomers
  from (
    select c.at, c.body, c.dimension, c.month, c.code, sum(c.many)::bigint as quantity, sum(c.newly)::bigint as newcomers
    from (
      select w.at, w.body, w.dimension, w.month, w.code, w.many, w.newly from words w
      union all
      select w.at, w.body, w.dimension, w.next_month, w.code, - w.many, 0 from words w where w.next_month is not null
    ) c group by 1, 2, 3, 4, 5 having sum(c.many) <> 0 or sum(c.newly) <> 0
  ) t join (select distinct u.at, u.label from rule u) r on r.at = t.at
$$;
alter function monitoring.sums_by_month(uuid, jsonb, monitoring.rollup[], uuid[]) set plan_cache_mode = force_custom_plan;
set local role prossima_owner;
