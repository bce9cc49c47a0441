-- Every room tells what it did in one shape (`<room>.told`), and here it is counted: what adds up by month and district, and who
-- must be counted once as a pseudonym that only the house can make. One fact, many figures.
drop function monitoring.retell(uuid, uuid);
drop function monitoring.recount(uuid, timestamptz);
drop function monitoring.count_persons(uuid, text, text, text);
drop view monitoring.meetings;
drop view monitoring.lines;
drop table monitoring.met;
drop table monitoring.contributions;
drop table monitoring.differences;
delete from monitoring.rollup;
alter table monitoring.rollup alter column quantity type bigint;
-- What came to nothing is swept away without looking through everything.
create index rollup_nothing on monitoring.rollup (network_id) where quantity = 0;

create table monitoring.keys (
  network_id uuid not null,
  key bytea not null,
  constraint keys_pk primary key (network_id),
  constraint keys_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table monitoring.keys is 'The secret with which a network makes pseudonyms for counting. Destroyed, they mean nothing any more.';

create table monitoring.facts (
  network_id uuid not null,
  source text not null,
  cause_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  district_key text not null,
  on_day date not null,
  month text not null,
  quarter text not null,
  is_validated boolean not null,
  measure text not null,
  kind text not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  quantity bigint not null,
  constraint facts_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, is_validated, gender, age_band, citizenship)
);
comment on table monitoring.facts is 'What one cause (an outing, a referral, a handover) adds to the figures. is_validated false: closed, still to be looked at.';
create index facts_by_day on monitoring.facts (network_id, on_day, measure);

create table monitoring.seen (
  network_id uuid not null,
  source text not null,
  cause_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid not null,
  district_key text not null,
  on_day date not null,
  until_day date,
  is_validated boolean not null,
  measure text not null,
  kind text not null,
  gender text not null,
  age_band text not null,
  citizenship text not null,
  subject uuid not null,
  identity text not null,
  constraint seen_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, subject)
);
comment on table monitoring.seen is 'Who, as a pseudonym, was met, taken in charge or served, and when: only to be counted once. Nobody reads it; a function answers numbers.';
create index seen_by_measure on monitoring.seen (network_id, measure, on_day, subject);
create index seen_by_subject on monitoring.seen (network_id, subject);

create table monitoring.differences (
  network_id uuid not null,
  found_at timestamptz not null,
  position int not null,
  place text not null,
  source text not null,
  cause_id uuid,
  unit_id uuid not null,
  district_key text not null,
  month text not null,
  measure text not null,
  stored bigint not null,
  recounted bigint not null,
  constraint differences_pk primary key (network_id, found_at, position),
  constraint differences_place_known check (place in ('fact', 'rollup', 'seen'))
);
comment on table monitoring.differences is 'Where the nightly recount did not find what was written. Listed, then mended.';

select access.protect('monitoring.keys', by => 'none');
select access.protect('monitoring.seen', by => 'none');
select access.protect('monitoring.facts', by => 'organisation', readers => array['service_coordinator']);
select access.also('monitoring.facts', by => 'network', roles => array['project_manager', 'monitoring_officer', 'network_admin'], verbs => 'select');
select access.protect('monitoring.differences', by => 'network', readers => array['monitoring_officer', 'network_admin']);
revoke insert, update on monitoring.facts, monitoring.differences from prossima_app;

-- The one way to count: what the rooms tell, with its district, its month, and a pseudonym in place of who it was. Whoever is
-- counted once has one set of words in one cause, whatever was noted at each of its places.
create view monitoring.lines with (security_invoker = true) as
select w.network_id, w.source, w.cause_id, w.organisation_id, w.unit_id, named.district_key, w.on_day, w.until_day,
  to_char(w.on_day, 'YYYY-MM') as month, to_char(w.on_day, 'YYYY"-Q"Q') as quarter, bool_or(w.is_validated) as is_validated, w.measure, w.kind,
  max(w.gender) as gender, max(w.age_band) as age_band, max(w.citizenship) as citizenship,
  named.subject, max(w.identity) as identity, case when w.measure = 'shifts_with_contacts' then 1 else sum(w.quantity)::bigint end as quantity
from (
  select 'outreach' as source, t.* from outreach.told t
  union all select 'places', t.* from places.told t
  union all select 'goods', t.* from goods.told t
  union all select 'referrals', t.* from referrals.told t
  union all select 'reception', t.* from reception.told t
  union all select 'cases', t.* from cases.told t
  union all select 'distribution', t.* from distribution.told t
  union all select 'donations', t.* from donations.told t
  union all select 'volunteering', t.* from volunteering.told t
) w
left join monitoring.keys k on k.network_id = w.network_id
cross join lateral (select
  coalesce(w.district_key, (select min(d.key) from network.districts d where d.network_id = w.network_id and d.municipalities && w.municipality_codes), 'outside') as district_key,
  encode(substr(sha256(k.key || uuid_send(w.subject_id)), 1, 16), 'hex')::uuid as subject,
  case when w.subject_id is null then w.is_validated::text || '/' || w.gender || '/' || w.age_band || '/' || w.citizenship else '' end as words
) named
group by w.network_id, w.source, w.cause_id, w.organisation_id, w.unit_id, named.district_key, w.on_day, w.until_day, w.measure, w.kind, named.words, named.subject
having sum(w.quantity) <> 0;
comment on view monitoring.lines is 'What every cause of every room adds to the figures.';
grant select on monitoring.lines to prossima_keeper;

-- The turn of one network: two jobs never count it at once, and its pseudonyms have a key.
create function monitoring.take_turn(network uuid) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
begin
  insert into monitoring.turns values (network) on conflict do nothing;
  perform 1 from monitoring.turns where network_id = network for update;
  insert into monitoring.keys values (network, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) on conflict do nothing;
end $$;

-- Causes told again: what they said before is taken away, what they say now is added. Twice changes nothing.
create function monitoring.retell(network uuid, of_source text, causes uuid[]) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
begin
  perform monitoring.take_turn(network);
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select f.network_id, f.organisation_id, f.unit_id, f.district_key, f.month, f.quarter, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship, - sum(f.quantity)::bigint
  from monitoring.facts f where f.network_id = network and f.source = of_source and f.cause_id = any (causes)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
    do update set quantity = rollup.quantity + excluded.quantity;
  delete from monitoring.facts where network_id = network and source = of_source and cause_id = any (causes);
  delete from monitoring.seen where network_id = network and source = of_source and cause_id = any (causes);
  insert into monitoring.facts (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.month, l.quarter, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.quantity
  from monitoring.lines l where l.network_id = network and l.source = of_source and l.cause_id = any (causes) and l.subject is null
  on conflict do nothing;
  insert into monitoring.seen (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, until_day, is_validated, measure, kind, gender, age_band, citizenship, subject, identity)
  select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.until_day, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.subject, l.identity
  from monitoring.lines l where l.network_id = network and l.source = of_source and l.cause_id = any (causes) and l.subject is not null
  on conflict do nothing;
  insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
  select f.network_id, f.organisation_id, f.unit_id, f.district_key, f.month, f.quarter, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship, sum(f.quantity)::bigint
  from monitoring.facts f where f.network_id = network and f.source = of_source and f.cause_id = any (causes)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
  on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
    do update set quantity = rollup.quantity + excluded.quantity;
  delete from monitoring.rollup where network_id = network and quantity = 0;
end $$;

-- Two records became one, or two again: whatever was counted of either is told anew.
create function monitoring.retell_persons(network uuid, persons uuid[]) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare of_source text; causes uuid[];
begin
  perform monitoring.take_turn(network);
  for of_source, causes in
    select s.source, array_agg(distinct s.cause_id) from monitoring.seen s join monitoring.keys k on k.network_id = s.network_id
    where s.network_id = network and s.subject = any (
      select encode(substr(sha256(k.key || uuid_send(p)), 1, 16), 'hex')::uuid from unnest(persons) p)
    group by s.source
  loop
    perform monitoring.retell(network, of_source, causes);
  end loop;
end $$;

-- Every night all is counted from the beginning. What differs is listed by name, then mended. Answers how many.
create function monitoring.recount(network uuid, at timestamptz) returns int
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
      select source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship, quantity as stored, 0::bigint as recounted
      from monitoring.facts where network_id = network
      union all
      select source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship, 0, quantity
      from monitoring.lines where network_id = network and subject is null
    ) w
    group by source, cause_id, unit_id, district_key, on_day, month, is_validated, measure, kind, gender, age_band, citizenship
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
      select source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated, 1 as stored, 0 as recounted
      from monitoring.seen where network_id = network
      union all
      select source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated, 0, 1
      from monitoring.lines where network_id = network and subject is not null
    ) w
    group by source, cause_id, unit_id, district_key, on_day, until_day, measure, kind, gender, age_band, citizenship, subject, identity, is_validated
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

-- Who is counted once, for those who may see the figures: all of the network, or a coordinator's own bodies. `asked` holds, for
-- each figure, its label, the measures it joins, the kinds it keeps (null: all), whether it lasts (in charge, a place
-- followed: whoever was there on any day of the period counts) and how many days somebody must have been there by its end.
create function monitoring.count_subjects(network uuid, asked jsonb, from_day date, to_day date, of_district text, with_parts boolean)
returns table (label text, dimension text, code text, subjects int, new_subjects int, identities text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare sees_all boolean; bodies uuid[];
begin
  if network is distinct from access.my_network() then return; end if;
  sees_all := access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
  bodies := access.my_organisations(array['service_coordinator']);
  return query
  with wanted as (
    select a.label, m.measure, a.kinds, a.is_lasting, a.least_days
    from jsonb_to_recordset(asked) a (label text, measures text[], kinds text[], is_lasting boolean, least_days int) cross join lateral unnest(a.measures) m (measure)
  ), mine as (
    select w.label, w.least_days, s.subject, s.on_day, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity,
      s.organisation_id, coalesce(s.until_day, case when w.is_lasting then to_day else s.on_day end) as last_day
    from wanted w join monitoring.seen s on s.network_id = network and s.measure = w.measure and s.is_validated and s.on_day <= to_day
      and (w.kinds is null or s.kind = any (w.kinds))
  ), firsts as (
    select distinct on (m.label, m.subject) m.label, m.subject, m.on_day, m.district_key from mine m order by m.label, m.subject, m.on_day, m.district_key
  ), here as (
    select m.*, f.on_day >= from_day as is_new, f.on_day as first_day, f.district_key as first_district
    from mine m join firsts f on f.label = m.label and f.subject = m.subject
    where m.last_day >= from_day and least(m.last_day, to_day) - m.on_day >= m.least_days
      and (of_district is null or m.district_key = of_district) and (sees_all or m.organisation_id = any (bodies))
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

grant execute on function monitoring.retell(uuid, text, uuid[]), monitoring.retell_persons(uuid, uuid[]), monitoring.recount(uuid, timestamptz) to prossima_jobs;
grant execute on function monitoring.count_subjects(uuid, jsonb, date, date, text, boolean) to prossima_app;

alter function monitoring.take_turn(uuid) owner to prossima_keeper;
alter function monitoring.retell(uuid, text, uuid[]) owner to prossima_keeper;
alter function monitoring.retell_persons(uuid, uuid[]) owner to prossima_keeper;
alter function monitoring.recount(uuid, timestamptz) owner to prossima_keeper;
alter function monitoring.count_subjects(uuid, jsonb, date, date, text, boolean) owner to prossima_keeper;
