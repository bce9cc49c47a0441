-- What a policy asks for every row must be cheap. The day of today is worked out once for a statement, not for each row
-- of who-may-see; a key is looked for like any other row of its subject, with an index, not by a call for each row.
drop policy app_reads on access.person_access;
create policy app_reads on access.person_access for select to prossima_app
  using ((principal_id = any ((select access.my_principals())::uuid[])) is true
    and until >= (select (now() at time zone 'Europe/Rome')::date) and ends_at > now());

drop policy app_reads on access.subject_keys;
create policy app_reads on access.subject_keys for select to prossima_app
  using (network_id = (select access.my_network()) and exists (select 1 from access.person_access a
    where a.network_id = subject_keys.network_id and a.person_id = subject_keys.person_id offset 0));

-- Whom others let me see, without walking through all whom my unit met.
create index person_access_shared on access.person_access (network_id, principal_id, person_id)
  where of_organisation <> '00000000-0000-0000-0000-000000000000';
