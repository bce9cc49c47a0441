-- The looks that every policy takes, in fewer steps. Most workers hold the same few roles everywhere: when all of them are
-- asked for, what the session lists is the answer, and nothing is gone through one by one. What is answered is the same.
set local role prossima_keeper;
create or replace function access.my_units(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; units uuid[] := '{}';
begin
  select grant_roles, grant_units into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  if held <@ roles and array_position(places, null) is null then return places; end if;
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if places[i] is not null and (roles is null or held[i] = any (roles)) then
      units := units || places[i];
    end if;
  end loop;
  return units;
end $$;

create or replace function access.my_homes(roles text[], compartment text) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; units uuid[] := '{}';
begin
  select grant_roles, grant_units into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and compartment = any (clearance) and not (grant_roles && array['dpo', 'privacy_admin']);
  if held <@ roles and array_position(places, null) is null then return places; end if;
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if places[i] is not null and held[i] = any (roles) then
      units := units || places[i];
    end if;
  end loop;
  return units;
end $$;

create or replace function access.my_organisations(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; places uuid[]; bodies uuid[] := '{}';
begin
  select grant_roles, grant_organisations into held, places from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  if held <@ roles then return places; end if;
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if roles is null or held[i] = any (roles) then
      bodies := bodies || places[i];
    end if;
  end loop;
  return bodies;
end $$;

create or replace function access.my_reach(roles text[], compartment text default null) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; units uuid[]; bodies uuid[]; me_too uuid; reach uuid[] := '{}';
begin
  select grant_roles, grant_units, grant_organisations, worker_id into held, units, bodies, me_too from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now()
    and (compartment is null or compartment = any (clearance));
  if held <@ roles and cardinality(held) > 0 then return units || bodies || me_too; end if;
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if held[i] = any (roles) then
      reach := reach || units[i] || bodies[i] || me_too;
    end if;
  end loop;
  return reach;
end $$;

create or replace function access.restricted() returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare one uuid;
begin
  select s.person_id into one from access.subjects s
  where s.network_id = nullif(current_setting('app.network', true), '')::uuid and s.restricted_at is not null;
  if one is null or not exists (select 1 from access.session_context c
    where c.network_id = nullif(current_setting('app.network', true), '')::uuid
      and c.token = current_setting('app.token', true) and c.expires_at > now()
      and not (c.grant_roles && array['dpo', 'privacy_admin'])) then
    return '{}';
  end if;
  return array(select s.person_id from access.subjects s
    where s.network_id = nullif(current_setting('app.network', true), '')::uuid and s.restricted_at is not null);
end $$;

-- What I may read of one person or file, by what my units or bodies were let see there, or I myself by name: for a list
-- that lies in one file and need not ask again for each of its rows.
set local role prossima_owner;
create function access.my_reads(subject uuid, readers text[], circle text[]) returns text[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare here uuid; me uuid; clear text[]; reach uuid[] := access.my_reach(readers); today date := (now() at time zone 'Europe/Rome')::date;
begin
  select c.network_id, c.clearance, case when c.grant_roles && (readers || circle) then c.worker_id end into here, clear, me from access.session_context c
  where c.network_id = nullif(current_setting('app.network', true), '')::uuid
    and c.token = current_setting('app.token', true) and c.expires_at > now();
  return array(select distinct word from access.person_access a, unnest(a.compartments) word
    where a.network_id = here and a.person_id = subject and (a.principal_id = any (reach) or a.principal_id = me)
      and a.until >= today and a.ends_at > now() and word = any (clear));
end $$;
comment on function access.my_reads(uuid, text[], text[]) is 'The compartments of one person or file that I may read, as protect_kept asks of each row.';
grant execute on function access.my_reads(uuid, text[], text[]) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.my_reads(uuid, text[], text[]) owner to prossima_keeper;
