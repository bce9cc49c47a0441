-- The bytes of papers whose key is gone: nobody can read them, and they are removed from the store as well. The row stays
-- as a tombstone, so that a file still tells that a paper was there and when it went; its title and fingerprint go.
alter table cases.documents add column removed_at timestamptz;
alter table cases.plan_documents add column removed_at timestamptz;
comment on table cases.documents is 'Papers brought into a file. Title and content are encrypted under the key of the file; once it is gone the bytes are removed and a tombstone stays.';

-- `again`: also those removed before, because an old copy of the store may have brought them back.
create function cases.bytes_without_key(network uuid, again boolean) returns table (document_id uuid, storage_key text)
language plpgsql stable security definer set search_path = cases, pg_temp as $$
begin
  return query select d.document_id, d.storage_key from (
      select x.document_id, x.file_id, x.storage_key, x.removed_at from cases.documents x where x.network_id = network
      union all select x.document_id, x.file_id, x.storage_key, x.removed_at from cases.plan_documents x where x.network_id = network) d
    where (again or d.removed_at is null)
      and not exists (select 1 from access.subject_keys k where k.network_id = network and k.person_id = d.file_id)
    order by d.document_id limit 5000;
end $$;

-- Said after the store let go of them; asked again whether the key is gone, so that nothing living becomes a tombstone.
create function cases.note_bytes_removed(network uuid, documents uuid[], gone_at timestamptz) returns void
language plpgsql security definer set search_path = cases, pg_temp as $$
declare nothing text := repeat('0', 64);
begin
  update cases.documents d set title = '', sha256 = nothing, size = 0, removed_at = coalesce(d.removed_at, gone_at)
    where d.network_id = network and d.document_id = any (documents)
      and not exists (select 1 from access.subject_keys k where k.network_id = network and k.person_id = d.file_id);
  update cases.plan_documents d set paper = '', sha256 = nothing, size = 0, removed_at = coalesce(d.removed_at, gone_at)
    where d.network_id = network and d.document_id = any (documents)
      and not exists (select 1 from access.subject_keys k where k.network_id = network and k.person_id = d.file_id);
end $$;

grant execute on function cases.bytes_without_key(uuid, boolean), cases.note_bytes_removed(uuid, uuid[], timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.bytes_without_key(uuid, boolean) owner to prossima_keeper;
alter function cases.note_bytes_removed(uuid, uuid[], timestamptz) owner to prossima_keeper;
