-- Who may see whom. Grants (what a worker may do where), shares (what a person lets an organisation see) and
-- circles (who works around a person now) are turned into one derived list, person_access; a session knows the
-- principals it may hear. Every row policy of the project is made by access.protect, from a condition's name.
create schema access authorization prossima_owner;
grant usage on schema access to prossima_app, prossima_keeper, prossima_auth, prossima_jobs;
grant create on schema access to prossima_keeper;

create table access.networks (
  network_id uuid not null,
  made_at timestamptz not null,
  constraint networks_pk primary key (network_id)
);
comment on table access.networks is 'Core''s anchor of a network: everything else points here.';

create table access.principals (
  network_id uuid not null,
  principal_id uuid not null,
  kind text not null,
  organisation_id uuid,
  constraint principals_pk primary key (network_id, principal_id),
  constraint principals_network_fk foreign key (network_id) references access.networks (network_id),
  constraint principals_kind_known check (kind in ('network', 'organisation', 'unit', 'worker'))
);
comment on table access.principals is 'Who can hear of a record: the network, an organisation, a unit, a worker.';

create table access.subjects (
  network_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  constraint subjects_pk primary key (network_id, person_id),
  constraint subjects_unit_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id)
);
comment on table access.subjects is 'Core''s anchor of a person: nothing about them but the unit that met them.';

create table access.workers (
  network_id uuid not null,
  worker_id uuid not null,
  account_id text,
  name text not null,
  organisation_id uuid not null,
  ended_on date,
  constraint workers_pk primary key (network_id, worker_id),
  constraint workers_one_per_account unique (network_id, account_id)
);
comment on table access.workers is 'A person who works in the network, with the account they sign in with.';

create table access.role_clearances (
  network_id uuid not null,
  role text not null,
  compartments text[] not null,
  constraint role_clearances_pk primary key (network_id, role)
);
comment on table access.role_clearances is 'Which compartments a role may read, as this network decided.';

create table access.grants (
  network_id uuid not null,
  grant_id uuid not null,
  worker_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  unit_id uuid,
  project_id uuid,
  begins_on date not null,
  ended_on date,
  constraint grants_pk primary key (network_id, grant_id),
  constraint grants_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint grants_organisation_fk foreign key (network_id, organisation_id) references access.principals (network_id, principal_id),
  constraint grants_unit_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id)
);
comment on table access.grants is 'This worker holds this role in this organisation (and unit, and project) from a day until a day.';
create index grants_by_worker on access.grants (network_id, worker_id);

create table access.shares (
  network_id uuid not null,
  share_id uuid not null,
  person_id uuid not null,
  from_organisation_id uuid not null,
  organisation_id uuid not null,
  compartments text[] not null,
  purpose text not null,
  legal_basis text not null,
  begins_on date not null,
  ended_on date,
  constraint shares_pk primary key (network_id, share_id),
  constraint shares_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.shares is 'What one organisation may see of a person held by another, why and until when.';
create index shares_by_person on access.shares (network_id, person_id);

create table access.circles (
  network_id uuid not null,
  circle_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  because text not null,
  compartments text[] not null,
  begins_on date not null,
  ended_on date,
  constraint circles_pk primary key (network_id, circle_id),
  constraint circles_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.circles is 'The workers who are around a person now, because of a contact, a case or a shift.';
create index circles_by_person on access.circles (network_id, person_id);

create table access.person_access (
  network_id uuid not null,
  principal_id uuid not null,
  person_id uuid not null,
  compartments text[] not null,
  until date not null,
  constraint person_access_pk primary key (network_id, principal_id, person_id)
);
comment on table access.person_access is 'Derived: which principal may see which compartments of which person until when. Written by the house only.';
create index person_access_by_person on access.person_access (network_id, person_id, principal_id);

create table access.session_context (
  network_id uuid not null,
  token text not null,
  worker_id uuid not null,
  account_id text,
  session_id text not null,
  device_id uuid,
  principals uuid[] not null,
  grant_roles text[] not null,
  grant_organisations uuid[] not null,
  grant_units uuid[] not null,
  clearance text[] not null,
  me jsonb not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_context_pk primary key (network_id, token)
);
comment on table access.session_context is 'What a session may do, ready for the policies. Keyed by the hash of the token; no one but the house reads it.';
create index session_context_by_worker on access.session_context (network_id, worker_id);
create index session_context_by_session on access.session_context (session_id);

-- ── who am I: pinned, argument-free, so that policies use them as index conditions ──────────────────────────
create function access.my_session() returns access.session_context
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found access.session_context;
begin
  select * into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return found;
end $$;

create function access.whoami() returns jsonb
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (access.my_session()).me; end $$;

create function access.my_network() returns uuid
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (access.my_session()).network_id; end $$;

create function access.my_worker() returns uuid
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (access.my_session()).worker_id; end $$;

create function access.my_principals() returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (access.my_session()).principals; end $$;

create function access.is_cleared(compartment text) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return coalesce(compartment = any ((access.my_session()).clearance), false); end $$;

create function access.is_one_of(roles text[]) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return coalesce((access.my_session()).grant_roles && roles, false); end $$;

create function access.my_units(roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare mine access.session_context := access.my_session(); units uuid[] := '{}';
begin
  for i in 1 .. coalesce(array_length(mine.grant_roles, 1), 0) loop
    if mine.grant_units[i] is not null and (roles is null or mine.grant_roles[i] = any (roles)) then
      units := units || mine.grant_units[i];
    end if;
  end loop;
  return units;
end $$;

create function access.my_organisations(roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare mine access.session_context := access.my_session(); bodies uuid[] := '{}';
begin
  for i in 1 .. coalesce(array_length(mine.grant_roles, 1), 0) loop
    if roles is null or mine.grant_roles[i] = any (roles) then
      bodies := bodies || mine.grant_organisations[i];
    end if;
  end loop;
  return bodies;
end $$;

create function access.expect_one(n bigint) returns void
language plpgsql stable set search_path = access, pg_temp as $$
begin
  if n <> 1 then
    raise exception 'the row to change is not there for this worker' using errcode = '42501';
  end if;
end $$;

-- ── the one maker of row policies ───────────────────────────────────────────────────────────────────────────
create function access.condition(by text, compartment text, roles text[]) returns text
language plpgsql immutable set search_path = access, pg_temp as $$
declare test text;
begin
  test := case by
    when 'network' then 'network_id = (select access.my_network())'
      || case when roles is null then '' else format(' and (select access.is_one_of(%L::text[]))', roles) end
    when 'organisation' then 'network_id = (select access.my_network()) and organisation_id = any ((select access.my_organisations('
      || coalesce(quote_literal(roles::text), 'null') || '::text[]))::uuid[])'
    when 'unit' then 'network_id = (select access.my_network()) and unit_id = any ((select access.my_units('
      || coalesce(quote_literal(roles::text), 'null') || '::text[]))::uuid[])'
    when 'self' then 'network_id = (select access.my_network()) and worker_id = (select access.my_worker())'
      || case when roles is null then '' else format(' and (select access.is_one_of(%L::text[]))', roles) end
    when 'principal' then 'network_id = (select access.my_network()) and principal_id = any ((select access.my_principals())::uuid[])'
    when 'none' then 'false'
  end;
  if compartment is not null then
    test := test || format(' and (select access.is_cleared(%L))', compartment);
  end if;
  return test;
end $$;

create function access.protect(
  of_table text, by text, compartment text default null, readers text[] default null, writers text[] default null
) returns void
language plpgsql set search_path = access, pg_temp as $$
declare seeing text; writing text; short text := split_part(of_table, '.', 2);
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  if by = 'person' then
    seeing := format(
      'exists (select 1 from access.person_access a where a.network_id = %1$s.network_id and a.person_id = %1$s.person_id%2$s offset 0)%3$s',
      short,
      case when compartment is null then '' else format(' and %L = any (a.compartments)', compartment) end,
      case when compartment is null then '' else format(' and (select access.is_cleared(%L))', compartment) end);
    -- A person is born before their access is derived: the worker writes for a unit of theirs.
    writing := access.condition('unit', compartment, writers);
  elsif by = 'none' then
    seeing := 'false'; writing := 'false';
  else
    seeing := access.condition(by, compartment, readers);
    writing := access.condition(by, compartment, writers);
  end if;
  execute format('create policy app_reads on %s for select to prossima_app using (%s)', of_table, seeing);
  execute format('create policy app_inserts on %s for insert to prossima_app with check (%s)', of_table, writing);
  execute format('create policy app_updates on %s for update to prossima_app using (%s) with check (%s)', of_table, writing, writing);
  execute format('create policy app_deletes on %s for delete to prossima_app using (false)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
  if by <> 'none' then
    execute format('grant select, insert, update on %s to prossima_app', of_table);
  end if;
end $$;

create function access.also(of_table text, by text, roles text[], compartment text default null) returns void
language plpgsql set search_path = access, pg_temp as $$
declare test text := access.condition(by, compartment, roles);
begin
  execute format('create policy app_reads_also on %s for select to prossima_app using (%s)', of_table, test);
  execute format('create policy app_inserts_also on %s for insert to prossima_app with check (%s)', of_table, test);
  execute format('create policy app_updates_also on %s for update to prossima_app using (%s) with check (%s)', of_table, test, test);
end $$;
comment on function access.also(text, text, text[], text) is 'A second road to the same rows for other roles, under its own named condition.';

create function access.publish(of_table text) returns void
language plpgsql set search_path = access, pg_temp as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy all_read on %s for select to prossima_app, prossima_jobs using (true)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select on %s to prossima_app, prossima_jobs', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
end $$;
comment on function access.publish(text) is 'For reference tables: everyone in the house reads, only the house writes.';

select access.protect('access.networks', by => 'network', writers => array['network_admin']);
select access.protect('access.principals', by => 'network', writers => array['network_admin', 'partner_admin']);
select access.protect('access.workers', by => 'network', writers => array['network_admin', 'partner_admin']);
select access.protect('access.role_clearances', by => 'network', writers => array['network_admin']);
select access.protect('access.grants', by => 'organisation', readers => array['partner_admin', 'service_coordinator', 'dpo'], writers => array['partner_admin']);
select access.also('access.grants', by => 'network', roles => array['network_admin']);
select access.protect('access.subjects', by => 'person');
drop policy app_updates on access.subjects;
create policy app_updates on access.subjects for update to prossima_app using (false);
select access.protect('access.shares', by => 'organisation', writers => array['privacy_admin', 'social_worker', 'case_manager']);
select access.protect('access.circles', by => 'self');
select access.protect('access.session_context', by => 'none');
select access.protect('access.person_access', by => 'principal');
revoke insert, update on access.person_access from prossima_app;
-- Time limits hold in the policy, so an ending needs no job.
drop policy app_reads on access.person_access;
create policy app_reads on access.person_access for select to prossima_app
  using (network_id = (select access.my_network()) and principal_id = any ((select access.my_principals())::uuid[]) and until >= current_date);

-- ── derivations: the only writers of derived rows; one network inside, loops of plain inserts ───────────────
create function access.grants_of(network uuid, worker uuid) returns jsonb
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare g record; units jsonb; all_grants jsonb := '[]';
begin
  for g in select * from access.grants
    where network_id = network and worker_id = worker and begins_on <= current_date
      and (ended_on is null or ended_on >= current_date) order by grant_id loop
    if g.unit_id is not null then
      units := jsonb_build_array(g.unit_id);
    else
      select coalesce(jsonb_agg(principal_id order by principal_id), '[]') into units from access.principals
      where network_id = network and organisation_id = g.organisation_id and kind = 'unit';
    end if;
    all_grants := all_grants || jsonb_build_object('role', g.role, 'organisation_id', g.organisation_id,
      'unit_ids', units, 'is_whole', g.unit_id is null, 'project_id', g.project_id);
  end loop;
  return all_grants;
end $$;

create function access.write_session(network uuid, of_token text, working_for uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  s access.session_context; w access.workers; g jsonb; grants jsonb; u text;
  roles text[] := '{}'; bodies uuid[] := '{}'; units uuid[] := '{}'; heard uuid[]; clear text[]; unit_map jsonb := '{}';
begin
  select * into s from access.session_context where network_id = network and token = of_token;
  select * into w from access.workers where network_id = network and worker_id = s.worker_id;
  grants := access.grants_of(network, s.worker_id);
  heard := array[network, s.worker_id];
  for g in select * from jsonb_array_elements(grants) loop
    heard := heard || (g->>'organisation_id')::uuid;
    if jsonb_array_length(g->'unit_ids') = 0 then
      roles := roles || (g->>'role'); bodies := bodies || (g->>'organisation_id')::uuid; units := units || null::uuid;
    end if;
    for u in select * from jsonb_array_elements_text(g->'unit_ids') loop
      roles := roles || (g->>'role'); bodies := bodies || (g->>'organisation_id')::uuid; units := units || u::uuid;
      heard := heard || u::uuid;
      unit_map := unit_map || jsonb_build_object(u, g->>'organisation_id');
    end loop;
  end loop;
  select coalesce(array_agg(distinct c), '{}') into clear
  from access.role_clearances r cross join unnest(r.compartments) c
  where r.network_id = network and r.role = any (roles);
  select array_agg(distinct p) into heard from unnest(heard) p;
  update access.session_context set principals = heard, grant_roles = roles, grant_organisations = bodies,
    grant_units = units, clearance = clear,
    me = jsonb_build_object('network_id', network, 'worker_id', s.worker_id, 'name', w.name,
      'organisation_id', coalesce(working_for, w.organisation_id), 'grants', grants, 'units', unit_map,
      'clearance', to_jsonb(clear), 'scopes', coalesce(s.me->'scopes', '[]'))
  where network_id = network and token = of_token;
end $$;

create function access.derive_sessions(network uuid, worker uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare s record;
begin
  for s in select token, me->>'organisation_id' as working_for from access.session_context
    where network_id = network and worker_id = worker loop
    perform access.write_session(network, s.token, s.working_for::uuid);
  end loop;
end $$;

create function access.open_session(
  network uuid, account text, of_token text, session text, device uuid, scopes jsonb, begins timestamptz, ends timestamptz
) returns boolean
language plpgsql security definer set search_path = access, pg_temp as $$
declare w access.workers; earliest date;
begin
  select * into w from access.workers
  where network_id = network and account_id = account and (ended_on is null or ended_on >= current_date);
  if w.worker_id is null then return false; end if;
  select min(ended_on) into earliest from access.grants
  where network_id = network and worker_id = w.worker_id and ended_on >= current_date;
  insert into access.session_context values (network, of_token, w.worker_id, account, session, device, '{}', '{}', '{}', '{}',
    '{}', jsonb_build_object('scopes', coalesce(scopes, '[]')), begins, begins, least(ends, (earliest + 1)::timestamptz));
  perform access.write_session(network, of_token, w.organisation_id);
  return true;
end $$;

create function access.close_sessions(of_session text) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin delete from access.session_context where session_id = of_session; end $$;

create function access.networks_of(account text) returns table (network_id uuid, worker_id uuid, organisation_id uuid)
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin
  return query select w.network_id, w.worker_id, w.organisation_id from access.workers w
    where w.account_id = account and (w.ended_on is null or w.ended_on >= current_date) order by w.network_id;
end $$;

create function access.derive_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare s access.subjects; r record; forever date := '9999-12-31';
begin
  select * into s from access.subjects where network_id = network and person_id = person;
  delete from access.person_access where network_id = network and person_id = person;
  if s.person_id is null then return; end if;
  insert into access.person_access values (network, s.unit_id, person, array['base', 'health_addiction'], forever);
  for r in select organisation_id, compartments, coalesce(ended_on, forever) as until from access.shares
    where network_id = network and person_id = person and begins_on <= current_date
      and (ended_on is null or ended_on >= current_date) loop
    insert into access.person_access values (network, r.organisation_id, person, r.compartments, r.until)
    on conflict (network_id, principal_id, person_id) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments),
      until = greatest(person_access.until, excluded.until);
  end loop;
  for r in select worker_id, compartments, coalesce(ended_on, forever) as until from access.circles
    where network_id = network and person_id = person and begins_on <= current_date
      and (ended_on is null or ended_on >= current_date) loop
    insert into access.person_access values (network, r.worker_id, person, r.compartments, r.until)
    on conflict (network_id, principal_id, person_id) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments),
      until = greatest(person_access.until, excluded.until);
  end loop;
end $$;

create function access.joined(a text[], b text[]) returns text[]
language plpgsql immutable set search_path = access, pg_temp as $$
begin return array(select distinct x from unnest(a || b) x order by x); end $$;

-- The nightly comparison: every difference is a fault of ours.
create function access.differences(network uuid) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare s record; before text; after text; wrong bigint := 0;
begin
  for s in select person_id from access.subjects where network_id = network loop
    select string_agg(a::text, ';' order by a.principal_id) into before from access.person_access a
      where network_id = network and person_id = s.person_id;
    perform access.derive_person(network, s.person_id);
    select string_agg(a::text, ';' order by a.principal_id) into after from access.person_access a
      where network_id = network and person_id = s.person_id;
    if before is distinct from after then wrong := wrong + 1; end if;
  end loop;
  return wrong;
end $$;

alter function access.my_session() owner to prossima_keeper;
alter function access.whoami() owner to prossima_keeper;
alter function access.my_network() owner to prossima_keeper;
alter function access.my_worker() owner to prossima_keeper;
alter function access.my_principals() owner to prossima_keeper;
alter function access.is_cleared(text) owner to prossima_keeper;
alter function access.is_one_of(text[]) owner to prossima_keeper;
alter function access.my_units(text[]) owner to prossima_keeper;
alter function access.my_organisations(text[]) owner to prossima_keeper;
alter function access.grants_of(uuid, uuid) owner to prossima_keeper;
alter function access.write_session(uuid, text, uuid) owner to prossima_keeper;
alter function access.derive_sessions(uuid, uuid) owner to prossima_keeper;
alter function access.open_session(uuid, text, text, text, uuid, jsonb, timestamptz, timestamptz) owner to prossima_keeper;
alter function access.close_sessions(text) owner to prossima_keeper;
alter function access.networks_of(text) owner to prossima_keeper;
alter function access.derive_person(uuid, uuid) owner to prossima_keeper;
alter function access.differences(uuid) owner to prossima_keeper;

revoke execute on all functions in schema access from public;
grant execute on function access.whoami(), access.my_network(), access.my_worker(), access.my_principals(),
  access.is_cleared(text), access.is_one_of(text[]), access.my_units(text[]), access.my_organisations(text[]),
  access.expect_one(bigint), access.derive_sessions(uuid, uuid), access.derive_person(uuid, uuid) to prossima_app;
grant execute on function access.my_session(), access.joined(text[], text[]) to prossima_keeper;
grant execute on function access.open_session(uuid, text, text, text, uuid, jsonb, timestamptz, timestamptz),
  access.close_sessions(text), access.networks_of(text) to prossima_auth;
grant execute on function access.differences(uuid) to prossima_jobs;
