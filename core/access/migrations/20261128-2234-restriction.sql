-- Restriction (a right of people): what is written stays, and nobody works with it. No row of who-may-see is left, so
-- lists, searches, papers and phones know nothing of the person until it is lifted.
alter table access.subjects add column restricted_at timestamptz;

set local role prossima_keeper;
create or replace function access.derive_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  s access.subjects; r record; forever date := '9999-12-31'; today date := (now() at time zone 'Europe/Rome')::date;
  anyone uuid := '00000000-0000-0000-0000-000000000000'; shut text := '';
begin
  select * into s from access.subjects where network_id = network and person_id = person;
  delete from access.person_access where network_id = network and person_id = person;
  if s.person_id is null or s.restricted_at is not null then return; end if;
  if exists (select 1 from access.sealings x where x.network_id = network and x.person_id = person) then shut := 'health_addiction'; end if;
  insert into access.person_access values (network, s.unit_id, person, array_remove(access.at_home(s.kind), shut), forever, 'infinity', anyone);
  for r in select coalesce(unit_id, organisation_id) as principal, from_organisation_id, compartments, coalesce(ended_on, forever) as until
    from access.shares where network_id = network and person_id = person and begins_on <= today and (ended_on is null or ended_on >= today)
    order by share_id loop
    insert into access.person_access values (network, r.principal, person, array_remove(r.compartments, shut), r.until, 'infinity', r.from_organisation_id)
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  end loop;
  for r in select worker_id, compartments, coalesce(ended_on, forever) as until, coalesce(ends_at, 'infinity') as ends from access.circles
    where network_id = network and person_id = person and begins_on <= today and (ended_on is null or ended_on >= today)
      and (ends_at is null or ends_at > now()) order by circle_id loop
    insert into access.person_access values (network, r.worker_id, person, array_remove(r.compartments, shut), r.until, r.ends, anyone)
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  end loop;
end $$;
set local role prossima_owner;

create function access.restrict_subject(network uuid, person uuid, is_on boolean) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['privacy_admin', 'dpo']) then
    raise exception 'restricting is for who answers for privacy' using errcode = '42501';
  end if;
  update access.subjects set restricted_at = case when is_on then now() end where network_id = network and person_id = person;
  perform access.derive_person(network, person);
end $$;
grant execute on function access.restrict_subject(uuid, uuid, boolean) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.restrict_subject(uuid, uuid, boolean) owner to prossima_keeper;
