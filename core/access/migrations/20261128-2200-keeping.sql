-- Who keeps a person, and who is let in. A file (a case) is a subject of its own beside the person: who works on one
-- service's file is not who works on another's, though both are about the same person. A share may go to one unit and
-- may make that unit a keeper too; a circle may last some hours. Each reason to see stands in a row of its own, so that
-- a short one never lengthens or widens another.
alter table access.subjects add column kind text not null default 'person';
alter table access.subjects add constraint subjects_kind_known check (kind in ('person', 'file'));
comment on table access.subjects is 'Core''s anchor of a person, or of a file about one (person_id is then the file''s id): nothing about them but the unit that keeps them.';

alter table access.shares add column unit_id uuid;
alter table access.shares add column cause_id uuid;
alter table access.shares add column is_keeper boolean not null default false;
alter table access.shares add constraint shares_never_reserved check (not compartments && array['hiv', 'violence']);
alter table access.shares add constraint shares_keeper_is_unit check (not is_keeper or unit_id is not null);
comment on table access.shares is 'What one organisation lets another body, or one unit, see of a person or a file: why and until when. A unit that keeps may let its own people in.';
create index shares_to_unit on access.shares (network_id, unit_id, person_id);
create index shares_by_cause on access.shares (network_id, cause_id);

alter table access.circles add column cause_id uuid;
alter table access.circles add column ends_at timestamptz;
alter table access.circles add constraint circles_never_hiv check (not compartments && array['hiv']);
create index circles_by_cause on access.circles (network_id, cause_id);
create index circles_by_worker on access.circles (network_id, worker_id);

alter table access.person_access add column ends_at timestamptz not null default 'infinity';
alter table access.person_access add column of_organisation uuid not null default '00000000-0000-0000-0000-000000000000';
alter table access.person_access drop constraint person_access_pk;
alter table access.person_access add constraint person_access_pk primary key (network_id, principal_id, person_id, until, ends_at, of_organisation);
comment on table access.person_access is 'Derived: which principal may see which compartments of which person or file until when; of_organisation: only what that body wrote (zero: whoever wrote it). Written by the house only.';

create table access.break_glasses (
  network_id uuid not null,
  break_glass_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  compartments text[] not null,
  at timestamptz not null,
  ends_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  verdict text,
  constraint break_glasses_pk primary key (network_id, break_glass_id),
  constraint break_glasses_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id),
  constraint break_glasses_four_hours check (ends_at <= at + interval '4 hours'),
  constraint break_glasses_verdict_known check (verdict in ('justified', 'not_justified')),
  constraint break_glasses_four_eyes check (reviewed_by is null or reviewed_by <> worker_id),
  constraint break_glasses_never_reserved check (not compartments && array['hiv', 'violence'])
);
comment on table access.break_glasses is 'In an emergency somebody opened a file that was shut for them: why, for four hours at most, and what the second pair of eyes said.';
create index break_glasses_by_worker on access.break_glasses (network_id, worker_id, at);
create index break_glasses_by_person on access.break_glasses (network_id, person_id);

create table access.subject_keys (
  network_id uuid not null,
  person_id uuid not null,
  wrapped text not null,
  constraint subject_keys_pk primary key (network_id, person_id),
  constraint subject_keys_subject_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table access.subject_keys is 'The key of one person or file, wrapped by the master key: what is sealed under it is unreadable once this row is gone.';

-- ── what a session may read, as a list; who keeps a subject ──────────────────────────────────────────────────
create function access.my_clearance() returns text[]
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare found text[];
begin
  select clearance into found from access.session_context
  where network_id = nullif(current_setting('app.network', true), '')::uuid
    and token = current_setting('app.token', true) and expires_at > now();
  return coalesce(found, '{}');
end $$;

-- What the unit at home reads of a person it met, and of a file it works on.
create function access.at_home(kind text) returns text[]
language plpgsql immutable set search_path = access, pg_temp as $$
begin
  return case kind when 'file' then array['base', 'social', 'health', 'health_addiction', 'legal_status', 'judicial', 'minors']
    else array['base', 'health_addiction'] end;
end $$;

-- A unit keeps a person it met, or one handed to it, and gives away no more than it holds. What it shares with another
-- body is only what its own body wrote (is_own), so there its people's clearance is the limit; whom it lets in by name
-- reads what the home reads, and of violence only what the giver may read too.
create function access.keeps(network uuid, person uuid, roles text[], giving text[] default '{}', is_own boolean default false) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare mine uuid[] := access.my_units(roles); today date := (now() at time zone 'Europe/Rome')::date; s access.subjects; cleared text[] := access.my_clearance();
begin
  if network is distinct from access.my_network() then return false; end if;
  select * into s from access.subjects where network_id = network and person_id = person;
  if s.unit_id = any (mine) then
    return giving <@ case when is_own then cleared || array['base']
      else access.at_home(s.kind) || case when 'violence' = any (cleared) then array['violence'] else '{}' end end;
  end if;
  return exists (select 1 from access.shares h where h.network_id = network and h.person_id = person and h.is_keeper
    and h.unit_id = any (mine) and h.begins_on <= today and (h.ended_on is null or h.ended_on >= today)
    and giving <@ case when is_own then cleared || array['base'] else h.compartments end);
end $$;

create function access.sees(network uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = access, pg_temp as $$
declare heard uuid[] := access.my_principals();
begin
  return network is not distinct from access.my_network() and exists (select 1 from access.person_access a
    where a.network_id = network and a.person_id = person and a.principal_id = any (heard)
      and a.until >= (now() at time zone 'Europe/Rome')::date and a.ends_at > now());
end $$;

-- ── derivation again: one row for each reason ────────────────────────────────────────────────────────────────
set local role prossima_keeper;
create or replace function access.derive_person(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  s access.subjects; r record; forever date := '9999-12-31'; today date := (now() at time zone 'Europe/Rome')::date;
  anyone uuid := '00000000-0000-0000-0000-000000000000';
begin
  select * into s from access.subjects where network_id = network and person_id = person;
  delete from access.person_access where network_id = network and person_id = person;
  if s.person_id is null then return; end if;
  insert into access.person_access values (network, s.unit_id, person, access.at_home(s.kind), forever, 'infinity', anyone);
  for r in select coalesce(unit_id, organisation_id) as principal, from_organisation_id, compartments, coalesce(ended_on, forever) as until
    from access.shares where network_id = network and person_id = person and begins_on <= today and (ended_on is null or ended_on >= today)
    order by share_id loop
    insert into access.person_access values (network, r.principal, person, r.compartments, r.until, 'infinity', r.from_organisation_id)
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  end loop;
  for r in select worker_id, compartments, coalesce(ended_on, forever) as until, coalesce(ends_at, 'infinity') as ends from access.circles
    where network_id = network and person_id = person and begins_on <= today and (ended_on is null or ended_on >= today)
      and (ends_at is null or ends_at > now()) order by circle_id loop
    insert into access.person_access values (network, r.worker_id, person, r.compartments, r.until, r.ends, anyone)
    on conflict (network_id, principal_id, person_id, until, ends_at, of_organisation) do update set
      compartments = access.joined(person_access.compartments, excluded.compartments);
  end loop;
end $$;

-- What has ended leaves no row: the nightly comparison then compares what holds.
create or replace function access.differences(network uuid) returns bigint
language plpgsql security definer set search_path = access, pg_temp as $$
declare s record; before text; after text; wrong bigint := 0; today date := (now() at time zone 'Europe/Rome')::date;
begin
  for s in select person_id from access.subjects where network_id = network loop
    select string_agg(a::text, ';' order by a.principal_id, a.until, a.ends_at, a.of_organisation) into before from access.person_access a
      where network_id = network and person_id = s.person_id and a.until >= today and a.ends_at > now();
    perform access.derive_person(network, s.person_id);
    select string_agg(a::text, ';' order by a.principal_id, a.until, a.ends_at, a.of_organisation) into after from access.person_access a
      where network_id = network and person_id = s.person_id and a.until >= today and a.ends_at > now();
    if before is distinct from after then wrong := wrong + 1; end if;
  end loop;
  return wrong;
end $$;

set local role prossima_owner;

-- Erasure: without its key, what was sealed for a person or a file is noise.
create function access.forget_subject(network uuid, person uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  if network is distinct from access.my_network() or not access.is_one_of(array['privacy_admin', 'dpo']) then
    raise exception 'forgetting is for who answers for privacy' using errcode = '42501';
  end if;
  delete from access.subject_keys where network_id = network and person_id = person;
end $$;

-- ── more named conditions ────────────────────────────────────────────────────────────────────────────────────
create or replace function access.condition(by text, compartment text, roles text[]) returns text
language plpgsql immutable set search_path = access, pg_temp as $$
declare
  held text := coalesce(quote_literal(roles::text), 'null') || '::text[], ' || coalesce(quote_literal(compartment), 'null');
  mine text := 'network_id = (select access.my_network())';
  role_test text := case when roles is null then '' else format(' and (select access.is_one_of(%L::text[]))', roles) end
    || case when compartment is null then '' else format(' and (select access.is_cleared(%L))', compartment) end;
begin
  return case by
    when 'network' then mine || role_test
    when 'organisation' then format('%s and organisation_id = any ((select access.my_organisations(%s))::uuid[])', mine, held)
    when 'unit' then format('%s and unit_id = any ((select access.my_units(%s))::uuid[])', mine, held)
    when 'recipient' then format('%s and to_unit_id = any ((select access.my_units(%s))::uuid[])', mine, held)
    when 'self' then mine || ' and worker_id = (select access.my_worker())' || role_test
    when 'principal' then mine || ' and principal_id = any ((select access.my_principals())::uuid[])' || role_test
    when 'none' then 'false'
  end;
end $$;

-- Rows that are kept apart by a word of their own (column compartment), about a person or in a file. Readers see what
-- their unit or body was let see; those of the circle only what they themselves were. A unit always reads what it wrote
-- of a person, except what only named people may. Who writes says their own unit, and must keep or see the subject.
create function access.protect_kept(
  of_table text, of_subject text, readers text[], circle text[], writers text[], compartment text default null
) returns void
language plpgsql set search_path = access, pg_temp as $$
declare
  short text := split_part(of_table, '.', 2);
  word text := coalesce(quote_literal(compartment), split_part(of_table, '.', 2) || '.compartment');
  seeing text; writing text;
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  seeing := format(
    '%2$s = any ((select access.my_clearance())::text[]) and (exists (select 1 from access.person_access a '
    || 'where a.network_id = %1$s.network_id and a.person_id = %1$s.%3$s and %2$s = any (a.compartments) %6$s'
    || 'and ((a.principal_id = any ((select access.my_reach(%4$L::text[]))::uuid[])) is true '
    || 'or (a.principal_id = (select access.my_worker()) and (select access.is_one_of(%5$L::text[])))) offset 0)',
    short, word, of_subject, readers, readers || circle,
    case of_subject when 'person_id' then format('and a.of_organisation in (%s.organisation_id, ''00000000-0000-0000-0000-000000000000'') ', short) else '' end);
  if of_subject = 'person_id' then
    seeing := seeing || format(' or (%2$s <> all (array[''violence'', ''hiv'', ''mediation'']) and %1$s.unit_id = any ((select access.my_units(%3$L::text[]))::uuid[]))',
      short, word, readers);
  end if;
  seeing := seeing || ')';
  writing := format('%1$s.network_id = (select access.my_network()) and %1$s.unit_id = any ((select access.my_units(%2$L::text[]))::uuid[]) '
    || 'and %3$s = any ((select access.my_clearance())::text[]) '
    || 'and (access.keeps(%1$s.network_id, %1$s.%4$s, %2$L::text[]) or access.sees(%1$s.network_id, %1$s.%4$s))',
    short, writers, word, of_subject);
  execute format('create policy app_reads on %s for select to prossima_app using (%s)', of_table, seeing);
  execute format('create policy app_inserts on %s for insert to prossima_app with check (%s)', of_table, writing);
  execute format('create policy app_updates on %s for update to prossima_app using (%s) with check (%s)', of_table, writing, writing);
  execute format('create policy app_deletes on %s for delete to prossima_app using (false)', of_table);
  execute format('create policy keeper_works on %s for all to prossima_keeper using (true) with check (true)', of_table);
  execute format('grant select, insert, update, delete on %s to prossima_keeper', of_table);
  execute format('grant select, insert, update on %s to prossima_app', of_table);
end $$;
comment on function access.protect_kept(text, text, text[], text[], text[], text) is
  'Rows about a person (person_id) or in a file (file_id) with a compartment of their own: readers through unit or body, circle by name.';

-- ── core's own tables ────────────────────────────────────────────────────────────────────────────────────────
select access.also('access.subjects', by => 'unit', verbs => 'insert',
  roles => array['social_worker', 'case_manager', 'psychologist', 'legal_advisor', 'housing_officer', 'community_facilitator', 'helpline_operator', 'privacy_admin']);

-- Sharing and letting in: only who keeps the person or the file, never more than they hold; HIV to nobody.
drop policy app_reads on access.shares;
create policy app_reads on access.shares for select to prossima_app
  using (network_id = (select access.my_network()) and (organisation_id = any ((select access.my_organisations(null))::uuid[])
    or from_organisation_id = any ((select access.my_organisations(null))::uuid[]) or (select access.is_one_of(array['dpo', 'privacy_admin']))));
drop policy app_inserts on access.shares;
create policy app_inserts on access.shares for insert to prossima_app
  with check (from_organisation_id = any ((select access.my_organisations(null))::uuid[])
    and access.keeps(network_id, person_id, array['outreach_operator', 'service_coordinator', 'health_worker', 'educator', 'cultural_mediator',
      'social_worker', 'case_manager', 'psychologist', 'legal_advisor'], compartments, true));
drop policy app_updates on access.shares;
create policy app_updates on access.shares for update to prossima_app
  using (from_organisation_id = any ((select access.my_organisations(null))::uuid[]) or (select access.is_one_of(array['dpo', 'privacy_admin'])))
  with check (from_organisation_id = any ((select access.my_organisations(null))::uuid[]) or (select access.is_one_of(array['dpo', 'privacy_admin'])));
grant insert on access.shares to prossima_app;
grant update (ended_on) on access.shares to prossima_app;

drop policy app_reads on access.circles;
create policy app_reads on access.circles for select to prossima_app
  using (network_id = (select access.my_network()) and (worker_id = (select access.my_worker())
    or (select access.is_one_of(array['dpo', 'privacy_admin'])) or access.sees(network_id, person_id)));
drop policy app_inserts on access.circles;
create policy app_inserts on access.circles for insert to prossima_app
  with check (access.keeps(network_id, person_id, array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'health_worker', 'outreach_operator'], compartments)
    or (because = 'break_glass' and worker_id = (select access.my_worker()) and ends_at <= now() + interval '4 hours 1 minute'
      and exists (select 1 from access.break_glasses b where b.network_id = circles.network_id and b.break_glass_id = circles.cause_id
        and b.worker_id = circles.worker_id and b.person_id = circles.person_id and b.ends_at >= circles.ends_at and circles.compartments <@ b.compartments)));
drop policy app_updates on access.circles;
create policy app_updates on access.circles for update to prossima_app
  using (access.keeps(network_id, person_id, array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'health_worker', 'outreach_operator']))
  with check (access.keeps(network_id, person_id, array['service_coordinator', 'social_worker', 'case_manager', 'educator', 'health_worker', 'outreach_operator']));
grant insert on access.circles to prossima_app;
grant update (ended_on) on access.circles to prossima_app;

select access.protect('access.break_glasses', by => 'self',
  writers => array['social_worker', 'case_manager', 'health_worker', 'service_coordinator', 'educator', 'legal_advisor', 'psychologist']);
select access.also('access.break_glasses', by => 'network', roles => array['dpo'], verbs => 'select, update');
revoke update on access.break_glasses from prossima_app;
grant update (reviewed_by, reviewed_at, verdict) on access.break_glasses to prossima_app;

select access.protect('access.subject_keys', by => 'network');
drop policy app_reads on access.subject_keys;
create policy app_reads on access.subject_keys for select to prossima_app using (access.sees(network_id, person_id));
revoke update on access.subject_keys from prossima_app;

drop policy app_reads on access.person_access;
create policy app_reads on access.person_access for select to prossima_app
  using ((principal_id = any ((select access.my_principals())::uuid[])) is true and until >= (now() at time zone 'Europe/Rome')::date and ends_at > now());

grant execute on function access.at_home(text), access.my_clearance(), access.keeps(uuid, uuid, text[], text[], boolean), access.sees(uuid, uuid),
  access.forget_subject(uuid, uuid) to prossima_app, prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function access.my_clearance() owner to prossima_keeper;
alter function access.keeps(uuid, uuid, text[], text[], boolean) owner to prossima_keeper;
alter function access.sees(uuid, uuid) owner to prossima_keeper;
alter function access.forget_subject(uuid, uuid) owner to prossima_keeper;
