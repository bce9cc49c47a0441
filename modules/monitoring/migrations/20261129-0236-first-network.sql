-- Whoever does not say which network they mean finds the one this house began with, not the first of the alphabet.
set local role prossima_keeper;
create or replace function monitoring.open_network(wanted text) returns table (network_id uuid, key text, name text, is_demo boolean)
language plpgsql stable security definer set search_path = monitoring, pg_temp as $$
begin
  return query select p.network_id, p.key, p.name, p.is_demo from network.profiles p
  where wanted is null or p.key = wanted order by p.network_id limit 1;
end $$;

set local role prossima_owner;
