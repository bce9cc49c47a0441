-- Facts are told, recounted and counted with their municipality. Who is counted once is in the one where they were last seen.
set local role prossima_keeper;
create or replace function monitoring.retell(network uuid, of_source text, causes uuid[]) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare
  told timestamptz; last_cut timestamptz; place int := 1; part uuid[]; said monitoring.lines[];
  gone monitoring.facts[]; added monitoring.facts[]; moved monitoring.rollup[]; touched uuid[]; has_ahead boolean;
begin
  told := monitoring.take_turn(network);
  select max(c.at) into last_cut from monitoring.cut_offs c where c.network_id = network;
  has_ahead := exists (select 1 from monitoring.ahead a where a.network_id = network);
  while place <= cardinality(causes) loop
    part := causes[place : place + 999];
    place := place + 1000;
    select array_agg(l) into said from monitoring.lines l where l.network_id = network and l.source = of_source and l.cause_id = any (part);

    with now_said as materialized (select l.* from unnest(said) l where l.subject is null),
    deleted as (
      delete from monitoring.facts f where f.network_id = network and f.source = of_source and f.cause_id = any (part) and not exists (
        select 1 from now_said n where n.cause_id = f.cause_id and n.measure = f.measure and n.kind = f.kind and n.district_key = f.district_key and n.town = f.town
          and n.on_day = f.on_day and n.is_validated = f.is_validated and n.gender = f.gender and n.age_band = f.age_band
          and n.citizenship = f.citizenship and n.quantity = f.quantity and n.unit_id = f.unit_id and n.organisation_id = f.organisation_id)
      returning f.*
    ) select array_agg(d::monitoring.facts) into gone from deleted d;
    insert into monitoring.facts_before (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity, told_at, town, untold_at)
    select g.network_id, g.source, g.cause_id, g.organisation_id, g.unit_id, g.district_key, g.on_day, g.month, g.quarter, g.is_validated, g.measure, g.kind, g.gender, g.age_band, g.citizenship, g.quantity, g.told_at, g.town, told
    from unnest(gone) g where g.told_at <= last_cut on conflict do nothing;
    with inserted as (
      insert into monitoring.facts (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity, told_at, town)
      select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.month, l.quarter, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.quantity, told, l.town
      from unnest(said) l where l.subject is null
      on conflict do nothing
      returning *
    ) select array_agg(i::monitoring.facts) into added from inserted i;
    select array_agg((m.network_id, m.organisation_id, m.unit_id, m.district_key, m.month, m.quarter, m.is_validated, m.measure, m.kind, m.gender,
      m.age_band, m.citizenship, m.quantity)::monitoring.rollup) into moved
    from (
      select f.network_id, f.organisation_id, f.unit_id, f.district_key, f.month, f.quarter, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship, sum(f.quantity)::bigint as quantity
      from (
        select g.network_id, g.organisation_id, g.unit_id, g.district_key, g.month, g.quarter, g.is_validated, g.measure, g.kind, g.gender, g.age_band, g.citizenship, - g.quantity as quantity from unnest(gone) g
        union all
        select a.network_id, a.organisation_id, a.unit_id, a.district_key, a.month, a.quarter, a.is_validated, a.measure, a.kind, a.gender, a.age_band, a.citizenship, a.quantity from unnest(added) a
      ) f group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(f.quantity) <> 0
    ) m;
    insert into monitoring.rollup select m.* from unnest(moved) m
    on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
      do update set quantity = rollup.quantity + excluded.quantity;
    if has_ahead and moved is not null then perform monitoring.add_sums(network, moved); end if;

    with now_said as (
      select l.cause_id, l.measure, l.kind, l.district_key, l.on_day, l.subject, l.until_day, l.is_validated, l.gender, l.age_band, l.citizenship, l.identity, l.unit_id, l.organisation_id, l.town
      from unnest(said) l where l.subject is not null
    ), before as (
      select s.cause_id, s.measure, s.kind, s.district_key, s.on_day, s.subject, s.until_day, s.is_validated, s.gender, s.age_band, s.citizenship, s.identity, s.unit_id, s.organisation_id, s.town
      from monitoring.seen s where s.network_id = network and s.source = of_source and s.cause_id = any (part)
    ) select array_agg(distinct d.subject) into touched from ((table now_said except table before) union all (table before except table now_said)) d;
    continue when touched is null;
    if has_ahead then perform monitoring.add_once(network, touched, -1); end if;
    with now_said as materialized (select l.* from unnest(said) l where l.subject is not null),
    deleted as (
      delete from monitoring.seen s where s.network_id = network and s.source = of_source and s.cause_id = any (part) and s.subject = any (touched) and not exists (
        select 1 from now_said n where n.cause_id = s.cause_id and n.measure = s.measure and n.kind = s.kind and n.district_key = s.district_key and n.town = s.town
          and n.on_day = s.on_day and n.subject = s.subject and n.until_day is not distinct from s.until_day and n.is_validated = s.is_validated
          and n.gender = s.gender and n.age_band = s.age_band and n.citizenship = s.citizenship and n.identity = s.identity
          and n.unit_id = s.unit_id and n.organisation_id = s.organisation_id)
      returning s.*
    ) insert into monitoring.seen_before (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, until_day, is_validated, measure, kind, gender, age_band, citizenship, subject, identity, told_at, town, untold_at)
    select d.network_id, d.source, d.cause_id, d.organisation_id, d.unit_id, d.district_key, d.on_day, d.until_day, d.is_validated, d.measure, d.kind, d.gender, d.age_band, d.citizenship, d.subject, d.identity, d.told_at, d.town, told
    from deleted d where d.told_at <= last_cut on conflict do nothing;
    insert into monitoring.seen (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, until_day, is_validated, measure, kind, gender, age_band, citizenship, subject, identity, told_at, town)
    select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.until_day, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.subject, l.identity, told, l.town
    from unnest(said) l where l.subject = any (touched)
    on conflict do nothing;
    if has_ahead then perform monitoring.add_once(network, touched, 1); end if;
  end loop;
  delete from monitoring.rollup where network_id = network and quantity = 0;
  delete from monitoring.month_cells where network_id = network and quantity = 0 and newcomers = 0;
end $$;

create or replace function monitoring.recount(network uuid, at timestamptz) returns int
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare found_here int; wrong_source text; wrong uuid[];
begin
  perform monitoring.take_turn(network);
  insert into monitoring.differences (network_id, found_at, position, place, source, cause_id, unit_id, district_key, month, measure, stored, recounted)
  select network, at, (row_number() over (order by d.place, d.measure, d.month, d.unit_id, d.district_key, d.cause_id))::int,
    d.place, d.source, d.cause_id, d.unit_id, d.district_key, d.month, d.measure, d.stored, d.recounted
  from (
    select 'fact' as place, source, cause_id, unit_id, district_key, month, measure, sum(w.stored)::bigint as stored, sum(w.recounted)::bigint as recounted
    from (
      select source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship, town, quantity as stored, 0::bigint as recounted
      from monitoring.facts where network_id = network
      union all
      select source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship, town, 0, quantity
      from monitoring.lines where network_id = network and subject is null
    ) w
    group by source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship, town
    having sum(w.stored) <> sum(w.recounted)
    union all
    select 'rollup', '', null, unit_id, district_key, month, measure, sum(w.stored)::bigint, sum(w.recounted)::bigint
    from (
      select unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, quantity as stored, 0::bigint as recounted
      from monitoring.rollup where network_id = network
      union all
      select unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, 0, quantity
      from monitoring.lines where network_id = network and subject is null
    ) w
    group by unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship
    having sum(w.stored) <> sum(w.recounted)
    union all
    select 'seen', source, cause_id, unit_id, district_key, to_char(on_day, 'YYYY-MM'), measure, sum(w.stored)::bigint, sum(w.recounted)::bigint
    from (
      select source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated, town, 1 as stored, 0 as recounted
      from monitoring.seen where network_id = network
      union all
      select source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated, town, 0, 1
      from monitoring.lines where network_id = network and subject is not null
    ) w
    group by source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated, town
    having sum(w.stored) <> sum(w.recounted)
  ) d
  on conflict do nothing;
  get diagnostics found_here = row_count;
  if found_here = 0 then return 0; end if;
  for wrong_source, wrong in
    select d.source, array_agg(distinct d.cause_id) from monitoring.differences d
    where d.network_id = network and d.found_at = at and d.cause_id is not null group by d.source
  loop
    perform monitoring.retell(network, wrong_source, wrong);
  end loop;
  delete from monitoring.rollup where network_id = network;
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select f.network_id, f.organisation_id, f.unit_id, f.district_key, f.month, f.quarter, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship, sum(f.quantity)::bigint
  from monitoring.facts f where f.network_id = network
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  on conflict do nothing;
  return found_here;
end $$;

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
    select r.label, r.is_running, s.subject, s.organisation_id, s.on_day, s.district_key, s.town, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
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
    select h.label, h.body, h.subject, h.from_month as month, null as next_month, h.on_day, h.district_key, h.town, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district
    from here h where not h.is_running
    union all
    select h.label, h.body, h.subject, s.month, s.next_month, h.on_day, h.district_key, h.town, h.kind, h.gender, h.age_band, h.citizenship,
      h.identity, h.first_day, h.first_district
    from spans s join here h on h.label = s.label and h.body = s.body and h.subject = s.subject
      and h.from_month <= s.month and (h.to_month is null or h.to_month >= s.month)
    where h.is_running
  ), latest as (
    select distinct on (t.label, t.body, t.subject, t.month) t.*, to_char(t.first_day, 'YYYY-MM') = t.month as is_new from present t
    order by t.label, t.body, t.subject, t.month, t.on_day desc, t.district_key, t.kind, t.town
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

create or replace function monitoring.count_sums(network uuid, measures text[], from_day date, to_day date, of_district text, as_of timestamptz default null)
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
    select f.network_id, f.source, f.cause_id, f.organisation_id, f.unit_id, f.district_key, f.on_day, f.month, f.quarter, f.is_validated,
      f.measure, f.kind, f.gender, f.age_band, f.citizenship, f.quantity, f.told_at
    from monitoring.facts f where f.network_id = network and f.on_day between from_day and to_day and f.measure = any (measures)
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

-- What was told before is told again, with its municipality.
do $$
declare of_network uuid; of_source text; causes uuid[];
begin
  for of_network, of_source, causes in
    select f.network_id, f.source, array_agg(distinct f.cause_id) from (
      select network_id, source, cause_id from monitoring.facts union select network_id, source, cause_id from monitoring.seen) f group by 1, 2
  loop
    perform monitoring.retell(of_network, of_source, causes);
  end loop;
end $$;
set local role prossima_owner;
