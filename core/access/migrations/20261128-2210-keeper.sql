-- One more named condition: of who keeps a person. A unit that was given a person to keep (a referral that was
-- accepted) may then do what the unit that met them may, and writes so in its own name.
create or replace function access.condition(by text, compartment text, roles text[]) returns text
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
    when 'recipient' then format('%s and to_unit_id = any ((select access.my_units(%s))::uuid[])', mine, held)
    when 'keeper' then format('%s and access.keeps(network_id, person_id, %L::text[])', mine || role_test, roles)
    when 'self' then mine || ' and worker_id = (select access.my_worker())' || role_test
    when 'principal' then mine || ' and principal_id = any ((select access.my_principals())::uuid[])' || role_test
    when 'none' then 'false'
  end;
end $$;
