-- Two words less for who asks. A token is born at random for one session of one network, so it says the network too: only
-- whoami, which opens every transaction, still holds it against the network of the request. And who may read a record
-- through a body, a unit or by name was four looks at the session, where one tells it all.
create index session_context_token on access.session_context (token);

do $$
declare f record; body text; changed int := 0;
begin
  -- As who owns them: the keeper's functions are changed by nobody else.
  set local role prossima_keeper;
  for f in select p.oid, p.proname, pg_get_functiondef(p.oid) as body from pg_proc p
    where p.pronamespace = 'access'::regnamespace and p.proname <> 'whoami' and p.prosrc ~ 'token = current_setting' loop
    body := regexp_replace(f.body, $re$(c\.)?network_id = nullif\(current_setting\('app\.network', true\), ''\)::uuid\s+and ((c\.)?token = current_setting)$re$, '\2', 'g');
    if body = f.body then raise exception 'access.% says its session in words this migration does not know', f.proname; end if;
    execute body;
    changed := changed + 1;
  end loop;
  set local role prossima_owner;
  if changed <> 13 then raise exception 'thirteen functions look at the session, not %', changed; end if;
end $$;

create or replace view access.plain_session with (security_invoker = true) as
select c.network_id, c.worker_id, c.clearance, c.grant_roles, c.grant_units, c.grant_organisations
from access.session_context c
where c.token = current_setting('app.token', true)
  and c.expires_at > now() and not c.grant_roles && '{dpo,privacy_admin}' and not exists (select from access.restrictions);

-- Through what I may be let in: unit, body or name where I hold a role of `readers`; with one of `circle` only by name.
create function access.my_doors(readers text[], circle text[]) returns uuid[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare held text[]; units uuid[]; bodies uuid[]; me uuid; doors uuid[] := '{}';
begin
  select grant_roles, grant_units, grant_organisations, worker_id into held, units, bodies, me from access.session_context
  where token = current_setting('app.token', true) and expires_at > now();
  for i in 1 .. coalesce(array_length(held, 1), 0) loop
    if held[i] = any (readers) then doors := doors || units[i] || bodies[i] || me; end if;
  end loop;
  if held && circle then doors := doors || me; end if;
  return doors;
end $$;
comment on function access.my_doors(text[], text[]) is
  'Through what I may be let in: unit, body or name where I hold a role of readers; with a role of circle only by name.';
grant execute on function access.my_doors(text[], text[]) to prossima_app, prossima_keeper;
alter function access.my_doors(text[], text[]) owner to prossima_keeper;

create or replace function access.protect_kept(
  of_table text, of_subject text, readers text[], circle text[], writers text[], compartment text default null
) returns void
language plpgsql set search_path = access, pg_temp as $$
declare
  short text := split_part(of_table, '.', 2);
  word text := coalesce(quote_literal(compartment), split_part(of_table, '.', 2) || '.compartment');
  seeing text; writing text;
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  seeing := format(
    '%2$s = any ((select access.my_clearance())::text[]) and (exists (select 1 from access.person_access a '
    || 'where a.network_id = %1$s.network_id and a.person_id = %1$s.%3$s and %2$s = any (a.compartments) %6$s'
    || 'and (a.principal_id = any ((select access.my_doors(%4$L::text[], %5$L::text[]))::uuid[])) is true offset 0)',
    short, word, of_subject, readers, readers || circle,
    case of_subject when 'person_id' then format('and a.of_organisation in (%s.organisation_id, ''00000000-0000-0000-0000-000000000000'') ', short) else '' end);
  if of_subject = 'person_id' then
    seeing := seeing || format(' or (%2$s <> all (array[''violence'', ''hiv'', ''mediation'']) and %1$s.unit_id = any ((select access.my_units(%3$L::text[]))::uuid[]))',
      short, word, readers);
  end if;
  seeing := seeing || ')';
  writing := format('%1$s.network_id = (select access.my_network()) and %1$s.unit_id = any ((select access.my_units(%2$L::text[]))::uuid[]) '
    || 'and %3$s = any ((select access.my_clearance())::text[]) '
    || 'and (access.keeps(%1$s.network_id, %1$s.%4$s, %2$L::text[]) or access.sees(%1$s.network_id, %1$s.%4$s))',
    short, writers, word, of_subject);
  execute format('create policy app_reads on %s for select to prossima_app using (%s)', of_table, seeing);
  execute format('create policy app_inserts on %s for insert to prossima_app with check (%s)', of_table, writing);
  execute format('create policy app_updates on %s for update to prossima_app using (%s) with check (%s)', of_table, writing, writing);
  execute format('create policy app_deletes on %s for delete to prossima_app using (false)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
  execute format('grant select, insert, update on %s to prossima_app', of_table);
end $$;

do $$
declare p record; seeing text; changed int := 0;
begin
  for p in select polname, polrelid::regclass as of_table, pg_get_expr(polqual, polrelid) as seeing from pg_policy
    where pg_get_expr(polqual, polrelid) ~ 'access\.my_reach\(.*access\.my_worker\(' loop
    seeing := regexp_replace(p.seeing,
      $re$\(\(\(a\.principal_id = ANY \(\( SELECT access\.my_reach\(('\{[a-z_,]*\}'::text\[\])\) AS my_reach\)::uuid\[\]\)\) IS TRUE\) OR \(\(a\.principal_id = \( SELECT access\.my_worker\(\) AS my_worker\)\) AND \( SELECT access\.is_one_of\(('\{[a-z_,]*\}'::text\[\])\) AS is_one_of\)\)\)$re$,
      $to$((a.principal_id = any ((select access.my_doors(\1, \2))::uuid[])) is true)$to$);
    if seeing = p.seeing then raise exception 'the policy % of % says its doors in other words', p.polname, p.of_table; end if;
    execute format('alter policy %I on %s using (%s)', p.polname, p.of_table, seeing);
    changed := changed + 1;
  end loop;
  if changed = 0 then raise exception 'no policy asks for its doors'; end if;
end $$;
