-- The roles of the house. None may sign in but the gate of the embedded engine; on a server the login role is
-- made by whoever owns it and is given membership only. Repeatable: it runs before every migration.
do $$
declare each text;
begin
  foreach each in array array['prossima_owner', 'prossima_keeper', 'prossima_app', 'prossima_auth', 'prossima_jobs', 'prossima_gate'] loop
    if not exists (select 1 from pg_roles where rolname = each) then
      execute format('create role %I nologin noinherit', each);
    end if;
  end loop;
  execute format('grant prossima_owner, prossima_keeper to %I', current_user);
  execute format('grant create on database %I to prossima_owner', current_database());
end $$;
grant prossima_app, prossima_auth, prossima_jobs to prossima_gate;
grant prossima_keeper to prossima_owner;
revoke create on schema public from public;
-- Deny by default: nobody runs a function of ours unless its migration says so.
alter default privileges for role prossima_owner revoke execute on functions from public;
