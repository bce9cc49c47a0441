-- How figures come to be: every outing tells its lines, one function adds them, another counts all again at night,
-- and persons are counted once by a function that tells only numbers.
-- The one way to count: the same lines for one outing after an event and for all of them at night.
create view monitoring.lines with (security_invoker = true) as
with named as (
  select f.network_id, f.shift_id, f.organisation_id, f.unit_id, f.on_day, f.is_validated, f.phase, f.gender, f.age_band, f.citizenship,
    coalesce((select min(d.key) from network.districts d where d.network_id = f.network_id and f.municipality_code = any (d.municipalities)), 'outside') as district_key
  from outreach.facts f
), outings as (
  select s.network_id, s.shift_id, s.organisation_id, s.unit_id, s.on_day, s.is_validated, s.duration_min, s.people_seen, s.syringes_collected,
    coalesce(s.district_key, (select min(d.key) from network.districts d
      where d.network_id = s.network_id and d.municipalities && s.municipality_codes), 'outside') as district_key
  from outreach.shift_facts s
), things as (
  select h.network_id, h.shift_id, h.organisation_id, h.unit_id, h.on_day, h.is_validated, h.municipality_code,
    case when i.kind = 'kit' then 'kits' else 'goods' end as measure, i.key as kind, h.quantity
  from outreach.handout_facts h join goods.items i on i.network_id = h.network_id and i.item_id = h.item_id
  union all
  select r.network_id, r.shift_id, r.organisation_id, r.unit_id, r.on_day, r.is_validated, r.municipality_code,
    case when r.direction = 'returned_used' then 'syringes_back' else 'syringes_out' end, r.hr_item, r.quantity
  from outreach.hr_facts r where r.hr_item like 'syringe%'
  union all
  select t.network_id, t.shift_id, t.organisation_id, t.unit_id, t.on_day, t.is_validated, t.municipality_code,
    case when t.test_kind = 'hiv' then 'hiv_tests' else 'tests' end, t.test_kind, 1
  from outreach.test_facts t
), counted as (
  select network_id, shift_id, organisation_id, unit_id, on_day, is_validated, district_key, 'contacts' as measure, phase as kind,
    gender, age_band, citizenship, count(*) as quantity
  from named group by 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12
  union all
  select distinct network_id, shift_id, organisation_id, unit_id, on_day, is_validated, district_key, 'shifts_with_contacts', '', '', '', '', 1::bigint
  from named
  union all
  select network_id, shift_id, organisation_id, unit_id, on_day, is_validated, district_key, told.measure, '', '', '', '', told.quantity
  from outings cross join lateral (values ('shifts', 1::bigint), ('minutes', duration_min::bigint), ('presences', people_seen::bigint),
    ('syringes_collected', syringes_collected::bigint)) as told (measure, quantity)
  where told.quantity > 0
  union all
  select t.network_id, t.shift_id, t.organisation_id, t.unit_id, t.on_day, t.is_validated,
    coalesce((select min(d.key) from network.districts d where d.network_id = t.network_id and t.municipality_code = any (d.municipalities)), 'outside'),
    t.measure, t.kind, '', '', '', sum(t.quantity)
  from things t group by 1, 2, 3, 4, 5, 6, 7, 8, 9
)
select network_id, shift_id, organisation_id, unit_id, district_key, on_day, to_char(on_day, 'YYYY-MM') as month,
  to_char(on_day, 'YYYY"-Q"Q') as quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity::int as quantity
from counted where quantity <> 0;
comment on view monitoring.lines is 'What every closed or validated outing adds, from the facts of the rooms below.';

-- Persons, only those who accepted a code: read here once, told onwards as numbers.
create view monitoring.meetings with (security_invoker = true) as
select f.network_id, f.shift_id, f.person_id, named.district_key, f.organisation_id, f.unit_id, f.on_day,
  to_char(f.on_day, 'YYYY-MM') as month, max(f.gender) as gender, max(f.age_band) as age_band, bool_or(f.is_validated) as is_validated
from outreach.person_facts f
cross join lateral (select coalesce((select min(d.key) from network.districts d
  where d.network_id = f.network_id and f.municipality_code = any (d.municipalities)), 'outside') as district_key) named
group by 1, 2, 3, 4, 5, 6, 7, 8;
comment on view monitoring.meetings is 'Which coded person was met in which outing; read by the counting functions alone.';
grant select on monitoring.lines, monitoring.meetings to prossima_keeper;

-- One outing, told again: what it said before is taken away, what it says now is added. Twice changes nothing.
create function monitoring.retell(network uuid, of_shift uuid) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
begin
  insert into monitoring.turns values (network) on conflict do nothing;
  perform 1 from monitoring.turns where network_id = network for update;
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select c.network_id, c.organisation_id, c.unit_id, c.district_key, c.month, c.quarter, c.is_validated, c.measure, c.kind, c.gender, c.age_band, c.citizenship, - c.quantity
  from monitoring.contributions c where c.network_id = network and c.shift_id = of_shift
  on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
    do update set quantity = rollup.quantity + excluded.quantity;
  delete from monitoring.contributions where network_id = network and shift_id = of_shift;
  insert into monitoring.contributions (network_id, shift_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select l.network_id, l.shift_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.month, l.quarter, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.quantity
  from monitoring.lines l where l.network_id = network and l.shift_id = of_shift
  on conflict do nothing;
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select c.network_id, c.organisation_id, c.unit_id, c.district_key, c.month, c.quarter, c.is_validated, c.measure, c.kind, c.gender, c.age_band, c.citizenship, c.quantity
  from monitoring.contributions c where c.network_id = network and c.shift_id = of_shift
  on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
    do update set quantity = rollup.quantity + excluded.quantity;
  delete from monitoring.rollup where network_id = network and quantity = 0;
  delete from monitoring.met where network_id = network and shift_id = of_shift;
  insert into monitoring.met (network_id, shift_id, person_id, district_key, organisation_id, unit_id, on_day, month, gender, age_band, is_validated)
  select m.network_id, m.shift_id, m.person_id, m.district_key, m.organisation_id, m.unit_id, m.on_day, m.month, m.gender, m.age_band, m.is_validated
  from monitoring.meetings m where m.network_id = network and m.shift_id = of_shift
  on conflict do nothing;
end $$;

-- Every night all is counted from the beginning. What differs is listed by name, then mended. Answers how many.
create function monitoring.recount(network uuid, at timestamptz) returns int
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare found_here int; wrong uuid;
begin
  insert into monitoring.turns values (network) on conflict do nothing;
  perform 1 from monitoring.turns where network_id = network for update;
  insert into monitoring.differences (network_id, found_at, position, place, shift_id, unit_id, district_key, month, measure, stored, recounted)
  select network, at, (row_number() over (order by d.place, d.measure, d.month, d.unit_id, d.district_key, d.shift_id))::int,
    d.place, d.shift_id, d.unit_id, d.district_key, d.month, d.measure, d.stored, d.recounted
  from (
    select 'contribution' as place, shift_id, unit_id, district_key, month, measure,
      coalesce(sum(w.stored), 0)::int as stored, coalesce(sum(w.recounted), 0)::int as recounted
    from (
      select shift_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, quantity as stored, 0 as recounted
      from monitoring.contributions where network_id = network
      union all
      select shift_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, 0, quantity
      from monitoring.lines where network_id = network
    ) w
    group by shift_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship
    having sum(w.stored) <> sum(w.recounted)
    union all
    select 'rollup', null, unit_id, district_key, month, measure, sum(w.stored)::int, sum(w.recounted)::int
    from (
      select unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, quantity as stored, 0 as recounted
      from monitoring.rollup where network_id = network
      union all
      select unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship, 0, quantity
      from monitoring.lines where network_id = network
    ) w
    group by unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship
    having sum(w.stored) <> sum(w.recounted)
    union all
    select 'persons', shift_id, unit_id, district_key, month, 'persons', sum(w.stored)::int, sum(w.recounted)::int
    from (
      select shift_id, unit_id, district_key, month, person_id, is_validated, 1 as stored, 0 as recounted from monitoring.met where network_id = network
      union all
      select shift_id, unit_id, district_key, month, person_id, is_validated, 0, 1 from monitoring.meetings where network_id = network
    ) w
    group by shift_id, unit_id, district_key, month, person_id, is_validated
    having sum(w.stored) <> sum(w.recounted)
  ) d
  on conflict do nothing;
  get diagnostics found_here = row_count;
  if found_here = 0 then return 0; end if;
  for wrong in select distinct d.shift_id from monitoring.differences d
    where d.network_id = network and d.found_at = at and d.shift_id is not null loop
    perform monitoring.retell(network, wrong);
  end loop;
  delete from monitoring.rollup where network_id = network;
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select c.network_id, c.organisation_id, c.unit_id, c.district_key, c.month, c.quarter, c.is_validated, c.measure, c.kind, c.gender, c.age_band, c.citizenship, sum(c.quantity)::int
  from monitoring.contributions c where c.network_id = network
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  on conflict do nothing;
  return found_here;
end $$;

-- Persons counted once, for those who may see the figures: all of the network, or a coordinator's own bodies.
create function monitoring.count_persons(network uuid, from_month text, to_month text, of_district text)
returns table (dimension text, code text, persons int, new_persons int)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[];
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  return query
  with firsts as (
    select distinct on (m.person_id) m.person_id, m.month, m.district_key from monitoring.met m
    where m.network_id = network and m.is_validated order by m.person_id, m.on_day, m.shift_id, m.district_key
  ), seen as (
    select m.person_id, m.month, m.district_key, m.gender, m.age_band, m.on_day, m.shift_id,
      f.month = m.month and f.district_key = m.district_key as is_first
    from monitoring.met m join firsts f on f.person_id = m.person_id
    where m.network_id = network and m.is_validated and m.month between from_month and to_month
      and (of_district is null or m.district_key = of_district) and (sees_all or m.organisation_id = any (bodies))
  ), latest as (
    select distinct on (s.person_id) s.person_id, s.gender, s.age_band,
      exists (select 1 from seen x where x.person_id = s.person_id and x.is_first) as is_first
    from seen s order by s.person_id, s.on_day desc, s.shift_id
  )
  select 'all'::text, ''::text, count(*)::int, (count(*) filter (where l.is_first))::int from latest l
  union all
  select 'gender', l.gender, count(*)::int, (count(*) filter (where l.is_first))::int from latest l group by l.gender
  union all
  select 'age_band', l.age_band, count(*)::int, (count(*) filter (where l.is_first))::int from latest l group by l.age_band
  union all
  select 'month', s.month, count(distinct s.person_id)::int, (count(distinct s.person_id) filter (where s.is_first))::int from seen s group by s.month
  union all
  select 'district', s.district_key, count(distinct s.person_id)::int, (count(distinct s.person_id) filter (where s.is_first))::int
  from seen s group by s.district_key;
end $$;

-- What anybody may ask without a session: which network this is, and how its districts are called.
create function monitoring.open_network(wanted text) returns table (network_id uuid, key text, name text, is_demo boolean)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query select p.network_id, p.key, p.name, p.is_demo from network.profiles p
  where wanted is null or p.key = wanted order by p.key limit 1;
end $$;

create function monitoring.open_districts(network uuid) returns table (key text, label jsonb)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query select d.key, d.label from network.districts d where d.network_id = network order by d.key;
end $$;

grant execute on function monitoring.retell(uuid, uuid), monitoring.recount(uuid, timestamptz), monitoring.open_network(text),
  monitoring.open_districts(uuid) to prossima_jobs;
grant execute on function monitoring.count_persons(uuid, text, text, text) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.retell(uuid, uuid) owner to prossima_keeper;
alter function monitoring.recount(uuid, timestamptz) owner to prossima_keeper;
alter function monitoring.count_persons(uuid, text, text, text) owner to prossima_keeper;
alter function monitoring.open_network(text) owner to prossima_keeper;
alter function monitoring.open_districts(uuid) owner to prossima_keeper;
