-- Rows for an evaluation leave as lines already written. What is told of whom, and how each word is written, is decided once by the house
-- (`safe-rows.ts`) and kept beside the place; from then on every row only looks its words up, and what finds none stays. Persons are
-- counted once behind their words, however many things are told of them. Asked again, a release begins from the beginning with a new
-- turn, and who still read the old one is cut short instead of missing rows in silence. Rows of a project are those of the units its actions name (`units_of`), as its figures are.
alter table monitoring.row_places add column turn int not null default 0;
alter table monitoring.row_places add column words jsonb not null default '{}';
-- Read once for every piece: unpacking it would cost more than the room it takes for some seconds.
alter table monitoring.row_places alter column words set storage external;
comment on table monitoring.row_places is 'How far the rows of a release have left, in which turn and in which words. The house alone.';

-- How many stand behind the same words, so that few are never alone: persons by their last words of the period (each is in one class and
-- counts once), meetings by what is counted, things by themselves. `kinds` are the measures with the kinds told of them.
create function monitoring.rows_alike(network uuid, release uuid)
returns table (measure text, gender text, age_band text, citizenship text, district_key text, many bigint, kinds text[], identities text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off as $$
declare r monitoring.row_releases; first_day date; last_day date; those uuid[];
begin
  r := monitoring.my_row_release(network, release);
  if r.network_id is null then return; end if;
  those := monitoring.units_of(network, r.project_id, null);
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  return query
  select k.measure, k.gender, k.age_band, k.citizenship, k.district_key, sum(k.many)::bigint, array_agg(k.measure || ' ' || k.kind), '{}'::text[]
  from (
    select f.measure, f.kind, f.gender, f.age_band, f.citizenship, f.district_key, count(*) as many
    from monitoring.facts f where f.network_id = network and f.is_validated and (those is null or f.unit_id = any (those)) and f.on_day between first_day and last_day
      and f.measure <> 'hiv_tests'
    group by 1, 2, 3, 4, 5, 6
  ) k group by 1, 2, 3, 4, 5;
  return query
  with last_days as (
    select s.subject, max(s.on_day) as on_day from monitoring.seen s
    where s.network_id = network and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day group by 1
  ), last_words as materialized (
    select distinct on (s.subject) s.subject, s.gender, s.age_band, s.citizenship, s.district_key
    from monitoring.seen s join last_days d on d.subject = s.subject and d.on_day = s.on_day
    where s.network_id = network and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day
    order by s.subject, s.source, s.cause_id, s.measure, s.kind, s.district_key
  ), behind as materialized (
    select row_number() over () as class, b.* from (
      select w.gender, w.age_band, w.citizenship, w.district_key, count(*) as many from last_words w group by 1, 2, 3, 4
    ) b
  ), of_class as materialized (
    select w.subject, b.class from last_words w join behind b
      on b.gender = w.gender and b.age_band = w.age_band and b.citizenship = w.citizenship and b.district_key = w.district_key
  ), told as materialized (
    select c.class, s.measure, s.kind, s.identity from monitoring.seen s join of_class c on c.subject = s.subject
    where s.network_id = network and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day group by 1, 2, 3, 4
  ), told_of as (
    select t.class, array_agg(distinct t.measure || ' ' || t.kind) as kinds, array_agg(distinct t.identity) as identities from told t group by 1
  )
  select '', b.gender, b.age_band, b.citizenship, b.district_key, b.many, t.kinds, t.identities from behind b join told_of t on t.class = b.class;
end $$;

-- A release begins, from its first row: with which words, and which turn it is. Nothing when it is not theirs.
create function monitoring.begin_rows(network uuid, release uuid, told jsonb) returns int
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare mine int;
begin
  if (monitoring.my_row_release(network, release)).network_id is null then return null; end if;
  insert into monitoring.row_places as p (network_id, row_release_id, part, source, cause_id, subject, turn, words)
  values (network, release, 'sums', '', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', 1, told)
  on conflict (network_id, row_release_id) do update set part = 'sums', source = '', cause_id = excluded.cause_id, subject = excluded.subject,
    turn = p.turn + 1, words = excluded.words
  returning p.turn into mine;
  return mine;
end $$;

-- The next lines of a turn: first what adds up, then who is counted once, all the rows of somebody together. Where a piece ends is found in
-- the index alone, so it may hold less than asked for. No answer at all: it is not their turn any more.
create function monitoring.next_lines(network uuid, release uuid, my_turn int, most int)
returns table (lines text, told bigint, kept bigint, is_more boolean)
language plpgsql security definer set search_path = monitoring, pg_temp set plan_cache_mode = force_custom_plan set datestyle = 'ISO' as $$
declare
  r monitoring.row_releases; p monitoring.row_places; first_day date; last_day date; inner_pad bytea; outer_pad bytea;
  to_source text; to_cause uuid; to_subject uuid; heads jsonb; tails jsonb; hidden jsonb; identities jsonb; hides boolean; those uuid[];
begin
  select x.* into r from monitoring.row_releases x where x.network_id = network and x.row_release_id = release
    and network = access.my_network() and access.is_one_of(array['monitoring_officer']) and x.released_by = access.my_worker();
  select x.* into p from monitoring.row_places x where x.network_id = r.network_id and x.row_release_id = r.row_release_id and x.turn = my_turn for update;
  if p.network_id is null or p.part = 'end' then return; end if;
  those := monitoring.units_of(network, r.project_id, null);
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  select w.heads, w.tails, w.hidden, w.identities into heads, tails, hidden, identities
    from jsonb_to_record(p.words) as w(heads jsonb, tails jsonb, hidden jsonb, identities jsonb);
  hides := hidden <> '{}';
  if p.part = 'sums' then
    select f.source, f.cause_id into to_source, to_cause from monitoring.facts f
      where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id) order by f.source, f.cause_id offset most - 1 limit 1;
    select coalesce(string_agg(l.line, ''), ''), count(l.line), count(*) - count(l.line), true into lines, told, kept, is_more
      from (
        select case when hides and c.kind <> '' and hidden ? (c.class || E'\x1f' || c.measure) then heads ->> c.measure else heads ->> (c.measure || E'\x1f' || c.kind) end
          || c.month || ',,' || c.quantity || ',,' || (tails ->> c.class) as line
        from (
          select f.measure, f.kind, f.month, f.quantity,
            f.measure || E'\x1f' || f.gender || E'\x1f' || f.age_band || E'\x1f' || f.citizenship || E'\x1f' || f.district_key as class
          from monitoring.facts f where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id)
            and (to_source is null or (f.source, f.cause_id) <= (to_source, to_cause)) and f.is_validated and (those is null or f.unit_id = any (those)) and f.on_day between first_day and last_day
            and f.measure <> 'hiv_tests'
          -- Each line is written once, although it is counted twice.
          offset 0
        ) c offset 0
      ) l;
    update monitoring.row_places x set part = case when to_source is null then 'persons' else 'sums' end, source = coalesce(to_source, x.source),
      cause_id = coalesce(to_cause, x.cause_id) where x.network_id = network and x.row_release_id = release;
  else
    select monitoring.padded(k.key, 54), monitoring.padded(k.key, 92) into inner_pad, outer_pad from monitoring.keys k where k.network_id = network;
    inner_pad := inner_pad || uuid_send(r.project_id);
    select s.subject into to_subject from monitoring.seen s
      where s.network_id = network and s.subject > p.subject order by s.subject offset most - 1 limit 1;
    with mine as materialized (
      select s.subject, s.on_day, s.source, s.cause_id, s.measure, s.kind, s.district_key, s.until_day, s.identity, s.gender, s.age_band, s.citizenship
      from monitoring.seen s where s.network_id = network and s.subject > p.subject and (to_subject is null or s.subject <= to_subject)
        and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day
    ), last_words as (
      select distinct on (m.subject) m.subject,
        E'\x1f' || m.gender || E'\x1f' || m.age_band || E'\x1f' || m.citizenship || E'\x1f' || m.district_key as class
      from mine m order by m.subject, m.on_day desc, m.source, m.cause_id, m.measure, m.kind, m.district_key
    ), somebody as materialized (
      select w.subject, w.class, tails ->> w.class as tail,
        ',1,' || encode(substr(sha256(outer_pad || sha256(inner_pad || uuid_send(w.subject))), 1, 16), 'hex') || ',' as once
      from last_words w
    ), written as (
      select case when hides and m.kind <> '' and hidden ? (w.class || E'\x1f' || m.measure) then heads ->> m.measure else heads ->> (m.measure || E'\x1f' || m.kind) end
        || left(m.on_day::text, 7) || coalesce(',' || left(m.until_day::text, 7), ',') || w.once || (identities ->> m.identity) || w.tail as line
      from mine m join somebody w on w.subject = m.subject offset 0
    )
    select coalesce(string_agg(l.line, ''), ''), count(l.line), count(*) - count(l.line), to_subject is not null into lines, told, kept, is_more
      from written l;
    update monitoring.row_places x set part = case when to_subject is null then 'end' else 'persons' end, subject = coalesce(to_subject, x.subject),
      words = case when to_subject is null then '{}' else x.words end where x.network_id = network and x.row_release_id = release;
  end if;
  return next;
end $$;

grant execute on function monitoring.rows_alike(uuid, uuid), monitoring.begin_rows(uuid, uuid, jsonb), monitoring.next_lines(uuid, uuid, int, int) to prossima_app;

-- Ownership goes after all else: with it, the maker of the function may no longer say who runs it.
alter function monitoring.rows_alike(uuid, uuid) owner to prossima_keeper;
alter function monitoring.begin_rows(uuid, uuid, jsonb) owner to prossima_keeper;
alter function monitoring.next_lines(uuid, uuid, int, int) owner to prossima_keeper;

set local role prossima_keeper;
-- Whether who asks may have the rows of this release.
create or replace function monitoring.has_rows(network uuid, release uuid) returns boolean
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return (monitoring.my_row_release(network, release)).network_id is not null;
end $$;

drop function monitoring.row_classes(uuid, uuid);
drop function monitoring.next_rows(uuid, uuid, int);
set local role prossima_owner;
