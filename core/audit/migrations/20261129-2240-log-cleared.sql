-- After its time the book of acts is cleared from its first page: the seal of the last page taken out stays, so that the
-- chain can still be walked from there and nobody takes out a page unseen.
create table audit.archives (
  network_id uuid not null,
  organisation_id uuid not null,
  up_to_position bigint not null,
  hash text not null,
  archived_at timestamptz not null,
  constraint archives_pk primary key (network_id, organisation_id, up_to_position)
);
comment on table audit.archives is 'Up to which entry the book of a body was cleared, and the hash of the last one taken out: the chain goes on from it. Nothing of anybody; stays.';
select access.protect('audit.archives', by => 'organisation', readers => array['dpo']);
revoke insert, update on audit.archives from prossima_app;
select access.let_house('audit.archives', 'jobs', 'select');

-- Whole from the first page to the last that is past its time, body by body; never what is younger than half a year, whoever
-- asks. What was read of somebody under a legal hold stays.
create function audit.clear_before(network uuid, entries_before timestamptz, readings_before timestamptz, held uuid[]) returns bigint
language plpgsql security definer set search_path = audit, pg_temp as $$
declare link audit.chains; first_kept bigint; last_hash text; cleared bigint := 0; n bigint; this_instant timestamptz := now();
begin
  if greatest(entries_before, readings_before) > this_instant - interval '6 months' then
    raise exception 'the book of acts is kept for six months at least' using errcode = '22023';
  end if;
  for link in select * from audit.chains c where c.network_id = network order by c.organisation_id for update loop
    select e.position into first_kept from audit.entries e
      where e.network_id = network and e.organisation_id = link.organisation_id and e.recorded_at >= entries_before
      order by e.position limit 1;
    first_kept := coalesce(first_kept, link.length + 1);
    select e.hash into last_hash from audit.entries e
      where e.network_id = network and e.organisation_id = link.organisation_id and e.position = first_kept - 1;
    continue when last_hash is null;
    insert into audit.archives values (network, link.organisation_id, first_kept - 1, last_hash, this_instant);
    delete from audit.entries e where e.network_id = network and e.organisation_id = link.organisation_id and e.position < first_kept;
    get diagnostics n = row_count;
    cleared := cleared + n;
  end loop;
  delete from audit.readings r where r.network_id = network and r.read_at < readings_before and not (r.person_ids && held);
  get diagnostics n = row_count;
  return cleared + n;
end $$;
comment on table audit.entries is 'Append-only. body is canonical JSON, hash = sha256(previous hash, position, body). Cleared by the house after 24 months; the hash of the last one stays in the archives.';
comment on table audit.readings is 'Who read which persons, when and by which question. Deleted after 24 months, unless one of them is under a legal hold.';
grant execute on function audit.clear_before(uuid, timestamptz, timestamptz, uuid[]) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function audit.clear_before(uuid, timestamptz, timestamptz, uuid[]) owner to prossima_keeper;
