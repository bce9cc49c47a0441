-- Whether anybody's data are restricted, and whose, were two questions of every statement about people: while nobody's are, the
-- second was prepared and never asked. Now they are one: the list is told by the first line of `access.restrictions`, if there is one.
create or replace function access.heed_restriction(of_table text, of_column text default 'person_id', listed text default 'access.restricted', only_when text default null)
returns void
language plpgsql set search_path = access, pg_temp as $$
declare test text := format('(%1$I = any ((select %2$s() from access.restrictions limit 1)::uuid[])) is not true', of_column, listed);
begin
  if only_when is not null then test := format('not (%s) or %s', only_when, test); end if;
  execute format('create policy %I on %s as restrictive for all to prossima_app using (%s)', 'heeds_restriction_' || of_column, of_table, test);
end $$;

do $$
declare p record; test text; listed text; only_when text; changed int := 0;
begin
  for p in select schemaname, tablename, policyname, substring(policyname from 'heeds_restriction_(.*)') as of_column, qual from pg_policies
    where policyname like 'heeds\_restriction\_%' and qual ~ 'access\.restrictions' loop
    listed := substring(p.qual from '<> ALL \(\( SELECT ([a-z_]+\.[a-z_]+)\(\)');
    only_when := substring(p.qual from '\(NOT \(([^()]+)\)\)');
    test := format('(%1$I = any ((select %2$s() from access.restrictions limit 1)::uuid[])) is not true', p.of_column, listed);
    if listed is null or only_when is distinct from (case when p.schemaname = 'outreach' and p.tablename = 'contacts' then 'state = ''locked''::text' end) then
      raise exception 'the policy % of %.% heeds in words this migration does not know: %', p.policyname, p.schemaname, p.tablename, p.qual;
    end if;
    if only_when is not null then test := format('not (%s) or %s', only_when, test); end if;
    execute format('alter policy %I on %I.%I using (%s)', p.policyname, p.schemaname, p.tablename, test);
    changed := changed + 1;
  end loop;
  if changed = 0 then raise exception 'no policy heeds a restriction'; end if;
end $$;
