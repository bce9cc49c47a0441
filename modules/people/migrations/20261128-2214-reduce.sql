-- A name is no longer needed, or the person asked us to forget it: name, numbers and papers go, nickname, band and
-- what was counted stay. Done by who answers for privacy, for persons of their own units.
select access.also('people.persons', by => 'unit', compartment => 'base', roles => array['privacy_admin'], verbs => 'select');

create function people.reduce_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  if network is distinct from access.my_network() or not exists (select 1 from people.persons p
    where p.network_id = network and p.person_id = person and p.unit_id = any (access.my_units(array['privacy_admin']))) then
    raise exception 'reducing is for who answers for privacy of the unit' using errcode = '42501';
  end if;
  delete from people.identities where network_id = network and person_id = person;
  delete from people.identifiers where network_id = network and person_id = person;
  delete from people.stay_identifiers where network_id = network and person_id = person;
  delete from people.verifications where network_id = network and person_id = person;
end $$;
grant execute on function people.reduce_person(uuid, uuid) to prossima_app;
alter function people.reduce_person(uuid, uuid) owner to prossima_keeper;
