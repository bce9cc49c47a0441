-- Figures summed ahead by month, from each side, for the whole network and for each body: adding up and counting once are done when
-- something is told, so that who looks only reads. Exact, also for who is counted once: of somebody told again, what they were in
-- before is taken away and what they are in now is added.
create table monitoring.ahead (
  network_id uuid not null,
  label text not null,
  rule jsonb not null,
  is_running boolean not null,
  constraint ahead_pk primary key (network_id, label),
  constraint ahead_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table monitoring.ahead is 'The counting rules whose months are kept summed. is_running: what lasts is kept as what changes from one month to the next.';

create table monitoring.month_cells (
  network_id uuid not null,
  label text not null,
  body uuid not null,
  dimension text not null,
  month text not null,
  code text not null,
  quantity bigint not null,
  newcomers bigint not null,
  constraint month_cells_pk primary key (network_id, label, body, dimension, month, code)
);
comment on table monitoring.month_cells is 'One number of a figure in a month, from one side, for a body or (its own id) for the network. Numbers only; a function reads them for who may.';
create index month_cells_nothing on monitoring.month_cells (network_id) where quantity = 0 and newcomers = 0;

alter table monitoring.differences drop constraint differences_place_known;
alter table monitoring.differences add constraint differences_place_known check (place in ('fact', 'rollup', 'seen', 'month'));

select access.protect('monitoring.ahead', by => 'none');
select access.protect('monitoring.month_cells', by => 'none');

create function monitoring.month_after(month text) returns text language sql immutable as $$
  select case right(month, 2) when '12' then (left(month, 4)::int + 1)::text || '-01' else left(month, 5) || lpad((right(month, 2)::int + 1)::text, 2, '0') end
$$;

-- Who is counted once, by month and side: of all, or only of some. A month counts somebody as the counting of that month alone would.
-- Of bodies given, only what they did, as if it were the network.
create function monitoring.once_by_month(network uuid, rules jsonb, of_subjects uuid[], of_bodies uuid[])
returns table (label text, body uuid, dimension text, month text, code text, quantity bigint, newcomers bigint)
language sql stable set search_path = monitoring, pg_temp as $$
  with rule as (
    select a.*, m.measure, monitoring.lasts(m.measure) as lasts, (select bool_or(monitoring.lasts(x)) from unnest(a.measures) x) as is_running,
      coalesce(a.least_days, 0) as least
    from jsonb_to_recordset(rules) a (label text, how text, measures text[], kinds text[], least_days int, genders text[], age_bands text[],
      citizenships text[], districts text[], organisations uuid[], units uuid[]) cross join lateral unnest(a.measures) m (measure)
    where a.how = 'once'
  ), mine as materialized (
    select r.label, r.is_running, s.subject, s.organisation_id, s.on_day, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      to_char(s.on_day + r.least, 'YYYY-MM') as from_month,
      case when s.until_day is not null then to_char(s.until_day, 'YYYY-MM') when not r.lasts then to_char(s.on_day, 'YYYY-MM') end as to_month,
      (s.until_day is null and r.lasts) or coalesce(s.until_day, s.on_day) - s.on_day >= r.least as is_there
    from monitoring.seen s join rule r on r.measure = s.measure and (r.kinds is null or s.kind = any (r.kinds))
      and (r.genders is null or s.gender = any (r.genders)) and (r.age_bands is null or s.age_band = any (r.age_bands))
      and (r.citizenships is null or s.citizenship = any (r.citizenships)) and (r.districts is null or s.district_key = any (r.districts))
      and (r.organisations is null or s.organisation_id = any (r.organisations)) and (r.units is null or s.unit_id = any (r.units))
    where s.network_id = network and s.is_validated and (of_subjects is null or s.subject = any (of_subjects))
  ), firsts as (
    select distinct on (m.label, m.subject) m.label, m.subject, m.on_day, to_char(m.on_day, 'YYYY-MM') as month, m.district_key
    from mine m order by m.label, m.subject, m.on_day, m.district_key
  ), here as (
    select m.*, b.body from mine m cross join lateral (
      select network as body where of_bodies is null or m.organisation_id = any (of_bodies)
      union all select m.organisation_id where of_bodies is null) b
    where m.is_there
  ), points as (
    select h.label, h.body, h.subject, h.from_month as month from here h
    union
    select h.label, h.body, h.subject, monitoring.month_after(h.to_month) from here h where h.is_running and h.to_month is not null
  ), spans as (
    select p.*, lead(p.month) over (partition by p.label, p.body, p.subject order by p.month) as next_month from points p
  ), present as materialized (
    select h.label, h.body, h.subject, s.month, case when h.is_running then s.next_month end as next_month, h.on_day, h.district_key, h.kind,
      h.gender, h.age_band, h.citizenship, h.identity
    from spans s join here h on h.label = s.label and h.body = s.body and h.subject = s.subject
      and h.from_month <= s.month and (h.to_month is null or h.to_month >= s.month)
  ), latest as (
    select distinct on (t.label, t.body, t.subject, t.month) t.* from present t
    order by t.label, t.body, t.subject, t.month, t.on_day desc, t.district_key, t.kind
  ), words as (
    select l.label, l.body, l.month, l.next_month, p.dimension, p.code, f.month = l.month as is_new
    from latest l join firsts f on f.label = l.label and f.subject = l.subject
    cross join lateral (values ('all', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship), ('identity', l.identity)) p (dimension, code)
    union all
    select t.label, t.body, t.month, t.next_month, 'district', t.district_key, f.month = t.month and f.district_key = t.district_key
    from (select distinct t.label, t.body, t.subject, t.month, t.next_month, t.district_key from present t) t
    join firsts f on f.label = t.label and f.subject = t.subject
    union all
    select t.label, t.body, t.month, t.next_month, 'kind', t.kind, bool_or(f.month = t.month and f.on_day = t.on_day)
    from present t join firsts f on f.label = t.label and f.subject = t.subject where t.kind <> ''
    group by t.label, t.body, t.subject, t.month, t.next_month, t.kind
  )
  select t.label, t.body, t.dimension, t.month, t.code, sum(t.one)::bigint, sum(t.is_new)::bigint
  from (
    select w.label, w.body, w.dimension, w.month, w.code, 1 as one, w.is_new::int as is_new from words w
    union all
    select w.label, w.body, w.dimension, w.next_month, w.code, -1, 0 from words w where w.next_month is not null
  ) t group by 1, 2, 3, 4, 5 having sum(t.one) <> 0 or sum(t.is_new) <> 0
$$;

-- What adds up, by month and side: of the whole roll-up, or of rows given.
create function monitoring.sums_by_month(network uuid, rules jsonb, of_rows monitoring.rollup[], of_bodies uuid[])
returns table (label text, body uuid, dimension text, month text, code text, quantity bigint)
language sql stable set search_path = monitoring, pg_temp as $$
  select r.label, b.body, p.dimension, f.month, p.code, sum(f.quantity)::bigint
  from (
    select g.* from unnest(of_rows) g
    union all
    select g.* from monitoring.rollup g where of_rows is null and g.network_id = network
  ) f
  join jsonb_to_recordset(rules) r (label text, how text, measures text[], kinds text[], genders text[], age_bands text[], citizenships text[],
      districts text[], organisations uuid[], units uuid[])
    on r.how = 'sum' and f.measure = any (r.measures) and (r.kinds is null or f.kind = any (r.kinds)) and (r.genders is null or f.gender = any (r.genders))
    and (r.age_bands is null or f.age_band = any (r.age_bands)) and (r.citizenships is null or f.citizenship = any (r.citizenships))
    and (r.districts is null or f.district_key = any (r.districts)) and (r.organisations is null or f.organisation_id = any (r.organisations))
    and (r.units is null or f.unit_id = any (r.units))
  cross join lateral (
    select network as body where of_bodies is null or f.organisation_id = any (of_bodies)
    union all select f.organisation_id where of_bodies is null) b
  cross join lateral (values ('all', ''), ('gender', f.gender), ('age_band', f.age_band), ('citizenship', f.citizenship), ('district', f.district_key),
    ('kind', f.kind)) p (dimension, code)
  where f.is_validated
  group by 1, 2, 3, 4, 5 having sum(f.quantity) <> 0
$$;

-- Adds to the months, or takes away.
create function monitoring.add_once(network uuid, of_subjects uuid[], times int) returns void
language sql set search_path = monitoring, pg_temp as $$
  insert into monitoring.month_cells
  select network, o.label, o.body, o.dimension, o.month, o.code, times * o.quantity, times * o.newcomers
  from monitoring.once_by_month(network, (select jsonb_agg(a.rule) from monitoring.ahead a where a.network_id = network and a.rule->>'how' = 'once'), of_subjects, null) o
  on conflict (network_id, label, body, dimension, month, code)
    do update set quantity = month_cells.quantity + excluded.quantity, newcomers = month_cells.newcomers + excluded.newcomers
$$;
create function monitoring.add_sums(network uuid, of_rows monitoring.rollup[]) returns void
language sql set search_path = monitoring, pg_temp as $$
  insert into monitoring.month_cells
  select network, s.label, s.body, s.dimension, s.month, s.code, s.quantity, 0
  from monitoring.sums_by_month(network, (select jsonb_agg(a.rule) from monitoring.ahead a where a.network_id = network and a.rule->>'how' = 'sum'), of_rows, null) s
  on conflict (network_id, label, body, dimension, month, code) do update set quantity = month_cells.quantity + excluded.quantity
$$;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.month_after(text) owner to prossima_keeper;
alter function monitoring.once_by_month(uuid, jsonb, uuid[], uuid[]) owner to prossima_keeper;
alter function monitoring.sums_by_month(uuid, jsonb, monitoring.rollup[], uuid[]) owner to prossima_keeper;
alter function monitoring.add_once(uuid, uuid[], int) owner to prossima_keeper;
alter function monitoring.add_sums(uuid, monitoring.rollup[]) owner to prossima_keeper;
