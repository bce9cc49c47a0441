-- An emergency that a second person looked at is forgotten after its time, with the hours of access it gave. One that nobody
-- looked at stays until somebody does.
create function access.forget_emergencies(network uuid, before timestamptz, held uuid[]) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare gone uuid[];
begin
  if before > now() - interval '6 months' then
    raise exception 'emergencies are kept for six months at least' using errcode = '22023';
  end if;
  with gone_now as (
    delete from access.break_glasses b where b.network_id = network and b.at < before and b.reviewed_at is not null and b.person_id <> all (held)
    returning b.break_glass_id)
  select coalesce(array_agg(break_glass_id), '{}') into gone from gone_now;
  delete from access.circles c where c.network_id = network and c.because = 'break_glass' and c.cause_id = any (gone);
  return cardinality(gone);
end $$;
comment on table access.break_glasses is 'In an emergency somebody opened a file that was shut for them: why, for four hours at most, and what the second pair of eyes said. Deleted 24 months after, once it was looked at.';
grant execute on function access.forget_emergencies(uuid, timestamptz, uuid[]) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.forget_emergencies(uuid, timestamptz, uuid[]) owner to prossima_keeper;
