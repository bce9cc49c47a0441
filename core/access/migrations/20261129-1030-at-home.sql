-- What a unit knows at home is most of what anybody reads. Looked up row by row in who-may-see it cost more than the rows
-- themselves; a row that says its subject's own unit needs no look, because derive_person gives that unit at_home(kind) for
-- as long as the subject is not restricted. A key holds row and subject together, so that the unit of the row is the unit
-- of the subject and nothing else.
create unique index subjects_home on access.subjects (network_id, person_id, unit_id);

-- The units where I hold one of these roles, when what they know at home is mine to read. Who also answers for privacy
-- sees the restricted, whom no unit sees: for them each row is looked up as before.
create function access.my_homes(roles text[], compartment text) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; units uuid[] := '{}';
begin
  select grant_roles, grant_units into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and compartment = any (clearance) and not (grant_roles && array['dpo', 'privacy_admin']);
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if places[i] is not null and held[i] = any (roles) then
      units := units || places[i];
    end if;
  end loop;
  return units;
end $$;

-- The same for functions of rooms that walk a list themselves, in one look: where I hold one of these roles, where access
-- may come from, whose data rest. Who holds a role of `closer` reads more there, a name above all. `is_plain`: what is at
-- home is mine without a look. Nothing at all for who is not cleared.
create type access.sight as (network_id uuid, worker_id uuid, units uuid[], reach uuid[], closer_units uuid[], closer_reach uuid[], resting uuid[],
  is_plain boolean);

create function access.my_sight(roles text[], closer text[], compartment text) returns access.sight
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare
  s access.sight; held text[]; places uuid[]; bodies uuid[]; me uuid; plain boolean; network uuid; resting uuid[];
  units uuid[] := '{}'; reach uuid[] := '{}'; closer_units uuid[] := '{}'; closer_reach uuid[] := '{}';
begin
  select c.network_id, c.worker_id, not (c.grant_roles && array['dpo', 'privacy_admin']), c.grant_roles, c.grant_units, c.grant_organisations,
    array(select r.person_id from access.subjects r where r.network_id = c.network_id and r.restricted_at is not null)
  into network, me, plain, held, places, bodies, resting from access.session_context c
  where c.network_id = nullif(current_setting('app.network', true), '')::uuid
    and c.token = current_setting('app.token', true) and c.expires_at > now() and compartment = any (c.clearance);
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if held[i] = any (roles) then
      if places[i] is not null and places[i] <> all (units) then units := units || places[i]; end if;
      reach := reach || places[i] || bodies[i] || me;
    end if;
    if held[i] = any (closer) then
      if places[i] is not null then closer_units := closer_units || places[i]; end if;
      closer_reach := closer_reach || places[i] || bodies[i] || me;
    end if;
  end loop;
  -- Who answers for privacy still sees what is theirs to decide.
  if not plain then resting := '{}'; end if;
  s := (network, me, units, reach, closer_units, closer_reach, resting, plain);
  return s;
end $$;

-- Nobody is restricted on most days: then that is all that is asked, and the session is not looked at.
set local role prossima_keeper;
create or replace function access.restricted() returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found uuid[] := array(select s.person_id from access.subjects s
  where s.network_id = nullif(current_setting('app.network', true), '')::uuid and s.restricted_at is not null);
begin
  if cardinality(found) = 0 then return found; end if;
  if not exists (select 1 from access.session_context c
    where c.network_id = nullif(current_setting('app.network', true), '')::uuid
      and c.token = current_setting('app.token', true) and c.expires_at > now()
      and not (c.grant_roles && array['dpo', 'privacy_admin'])) then
    return '{}';
  end if;
  return found;
end $$;
set local role prossima_owner;

-- Only a compartment that a home always reads, and that no sealing shuts; only a table whose unit is its subject's.
create function access.home_first(of_table text, of_subject text, roles text[], compartment text) returns void
language plpgsql set search_path = access, pg_temp as $$
declare short text := split_part(of_table, '.', 2); kind text := case of_subject when 'file_id' then 'file' else 'person' end; before text;
begin
  if compartment <> all (access.at_home(kind)) or compartment = 'health_addiction' then
    raise exception 'home_first takes a compartment that every home always reads, not %', compartment;
  end if;
  execute format('alter table %s drop constraint if exists %I', of_table, short || '_subject_fk');
  execute format('alter table %s add constraint %I foreign key (network_id, %I, unit_id) references access.subjects (network_id, person_id, unit_id)',
    of_table, short || '_subject_fk', of_subject);
  select pg_get_expr(polqual, polrelid) into strict before from pg_policy where polrelid = of_table::regclass and polname = 'app_reads';
  execute format('alter policy app_reads on %s using (unit_id = any ((select access.my_homes(%L::text[], %L))::uuid[]) or (%s))',
    of_table, roles, compartment, before);
end $$;
comment on function access.home_first(text, text, text[], text) is
  'For tables whose unit is their subject''s own, held by a key: what is at home is read without a look at who-may-see, the rest as before.';

grant execute on function access.my_homes(text[], text) to prossima_app, prossima_keeper;
grant execute on function access.my_sight(text[], text[], text) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.my_homes(text[], text) owner to prossima_keeper;
alter function access.my_sight(text[], text[], text) owner to prossima_keeper;
