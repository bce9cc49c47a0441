-- With its numbers a reading keeps the tables that would enter the ledger of what was told; they enter it when the report is frozen.
alter table reports.readings add column releases jsonb not null;

-- Who may answer for a report: whoever may write one. Grants are not read by everybody, so names are told here, to who reads reports.
create function reports.may_answer(network uuid) returns table (worker_id uuid, name text)
language plpgsql stable security definer set search_path = reports, pg_temp as $$
begin
  if network is distinct from access.my_network() or access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) is not true then
    return;
  end if;
  return query select distinct w.worker_id, w.name from access.grants g
    join access.workers w on w.network_id = network and w.worker_id = g.worker_id and w.ended_on is null
    where g.network_id = network and g.role in ('project_manager', 'monitoring_officer') and (g.ended_on is null or g.ended_on >= current_date)
    order by 2, 1;
end $$;
grant execute on function reports.may_answer(uuid) to prossima_app;
alter function reports.may_answer(uuid) owner to prossima_keeper;
