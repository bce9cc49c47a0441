-- What happened, in commit order, for whoever may hear it: phones pull from here, jobs react from here. And the
-- intents already judged, so that a repeated one gets the same answer for ever.
create schema sync authorization prossima_owner;
grant usage on schema sync to prossima_app, prossima_keeper, prossima_jobs, prossima_auth;
grant create on schema sync to prossima_keeper;

create table sync.heads (
  network_id uuid not null,
  seq bigint not null,
  epoch uuid not null,
  constraint heads_pk primary key (network_id),
  constraint heads_network_fk foreign key (network_id) references access.networks (network_id)
);
comment on table sync.heads is 'The counter of a network, locked last in every commit: its order is the order of commits. The epoch changes after a restore.';

create table sync.events (
  network_id uuid not null,
  seq bigint not null,
  principal_id uuid not null,
  noun text not null,
  ids text[] not null,
  constraint events_pk primary key (network_id, seq, principal_id, noun)
);
comment on table sync.events is 'Which records changed in which commit, for which principal. Ids only.';

create table sync.happenings (
  network_id uuid not null,
  seq bigint not null,
  position int not null,
  name text not null,
  data jsonb not null,
  constraint happenings_pk primary key (network_id, seq, position)
);
comment on table sync.happenings is 'Domain events in commit order; jobs read them after commit. No personal data.';

create table sync.cursors (
  network_id uuid not null,
  reader text not null,
  seq bigint not null,
  constraint cursors_pk primary key (network_id, reader)
);
comment on table sync.cursors is 'How far each reaction has read.';

create table sync.intents (
  network_id uuid not null,
  intent_id uuid not null,
  worker_id uuid not null,
  device_id uuid,
  fingerprint text not null,
  seq bigint not null,
  answer jsonb,
  constraint intents_pk primary key (network_id, intent_id)
);
comment on table sync.intents is 'Accepted intents: same id and fingerprint, same answer. The input itself is not kept.';

create table sync.devices (
  network_id uuid not null,
  device_id uuid not null,
  worker_id uuid not null,
  label text not null,
  share_sealed text not null,
  deposit_hash text not null,
  enrolled_at timestamptz not null,
  seen_at timestamptz not null,
  revoked_at timestamptz,
  unsent int not null,
  held jsonb not null,
  constraint devices_pk primary key (network_id, device_id)
);
comment on table sync.devices is 'Phones: the server-held half of their key, a deposit-only credential, what they hold.';

create table sync.organisation_keys (
  network_id uuid not null,
  organisation_id uuid not null,
  public_key jsonb not null,
  private_sealed text not null,
  made_at timestamptz not null,
  constraint organisation_keys_pk primary key (network_id, organisation_id)
);
comment on table sync.organisation_keys is 'To this public key a locked phone seals what it records; the private half is wrapped by the master key.';

create table sync.parked (
  network_id uuid not null,
  envelope_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  device_id uuid not null,
  from_worker_id uuid not null,
  to_worker_id uuid,
  at timestamptz not null,
  parked_at timestamptz not null,
  sealed jsonb not null,
  outcome text,
  settled_by uuid,
  settled_at timestamptz,
  constraint parked_pk primary key (network_id, envelope_id),
  constraint parked_outcome_known check (outcome in ('adopted', 'discarded'))
);
comment on table sync.parked is 'Sealed envelopes handed over, or left by a phone whose account lost access; unread until adopted.';

select access.protect('sync.heads', by => 'network');
select access.protect('sync.events', by => 'principal');
select access.protect('sync.happenings', by => 'none');
select access.protect('sync.cursors', by => 'none');
select access.protect('sync.intents', by => 'self');
select access.protect('sync.devices', by => 'self');
select access.protect('sync.organisation_keys', by => 'none');
select access.protect('sync.parked', by => 'unit');
revoke insert, update on sync.heads, sync.events, sync.intents from prossima_app;
revoke insert on sync.parked from prossima_app;
select access.let_house('sync.devices', 'jobs', 'select, insert, update');
select access.let_house('sync.organisation_keys', 'jobs', 'select, insert');
select access.let_house('sync.parked', 'jobs', 'select, insert');
select access.let_house('sync.happenings', 'jobs', 'select');
select access.let_house('sync.cursors', 'jobs', 'select, insert, update');
select access.let_house('sync.heads', 'jobs', 'select, update');
select access.let_house('access.principals', 'jobs', 'select');

-- The last statement of every change: audit entry of each organisation, then the counter of the network, then
-- what whom concerns, then the intents answered. The counter's lock is held until commit.
create function sync.seal(network uuid, by_worker uuid, by_device uuid, at timestamptz, entries jsonb, events jsonb, happenings jsonb, intents jsonb)
returns bigint
language plpgsql security definer set search_path = sync, pg_temp as $$
declare e jsonb; next_seq bigint; i int := 0; p uuid;
begin
  if network is distinct from access.my_network() or by_worker is distinct from access.my_worker() then
    raise exception 'sealing for someone else' using errcode = '42501';
  end if;
  for e in select * from jsonb_array_elements(entries) order by value->>'organisation_id' loop
    perform audit.append(network, (e->>'organisation_id')::uuid, by_worker, at, e->>'body');
  end loop;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  for e in select * from jsonb_array_elements(events) loop
    if e ? 'person_id' then
      for p in select principal_id from access.person_access where network_id = network and person_id = (e->>'person_id')::uuid loop
        insert into sync.events values (network, next_seq, p, e->>'noun', array(select jsonb_array_elements_text(e->'ids')))
        on conflict (network_id, seq, principal_id, noun) do update set ids = events.ids || excluded.ids;
      end loop;
    else
      insert into sync.events values (network, next_seq, (e->>'principal_id')::uuid, e->>'noun', array(select jsonb_array_elements_text(e->'ids')));
    end if;
  end loop;
  for e in select * from jsonb_array_elements(happenings) loop
    i := i + 1;
    insert into sync.happenings values (network, next_seq, i, e->>'name', e->'data');
  end loop;
  for e in select * from jsonb_array_elements(intents) loop
    insert into sync.intents values (network, (e->>'id')::uuid, by_worker, by_device, e->>'fingerprint', next_seq, e->'answer');
  end loop;
  perform pg_notify('prossima', network::text);
  return next_seq;
end $$;
grant execute on function sync.seal(uuid, uuid, uuid, timestamptz, jsonb, jsonb, jsonb, jsonb) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function sync.seal(uuid, uuid, uuid, timestamptz, jsonb, jsonb, jsonb, jsonb) owner to prossima_keeper;
