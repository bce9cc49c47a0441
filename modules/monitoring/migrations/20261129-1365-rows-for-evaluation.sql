-- Rows for who evaluates a project from outside: what was counted in a period, one by one, without days and places, of persons only a
-- pseudonym made for that project alone. Each time is written down with why. They leave page by page, so that a million rows need no
-- more room than a thousand, and the house keeps how far it has come.
create table monitoring.row_releases (
  network_id uuid not null,
  row_release_id uuid not null,
  project_id uuid not null,
  from_month text not null,
  to_month text not null,
  purpose text not null,
  released_at timestamptz not null,
  released_by uuid not null,
  constraint row_releases_pk primary key (network_id, row_release_id),
  constraint row_releases_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint row_releases_worker_fk foreign key (network_id, released_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.row_releases is 'Who handed over rows for an evaluation, of which project and months, and why. Never changed.';

create table monitoring.row_places (
  network_id uuid not null,
  row_release_id uuid not null,
  part text not null,
  source text not null,
  cause_id uuid not null,
  subject uuid not null,
  constraint row_places_pk primary key (network_id, row_release_id),
  constraint row_places_release_fk foreign key (network_id, row_release_id) references monitoring.row_releases (network_id, row_release_id)
);
comment on table monitoring.row_places is 'How far the rows of a release have left. The house alone.';

select access.protect('monitoring.row_releases', by => 'network', readers => array['monitoring_officer', 'network_admin'], writers => array['monitoring_officer']);
select access.protect('monitoring.row_places', by => 'none');
revoke update on monitoring.row_releases from prossima_app;

-- The key of a network against a constant, as HMAC wants it: 64 bytes.
create function monitoring.padded(key bytea, against int) returns bytea
language plpgsql immutable set search_path = monitoring, pg_temp as $$
declare pad bytea := decode(repeat('00', 64), 'hex');
begin
  for i in 0 .. 63 loop
    pad := set_byte(pad, i, (case when i < length(key) then get_byte(key, i) else 0 end) # against);
  end loop;
  return pad;
end $$;

-- The release of who asks, while it is fresh: a quarter of an hour.
create function monitoring.my_row_release(network uuid, release uuid) returns monitoring.row_releases
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare found_release monitoring.row_releases;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['monitoring_officer']) then return null; end if;
  select r.* into found_release from monitoring.row_releases r where r.network_id = network and r.row_release_id = release
    and r.released_by = access.my_worker() and r.released_at > now() - interval '15 minutes';
  return found_release;
end $$;

-- How many stand behind the same words, so that few are never alone: persons by their last words of the period (each is in one class),
-- meetings by what is counted. `kinds` are the measures with the kinds told of them.
create function monitoring.row_classes(network uuid, release uuid)
returns table (measure text, gender text, age_band text, citizenship text, district_key text, many bigint, kinds text[])
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare r monitoring.row_releases; first_day date; last_day date;
begin
  r := monitoring.my_row_release(network, release);
  if r.network_id is null then return; end if;
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  return query
  select f.measure, f.gender, f.age_band, f.citizenship, f.district_key, count(*), array_agg(distinct f.measure || ' ' || f.kind)
  from monitoring.facts f where f.network_id = network and f.is_validated and f.on_day between first_day and last_day
    and f.gender || f.age_band || f.citizenship <> '' and f.measure <> 'hiv_tests'
  group by 1, 2, 3, 4, 5;
  return query
  with last_words as (
    select distinct on (s.subject) s.subject, s.gender, s.age_band, s.citizenship, s.district_key
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day between first_day and last_day
    order by s.subject, s.on_day desc, s.source, s.cause_id, s.measure, s.kind, s.district_key
  ), told as (
    select s.subject, array_agg(distinct s.measure || ' ' || s.kind) as kinds
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day between first_day and last_day group by 1
  )
  select '', w.gender, w.age_band, w.citizenship, w.district_key, count(*), array_agg(distinct k.kind)
  from last_words w join told t on t.subject = w.subject cross join lateral unnest(t.kinds) k (kind)
  group by 1, 2, 3, 4, 5;
end $$;

-- The next rows of a release: first what adds up, then who is counted once, all the rows of somebody together. The house remembers the
-- place; after the last it answers nothing.
create function monitoring.next_rows(network uuid, release uuid, most int)
returns table (measure text, kind text, month text, until_month text, quantity bigint, identity text, pseudonym text,
  gender text, age_band text, citizenship text, district_key text)
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare
  r monitoring.row_releases; p monitoring.row_places; first_day date; last_day date; inner_pad bytea; outer_pad bytea;
  to_source text; to_cause uuid; to_subject uuid;
begin
  r := monitoring.my_row_release(network, release);
  if r.network_id is null then return; end if;
  first_day := (r.from_month || '-01')::date;
  last_day := (monitoring.month_after(r.to_month) || '-01')::date - 1;
  insert into monitoring.row_places values (network, release, 'sums', '', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000')
    on conflict do nothing;
  select x.* into p from monitoring.row_places x where x.network_id = network and x.row_release_id = release for update;
  if p.part = 'sums' then
    select f.source, f.cause_id into to_source, to_cause from monitoring.facts f
      where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id) and f.is_validated and f.on_day between first_day and last_day
      order by f.source, f.cause_id offset most - 1 limit 1;
    return query
      select f.measure, f.kind, f.month, ''::text, f.quantity, ''::text, ''::text, f.gender, f.age_band, f.citizenship, f.district_key
      from monitoring.facts f where f.network_id = network and (f.source, f.cause_id) > (p.source, p.cause_id)
        and (to_source is null or (f.source, f.cause_id) <= (to_source, to_cause)) and f.is_validated and f.on_day between first_day and last_day
        and f.measure <> 'hiv_tests'
      order by f.source, f.cause_id;
    update monitoring.row_places x set part = case when to_source is null then 'persons' else 'sums' end, source = coalesce(to_source, x.source),
      cause_id = coalesce(to_cause, x.cause_id) where x.network_id = network and x.row_release_id = release;
  elsif p.part = 'persons' then
    select monitoring.padded(k.key, 54), monitoring.padded(k.key, 92) into inner_pad, outer_pad from monitoring.keys k where k.network_id = network;
    select s.subject into to_subject from monitoring.seen s
      where s.network_id = network and s.subject > p.subject and s.is_validated and s.on_day between first_day and last_day
      order by s.subject offset most - 1 limit 1;
    return query
      select s.measure, s.kind, to_char(s.on_day, 'YYYY-MM'), coalesce(to_char(s.until_day, 'YYYY-MM'), ''), 1::bigint, s.identity,
        encode(substr(sha256(outer_pad || sha256(inner_pad || uuid_send(r.project_id) || uuid_send(s.subject))), 1, 16), 'hex'),
        first_value(s.gender) over w, first_value(s.age_band) over w, first_value(s.citizenship) over w, first_value(s.district_key) over w
      from monitoring.seen s where s.network_id = network and s.subject > p.subject and (to_subject is null or s.subject <= to_subject)
        and s.is_validated and s.on_day between first_day and last_day
      window w as (partition by s.subject order by s.on_day desc, s.source, s.cause_id, s.measure, s.kind, s.district_key);
    update monitoring.row_places x set part = case when to_subject is null then 'end' else 'persons' end, subject = coalesce(to_subject, x.subject)
      where x.network_id = network and x.row_release_id = release;
  end if;
end $$;

-- Whether there is more to come.
create function monitoring.has_rows(network uuid, release uuid) returns boolean
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare r monitoring.row_releases;
begin
  r := monitoring.my_row_release(network, release);
  return r.network_id is not null and not exists (select 1 from monitoring.row_places p where p.network_id = network and p.row_release_id = release and p.part = 'end');
end $$;

grant execute on function monitoring.row_classes(uuid, uuid), monitoring.next_rows(uuid, uuid, int), monitoring.has_rows(uuid, uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function monitoring.padded(bytea, int) owner to prossima_keeper;
alter function monitoring.my_row_release(uuid, uuid) owner to prossima_keeper;
alter function monitoring.row_classes(uuid, uuid) owner to prossima_keeper;
alter function monitoring.next_rows(uuid, uuid, int) owner to prossima_keeper;
alter function monitoring.has_rows(uuid, uuid) owner to prossima_keeper;
