-- Lists of households brought in at one go, and the way back: what nobody has worked with since can be taken out whole.
create table people.imports (
  network_id uuid not null,
  import_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  mark text not null,
  state text not null,
  purpose text not null,
  legal_basis text not null,
  households int not null,
  persons int not null,
  households_in int not null,
  persons_in int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  undone_by uuid,
  constraint imports_pk primary key (network_id, import_id),
  constraint imports_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint imports_state_known check (state in ('running', 'done', 'failed', 'undone')),
  constraint imports_not_more check (households_in <= households and persons_in <= persons)
);
comment on table people.imports is 'A list brought in: by whom, for which unit and why, how many came in. The list itself is not kept, only its fingerprint.';
create index imports_of_unit on people.imports (network_id, unit_id, started_at desc);

create table people.imported_persons (
  network_id uuid not null,
  person_id uuid not null,
  import_id uuid not null,
  unit_id uuid not null,
  line int not null,
  constraint imported_persons_pk primary key (network_id, person_id),
  constraint imported_persons_import_fk foreign key (network_id, import_id) references people.imports (network_id, import_id),
  constraint imported_persons_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id)
);
comment on table people.imported_persons is 'Whom a list brought, and from which of its lines. Erased with the person.';
create index imported_persons_of_import on people.imported_persons (network_id, import_id);

select access.protect('people.imports', by => 'unit',
  readers => array['social_worker', 'case_manager', 'service_coordinator', 'educator'],
  writers => array['social_worker', 'case_manager', 'educator']);
select access.protect('people.imported_persons', by => 'unit',
  readers => array['social_worker', 'case_manager', 'service_coordinator', 'educator'],
  writers => array['social_worker', 'case_manager', 'educator']);
revoke update on people.imported_persons from prossima_app;

-- Taking back, one person at a time: whoever was worked with since (a case, a referral, a contact) stays, because other
-- rows hang on them. Answers how many stayed.
create function people.take_back(network uuid, list uuid, most int) returns int
language plpgsql security definer set search_path = people, pg_temp as $$
declare r record; stayed int := 0; homes uuid[];
begin
  if not exists (select 1 from people.imports i where i.network_id = network and i.import_id = list and i.state in ('undone', 'failed')) then
    return null;
  end if;
  for r in select person_id from people.imported_persons where network_id = network and import_id = list order by line limit most loop
    begin
      select array_agg(household_id) into homes from people.household_members where network_id = network and person_id = r.person_id;
      delete from people.imported_persons where network_id = network and person_id = r.person_id;
      delete from people.household_members where network_id = network and person_id = r.person_id;
      delete from people.identities where network_id = network and person_id = r.person_id;
      delete from people.identity_steps where network_id = network and person_id = r.person_id and reason = 'import';
      delete from access.person_access where network_id = network and person_id = r.person_id;
      delete from access.subject_keys where network_id = network and person_id = r.person_id;
      delete from people.persons where network_id = network and person_id = r.person_id;
      delete from access.subjects where network_id = network and person_id = r.person_id;
      delete from people.households h where h.network_id = network and h.household_id = any (homes)
        and not exists (select 1 from people.household_members m where m.network_id = network and m.household_id = h.household_id);
    exception when foreign_key_violation then
      stayed := stayed + 1;
      -- Never looked at again: they belong to the house now.
      delete from people.imported_persons where network_id = network and person_id = r.person_id;
    end;
  end loop;
  return stayed;
end $$;

create function people.imports_left(network uuid, list uuid) returns table (person_id uuid)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin return query select i.person_id from people.imported_persons i where i.network_id = network and i.import_id = list; end $$;

-- Codes already taken under two letters: a list must not give one twice, also where who imports may not look.
create function people.codes_like(network uuid, letters text) returns table (code text)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin return query select p.code from people.persons p where p.network_id = network and p.code like letters || '%'; end $$;
grant execute on function people.take_back(uuid, uuid, int), people.imports_left(uuid, uuid), people.codes_like(uuid, text) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.take_back(uuid, uuid, int) owner to prossima_keeper;
alter function people.imports_left(uuid, uuid) owner to prossima_keeper;
alter function people.codes_like(uuid, text) owner to prossima_keeper;
