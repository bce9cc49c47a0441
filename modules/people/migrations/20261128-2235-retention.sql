-- Nothing is kept for ever by habit. The house proposes what is past its time, one person prepares, another says yes, and
-- then it is gone. A ledger of ids remembers what was erased, for the day an old copy is put back.
create table people.holds (
  network_id uuid not null,
  hold_id uuid not null,
  person_id uuid not null,
  kind text not null,
  because text not null,
  worker_id uuid not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  constraint holds_pk primary key (network_id, hold_id),
  constraint holds_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint holds_kind_known check (kind in ('legal_hold', 'restriction'))
);
comment on table people.holds is 'Why something is kept past its time (legal_hold), or kept and not used (restriction). A reason and ids; ends, then goes with the person.';
create index holds_of_person on people.holds (network_id, person_id);

create table people.retention_runs (
  network_id uuid not null,
  run_id uuid not null,
  state text not null,
  because text not null,
  proposed_at timestamptz not null,
  prepared_by uuid,
  prepared_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  done_at timestamptz,
  constraint retention_runs_pk primary key (network_id, run_id),
  constraint retention_runs_state_known check (state in ('proposed', 'prepared', 'approved', 'done', 'refused')),
  constraint retention_runs_because_known check (because in ('retention', 'erasure_request')),
  constraint retention_runs_four_eyes check (approved_by is null or approved_by <> prepared_by),
  constraint retention_runs_approved_whole check (state not in ('approved', 'done') or (prepared_by is not null and approved_by is not null))
);
comment on table people.retention_runs is 'A run that forgets what is past its time: proposed by the house, prepared by one, approved by another. No person in it.';

create table people.retention_items (
  network_id uuid not null,
  run_id uuid not null,
  person_id uuid not null,
  rule text not null,
  measure text not null,
  last_on date not null,
  is_kept boolean not null,
  kept_because text,
  constraint retention_items_pk primary key (network_id, run_id, person_id),
  constraint retention_items_run_fk foreign key (network_id, run_id) references people.retention_runs (network_id, run_id),
  constraint retention_items_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint retention_items_measure_known check (measure in ('reduce', 'erase')),
  constraint retention_items_kept_explained check (not is_kept or kept_because is not null)
);
comment on table people.retention_items is 'Whom a run would forget, by which rule and since when: an id and days, no name. Stays as proof.';

create table people.erasures (
  network_id uuid not null,
  person_id uuid not null,
  measure text not null,
  erased_at timestamptz not null,
  constraint erasures_pk primary key (network_id, person_id),
  constraint erasures_measure_known check (measure in ('reduce', 'erase'))
);
comment on table people.erasures is 'Ids of who was forgotten, so that putting an old copy back does not bring them back.';

select access.protect('people.holds', by => 'network', readers => array['dpo', 'privacy_admin'], writers => array['dpo', 'privacy_admin']);
revoke update on people.holds from prossima_app;
grant update (ended_at) on people.holds to prossima_app;
select access.protect('people.retention_runs', by => 'network', readers => array['dpo', 'privacy_admin'], writers => array['dpo', 'privacy_admin']);
select access.protect('people.retention_items', by => 'network', readers => array['dpo', 'privacy_admin'], writers => array['dpo', 'privacy_admin']);
revoke update on people.retention_items from prossima_app;
grant update (is_kept, kept_because) on people.retention_items to prossima_app;
select access.protect('people.erasures', by => 'network', readers => array['dpo', 'privacy_admin'], writers => array['privacy_admin']);
revoke update on people.erasures from prossima_app;

-- What is past its time today: known only by nickname and not met for so many months, or by name and without anything
-- else for longer; never who is held, nor who has a file of a service. One open proposal at a time.
create function people.propose_retention(network uuid, run uuid, rules jsonb) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare today date := (now() at time zone 'Europe/Rome')::date; found bigint;
begin
  if exists (select 1 from people.retention_runs where network_id = network and because = 'retention' and state in ('proposed', 'prepared', 'approved')) then
    return 0;
  end if;
  insert into people.retention_runs values (network, run, 'proposed', 'retention', now());
  insert into people.retention_items
    select network, run, p.person_id, r.value->>'code', r.value->>'measure', p.last_met_on, false, null
    from people.persons p
    join lateral (select value from jsonb_array_elements(rules) where value->'levels' ? p.identity_level
      order by (value->>'months')::int limit 1) r on true
    where p.network_id = network and p.ended_on is null
      and p.last_met_on < (today - make_interval(months => (r.value->>'months')::int))::date
      and not exists (select 1 from people.holds h where h.network_id = network and h.person_id = p.person_id and h.ended_at is null)
      and not exists (select 1 from access.shares s where s.network_id = network and s.person_id = p.person_id and s.is_keeper
        and (s.ended_on is null or s.ended_on >= today))
    order by p.last_met_on limit 5000;
  get diagnostics found = row_count;
  if found = 0 then delete from people.retention_runs where network_id = network and run_id = run; end if;
  return found;
end $$;

-- One person is forgotten: every row of the room that names them goes, but the proof that it was done; without their key
-- what was sealed is noise. The record stays as an empty shell, so that what was counted stays counted.
create function people.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Rome')::date; named record; pass int;
  proof text[] := array['persons', 'rights_requests', 'holds', 'retention_items', 'erasures'];
begin
  if measure = 'reduce' then proof := proof || array['consents']; end if;
  -- Twice, because some of these rows lean on others of them.
  for pass in 1 .. 2 loop
    for named in select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'people'::regnamespace and c.relkind = 'r' and a.attname like '%person_id' and a.atttypid = 'uuid'::regtype
        and not a.attisdropped and not (c.relname = any (proof)) order by c.relname, a.attname loop
      begin
        execute format('delete from people.%I where network_id = $1 and %I = $2', named.relname, named.attname) using network, person;
      exception when foreign_key_violation then
        if pass = 2 then raise; end if;
      end;
    end loop;
  end loop;
  update people.persons set nickname = null, nickname_key = null, code = 'gone-' || person_id, identity_level = 'pseudonymous',
    gender = case when measure = 'erase' then 'unknown' else gender end, age_band = case when measure = 'erase' then 'unknown' else age_band end,
    protective_flag = case when measure = 'erase' then false else protective_flag end, language = null, ended_on = coalesce(ended_on, today)
    where network_id = network and person_id = person;
  update access.shares set ended_on = today - 1 where network_id = network and person_id = person and (ended_on is null or ended_on >= today);
  update access.circles set ended_on = today - 1 where network_id = network and person_id = person and (ended_on is null or ended_on >= today);
  delete from access.subject_keys where network_id = network and person_id = person;
  perform access.derive_person(network, person);
  insert into people.erasures values (network, person, measure, now()) on conflict do nothing;
end $$;

-- Whom an approved run forgets; nobody who is held meanwhile. Empty when the run is not approved by a second person.
create function people.to_forget(network uuid, run uuid) returns table (person_id uuid, measure text)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin
  return query select i.person_id, i.measure from people.retention_items i
    join people.retention_runs r on r.network_id = network and r.run_id = i.run_id
    where i.network_id = network and i.run_id = run and r.state = 'approved' and r.approved_by <> r.prepared_by and not i.is_kept
      and not exists (select 1 from people.holds h where h.network_id = network and h.person_id = i.person_id and h.kind = 'legal_hold' and h.ended_at is null)
    order by i.person_id;
end $$;

create function people.end_retention(network uuid, run uuid) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin update people.retention_runs set state = 'done', done_at = now() where network_id = network and run_id = run and state = 'approved'; end $$;

-- Who is in the ledger and came back with an old copy.
create function people.come_back(network uuid) returns table (person_id uuid, measure text)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin
  return query select e.person_id, e.measure from people.erasures e
    where e.network_id = network and (exists (select 1 from people.persons p where p.network_id = network and p.person_id = e.person_id and p.ended_on is null)
      or exists (select 1 from people.identities i where i.network_id = network and i.person_id = e.person_id)
      or exists (select 1 from access.subject_keys k where k.network_id = network and k.person_id = e.person_id));
end $$;

-- Readings to look at: many persons in an hour, the small hours of who does not go out, or persons the reader does not
-- see now. Ids of workers and numbers, no person.
create function people.unusual_readings(network uuid)
returns table (kind text, worker_name text, organisation_name text, on_day date, persons bigint)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['dpo', 'privacy_admin']) then return; end if;
  return query
    with recent as (
      select r.worker_id, r.organisation_id, r.read_at, r.person_ids, (r.read_at at time zone 'Europe/Rome') as local
      from audit.readings r where r.network_id = network and r.read_at > now() - interval '30 days'),
    many as (
      select 'many'::text as kind, r.worker_id, r.organisation_id, r.local::date as on_day, count(distinct p) as persons
      from recent r cross join unnest(r.person_ids) p group by r.worker_id, r.organisation_id, r.local::date, extract(hour from r.local)
      having count(distinct p) > 100),
    night as (
      select 'night'::text, r.worker_id, r.organisation_id, r.local::date, count(distinct p)
      from recent r cross join unnest(r.person_ids) p
      where extract(hour from r.local) between 1 and 5 and not exists (select 1 from access.grants g where g.network_id = network
        and g.worker_id = r.worker_id and g.role in ('outreach_operator', 'peer_worker', 'service_coordinator', 'helpline_operator'))
      group by r.worker_id, r.organisation_id, r.local::date),
    lookups as (
      select 'codes'::text, r.worker_id, r.organisation_id, r.local::date, count(*)
      from recent r where r.person_ids = array['00000000-0000-0000-0000-000000000000'::uuid]
      group by r.worker_id, r.organisation_id, r.local::date having count(*) >= 10),
    every as (select * from many union all select * from night union all select * from lookups)
    select e.kind, w.name, o.short_name, e.on_day, max(e.persons) from every e
    left join access.workers w on w.network_id = network and w.worker_id = e.worker_id
    left join network.organisations o on o.network_id = network and o.organisation_id = e.organisation_id
    group by e.kind, w.name, o.short_name, e.on_day order by e.on_day desc, e.kind limit 200;
end $$;

grant execute on function people.propose_retention(uuid, uuid, jsonb), people.forget_person(uuid, uuid, text), people.to_forget(uuid, uuid),
  people.end_retention(uuid, uuid), people.come_back(uuid) to prossima_jobs;
grant execute on function people.unusual_readings(uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.propose_retention(uuid, uuid, jsonb) owner to prossima_keeper;
alter function people.forget_person(uuid, uuid, text) owner to prossima_keeper;
alter function people.to_forget(uuid, uuid) owner to prossima_keeper;
alter function people.end_retention(uuid, uuid) owner to prossima_keeper;
alter function people.come_back(uuid) owner to prossima_keeper;
alter function people.unusual_readings(uuid) owner to prossima_keeper;
