-- Who may be called into a team: workers of the network some role of whom opens files at all. Only their ids; which role,
-- where and until when stays with who keeps the roles of their body.
create function cases.who_may_come_in(network uuid, roles text[], today date) returns table (worker_id uuid)
language plpgsql stable security definer rows 100 set search_path = cases, pg_temp as $$
begin
  if network is distinct from access.my_network() then return; end if;
  return query select distinct g.worker_id from access.grants g
    where g.network_id = network and g.role = any (roles) and g.begins_on <= today and (g.ended_on is null or g.ended_on >= today);
end $$;
grant execute on function cases.who_may_come_in(uuid, text[], date) to prossima_app;
alter function cases.who_may_come_in(uuid, text[], date) owner to prossima_keeper;
