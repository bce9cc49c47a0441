-- The named conditions of the row policies and the one maker of policies; then the policies of core itself.
-- ── who am I: pinned, argument-free, so that policies use them as index conditions ──────────────────────────
-- Each asks the session itself: these run several times in every statement, and a call within a call costs as much as
-- the look it takes.
create function access.whoami() returns jsonb
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found jsonb;
begin
  select me into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return found;
end $$;

create function access.my_network() returns uuid
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found uuid;
begin
  select network_id into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return found;
end $$;

create function access.my_worker() returns uuid
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found uuid;
begin
  select worker_id into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return found;
end $$;

create function access.my_principals() returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found uuid[];
begin
  select principals into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return found;
end $$;

create function access.is_cleared(compartment text) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found boolean;
begin
  select compartment = any (clearance) into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return coalesce(found, false);
end $$;

create function access.is_one_of(roles text[]) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found boolean;
begin
  select grant_roles && roles into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return coalesce(found, false);
end $$;

create function access.my_units(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; units uuid[] := '{}';
begin
  select grant_roles, grant_units into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if places[i] is not null and (roles is null or held[i] = any (roles)) then
      units := units || places[i];
    end if;
  end loop;
  return units;
end $$;

create function access.my_organisations(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; bodies uuid[] := '{}';
begin
  select grant_roles, grant_organisations into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if roles is null or held[i] = any (roles) then
      bodies := bodies || places[i];
    end if;
  end loop;
  return bodies;
end $$;

-- Where access to a person may come from, for who holds one of these roles there and is cleared: unit, body, oneself.
create function access.my_reach(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; units uuid[]; bodies uuid[]; me_too uuid; reach uuid[] := '{}';
begin
  select grant_roles, grant_units, grant_organisations, worker_id into held, units, bodies, me_too from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if held[i] = any (roles) then
      reach := reach || units[i] || bodies[i] || me_too;
    end if;
  end loop;
  return reach;
end $$;

create function access.expect_count(n bigint, wanted bigint) returns void
language plpgsql stable set search_path = access, pg_temp as $$
begin
  if n <> wanted then
    raise exception 'a row to change is not there for this worker' using errcode = '42501';
  end if;
end $$;

-- ── the one maker of row policies ───────────────────────────────────────────────────────────────────────────
create function access.condition(by text, compartment text, roles text[]) returns text
language plpgsql immutable set search_path = access, pg_temp as $$
declare
  held text := coalesce(quote_literal(roles::text), 'null') || '::text[], ' || coalesce(quote_literal(compartment), 'null');
  mine text := 'network_id = (select access.my_network())';
  role_test text := case when roles is null then '' else format(' and (select access.is_one_of(%L::text[]))', roles) end
    || case when compartment is null then '' else format(' and (select access.is_cleared(%L))', compartment) end;
begin
  return case by
    when 'network' then mine || role_test
    when 'organisation' then format('%s and organisation_id = any ((select access.my_organisations(%s))::uuid[])', mine, held)
    when 'unit' then format('%s and unit_id = any ((select access.my_units(%s))::uuid[])', mine, held)
    when 'self' then mine || ' and worker_id = (select access.my_worker())' || role_test
    when 'principal' then mine || ' and principal_id = any ((select access.my_principals())::uuid[])' || role_test
    when 'none' then 'false'
  end;
end $$;

-- To read, a unit or a body of mine says the network too: their keys hold them together, and one look less is a third
-- of what a short question costs. Who writes must still say the network.
create function access.reading(by text, compartment text, roles text[]) returns text
language plpgsql immutable set search_path = access, pg_temp as $$
begin
  return case when by in ('unit', 'organisation', 'principal')
    then replace(access.condition(by, compartment, roles), 'network_id = (select access.my_network()) and ', '')
    else access.condition(by, compartment, roles) end;
end $$;

create function access.protect(
  of_table text, by text, compartment text default null, readers text[] default null, writers text[] default null,
  written_by text default null
) returns void
language plpgsql set search_path = access, pg_temp as $$
declare seeing text; writing text; short text := split_part(of_table, '.', 2);
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  if by = 'person' then
    -- The role must be held where the access comes from: a reader in one unit is not a reader in another.
    seeing := format(
      'exists (select 1 from access.person_access a where a.network_id = %1$s.network_id and a.person_id = %1$s.person_id%2$s%3$s offset 0)',
      short,
      case when compartment is null then '' else format(' and %L = any (a.compartments)', compartment) end,
      case when readers is null and compartment is null then '' when readers is null then format(' and (select access.is_cleared(%L))', compartment)
        else format(' and (a.principal_id = any ((select access.my_reach(%L::text[], %L))::uuid[])) is true', readers, compartment) end);
  else
    seeing := access.reading(by, compartment, readers);
  end if;
  -- A person is born before their access is derived: the worker writes for a unit of theirs.
  writing := access.condition(coalesce(written_by, case by when 'person' then 'unit' else by end), compartment, writers);
  execute format('create policy app_reads on %s for select to prossima_app using (%s)', of_table, seeing);
  execute format('create policy app_inserts on %s for insert to prossima_app with check (%s)', of_table, writing);
  execute format('create policy app_updates on %s for update to prossima_app using (%s) with check (%s)', of_table, writing, writing);
  execute format('create policy app_deletes on %s for delete to prossima_app using (false)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
  if by <> 'none' then
    execute format('grant select, insert, update on %s to prossima_app', of_table);
  end if;
end $$;
comment on function access.protect(text, text, text, text[], text[], text) is
  'Rows are seen by one named condition and written by the same, or by written_by when that differs.';

create function access.also(
  of_table text, by text, roles text[], compartment text default null, verbs text default 'select, insert, update'
) returns void
language plpgsql set search_path = access, pg_temp as $$
declare test text := access.condition(by, compartment, roles); seeing text := access.reading(by, compartment, roles); each text; ending text := left(array_to_string(roles, '_'), 40);
begin
  foreach each in array string_to_array(verbs, ',') loop
    execute format('create policy %I on %s for %s to prossima_app %s', 'also_' || trim(each) || '_' || ending, of_table, trim(each),
      case trim(each) when 'insert' then format('with check (%s)', test)
        when 'update' then format('using (%s) with check (%s)', test, test) else format('using (%s)', seeing) end);
  end loop;
end $$;
comment on function access.also(text, text, text[], text, text) is 'A second road to the same rows for other roles, under its own named condition.';

create function access.publish(of_table text) returns void
language plpgsql set search_path = access, pg_temp as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy all_read on %s for select to prossima_app, prossima_jobs using (true)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select on %s to prossima_app, prossima_jobs', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
end $$;
comment on function access.publish(text) is 'For reference tables: everyone in the house reads, only the house writes.';

-- The house itself (accounts, jobs) works on a few tables without being a person: said table by table.
create function access.let_house(of_table text, house_role text, verbs text) returns void
language plpgsql set search_path = access, pg_temp as $$
declare each text;
begin
  foreach each in array string_to_array(verbs, ',') loop
    execute format('grant %s on %s to prossima_%s', trim(each), of_table, house_role);
    execute format('create policy %s on %s for %s to prossima_%s %s', 'house_' || house_role || '_' || trim(each), of_table, trim(each), house_role,
      case trim(each) when 'insert' then 'with check (true)' when 'update' then 'using (true) with check (true)' else 'using (true)' end);
  end loop;
end $$;

select access.protect('access.networks', by => 'network', writers => array['network_admin']);
select access.protect('access.principals', by => 'network', writers => array['partner_admin'], written_by => 'organisation');
select access.also('access.principals', by => 'network', roles => array['network_admin'], verbs => 'insert, update');
select access.protect('access.workers', by => 'network', writers => array['partner_admin'], written_by => 'organisation');
select access.also('access.workers', by => 'network', roles => array['network_admin'], verbs => 'insert, update');
select access.protect('access.role_clearances', by => 'network', writers => array['network_admin']);
select access.protect('access.grants', by => 'organisation', readers => array['partner_admin', 'service_coordinator', 'dpo'], writers => array['partner_admin']);
select access.also('access.grants', by => 'network', roles => array['network_admin']);
select access.protect('access.subjects', by => 'person',
  readers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'psychologist'],
  writers => array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator']);
drop policy app_updates on access.subjects;
create policy app_updates on access.subjects for update to prossima_app using (false);
select access.protect('access.shares', by => 'organisation');
select access.protect('access.circles', by => 'self');
-- Nobody lets themselves in: until an action decides who is around a person and what is shared, nobody writes these.
revoke insert, update on access.shares, access.circles from prossima_app;
select access.protect('access.session_context', by => 'none');
select access.protect('access.person_access', by => 'principal');
revoke insert, update on access.person_access from prossima_app;
-- Time limits hold in the policy, so an ending needs no job.
drop policy app_reads on access.person_access;
create policy app_reads on access.person_access for select to prossima_app
  using ((principal_id = any ((select access.my_principals())::uuid[])) is true and until >= (now() at time zone 'Europe/Rome')::date);

grant execute on function access.whoami(), access.my_network(), access.my_worker(), access.my_principals(),
  access.is_cleared(text), access.is_one_of(text[]), access.my_units(text[], text), access.my_organisations(text[], text), access.my_reach(text[], text),
  access.expect_count(bigint, bigint) to prossima_app, prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.whoami() owner to prossima_keeper;
alter function access.my_network() owner to prossima_keeper;
alter function access.my_worker() owner to prossima_keeper;
alter function access.my_principals() owner to prossima_keeper;
alter function access.is_cleared(text) owner to prossima_keeper;
alter function access.is_one_of(text[]) owner to prossima_keeper;
alter function access.my_units(text[], text) owner to prossima_keeper;
alter function access.my_organisations(text[], text) owner to prossima_keeper;
alter function access.my_reach(text[], text) owner to prossima_keeper;
