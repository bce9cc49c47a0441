-- The life of a figure in a period: open, collected, validated, frozen, published; opened again with a reason, as a new revision
-- beside the old one. What is frozen keeps its numbers, its definition and the hour of its cut-off, and can be counted again.
create table monitoring.values (
  network_id uuid not null,
  value_id uuid not null,
  project_id uuid,
  figure text not null,
  period text not null,
  revision int not null,
  state text not null,
  definition_version int not null,
  definition jsonb not null,
  quantity bigint,
  divisor bigint,
  parts jsonb not null,
  batch_id uuid not null,
  counted_at timestamptz,
  cut_off_at timestamptz,
  is_replaced boolean not null,
  moved_at timestamptz not null,
  moved_by uuid not null,
  constraint values_pk primary key (network_id, value_id),
  constraint values_once unique nulls not distinct (network_id, project_id, figure, period, revision),
  constraint values_project_fk foreign key (network_id, project_id) references network.projects (network_id, project_id),
  constraint values_worker_fk foreign key (network_id, moved_by) references access.workers (network_id, worker_id),
  constraint values_state_known check (state in ('open', 'collected', 'validated', 'frozen', 'published')),
  constraint values_frozen_is_counted check (state not in ('frozen', 'published') or cut_off_at is not null)
);
comment on table monitoring.values is 'A figure in a period, as it was counted: numbers of groups, never of one person. Small ones are protected when shown. Kept as long as the project must account for itself.';
create index values_by_period on monitoring.values (network_id, period, figure);
create index values_by_batch on monitoring.values (network_id, batch_id);

create table monitoring.value_steps (
  network_id uuid not null,
  step_id uuid not null,
  value_id uuid not null,
  batch_id uuid not null,
  step text not null,
  note text,
  quantity bigint,
  divisor bigint,
  taken_at timestamptz not null,
  taken_by uuid not null,
  constraint value_steps_pk primary key (network_id, step_id),
  constraint value_steps_value_fk foreign key (network_id, value_id) references monitoring.values (network_id, value_id),
  constraint value_steps_worker_fk foreign key (network_id, taken_by) references access.workers (network_id, worker_id),
  constraint value_steps_step_known check (step in ('collect', 'validate', 'freeze', 'publish', 'reopen'))
);
comment on table monitoring.value_steps is 'Who brought a figure of a period one step further, when, with which number and why.';
create index value_steps_by_value on monitoring.value_steps (network_id, value_id, taken_at);

create table monitoring.takings (
  network_id uuid not null,
  taking_id uuid not null,
  release_id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  constraint takings_pk primary key (network_id, taking_id),
  constraint takings_release_fk foreign key (network_id, release_id) references monitoring.releases (network_id, release_id),
  constraint takings_worker_fk foreign key (network_id, taken_by) references access.workers (network_id, worker_id)
);
comment on table monitoring.takings is 'Who downloaded which released table: a funder, a partner. Kept with the ledger of releases.';
create index takings_by_release on monitoring.takings (network_id, release_id);

select access.protect('monitoring.values', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'],
  writers => array['project_manager', 'monitoring_officer']);
select access.protect('monitoring.value_steps', by => 'network', readers => array['project_manager', 'monitoring_officer', 'network_admin'],
  writers => array['project_manager', 'monitoring_officer']);
select access.protect('monitoring.takings', by => 'network', readers => array['monitoring_officer'],
  writers => array['funder_viewer', 'project_manager', 'monitoring_officer', 'network_admin']);
revoke update on monitoring.value_steps, monitoring.takings from prossima_app;

-- One figure of a period by the definition kept with it, whole and from each of its sides, as it was at a cut-off (null: now).
-- `causes` are the outings, gifts or files behind a number, `largest` what the largest of them adds, `most` what its most frequent kind adds.
create function monitoring.count_value(network uuid, kept jsonb, from_day date, to_day date, as_of timestamptz)
returns table (dimension text, code text, quantity bigint, divisor bigint, causes int, largest bigint, most bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
declare
  counting jsonb := kept -> 'counting';
  how text := kept -> 'counting' ->> 'how';
  of_time text := coalesce(kept ->> 'time', 'in_period');
  only_of jsonb := coalesce(kept -> 'filters', '{}');
  who jsonb := case when kept -> 'counting' ->> 'how' = 'share' then kept -> 'counting' -> 'of' else kept -> 'counting' end;
  since date := from_day;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) then
    raise exception 'Only who answers for the figures of a network may count them' using errcode = '42501';
  end if;
  if how in ('sum', 'ratio') then
    if of_time <> 'in_period' then since := '0001-01-01'; end if;
    return query
    with wanted as (
      select 'over' as role, c ->> 'measure' as measure, c -> 'kinds' as kinds from (select case how when 'sum' then counting else counting -> 'over' end) x (c)
      union all
      select 'under', counting -> 'under' ->> 'measure', counting -> 'under' -> 'kinds' where how = 'ratio'
    ), facts_then as (
      select f.cause_id, f.organisation_id, f.unit_id, f.district_key, f.measure, f.kind, f.gender, f.age_band, f.citizenship, f.quantity
      from monitoring.facts f where f.network_id = network and f.is_validated and f.on_day between since and to_day
        and f.measure in (select w.measure from wanted w) and f.told_at <= coalesce(as_of, 'infinity')
      union all
      select b.cause_id, b.organisation_id, b.unit_id, b.district_key, b.measure, b.kind, b.gender, b.age_band, b.citizenship, b.quantity
      from monitoring.facts_before b where as_of is not null and b.network_id = network and b.is_validated and b.on_day between since and to_day
        and b.measure in (select w.measure from wanted w) and b.told_at <= as_of and b.untold_at > as_of
    ), kept_facts as (
      select w.role, f.* from wanted w join facts_then f on f.measure = w.measure and (w.kinds is null or w.kinds ? f.kind)
      where (only_of -> 'genders' is null or only_of -> 'genders' ? f.gender)
        and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? f.age_band)
        and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? f.citizenship)
        and (only_of -> 'districts' is null or only_of -> 'districts' ? f.district_key)
        and (only_of -> 'organisations' is null or only_of -> 'organisations' ? f.organisation_id::text)
        and (only_of -> 'units' is null or only_of -> 'units' ? f.unit_id::text)
    ), sided as (
      select p.dimension, p.code, k.role, k.cause_id, k.kind, k.quantity from kept_facts k
      cross join lateral (values ('none', ''), ('gender', k.gender), ('age_band', k.age_band), ('citizenship', k.citizenship),
        ('district', k.district_key), ('kind', k.kind)) p (dimension, code)
      where p.dimension = 'none' or kept -> 'dimensions' ? p.dimension
      union all
      -- A district without anything is there too: its absence would tell that it is nothing.
      select 'district', d.key, 'over', null, '', 0 from network.districts d where d.network_id = network and kept -> 'dimensions' ? 'district'
        and (only_of -> 'districts' is null or only_of -> 'districts' ? d.key)
    ), by_cause as (
      select s.dimension, s.code, s.cause_id, sum(s.quantity) filter (where s.role = 'over') as over, sum(s.quantity) filter (where s.role = 'under') as under
      from sided s group by s.dimension, s.code, s.cause_id
    ), by_kind as (
      select m.dimension, m.code, max(m.added) as most from (
        select s.dimension, s.code, s.kind, sum(s.quantity) as added from sided s where s.role = 'over' group by s.dimension, s.code, s.kind) m
      group by m.dimension, m.code
    )
    select b.dimension, b.code, coalesce(sum(b.over), 0)::bigint, coalesce(sum(b.under), 0)::bigint, count(b.cause_id)::int,
      coalesce(max(b.over), 0)::bigint, coalesce(max(k.most), 0)::bigint
    from by_cause b left join by_kind k on k.dimension = b.dimension and k.code = b.code group by b.dimension, b.code;
    return;
  end if;
  since := case of_time when 'cumulative' then date '0001-01-01' when 'snapshot_at_end' then to_day else from_day end;
  return query
  with seen_then as (
    select s.cause_id, s.subject, s.on_day, s.until_day, s.organisation_id, s.unit_id, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.measure
    from monitoring.seen s where s.network_id = network and s.is_validated and s.on_day <= to_day and who -> 'measures' ? s.measure
      and s.told_at <= coalesce(as_of, 'infinity')
    union all
    select s.cause_id, s.subject, s.on_day, s.until_day, s.organisation_id, s.unit_id, s.district_key, s.kind, s.gender, s.age_band, s.citizenship, s.identity, s.measure
    from monitoring.seen_before s where as_of is not null and s.network_id = network and s.is_validated and s.on_day <= to_day
      and who -> 'measures' ? s.measure and s.told_at <= as_of and s.untold_at > as_of
  ), mine as (
    select s.*, coalesce(s.until_day, case when kept -> 'lasting' ? s.measure then to_day else s.on_day end) as last_day
    from seen_then s where (who -> 'kinds' is null or who -> 'kinds' ? s.kind)
      and (only_of -> 'genders' is null or only_of -> 'genders' ? s.gender)
      and (only_of -> 'age_bands' is null or only_of -> 'age_bands' ? s.age_band)
      and (only_of -> 'citizenships' is null or only_of -> 'citizenships' ? s.citizenship)
      and (only_of -> 'districts' is null or only_of -> 'districts' ? s.district_key)
      and (only_of -> 'organisations' is null or only_of -> 'organisations' ? s.organisation_id::text)
      and (only_of -> 'units' is null or only_of -> 'units' ? s.unit_id::text)
  ), firsts as (
    select distinct on (m.subject) m.subject, m.on_day, m.district_key from mine m order by m.subject, m.on_day, m.district_key
  ), here as (
    select m.*, f.on_day >= since as is_new, f.on_day as first_day, f.district_key as first_district
    from mine m join firsts f on f.subject = m.subject
    where m.last_day >= since and least(m.last_day, to_day) - m.on_day >= coalesce((who ->> 'least_days')::int, 0)
  ), latest as (
    select distinct on (h.subject) h.* from here h order by h.subject, h.on_day desc, h.district_key, h.kind
  ), sided as (
    select l.subject, l.cause_id, l.is_new, p.dimension, p.code from latest l
    cross join lateral (values ('none', ''), ('gender', l.gender), ('age_band', l.age_band), ('citizenship', l.citizenship), ('identity', l.identity)) p (dimension, code)
    union all
    select h.subject, h.cause_id, h.is_new and h.first_district = h.district_key, 'district', h.district_key from here h
    union all
    select h.subject, h.cause_id, h.is_new and h.first_day = h.on_day, 'kind', h.kind from here h where h.kind <> ''
    union all
    select null, null, true, 'district', d.key from network.districts d where d.network_id = network
      and (only_of -> 'districts' is null or only_of -> 'districts' ? d.key)
  )
  select s.dimension, s.code, count(distinct s.subject)::bigint, null::bigint, count(distinct s.cause_id)::int, 1::bigint, 0::bigint
  from sided s where (who ->> 'which' <> 'new_subjects' or s.is_new) and (s.dimension = 'none' or kept -> 'dimensions' ? s.dimension)
  group by s.dimension, s.code;
end $$;

-- First and last day of a period by its name.
create function monitoring.days_of(period text, out from_day date, out to_day date)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select make_date(y, m, 1), (make_date(y, m, 1) + make_interval(months => long) - interval '1 day')::date
  from (select left(period, 4)::int as y,
    case when period ~ '-Q' then right(period, 1)::int * 3 - 2 when period ~ '-H' then right(period, 1)::int * 6 - 5
      when length(period) = 7 then right(period, 2)::int else 1 end as m,
    case when period ~ '-Q' then 3 when period ~ '-H' then 6 when length(period) = 7 then 1 else 12 end as long) p
$$;

-- The values of one batch are counted: those frozen as they stand at one cut-off, the others as they are now.
create function monitoring.count_values(network uuid, batch uuid) returns void
language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare v record; cut timestamptz; told jsonb; whole_quantity bigint; whole_divisor bigint;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['project_manager', 'monitoring_officer']) then
    raise exception 'Only who answers for the figures of a network may count them' using errcode = '42501';
  end if;
  for v in select w.value_id, w.state, w.period, w.definition, w.moved_at from monitoring.values w
    where w.network_id = network and w.batch_id = batch and w.state in ('collected', 'frozen') and not w.is_replaced order by w.value_id
  loop
    if v.state = 'frozen' and cut is null then cut := monitoring.cut_off(network, v.moved_at); end if;
    select coalesce(jsonb_agg(to_jsonb(c) order by c.dimension, c.code), '[]'), max(c.quantity) filter (where c.dimension = 'none'),
      max(c.divisor) filter (where c.dimension = 'none')
    into told, whole_quantity, whole_divisor
    from monitoring.days_of(v.period) d cross join lateral
      monitoring.count_value(network, v.definition, d.from_day, d.to_day, case when v.state = 'frozen' then cut end) c;
    update monitoring.values w set parts = told, quantity = coalesce(whole_quantity, 0), divisor = whole_divisor,
      counted_at = v.moved_at, cut_off_at = case when v.state = 'frozen' then cut end
    where w.network_id = network and w.value_id = v.value_id;
    update monitoring.value_steps s set quantity = coalesce(whole_quantity, 0), divisor = whole_divisor
    where s.network_id = network and s.value_id = v.value_id and s.batch_id = batch and s.step in ('collect', 'freeze');
  end loop;
end $$;

-- A value counted again with the definition kept with it: as it was at its cut-off, or as it would be counted today.
create function monitoring.derive_value(network uuid, value uuid, as_it_was boolean)
returns table (dimension text, code text, quantity bigint, divisor bigint, causes int, largest bigint, most bigint)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query select c.* from monitoring.values w cross join lateral monitoring.days_of(w.period) d
    cross join lateral monitoring.count_value(network, w.definition, d.from_day, d.to_day, case when as_it_was then w.cut_off_at end) c
  where w.network_id = network and network = access.my_network() and w.value_id = value and (w.cut_off_at is not null or not as_it_was)
    and access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']);
end $$;

grant execute on function monitoring.count_values(uuid, uuid), monitoring.derive_value(uuid, uuid, boolean) to prossima_app;
grant execute on function monitoring.days_of(text) to prossima_keeper;
grant execute on function monitoring.count_value(uuid, jsonb, date, date, timestamptz) to prossima_keeper;

alter function monitoring.count_value(uuid, jsonb, date, date, timestamptz) owner to prossima_keeper;
alter function monitoring.count_values(uuid, uuid) owner to prossima_keeper;
alter function monitoring.derive_value(uuid, uuid, boolean) owner to prossima_keeper;
