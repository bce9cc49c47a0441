-- Whoever does not say which network they mean finds the one this house began with, not the first of the alphabet.
set local role prossima_keeper;
create or replace function reception.open_desk(wanted text) returns table (network_id uuid, unit_id uuid, organisation_id uuid)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select d.network_id, d.unit_id, d.organisation_id from reception.desks d
    join network.profiles p on p.network_id = d.network_id
    where d.is_public and p.network_id = (select q.network_id from network.profiles q
      where wanted is null or q.key = wanted order by q.network_id limit 1)
    order by d.unit_id limit 1;
end $$;

set local role prossima_owner;
