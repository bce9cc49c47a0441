-- Whatever is told again moves the months summed ahead with it; the night counts them from the beginning too; who looks reads them.
set local role prossima_keeper;
-- Causes told again: what they do not say any more is taken away, what they say anew is added, what they say as before stays as
-- it is. Twice changes nothing.
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
        select 1 from now_said n where n.cause_id = f.cause_id and n.measure = f.measure and n.kind = f.kind and n.district_key = f.district_key
          and n.on_day = f.on_day and n.is_validated = f.is_validated and n.gender = f.gender and n.age_band = f.age_band
          and n.citizenship = f.citizenship and n.quantity = f.quantity and n.unit_id = f.unit_id and n.organisation_id = f.organisation_id)
      returning f.*
    ) select array_agg(d::monitoring.facts) into gone from deleted d;
    insert into monitoring.facts_before select g.*, told from unnest(gone) g where g.told_at <= last_cut on conflict do nothing;
    with inserted as (
      insert into monitoring.facts (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity, told_at)
      select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.month, l.quarter, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.quantity, told
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
      select l.cause_id, l.measure, l.kind, l.district_key, l.on_day, l.subject, l.until_day, l.is_validated, l.gender, l.age_band, l.citizenship, l.identity, l.unit_id, l.organisation_id
      from unnest(said) l where l.subject is not null
    ), before as (
      select s.cause_id, s.measure, s.kind, s.district_key, s.on_day, s.subject, s.until_day, s.is_validated, s.gender, s.age_band, s.citizenship, s.identity, s.unit_id, s.organisation_id
      from monitoring.seen s where s.network_id = network and s.source = of_source and s.cause_id = any (part)
    ) select array_agg(distinct d.subject) into touched from ((table now_said except table before) union all (table before except table now_said)) d;
    continue when touched is null;
    if has_ahead then perform monitoring.add_once(network, touched, -1); end if;
    with now_said as materialized (select l.* from unnest(said) l where l.subject is not null),
    deleted as (
      delete from monitoring.seen s where s.network_id = network and s.source = of_source and s.cause_id = any (part) and s.subject = any (touched) and not exists (
        select 1 from now_said n where n.cause_id = s.cause_id and n.measure = s.measure and n.kind = s.kind and n.district_key = s.district_key
          and n.on_day = s.on_day and n.subject = s.subject and n.until_day is not distinct from s.until_day and n.is_validated = s.is_validated
          and n.gender = s.gender and n.age_band = s.age_band and n.citizenship = s.citizenship and n.identity = s.identity
          and n.unit_id = s.unit_id and n.organisation_id = s.organisation_id)
      returning s.*
    ) insert into monitoring.seen_before select d.*, told from deleted d where d.told_at <= last_cut on conflict do nothing;
    insert into monitoring.seen (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, until_day, is_validated, measure, kind, gender, age_band, citizenship, subject, identity, told_at)
    select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.until_day, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.subject, l.identity, told
    from unnest(said) l where l.subject = any (touched)
    on conflict do nothing;
    if has_ahead then perform monitoring.add_once(network, touched, 1); end if;
  end loop;
  delete from monitoring.rollup where network_id = network and quantity = 0;
  delete from monitoring.month_cells where network_id = network and quantity = 0 and newcomers = 0;
end $$;

set local role prossima_owner;

-- Which figures are kept summed from now on: those that were not, or are counted otherwise, are counted from the beginning.
create function monitoring.keep_ahead(network uuid, rules jsonb) returns int
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare anew jsonb;
begin
  perform monitoring.take_turn(network);
  delete from monitoring.ahead a where a.network_id = network and not exists (select 1 from jsonb_array_elements(rules) r (one) where r.one = a.rule);
  delete from monitoring.month_cells c where c.network_id = network and not exists (select 1 from monitoring.ahead a where a.network_id = network and a.label = c.label);
  select coalesce(jsonb_agg(r.one), '[]') into anew from jsonb_array_elements(rules) r (one)
    where not exists (select 1 from monitoring.ahead a where a.network_id = network and a.label = r.one->>'label');
  insert into monitoring.ahead select network, r.one->>'label', r.one, r.one->>'how' = 'once' and exists (
    select 1 from jsonb_array_elements_text(r.one->'measures') m (measure) where monitoring.lasts(m.measure)) from jsonb_array_elements(anew) r (one)
    on conflict do nothing;
  insert into monitoring.month_cells
  select network, o.label, o.body, o.dimension, o.month, o.code, o.quantity, o.newcomers from monitoring.once_by_month(network, anew, null, null) o
  union all
  select network, s.label, s.body, s.dimension, s.month, s.code, s.quantity, 0 from monitoring.sums_by_month(network, anew, null, null) s
  on conflict do nothing;
  return jsonb_array_length(anew);
end $$;

-- The months counted from the beginning: what differs is listed, then mended. Answers how many.
create function monitoring.recount_months(network uuid, at timestamptz) returns int
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare rules jsonb; found_here int; listed int;
begin
  perform monitoring.take_turn(network);
  select coalesce(jsonb_agg(a.rule), '[]') into rules from monitoring.ahead a where a.network_id = network;
  select coalesce(max(d.position), 0) into listed from monitoring.differences d where d.network_id = network and d.found_at = at;
  insert into monitoring.differences (network_id, found_at, position, place, source, cause_id, unit_id, district_key, month, measure, stored, recounted)
  select network, at, listed + (row_number() over (order by w.label, w.month, w.body, w.dimension, w.code))::int, 'month', '', null, w.body,
    w.dimension || ' ' || w.code, w.month, w.label, sum(w.stored)::bigint, sum(w.recounted)::bigint
  from (
    select label, body, dimension, month, code, quantity as stored, newcomers as new_stored, 0::bigint as recounted, 0::bigint as new_recounted
    from monitoring.month_cells where network_id = network
    union all
    select label, body, dimension, month, code, 0, 0, quantity, newcomers from monitoring.once_by_month(network, rules, null, null)
    union all
    select label, body, dimension, month, code, 0, 0, quantity, 0 from monitoring.sums_by_month(network, rules, null, null)
  ) w
  group by w.label, w.month, w.body, w.dimension, w.code
  having sum(w.stored) <> sum(w.recounted) or sum(w.new_stored) <> sum(w.new_recounted)
  on conflict do nothing;
  get diagnostics found_here = row_count;
  if found_here > 0 then
    delete from monitoring.ahead where network_id = network;
    perform monitoring.keep_ahead(network, rules);
  end if;
  return found_here;
end $$;

-- Months of figures for who may see them: read where they are kept, counted now where they are not. What lasts comes as what changed
-- since the month before, all that was before standing in the first.
create function monitoring.read_months(network uuid, rules jsonb, from_month text, to_month text, of_dimension text)
returns table (label text, month text, code text, is_running boolean, quantity bigint, newcomers bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[]; mine uuid; kept text[]; others jsonb;
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  mine := case when sees_all then network when cardinality(bodies) = 1 then bodies[1] end;
  select coalesce(array_agg(r.one->>'label') filter (where a.label is not null), '{}'), coalesce(jsonb_agg(r.one) filter (where a.label is null), '[]') into kept, others
  from jsonb_array_elements(rules) r (one)
  left join monitoring.ahead a on mine is not null and a.network_id = network and a.label = r.one->>'label' and a.rule = r.one;
  return query
  select c.label, c.month, c.code, false, c.quantity, c.newcomers
  from monitoring.ahead a join monitoring.month_cells c on c.network_id = network and c.label = a.label and c.body = mine and c.dimension = of_dimension
    and c.month between from_month and to_month
  where a.network_id = network and a.label = any (kept) and not a.is_running
  union all
  select c.label, greatest(c.month, from_month), c.code, true, sum(c.quantity)::bigint, coalesce(sum(c.newcomers) filter (where c.month >= from_month), 0)::bigint
  from monitoring.ahead a join monitoring.month_cells c on c.network_id = network and c.label = a.label and c.body = mine and c.dimension = of_dimension
    and c.month <= to_month
  where a.network_id = network and a.label = any (kept) and a.is_running
  group by 1, 2, 3;
  if others = '[]' then return; end if;
  return query
  select o.label, case when r.is_running then greatest(o.month, from_month) else o.month end, o.code, r.is_running, sum(o.quantity)::bigint,
    coalesce(sum(o.newcomers) filter (where o.month >= from_month), 0)::bigint
  from monitoring.once_by_month(network, others, null, case when not sees_all then bodies end) o
  join (select x.label, bool_or(monitoring.lasts(m.measure)) as is_running from jsonb_to_recordset(others) x (label text, measures text[])
    cross join lateral unnest(x.measures) m (measure) group by 1) r on r.label = o.label
  where o.body = network and o.dimension = of_dimension and o.month <= to_month and (r.is_running or o.month >= from_month)
  group by 1, 2, 3, 4
  union all
  select s.label, s.month, s.code, false, s.quantity, 0::bigint
  from monitoring.sums_by_month(network, others, null, case when not sees_all then bodies end) s
  where s.body = network and s.dimension = of_dimension and s.month between from_month and to_month;
end $$;

grant execute on function monitoring.keep_ahead(uuid, jsonb), monitoring.recount_months(uuid, timestamptz) to prossima_jobs;
grant execute on function monitoring.read_months(uuid, jsonb, text, text, text) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.keep_ahead(uuid, jsonb) owner to prossima_keeper;
alter function monitoring.recount_months(uuid, timestamptz) owner to prossima_keeper;
alter function monitoring.read_months(uuid, jsonb, text, text, text) owner to prossima_keeper;
