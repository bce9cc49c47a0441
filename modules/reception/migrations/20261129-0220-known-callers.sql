-- A caller who is already known: which call was of which person, apart from the call, so that the line reads its codes
-- and only who may see the person learns who it was.
create table reception.call_persons (
  network_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  constraint call_persons_pk primary key (network_id, call_id),
  constraint call_persons_call_fk foreign key (network_id, call_id) references reception.calls (network_id, call_id)
);
comment on table reception.call_persons is 'Which known person a call was of, written by who may see them. Deleted when the person is forgotten, and with the words of the call after twelve months.';
create index call_persons_of_person on reception.call_persons (network_id, person_id);

select access.protect_kept('reception.call_persons', 'person_id',
  readers => array['service_coordinator', 'social_worker'], circle => array['service_coordinator', 'social_worker'],
  writers => array['service_coordinator', 'social_worker'], compartment => 'base');
revoke update on reception.call_persons from prossima_app;

-- Told to the person who asks for what is kept.
create function reception.export_calls(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = reception, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return '[]'; end if;
  return (select coalesce(jsonb_agg(to_jsonb(c) order by c.at), '[]') from (
    select o.name as body, u.name as unit, c.at, c.topics, c.outcome from reception.call_persons p
    join reception.calls c on c.network_id = network and c.call_id = p.call_id
    join network.organisations o on o.network_id = network and o.organisation_id = c.organisation_id
    join network.units u on u.network_id = network and u.unit_id = c.unit_id
    where p.network_id = network and p.person_id = person order by c.at limit 2000) c);
end $$;

create function reception.forget_caller(network uuid, person uuid) returns void
language plpgsql security definer set search_path = reception, pg_temp as $$
begin
  delete from reception.call_persons where network_id = network and person_id = person;
end $$;

create function reception.forget_old_callers(network uuid, year_ago timestamptz) returns bigint
language plpgsql security definer set search_path = reception, pg_temp as $$
declare forgotten bigint;
begin
  delete from reception.call_persons p where p.network_id = network and exists (
    select 1 from reception.calls c where c.network_id = network and c.call_id = p.call_id and c.at < year_ago);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

grant execute on function reception.export_calls(uuid, uuid) to prossima_app;
grant execute on function reception.forget_caller(uuid, uuid), reception.forget_old_callers(uuid, timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function reception.export_calls(uuid, uuid) owner to prossima_keeper;
alter function reception.forget_caller(uuid, uuid) owner to prossima_keeper;
alter function reception.forget_old_callers(uuid, timestamptz) owner to prossima_keeper;
