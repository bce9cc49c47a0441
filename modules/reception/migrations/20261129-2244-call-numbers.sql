-- Who calls again is found again by their number, at the line they called: a mark made with the key of the house and the
-- line, never the number. Another line makes another mark of it.
create table reception.call_numbers (
  network_id uuid not null,
  call_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  number_hash text not null,
  constraint call_numbers_pk primary key (network_id, call_id),
  constraint call_numbers_call_fk foreign key (network_id, call_id) references reception.calls (network_id, call_id)
);
comment on table reception.call_numbers is 'The keyed mark of the number a call came from, to find earlier calls of it at the same line. Deleted twelve months after the call, or when the person it was of is forgotten.';
create index call_numbers_by_hash on reception.call_numbers (network_id, number_hash);

select access.protect('reception.call_numbers', by => 'unit',
  readers => array['helpline_operator', 'service_coordinator', 'social_worker'], writers => array['helpline_operator', 'service_coordinator', 'social_worker']);
revoke update on reception.call_numbers from prossima_app;

create function reception.forget_old_numbers(network uuid, year_ago timestamptz) returns bigint
language plpgsql security definer set search_path = reception, pg_temp as $$
declare forgotten bigint;
begin
  delete from reception.call_numbers n where n.network_id = network and exists (
    select 1 from reception.calls c where c.network_id = network and c.call_id = n.call_id and c.at < year_ago);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
grant execute on function reception.forget_old_numbers(uuid, timestamptz) to prossima_jobs;

set local role prossima_keeper;
create or replace function reception.forget_caller(network uuid, person uuid) returns void
language plpgsql security definer set search_path = reception, pg_temp as $$
begin
  delete from reception.call_numbers n where n.network_id = network and exists (
    select 1 from reception.call_persons p where p.network_id = network and p.call_id = n.call_id and p.person_id = person);
  delete from reception.call_persons where network_id = network and person_id = person;
end $$;
set local role prossima_owner;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function reception.forget_old_numbers(uuid, timestamptz) owner to prossima_keeper;
