-- Why something was kept past its time goes five years after it no longer is. Never while it holds, and never of who is under
-- a legal hold now: that one keeps what is about its person.
create function people.forget_holds(network uuid, before timestamptz, held uuid[]) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare gone bigint;
begin
  if before > now() - interval '6 months' then
    raise exception 'ended holds are kept for six months at least' using errcode = '22023';
  end if;
  delete from people.holds h where h.network_id = network and h.ended_at < before and h.person_id <> all (held);
  get diagnostics gone = row_count;
  return gone;
end $$;
alter table people.clearings drop constraint clearings_kind_known;
alter table people.clearings add constraint clearings_kind_known check (kind in ('consents', 'rights_requests', 'holds', 'emergencies', 'log'));
comment on table people.holds is 'Why something is kept past its time (legal_hold), or kept and not used (restriction). A reason and ids; deleted five years after it ended, never while it holds.';
grant execute on function people.forget_holds(uuid, timestamptz, uuid[]) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.forget_holds(uuid, timestamptz, uuid[]) owner to prossima_keeper;
