-- What was kept only as proof goes when its time is over: consents that ended, requests that were answered. Never of who is
-- under a legal hold, never a yes on which something still rests, never a request without its answer.
create table people.clearings (
  network_id uuid not null,
  clearing_id uuid not null,
  kind text not null,
  kept_from date not null,
  how_many bigint not null,
  cleared_at timestamptz not null,
  constraint clearings_pk primary key (network_id, clearing_id),
  constraint clearings_kind_known check (kind in ('consents', 'rights_requests', 'emergencies', 'log')),
  constraint clearings_some check (how_many > 0)
);
comment on table people.clearings is 'What the nights took away once its time was over: of which kind, how many, and since when it is kept. Nobody is in it; stays.';
create index clearings_by_day on people.clearings (network_id, cleared_at);
select access.protect('people.clearings', by => 'network', readers => array['dpo', 'privacy_admin']);
revoke insert, update on people.clearings from prossima_app;

create function people.held(network uuid) returns table (person_id uuid, begun_at timestamptz)
language plpgsql stable security definer set search_path = people, pg_temp as $$
begin
  return query select h.person_id, h.begun_at from people.holds h
    where h.network_id = network and h.kind = 'legal_hold' and h.ended_at is null;
end $$;

create function people.forget_consents(network uuid, before timestamptz, held uuid[]) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare gone bigint; today date := (now() at time zone 'Europe/Rome')::date;
begin
  delete from people.consents c where c.network_id = network and c.person_id <> all (held)
    -- Of whoever was forgotten a yes nobody took back ended that day.
    and coalesce(c.withdrawn_at, (select e.erased_at from people.erasures e where e.network_id = network and e.person_id = c.person_id)) < before
    and not exists (select 1 from access.shares s where s.network_id = network and s.cause_id = c.consent_id
      and (s.ended_on is null or s.ended_on >= today));
  get diagnostics gone = row_count;
  return gone;
end $$;

create function people.forget_requests(network uuid, before timestamptz, held uuid[]) returns bigint
language plpgsql security definer set search_path = people, pg_temp as $$
declare gone bigint;
begin
  delete from people.rights_requests r where r.network_id = network and r.person_id <> all (held)
    and r.sent_on < (before at time zone 'Europe/Rome')::date
    -- While a restriction stands, so does what it was asked with.
    and not exists (select 1 from people.holds h where h.network_id = network and h.person_id = r.person_id and h.ended_at is null);
  get diagnostics gone = row_count;
  return gone;
end $$;

create function people.note_clearing(network uuid, clearing uuid, what text, kept date, number bigint, at timestamptz) returns void
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  if number > 0 then insert into people.clearings values (network, clearing, what, kept, number, at); end if;
end $$;

comment on table people.consents is 'A yes of a person: to whom, for what, about what, with which words, and when it was taken back. Deleted five years after it ends; at once when erased by right.';
comment on table people.rights_requests is 'A right somebody asked for, its clock and its answer: ids, days and codes, no words of the person. Deleted five years after the answer left.';

grant execute on function people.held(uuid), people.forget_consents(uuid, timestamptz, uuid[]), people.forget_requests(uuid, timestamptz, uuid[]),
  people.note_clearing(uuid, uuid, text, date, bigint, timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function people.held(uuid) owner to prossima_keeper;
alter function people.forget_consents(uuid, timestamptz, uuid[]) owner to prossima_keeper;
alter function people.forget_requests(uuid, timestamptz, uuid[]) owner to prossima_keeper;
alter function people.note_clearing(uuid, uuid, text, date, bigint, timestamptz) owner to prossima_keeper;
