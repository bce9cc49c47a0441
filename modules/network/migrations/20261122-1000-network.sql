-- Who works together: the network, its organisations, and the units in which people go out or receive.
create schema network authorization prossima_owner;
grant usage on schema network to prossima_app, prossima_keeper, prossima_auth, prossima_jobs;
grant create on schema network to prossima_keeper;

create table network.profiles (
  network_id uuid not null,
  key text not null,
  name text not null,
  is_demo boolean not null,
  constraint profiles_pk primary key (network_id),
  constraint profiles_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table network.profiles is 'A partnership: its name, and whether it is invented for trying out.';

create table network.organisations (
  network_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null,
  partner_role text not null,
  ended_on date,
  constraint organisations_pk primary key (network_id, organisation_id),
  constraint organisations_principal_fk foreign key (network_id, organisation_id) references access.principals (network_id, principal_id)
);
comment on table network.organisations is 'A body of the partnership: municipality, district, cooperative, association, health trust.';

create table network.units (
  network_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  vehicle text,
  area_municipalities text[] not null,
  ended_on date,
  constraint units_pk primary key (network_id, unit_id),
  constraint units_principal_fk foreign key (network_id, unit_id) references access.principals (network_id, principal_id),
  constraint units_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint units_kind_known check (kind in ('street', 'mobile', 'health', 'desk', 'hub', 'pit_stop', 'office'))
);
comment on table network.units is 'The team that meets people: on foot, with a van, at a desk.';

create table network.clearance_requests (
  network_id uuid not null,
  request_id uuid not null,
  role text not null,
  compartments text[] not null,
  reason text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  state text not null,
  settled_by uuid,
  settled_at timestamptz,
  constraint clearance_requests_pk primary key (network_id, request_id),
  constraint clearance_requests_state_known check (state in ('waiting', 'approved', 'refused')),
  constraint clearance_requests_by_two_people check (settled_by is null or settled_by <> requested_by)
);
comment on table network.clearance_requests is 'Asking that a role may read HIV or violence: one person asks, the data protection officer answers.';

-- reference table
create table network.roles (
  role text not null,
  title jsonb not null,
  circle text not null,
  may jsonb not null,
  may_not jsonb not null,
  clearance text[] not null,
  by_grant text[] not null,
  sort_order int not null,
  constraint roles_pk primary key (role)
);
comment on table network.roles is 'The roles of the field with their titles and one sentence each; read from the content at the start.';

select access.protect('network.profiles', by => 'network', writers => array['network_admin']);
select access.let_house('network.profiles', 'jobs', 'select');
select access.protect('network.organisations', by => 'network', writers => array['network_admin']);
select access.protect('network.units', by => 'network', writers => array['partner_admin'], written_by => 'organisation');
select access.also('network.units', by => 'network', roles => array['network_admin']);
select access.protect('network.clearance_requests', by => 'network', readers => array['network_admin', 'dpo'], writers => array['network_admin', 'dpo']);
select access.publish('network.roles');

-- The officer who answers a request writes the clearance, and sees who may do what in the whole network.
select access.also('access.role_clearances', by => 'network', roles => array['dpo']);
select access.also('access.grants', by => 'network', roles => array['dpo'], verbs => 'select');

-- A network begins with its first organisation and administrator; there is no session yet that could do it.
create function network.found(
  network uuid, network_key text, network_name text, demo boolean, organisation uuid, organisation_name text,
  organisation_short text, organisation_kind text, worker uuid, account text, worker_name text, clearances jsonb, day date
) returns void
language plpgsql security definer set search_path = network, pg_temp as $$
declare c record;
begin
  insert into access.networks values (network, now());
  insert into sync.heads values (network, 0, gen_random_uuid());
  insert into access.principals values (network, network, 'network', null), (network, organisation, 'organisation', organisation),
    (network, worker, 'worker', organisation);
  insert into network.profiles values (network, network_key, network_name, demo);
  insert into network.organisations values (network, organisation, organisation_name, organisation_short, organisation_kind, 'lead_partner', null);
  insert into access.workers values (network, worker, account, worker_name, organisation, null);
  insert into access.grants values (network, gen_random_uuid(), worker, 'network_admin', organisation, null, null, day, null);
  for c in select key, value from jsonb_each(clearances) loop
    insert into access.role_clearances values (network, c.key, array(select jsonb_array_elements_text(c.value)));
  end loop;
end $$;

create function network.load_roles(given jsonb) returns bigint
language plpgsql security definer set search_path = network, pg_temp as $$
declare done bigint;
begin
  insert into network.roles (role, title, circle, may, may_not, clearance, by_grant, sort_order)
  select r.role, r.title, r.circle, r.may, r.may_not, r.clearance, r.by_grant, r.sort_order
  from jsonb_to_recordset(given) as r(role text, title jsonb, circle text, may jsonb, may_not jsonb, clearance text[], by_grant text[], sort_order int)
  on conflict (role) do update set title = excluded.title, circle = excluded.circle, may = excluded.may,
    may_not = excluded.may_not, clearance = excluded.clearance, by_grant = excluded.by_grant, sort_order = excluded.sort_order;
  get diagnostics done = row_count;
  return done;
end $$;
grant execute on function network.load_roles(jsonb) to prossima_jobs, prossima_auth;
grant execute on function network.found(uuid, text, text, boolean, uuid, text, text, text, uuid, text, text, jsonb, date) to prossima_auth;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function network.found(uuid, text, text, boolean, uuid, text, text, text, uuid, text, text, jsonb, date) owner to prossima_keeper;
alter function network.load_roles(jsonb) owner to prossima_keeper;
