-- What was done, by whom, in a chain nobody can mend unseen: one entry per transaction and organisation, each
-- holding the hash of the one before. And what was read of persons.
create schema audit authorization prossima_owner;
grant usage on schema audit to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema audit to prossima_keeper;

create table audit.chains (
  network_id uuid not null,
  organisation_id uuid not null,
  length bigint not null,
  head text not null,
  constraint chains_pk primary key (network_id, organisation_id)
);
comment on table audit.chains is 'The last link of each organisation''s chain; its row lock is what makes the chain a line.';

create table audit.entries (
  network_id uuid not null,
  organisation_id uuid not null,
  position bigint not null,
  worker_id uuid not null,
  recorded_at timestamptz not null,
  body text not null,
  hash text not null,
  constraint entries_pk primary key (network_id, organisation_id, position)
);
comment on table audit.entries is 'Append-only. body is canonical JSON, hash = sha256(previous hash, position, body).';

create table audit.readings (
  network_id uuid not null,
  reading_id uuid not null,
  worker_id uuid not null,
  organisation_id uuid not null,
  query text not null,
  purpose text,
  person_ids uuid[] not null,
  read_at timestamptz not null,
  constraint readings_pk primary key (network_id, reading_id)
);
comment on table audit.readings is 'Who read which persons, when and by which question.';
create index readings_by_person on audit.readings using gin (person_ids);
create index readings_of_body on audit.readings (network_id, organisation_id, read_at desc);

select access.protect('audit.chains', by => 'organisation', readers => array['dpo']);
select access.protect('audit.entries', by => 'organisation', readers => array['dpo']);
select access.protect('audit.readings', by => 'organisation', readers => array['dpo'], written_by => 'self');
revoke insert, update on audit.chains, audit.entries from prossima_app;
revoke update on audit.readings from prossima_app;
create function audit.append(network uuid, organisation uuid, worker uuid, at timestamptz, entry text) returns bigint
language plpgsql security definer set search_path = audit, pg_temp as $$
declare link audit.chains; next_hash text;
begin
  insert into audit.chains values (network, organisation, 0, repeat('0', 64)) on conflict do nothing;
  select * into link from audit.chains where network_id = network and organisation_id = organisation for update;
  next_hash := encode(sha256(convert_to(link.head || ' ' || (link.length + 1) || ' ' || entry, 'UTF8')), 'hex');
  insert into audit.entries values (network, organisation, link.length + 1, worker, at, entry, next_hash);
  update audit.chains set length = link.length + 1, head = next_hash
    where network_id = network and organisation_id = organisation;
  return link.length + 1;
end $$;
grant execute on function audit.append(uuid, uuid, uuid, timestamptz, text) to prossima_keeper;

-- Under a row policy "is among" may not use its index, because it could tell what it saw; the function may, and says
-- only what a protection officer of the body may know.
create function audit.readings_of(network uuid, person uuid) returns uuid[]
language plpgsql stable security definer set search_path = audit, pg_temp as $$
declare bodies uuid[] := access.my_organisations(array['dpo']);
begin
  if network is distinct from access.my_network() then return '{}'; end if;
  return array(select r.reading_id from audit.readings r
    where r.person_ids @> array[person] and r.network_id = network and r.organisation_id = any (bodies));
end $$;
grant execute on function audit.readings_of(uuid, uuid) to prossima_app;

select access.let_house('audit.entries', 'jobs', 'select');
select access.let_house('audit.chains', 'jobs', 'select');

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function audit.append(uuid, uuid, uuid, timestamptz, text) owner to prossima_keeper;
alter function audit.readings_of(uuid, uuid) owner to prossima_keeper;
