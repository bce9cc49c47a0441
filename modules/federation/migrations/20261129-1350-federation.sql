-- A project in many cities, each a network of its own: who takes part in the national sum, since when, and who said so. What is
-- summed are only figures already let out of each house.
create schema federation authorization prossima_owner;
grant usage on schema federation to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema federation to prossima_keeper;

create table federation.memberships (
  network_id uuid not null,
  membership_id uuid not null,
  federation text not null,
  municipality_code text not null,
  joined_at timestamptz not null,
  joined_by uuid not null,
  left_at timestamptz,
  left_by uuid,
  constraint memberships_pk primary key (network_id, membership_id),
  constraint memberships_joiner_fk foreign key (network_id, joined_by) references access.workers (network_id, worker_id),
  constraint memberships_leaver_fk foreign key (network_id, left_by) references access.workers (network_id, worker_id),
  constraint memberships_left_by_somebody check ((left_at is null) = (left_by is null))
);
comment on table federation.memberships is 'When a network said yes to a national sum for its city, and when it left. No personal data but who decided.';
select access.protect('federation.memberships', by => 'network', readers => array['network_admin', 'project_manager', 'monitoring_officer'],
  writers => array['network_admin']);

-- reference table
create table federation.cities (
  federation text not null,
  municipality_code text not null,
  name text not null,
  constraint cities_pk primary key (federation, municipality_code)
);
comment on table federation.cities is 'The cities of each project that is summed over many, as the content says. No personal data.';
select access.publish('federation.cities');
select access.let_house('federation.cities', 'jobs', 'insert, update');

-- reference table
create table federation.seats (
  federation text not null,
  municipality_code text not null,
  held_by uuid not null,
  membership_id uuid not null,
  constraint seats_taken primary key (federation, municipality_code),
  constraint seats_of_a_known_city foreign key (federation, municipality_code) references federation.cities (federation, municipality_code)
);
comment on table federation.seats is 'Which network speaks for a city in a national sum: one for each city. No personal data.';
select access.publish('federation.seats');

-- The membership as it now stands decides: in, and the seat is taken if nobody holds it; out, and it is free again.
create function federation.take_place(network uuid, membership uuid) returns void
language plpgsql security definer set search_path = federation, pg_temp as $$
declare mine record;
begin
  if network is distinct from access.my_network() then
    raise exception 'a place is taken for one''s own network' using errcode = '42501';
  end if;
  select m.federation, m.municipality_code, m.left_at into mine
    from federation.memberships m where m.network_id = network and m.membership_id = membership;
  if not found then return; end if;
  if mine.left_at is null then
    insert into federation.seats (federation, municipality_code, held_by, membership_id)
      values (mine.federation, mine.municipality_code, network, membership);
  else
    delete from federation.seats s where s.membership_id = membership and s.held_by = network;
  end if;
end $$;
comment on function federation.take_place(uuid, uuid) is 'Takes or frees the seat of a city, as the membership of this network says.';
grant execute on function federation.take_place(uuid, uuid) to prossima_app;

-- Names of the networks in a national sum: said by themselves when they joined, for everybody.
create function federation.members() returns table (federation text, municipality_code text, network_id uuid, key text, name text, is_demo boolean)
language plpgsql stable security definer set search_path = federation, pg_temp as $$
begin
  return query
    select s.federation, s.municipality_code, s.held_by, p.key, p.name, p.is_demo
    from federation.seats s join network.profiles p on p.network_id = s.held_by
    order by s.federation, s.municipality_code;
end $$;
comment on function federation.members() is 'Which networks take part in which national sum, by city: names only.';
grant execute on function federation.members() to prossima_app, prossima_jobs;

-- Ownership goes last: after it, the maker of the functions may no longer say who runs them.
alter function federation.take_place(uuid, uuid) owner to prossima_keeper;
alter function federation.members() owner to prossima_keeper;
