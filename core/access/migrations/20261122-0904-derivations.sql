-- ── derivations: the only writers of derived rows; one network inside, loops of plain inserts ───────────────
create function access.grants_of(network uuid, worker uuid) returns jsonb
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare g record; units jsonb; all_grants jsonb := '[]';
begin
  for g in select * from access.grants
    where network_id = network and worker_id = worker and begins_on <= (now() at time zone 'Europe/Rome')::date
      and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date) order by grant_id loop
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
      'clearance', to_jsonb(clear), 'scopes', coalesce(s.me->'scopes', '[]')),
    -- A session ends with the first of its grants that ends, whenever that was said: an ending needs no job.
    expires_at = least(expires_at, (select (min(e.ended_on) + 1)::timestamp at time zone 'Europe/Rome' from access.grants e
      where e.network_id = network and e.worker_id = s.worker_id and e.ended_on >= (now() at time zone 'Europe/Rome')::date))
  where network_id = network and token = of_token;
end $$;

create function access.derive_sessions(network uuid, worker uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare s record; this_instant timestamptz := now();
begin
  -- Who no longer works here has no session; the ended one still proves to their phone why it is answered no more.
  update access.session_context c set expires_at = least(c.expires_at, this_instant) from access.workers w
    where c.network_id = network and c.worker_id = worker
      and w.network_id = network and w.worker_id = worker and w.ended_on < (now() at time zone 'Europe/Rome')::date;
  for s in select token, me->>'organisation_id' as working_for from access.session_context
    where network_id = network and worker_id = worker loop
    perform access.write_session(network, s.token, s.working_for::uuid);
  end loop;
end $$;

create function access.open_session(
  network uuid, account text, of_token text, session text, device uuid, scopes jsonb, begins timestamptz, ends timestamptz
) returns boolean
language plpgsql security definer set search_path = access, pg_temp as $$
declare w access.workers;
begin
  select * into w from access.workers
  where network_id = network and account_id = account and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date);
  if w.worker_id is null then return false; end if;
  insert into access.session_context values (network, of_token, w.worker_id, account, session, device, '{}', '{}', '{}', '{}',
    '{}', jsonb_build_object('scopes', coalesce(scopes, '[]')), begins, begins, ends);
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
    where w.account_id = account and (w.ended_on is null or w.ended_on >= (now() at time zone 'Europe/Rome')::date) order by w.network_id;
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
    where network_id = network and person_id = person and begins_on <= (now() at time zone 'Europe/Rome')::date
      and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date) loop
    insert into access.person_access values (network, r.organisation_id, person, r.compartments, r.until)
    on conflict (network_id, principal_id, person_id) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments),
      until = greatest(person_access.until, excluded.until);
  end loop;
  for r in select worker_id, compartments, coalesce(ended_on, forever) as until from access.circles
    where network_id = network and person_id = person and begins_on <= (now() at time zone 'Europe/Rome')::date
      and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date) loop
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

grant execute on function access.derive_sessions(uuid, uuid), access.derive_person(uuid, uuid) to prossima_app, prossima_keeper;
grant execute on function access.grants_of(uuid, uuid), access.write_session(uuid, text, uuid), access.joined(text[], text[]) to prossima_keeper;
grant execute on function access.open_session(uuid, text, text, text, uuid, jsonb, timestamptz, timestamptz),
  access.close_sessions(text), access.networks_of(text) to prossima_auth;
grant execute on function access.differences(uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.grants_of(uuid, uuid) owner to prossima_keeper;
alter function access.write_session(uuid, text, uuid) owner to prossima_keeper;
alter function access.derive_sessions(uuid, uuid) owner to prossima_keeper;
alter function access.open_session(uuid, text, text, text, uuid, jsonb, timestamptz, timestamptz) owner to prossima_keeper;
alter function access.close_sessions(text) owner to prossima_keeper;
alter function access.networks_of(text) owner to prossima_keeper;
alter function access.derive_person(uuid, uuid) owner to prossima_keeper;
alter function access.differences(uuid) owner to prossima_keeper;
