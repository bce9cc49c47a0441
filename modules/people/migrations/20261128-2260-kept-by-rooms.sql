-- Whom another room still needs (an open file) is neither proposed to be forgotten nor forgotten by the clock, also when
-- that began after the proposal. A right somebody asked for is decided by persons and not by the clock.
create function people.propose_retention(network uuid, run uuid, rules jsonb, needed uuid[]) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare found bigint;
begin
  found := people.propose_retention(network, run, rules);
  if found = 0 then return 0; end if;
  delete from people.retention_items where network_id = network and run_id = run and person_id = any (needed);
  select count(*) into found from people.retention_items where network_id = network and run_id = run;
  if found = 0 then delete from people.retention_runs where network_id = network and run_id = run; end if;
  return found;
end $$;

create function people.keep_back(network uuid, run uuid, needed uuid[]) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare found bigint;
begin
  update people.retention_items i set is_kept = true, kept_because = 'open_file'
    from people.retention_runs r where r.network_id = network and r.run_id = run and r.because = 'retention' and r.state = 'approved'
      and i.network_id = network and i.run_id = run and not i.is_kept and i.person_id = any (needed);
  get diagnostics found = row_count;
  return found;
end $$;

grant execute on function people.propose_retention(uuid, uuid, jsonb, uuid[]), people.keep_back(uuid, uuid, uuid[]) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.propose_retention(uuid, uuid, jsonb, uuid[]) owner to prossima_keeper;
alter function people.keep_back(uuid, uuid, uuid[]) owner to prossima_keeper;
