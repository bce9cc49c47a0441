-- A name is forgotten with four eyes: somebody else who answers for privacy granted what the person asked. What is past its
-- time goes by a run, which has four eyes of its own.
create function people.reduce_agreed(network uuid, person uuid) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  if network is distinct from access.my_network() or not exists (select 1 from people.rights_requests r
    where r.network_id = network and r.person_id = person and r.kind in ('erasure', 'objection') and r.decision in ('granted', 'partly_granted')
      and r.decided_by <> access.my_worker()) then
    raise exception 'reducing needs a request that somebody else granted' using errcode = '42501';
  end if;
  perform people.reduce_person(network, person);
end $$;
grant execute on function people.reduce_agreed(uuid, uuid) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.reduce_agreed(uuid, uuid) owner to prossima_keeper;
