-- Restriction reaches the rows themselves: what a unit wrote of a person it may read for being its own, and that road is
-- shut too while the person's data are only kept. Who answers for privacy still sees what is theirs to decide.
create index subjects_restricted on access.subjects (network_id) where restricted_at is not null;

-- Few at any time, asked once in a statement: a list costs less than a look for each row.
create function access.restricted() returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found uuid[];
begin
  select array(select s.person_id from access.subjects s where s.network_id = c.network_id and s.restricted_at is not null) into found
  from access.session_context c
  where c.network_id = nullif(current_setting('app.network', true), '')::uuid
    and c.token = current_setting('app.token', true) and c.expires_at > now()
    and not (c.grant_roles && array['dpo', 'privacy_admin']);
  return coalesce(found, '{}');
end $$;
comment on function access.restricted() is 'Whose data are only kept for now; empty for who answers for privacy.';

-- `listed`: a function of a room that lists what belongs to them, when the row names a file or a meeting and not the person.
-- `only_when`: which rows it holds for, where others must still add up.
create function access.heed_restriction(of_table text, of_column text default 'person_id', listed text default 'access.restricted', only_when text default null)
returns void
language plpgsql set search_path = access, pg_temp as $$
declare test text := format('%1$I is null or %1$I <> all ((select %2$s())::uuid[])', of_column, listed);
begin
  if only_when is not null then test := format('not (%s) or %s', only_when, test); end if;
  execute format('create policy %I on %s as restrictive for all to prossima_app using (%s)', 'heeds_restriction_' || of_column, of_table, test);
end $$;
comment on function access.heed_restriction(text, text, text, text) is
  'No row about a person whose data are restricted is read or written, whatever other policy lets it through.';

-- Who keeps a person keeps them no more while they are restricted: nothing new is shared, nobody is let in.
set local role prossima_keeper;
create or replace function access.keeps(network uuid, person uuid, roles text[], giving text[] default '{}', is_own boolean default false) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare mine uuid[] := access.my_units(roles); today date := (now() at time zone 'Europe/Rome')::date; s access.subjects; cleared text[] := access.my_clearance();
begin
  if network is distinct from access.my_network() then return false; end if;
  select * into s from access.subjects where network_id = network and person_id = person;
  if s.restricted_at is not null then return false; end if;
  if s.unit_id = any (mine) then
    return giving <@ case when is_own then cleared || array['base']
      else access.at_home(s.kind) || case when 'violence' = any (cleared) then array['violence'] else '{}' end end;
  end if;
  return exists (select 1 from access.shares h where h.network_id = network and h.person_id = person and h.is_keeper
    and h.unit_id = any (mine) and h.begins_on <= today and (h.ended_on is null or h.ended_on >= today)
    and giving <@ case when is_own then cleared || array['base'] else h.compartments end);
end $$;
set local role prossima_owner;

grant execute on function access.restricted() to prossima_app, prossima_keeper;
select access.heed_restriction('access.circles');
select access.heed_restriction('access.shares');

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.restricted() owner to prossima_keeper;
