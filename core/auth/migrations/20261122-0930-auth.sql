-- How people prove who they are: accounts, their passwords and keys, who is signed in, who was invited. No row
-- here belongs to a network, and no role but prossima_auth reads any of it: a password hash and the secret of a
-- second factor are nobody else's business. access.* then says what an account may do, network by network.
create schema auth authorization prossima_owner;
grant usage on schema auth to prossima_auth;

-- reference table: an account belongs to no network
create table auth.accounts (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  second_factor_enabled boolean,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint accounts_pk primary key (id),
  constraint accounts_email_once unique (email)
);
comment on table auth.accounts is 'Someone who can sign in. What they may do is said by access.workers and access.grants.';

-- reference table: belongs to an account
create table auth.sessions (
  id text not null,
  account_id text not null,
  token text not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_pk primary key (id),
  constraint sessions_token_once unique (token),
  constraint sessions_account_fk foreign key (account_id) references auth.accounts (id) on delete cascade
);
comment on table auth.sessions is 'Who is signed in, on what. updated_at is when they were last seen.';
create index sessions_by_account on auth.sessions (account_id);

-- reference table: belongs to an account
create table auth.credentials (
  id text not null,
  account_id text not null,
  provider text not null,
  subject text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint credentials_pk primary key (id),
  constraint credentials_subject_once unique (provider, subject),
  constraint credentials_account_fk foreign key (account_id) references auth.accounts (id) on delete cascade
);
comment on table auth.credentials is 'A way in: a password (hashed), or the identity held by the organisation''s own provider.';
create index credentials_by_account on auth.credentials (account_id);

-- reference table: belongs to no network
create table auth.verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint verifications_pk primary key (id)
);
comment on table auth.verifications is 'Short-lived proofs under way: a challenge for a passkey, a link to choose a new password.';
create index verifications_by_identifier on auth.verifications (identifier);

-- reference table: belongs to an account
create table auth.second_factors (
  id text not null,
  account_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_count integer,
  locked_until timestamptz,
  constraint second_factors_pk primary key (id),
  constraint second_factors_account_fk foreign key (account_id) references auth.accounts (id) on delete cascade
);
comment on table auth.second_factors is 'The secret of a codes app and the recovery codes, both encrypted with the secret of the installation.';
create index second_factors_by_account on auth.second_factors (account_id);

-- reference table: belongs to an account
create table auth.passkeys (
  id text not null,
  account_id text not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  constraint passkeys_pk primary key (id),
  constraint passkeys_credential_once unique (credential_id),
  constraint passkeys_account_fk foreign key (account_id) references auth.accounts (id) on delete cascade
);
comment on table auth.passkeys is 'Keys kept by a phone or a computer and opened by a fingerprint or a face. Only the public half is here.';
create index passkeys_by_account on auth.passkeys (account_id);

-- reference table: the network is named by value, because the first link comes before any network
create table auth.invitations (
  id uuid not null,
  token_hash text not null,
  email text,
  name text,
  network_id uuid,
  worker_id uuid,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  account_id text,
  constraint invitations_pk primary key (id),
  constraint invitations_token_once unique (token_hash),
  constraint invitations_whole check ((network_id is null) = (worker_id is null) and (network_id is null) = (email is null)),
  constraint invitations_account_fk foreign key (account_id) references auth.accounts (id) on delete cascade
);
comment on table auth.invitations is 'Links that open an account once. Without a network it is the first link of an empty installation.';
create index invitations_by_email on auth.invitations (email);

create function auth.keep(of_table text) returns void
language plpgsql set search_path = auth, pg_temp as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('create policy accounts_only on %s for all to prossima_auth using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_auth', of_table);
end $$;
comment on function auth.keep(text) is 'For the tables of accounts: the role of the accounts works here, and nobody else enters.';
revoke execute on function auth.keep(text) from public;
select auth.keep('auth.accounts');
select auth.keep('auth.sessions');
select auth.keep('auth.credentials');
select auth.keep('auth.verifications');
select auth.keep('auth.second_factors');
select auth.keep('auth.passkeys');
select auth.keep('auth.invitations');

-- ── sessions that rest: expires_at moves with the work, ends_at does not ────────────────────────────────────
alter table access.session_context add column ends_at timestamptz;
comment on column access.session_context.ends_at is 'Absolute end of a session that also ends by resting; empty for enrolled phones and API tokens.';

create function access.let_rest(network uuid, of_token text, at timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  update access.session_context set ends_at = expires_at, expires_at = least(expires_at, at + interval '30 minutes')
  where network_id = network and token = of_token;
end $$;
comment on function access.let_rest(uuid, text, timestamptz) is 'From here on the session ends after thirty minutes without work.';

create function access.keep_awake(network uuid, of_token text, at timestamptz) returns text
language plpgsql security definer set search_path = access, pg_temp as $$
declare s access.session_context;
begin
  select * into s from access.session_context where network_id = network and token = of_token and expires_at > at;
  if s.token is null then return null; end if;
  if s.seen_at <= at - interval '1 minute' then
    update access.session_context set seen_at = at,
      expires_at = case when s.ends_at is null then s.expires_at else least(s.ends_at, at + interval '30 minutes',
        (select (min(g.ended_on) + 1)::timestamp at time zone 'Europe/Rome' from access.grants g
         where g.network_id = network and g.worker_id = s.worker_id and g.ended_on >= (now() at time zone 'Europe/Rome')::date)) end
    where network_id = network and token = of_token;
  end if;
  return s.session_id;
end $$;

create function access.close_session(network uuid, of_token text) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin delete from access.session_context where network_id = network and token = of_token; end $$;

create function access.forget_sessions(before timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin delete from access.session_context where expires_at < before; end $$;

create function access.holds_device(account text, device uuid) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin
  return exists (select 1 from sync.devices d join access.workers w on w.network_id = d.network_id and w.worker_id = d.worker_id
    where d.device_id = device and w.account_id = account and d.revoked_at is null);
end $$;

create function access.link_account(network uuid, worker uuid, account text) returns boolean
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  update access.workers set account_id = account
  where network_id = network and worker_id = worker and not is_machine and (account_id is null or account_id = account)
    and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date);
  return found;
end $$;

-- ── machines: a worker without an account, a role, a list of verbs, an end ──────────────────────────────────
create function access.administers(organisation uuid) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin
  return coalesce(organisation = any (access.my_organisations(array['partner_admin'])), false)
    or access.is_one_of(array['network_admin']);
end $$;

create function access.make_api_token(
  network uuid, machine uuid, machine_name text, organisation uuid, roles jsonb, of_token text, scopes jsonb,
  begins timestamptz, ends timestamptz
) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare g jsonb; first_day date := (begins at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or not access.administers(organisation) then
    raise exception 'only who administers the organisation makes its tokens' using errcode = '42501';
  end if;
  if not exists (select 1 from access.principals where network_id = network and principal_id = organisation and kind = 'organisation') then
    raise exception 'no such organisation' using errcode = '42501';
  end if;
  insert into access.principals values (network, machine, 'worker', organisation);
  insert into access.workers values (network, machine, null, machine_name, organisation, null, true);
  for g in select * from jsonb_array_elements(roles) loop
    insert into access.grants values (network, (g->>'grant_id')::uuid, machine, g->>'role', organisation, null, null, first_day, null);
  end loop;
  insert into access.session_context values (network, of_token, machine, null, 'api:' || machine, null, '{}', '{}', '{}', '{}', '{}',
    jsonb_build_object('scopes', scopes), begins, begins, ends);
  perform access.write_session(network, of_token, organisation);
end $$;

create function access.api_tokens(network uuid, organisation uuid)
returns table (api_token_id uuid, name text, scopes jsonb, begun_at timestamptz, seen_at timestamptz, expires_at timestamptz)
language plpgsql stable security definer set search_path = access, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.administers(organisation) then return; end if;
  return query select s.worker_id, w.name, s.me->'scopes', s.begun_at, s.seen_at, s.expires_at
    from access.session_context s join access.workers w on w.network_id = s.network_id and w.worker_id = s.worker_id
    where s.network_id = network and s.account_id is null and s.session_id = 'api:' || s.worker_id
      and w.organisation_id = organisation order by s.begun_at, s.worker_id;
end $$;

create function access.drop_api_token(network uuid, machine uuid, organisation uuid, day date) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare n bigint;
begin
  if network is distinct from access.my_network() or not access.administers(organisation) then
    raise exception 'only who administers the organisation takes its tokens back' using errcode = '42501';
  end if;
  update access.workers set ended_on = day
  where network_id = network and worker_id = machine and organisation_id = organisation and account_id is null
    and exists (select 1 from access.session_context s where s.network_id = network and s.session_id = 'api:' || machine);
  get diagnostics n = row_count;
  if n = 1 then
    update access.grants set ended_on = day where network_id = network and worker_id = machine;
    delete from access.session_context where network_id = network and session_id = 'api:' || machine;
  end if;
  return n;
end $$;


revoke execute on function access.let_rest(uuid, text, timestamptz), access.keep_awake(uuid, text, timestamptz),
  access.close_session(uuid, text), access.forget_sessions(timestamptz), access.holds_device(text, uuid),
  access.link_account(uuid, uuid, text), access.administers(uuid),
  access.make_api_token(uuid, uuid, text, uuid, jsonb, text, jsonb, timestamptz, timestamptz),
  access.api_tokens(uuid, uuid), access.drop_api_token(uuid, uuid, uuid, date) from public;
grant execute on function access.let_rest(uuid, text, timestamptz), access.keep_awake(uuid, text, timestamptz),
  access.close_session(uuid, text), access.forget_sessions(timestamptz), access.holds_device(text, uuid),
  access.link_account(uuid, uuid, text) to prossima_auth;
grant execute on function access.make_api_token(uuid, uuid, text, uuid, jsonb, text, jsonb, timestamptz, timestamptz),
  access.api_tokens(uuid, uuid), access.drop_api_token(uuid, uuid, uuid, date) to prossima_app;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.let_rest(uuid, text, timestamptz) owner to prossima_keeper;
alter function access.keep_awake(uuid, text, timestamptz) owner to prossima_keeper;
alter function access.close_session(uuid, text) owner to prossima_keeper;
alter function access.forget_sessions(timestamptz) owner to prossima_keeper;
alter function access.holds_device(text, uuid) owner to prossima_keeper;
alter function access.link_account(uuid, uuid, text) owner to prossima_keeper;
alter function access.administers(uuid) owner to prossima_keeper;
alter function access.make_api_token(uuid, uuid, text, uuid, jsonb, text, jsonb, timestamptz, timestamptz) owner to prossima_keeper;
alter function access.api_tokens(uuid, uuid) owner to prossima_keeper;
alter function access.drop_api_token(uuid, uuid, uuid, date) owner to prossima_keeper;
