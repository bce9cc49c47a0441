-- A request, a hold and what is past its time said what is to be decided, never about whom: who answers for privacy could not
-- tell two of them apart, nor ask whoever follows the person. Now each says the code of the person, and nothing else.
create function people.code_for_privacy(network uuid, person uuid) returns text
language plpgsql stable security definer set search_path = people, pg_temp as $$
declare found text;
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['dpo', 'privacy_admin']) then return null; end if;
  select p.code into found from people.persons p where p.network_id = network and p.person_id = person;
  return found;
end $$;
comment on function people.code_for_privacy(uuid, uuid) is 'The code of a person, restricted or not, for who answers for privacy; null once erased.';
grant execute on function people.code_for_privacy(uuid, uuid) to prossima_app;
alter function people.code_for_privacy(uuid, uuid) owner to prossima_keeper;
