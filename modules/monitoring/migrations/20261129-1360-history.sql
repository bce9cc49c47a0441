-- What was counted on a day can be counted again as it was: facts know when they were told, and those taken away after somebody
-- froze a figure stay aside with the hour they were taken away. Without a cut-off nothing is kept.
drop function monitoring.retell_persons(uuid, uuid[]);
drop function monitoring.recount(uuid, timestamptz);
drop function monitoring.retell(uuid, text, uuid[]);
drop function monitoring.take_turn(uuid);

alter table monitoring.turns add column next_at timestamptz not null default '-infinity';
comment on column monitoring.turns.next_at is 'Nothing is told at an earlier hour than this, whatever a clock says.';

alter table monitoring.facts add column told_at timestamptz not null default now();
alter table monitoring.facts alter column told_at drop default;
alter table monitoring.seen add column told_at timestamptz not null default now();
alter table monitoring.seen alter column told_at drop default;

create table monitoring.cut_offs (
  network_id uuid not null,
  at timestamptz not null,
  constraint cut_offs_pk primary key (network_id, at),
  constraint cut_offs_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table monitoring.cut_offs is 'The hours at which somebody froze figures: as they stood then they can be counted again.';

create table monitoring.facts_before (
  like monitoring.facts,
  untold_at timestamptz not null,
  constraint facts_before_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, is_validated, gender, age_band, citizenship, told_at)
);
comment on table monitoring.facts_before is 'Facts that were true at a cut-off and were corrected afterwards: only to count a frozen figure again.';
create index facts_before_by_day on monitoring.facts_before (network_id, on_day, measure);

create table monitoring.seen_before (
  like monitoring.seen,
  untold_at timestamptz not null,
  constraint seen_before_pk primary key (network_id, source, cause_id, measure, kind, district_key, on_day, subject, told_at)
);
comment on table monitoring.seen_before is 'Pseudonyms as they were counted at a cut-off and corrected afterwards. Like those of today they mean nothing once the key of the network is destroyed.';
create index seen_before_by_measure on monitoring.seen_before (network_id, measure, on_day, subject);

select access.protect('monitoring.cut_offs', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin']);
select access.protect('monitoring.facts_before', by => 'none');
select access.protect('monitoring.seen_before', by => 'none');
revoke insert, update on monitoring.cut_offs from prossima_app;

-- The turn of one network: two jobs never count it at once, and its pseudonyms have a key. Answers the hour at which it is told,
-- later than every cut-off before it; whole milliseconds, so that whoever keeps it elsewhere keeps the same.
create function monitoring.take_turn(network uuid) returns timestamptz
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare told timestamptz;
begin
  insert into monitoring.turns (network_id) values (network) on conflict do nothing;
  perform 1 from monitoring.turns where network_id = network for update;
  insert into monitoring.keys values (network, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) on conflict do nothing;
  select greatest(t.next_at, date_trunc('milliseconds', clock_timestamp())) into told from monitoring.turns t where t.network_id = network;
  update monitoring.turns set next_at = told where network_id = network;
  return told;
end $$;

-- From here on what is counted now can be counted again with the hour this answers, whatever is corrected later. That is the hour
-- asked for, or the last at which something was told where that is later: keep the answer, not the question.
create function monitoring.cut_off(network uuid, asked_at timestamptz default null) returns timestamptz
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare cut timestamptz;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) then
    raise exception 'Only who answers for the figures of a network may freeze them' using errcode = '42501';
  end if;
  cut := monitoring.take_turn(network);
  cut := greatest(cut, date_trunc('milliseconds', asked_at));
  insert into monitoring.cut_offs values (network, cut) on conflict do nothing;
  update monitoring.turns set next_at = cut + interval '1 millisecond' where network_id = network;
  return cut;
end $$;

-- Causes told again: what they do not say any more is taken away, what they say anew is added, what they say as before stays as
-- it is. Twice changes nothing.
create function monitoring.retell(network uuid, of_source text, causes uuid[]) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare told timestamptz; last_cut timestamptz; said monitoring.lines[]; part uuid[]; place int := 1;
begin
  told := monitoring.take_turn(network);
  select max(c.at) into last_cut from monitoring.cut_offs c where c.network_id = network;
  while place <= cardinality(causes) loop
    part := causes[place : place + 999];
    place := place + 1000;
    select array_agg(l) into said from monitoring.lines l where l.network_id = network and l.source = of_source and l.cause_id = any (part);
    with now_said as materialized (select l.* from unnest(said) l where l.subject is null),
    gone as (
      delete from monitoring.facts f where f.network_id = network and f.source = of_source and f.cause_id = any (part) and not exists (
        select 1 from now_said n where n.cause_id = f.cause_id and n.measure = f.measure and n.kind = f.kind and n.district_key = f.district_key
          and n.on_day = f.on_day and n.is_validated = f.is_validated and n.gender = f.gender and n.age_band = f.age_band
          and n.citizenship = f.citizenship and n.quantity = f.quantity and n.unit_id = f.unit_id and n.organisation_id = f.organisation_id)
      returning f.*
    ), aside as (
      insert into monitoring.facts_before select g.*, told from gone g where g.told_at <= last_cut
    )
    insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
    select g.network_id, g.organisation_id, g.unit_id, g.district_key, g.month, g.quarter, g.is_validated, g.measure, g.kind, g.gender, g.age_band, g.citizenship, - sum(g.quantity)::bigint
    from gone g group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
      do update set quantity = rollup.quantity + excluded.quantity;
    with added as (
      insert into monitoring.facts (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity, told_at)
      select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.month, l.quarter, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.quantity, told
      from unnest(said) l where l.subject is null
      on conflict do nothing
      returning *
    )
    insert into monitoring.rollup (network_id, organisation_id, unit_id, district_key, month, quarter, is_validated, measure, kind, gender, age_band, citizenship, quantity)
    select f.network_id, f.organisation_id, f.unit_id, f.district_key, f.month, f.quarter, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship, sum(f.quantity)::bigint
    from added f group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    on conflict (network_id, unit_id, district_key, month, is_validated, measure, kind, gender, age_band, citizenship)
      do update set quantity = rollup.quantity + excluded.quantity;
    with now_said as materialized (select l.* from unnest(said) l where l.subject is not null),
    gone as (
      delete from monitoring.seen s where s.network_id = network and s.source = of_source and s.cause_id = any (part) and not exists (
        select 1 from now_said n where n.cause_id = s.cause_id and n.measure = s.measure and n.kind = s.kind and n.district_key = s.district_key
          and n.on_day = s.on_day and n.subject = s.subject and n.until_day is not distinct from s.until_day and n.is_validated = s.is_validated
          and n.gender = s.gender and n.age_band = s.age_band and n.citizenship = s.citizenship and n.identity = s.identity
          and n.unit_id = s.unit_id and n.organisation_id = s.organisation_id)
      returning s.*
    )
    insert into monitoring.seen_before select g.*, told from gone g where g.told_at <= last_cut;
    insert into monitoring.seen (network_id, source, cause_id, organisation_id, unit_id, district_key, on_day, until_day, is_validated, measure, kind, gender, age_band, citizenship, subject, identity, told_at)
    select l.network_id, l.source, l.cause_id, l.organisation_id, l.unit_id, l.district_key, l.on_day, l.until_day, l.is_validated, l.measure, l.kind, l.gender, l.age_band, l.citizenship, l.subject, l.identity, told
    from unnest(said) l where l.subject is not null
    on conflict do nothing;
  end loop;
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

grant execute on function monitoring.retell(uuid, text, uuid[]), monitoring.retell_persons(uuid, uuid[]), monitoring.recount(uuid, timestamptz) to prossima_jobs;
grant execute on function monitoring.cut_off(uuid, timestamptz) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.take_turn(uuid) owner to prossima_keeper;
alter function monitoring.cut_off(uuid, timestamptz) owner to prossima_keeper;
alter function monitoring.retell(uuid, text, uuid[]) owner to prossima_keeper;
alter function monitoring.retell_persons(uuid, uuid[]) owner to prossima_keeper;
alter function monitoring.recount(uuid, timestamptz) owner to prossima_keeper;
