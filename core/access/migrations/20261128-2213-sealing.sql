-- Somebody asked for anonymity in addiction care: from then on nothing of that care is read beside their name. That it
-- was asked is known to the house alone, or the wish itself would tell.
create table access.sealings (
  network_id uuid not null,
  person_id uuid not null,
  sealed_at timestamptz not null,
  constraint sealings_pk primary key (network_id, person_id),
  constraint sealings_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.sealings is 'Of whom nothing about addiction care is told beside the name. No person reads it; erased with the person.';
select access.protect('access.sealings', by => 'none');

create function access.seal_subject(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['health_worker'])
    or not access.is_cleared('health_addiction') or not access.sees(network, person) then
    raise exception 'anonymity is asked of a health worker who follows the person' using errcode = '42501';
  end if;
  insert into access.sealings values (network, person, now()) on conflict do nothing;
  perform access.derive_person(network, person);
end $$;
grant execute on function access.seal_subject(uuid, uuid) to prossima_app;
alter function access.seal_subject(uuid, uuid) owner to prossima_keeper;

set local role prossima_keeper;
create or replace function access.derive_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  s access.subjects; r record; forever date := '9999-12-31'; today date := (now() at time zone 'Europe/Rome')::date;
  anyone uuid := '00000000-0000-0000-0000-000000000000'; shut text := '';
begin
  select * into s from access.subjects where network_id = network and person_id = person;
  delete from access.person_access where network_id = network and person_id = person;
  if s.person_id is null then return; end if;
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
