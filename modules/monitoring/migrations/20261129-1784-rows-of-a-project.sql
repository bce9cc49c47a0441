-- Rows handed over for a project are those of the units its actions name, as its figures are; of the whole network where none is named.
set local role prossima_keeper;

-- How many stand behind the same words, so that few are never alone: persons by their last words of the period (each is in one class),
-- meetings by what is counted. `kinds` are the measures with the kinds told of them.
create or replace function monitoring.row_classes(network uuid, release uuid)
returns table (measure text, gender text, age_band text, citizenship text, district_key text, many bigint, kinds text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare r monitoring.row_releases; first_day date; last_day date; those uuid[];
begin
  r := monitoring.my_row_release(network, release);
  if r.network_id is null then return; end if;
  those := monitoring.units_of(network, r.project_id, null);
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  return query
  select f.measure, f.gender, f.age_band, f.citizenship, f.district_key, count(*), array_agg(distinct f.measure || ' ' || f.kind)
  from monitoring.facts f where f.network_id = network and f.is_validated and (those is null or f.unit_id = any (those)) and f.on_day between first_day and last_day
    and f.gender || f.age_band || f.citizenship <> '' and f.measure <> 'hiv_tests'
  group by 1, 2, 3, 4, 5;
  return query
  with last_words as (
    select distinct on (s.subject) s.subject, s.gender, s.age_band, s.citizenship, s.district_key
    from monitoring.seen s where s.network_id = network and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day
    order by s.subject, s.on_day desc, s.source, s.cause_id, s.measure, s.kind, s.district_key
  ), told as (
    select s.subject, array_agg(distinct s.measure || ' ' || s.kind) as kinds
    from monitoring.seen s where s.network_id = network and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day group by 1
  )
  select '', w.gender, w.age_band, w.citizenship, w.district_key, count(*), array_agg(distinct k.kind)
  from last_words w join told t on t.subject = w.subject cross join lateral unnest(t.kinds) k (kind)
  group by 1, 2, 3, 4, 5;
end $$;

-- The next rows of a release: first what adds up, then who is counted once, all the rows of somebody together. The house remembers the
-- place; after the last it answers nothing.
create or replace function monitoring.next_rows(network uuid, release uuid, most int)
returns table (measure text, kind text, month text, until_month text, quantity bigint, identity text, pseudonym text,
  gender text, age_band text, citizenship text, district_key text)
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare
  r monitoring.row_releases; p monitoring.row_places; first_day date; last_day date; those uuid[]; inner_pad bytea; outer_pad bytea;
  to_source text; to_cause uuid; to_subject uuid;
begin
  r := monitoring.my_row_release(network, release);
  if r.network_id is null then return; end if;
  those := monitoring.units_of(network, r.project_id, null);
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  insert into monitoring.row_places values (network, release, 'sums', '', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000')
    on conflict do nothing;
  select x.* into p from monitoring.row_places x where x.network_id = network and x.row_release_id = release for update;
  if p.part = 'sums' then
    select f.source, f.cause_id into to_source, to_cause from monitoring.facts f
      where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id) and f.is_validated and (those is null or f.unit_id = any (those)) and f.on_day between first_day and last_day
      order by f.source, f.cause_id offset most - 1 limit 1;
    return query
      select f.measure, f.kind, f.month, ''::text, f.quantity, ''::text, ''::text, f.gender, f.age_band, f.citizenship, f.district_key
      from monitoring.facts f where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id)
        and (to_source is null or (f.source, f.cause_id) <= (to_source, to_cause))
        and f.is_validated and (those is null or f.unit_id = any (those)) and f.on_day between first_day and last_day
        and f.measure <> 'hiv_tests'
      order by f.source, f.cause_id;
    update monitoring.row_places x set part = case when to_source is null then 'persons' else 'sums' end, source = coalesce(to_source, x.source),
      cause_id = coalesce(to_cause, x.cause_id) where x.network_id = network and x.row_release_id = release;
  elsif p.part = 'persons' then
    select monitoring.padded(k.key, 54), monitoring.padded(k.key, 92) into inner_pad, outer_pad from monitoring.keys k where k.network_id = network;
    select s.subject into to_subject from monitoring.seen s
      where s.network_id = network and s.subject > p.subject and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day
      order by s.subject offset most - 1 limit 1;
    return query
      select s.measure, s.kind, to_char(s.on_day, 'YYYY-MM'), coalesce(to_char(s.until_day, 'YYYY-MM'), ''), 1::bigint, s.identity,
        encode(substr(sha256(outer_pad || sha256(inner_pad || uuid_send(r.project_id) || uuid_send(s.subject))), 1, 16), 'hex'),
        first_value(s.gender) over w, first_value(s.age_band) over w, first_value(s.citizenship) over w, first_value(s.district_key) over w
      from monitoring.seen s where s.network_id = network and s.subject > p.subject and (to_subject is null or s.subject <= to_subject)
        and s.is_validated and (those is null or s.unit_id = any (those)) and s.on_day between first_day and last_day
      window w as (partition by s.subject order by s.on_day desc, s.source, s.cause_id, s.measure, s.kind, s.district_key);
    update monitoring.row_places x set part = case when to_subject is null then 'end' else 'persons' end, subject = coalesce(to_subject, x.subject)
      where x.network_id = network and x.row_release_id = release;
  end if;
end $$;

set local role prossima_owner;
