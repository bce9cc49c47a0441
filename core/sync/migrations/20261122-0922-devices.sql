-- Phones seen from the desk: who may see and revoke them, and whether the worker of a phone still has any access.
create function sync.watches_worker(network uuid, of_worker uuid) returns boolean
language plpgsql stable security definer set search_path = sync, pg_temp as $$
declare mine uuid := access.my_worker();
begin
  if network is distinct from access.my_network() then return false; end if;
  if of_worker = mine or access.is_one_of(array['network_admin']) then return true; end if;
  return exists (select 1 from access.workers w where w.network_id = network and w.worker_id = of_worker
      and w.organisation_id = any (access.my_organisations(array['partner_admin'])))
    -- Grants that ended count too: the phone of someone who left is the one to find.
    or exists (select 1 from access.grants g where g.network_id = network and g.worker_id = of_worker
      and (g.unit_id = any (access.my_units(array['service_coordinator']))
        or (g.unit_id is null and g.organisation_id = any (access.my_organisations(array['service_coordinator'])))));
end $$;
comment on function sync.watches_worker(uuid, uuid) is 'A phone is looked after by its worker, the administrators and the coordinators of their units.';

create function sync.devices_here(network uuid)
returns table (device_id uuid, worker_id uuid, worker_name text, label text, enrolled_at timestamptz, seen_at timestamptz,
  revoked_at timestamptz, unsent int, lost jsonb, is_mine boolean)
language plpgsql stable security definer set search_path = sync, pg_temp as $$
begin
  return query select d.device_id, d.worker_id, w.name, d.label, d.enrolled_at, d.seen_at, d.revoked_at, d.unsent,
      d.held->'lost', d.worker_id = access.my_worker()
    from sync.devices d join access.workers w on w.network_id = d.network_id and w.worker_id = d.worker_id
    where d.network_id = network and sync.watches_worker(network, d.worker_id)
    order by w.name, d.enrolled_at, d.device_id limit 2000;
end $$;

create function sync.revoke_device(network uuid, device uuid, at timestamptz) returns bigint
language plpgsql security definer set search_path = sync, pg_temp as $$
declare n bigint;
begin
  update sync.devices set revoked_at = coalesce(revoked_at, at)
  where network_id = network and device_id = device and sync.watches_worker(network, worker_id);
  get diagnostics n = row_count;
  return n;
end $$;
comment on function sync.revoke_device(uuid, uuid, timestamptz) is 'From its next word the phone is told to forget what it carries; sealed envelopes it may still leave.';

create function sync.is_over(network uuid, of_token text, device uuid) returns boolean
language plpgsql stable security definer set search_path = sync, pg_temp as $$
declare whose uuid; w access.workers;
begin
  select worker_id into whose from access.session_context where network_id = network and token = of_token;
  if whose is null then
    select worker_id into whose from sync.devices where network_id = network and device_id = device;
  end if;
  if whose is null then return false; end if;
  select * into w from access.workers where network_id = network and worker_id = whose;
  return w.ended_on < (now() at time zone 'Europe/Rome')::date or jsonb_array_length(access.grants_of(network, whose)) = 0;
end $$;
comment on function sync.is_over(uuid, text, uuid) is 'True when whoever held this session, or carries this phone, has no access left: signing in again would not help.';

select access.let_house('sync.intents', 'jobs', 'select');

grant execute on function sync.watches_worker(uuid, uuid) to prossima_keeper;
grant execute on function sync.devices_here(uuid), sync.revoke_device(uuid, uuid, timestamptz) to prossima_app;
grant execute on function sync.is_over(uuid, text, uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function sync.watches_worker(uuid, uuid) owner to prossima_keeper;
alter function sync.devices_here(uuid) owner to prossima_keeper;
alter function sync.revoke_device(uuid, uuid, timestamptz) owner to prossima_keeper;
alter function sync.is_over(uuid, text, uuid) owner to prossima_keeper;
