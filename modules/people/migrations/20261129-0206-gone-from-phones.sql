-- Whoever was forgotten, or came in with a list that was taken back, leaves the phones of the unit that met them at their
-- next pull, as whoever is ended by hand does.
set local role prossima_keeper;
create or replace function people.take_back(network uuid, list uuid, most int) returns int
language plpgsql security definer set search_path = people, pg_temp as $$
declare r record; stayed int := 0; homes uuid[]; gone text[] := '{}';
begin
  if not exists (select 1 from people.imports i where i.network_id = network and i.import_id = list and i.state in ('undone', 'failed')) then
    return null;
  end if;
  for r in select person_id from people.imported_persons where network_id = network and import_id = list order by line limit most loop
    begin
      select array_agg(household_id) into homes from people.household_members where network_id = network and person_id = r.person_id;
      delete from people.imported_persons where network_id = network and person_id = r.person_id;
      delete from people.household_members where network_id = network and person_id = r.person_id;
      delete from people.search_keys where network_id = network and person_id = r.person_id;
      delete from people.fingerprints where network_id = network and person_id = r.person_id;
      delete from people.identities where network_id = network and person_id = r.person_id;
      delete from people.identity_steps where network_id = network and person_id = r.person_id and reason = 'import';
      delete from access.person_access where network_id = network and person_id = r.person_id;
      delete from access.subject_keys where network_id = network and person_id = r.person_id;
      delete from people.persons where network_id = network and person_id = r.person_id;
      delete from access.subjects where network_id = network and person_id = r.person_id;
      delete from people.households h where h.network_id = network and h.household_id = any (homes)
        and not exists (select 1 from people.household_members m where m.network_id = network and m.household_id = h.household_id);
      gone := gone || r.person_id::text;
    exception when foreign_key_violation then
      stayed := stayed + 1;
      -- Never looked at again: they belong to the house now.
      delete from people.imported_persons where network_id = network and person_id = r.person_id;
    end;
  end loop;
  perform sync.tell(network, (select i.unit_id from people.imports i where i.network_id = network and i.import_id = list), 'people.person', gone);
  return stayed;
end $$;
set local role prossima_owner;

-- Said once all rooms have forgotten the person, last in the commit.
create function people.tell_forgotten(network uuid, person uuid) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  perform sync.tell(network, (select p.unit_id from people.persons p where p.network_id = network and p.person_id = person), 'people.person', array[person::text]);
end $$;
grant execute on function people.tell_forgotten(uuid, uuid) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.tell_forgotten(uuid, uuid) owner to prossima_keeper;
