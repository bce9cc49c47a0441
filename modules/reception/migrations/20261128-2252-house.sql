-- What the house itself does for this room: it takes what somebody without an account tells, answers with a code, feeds
-- a calendar, sends a reminder, forgets. Each by one pinned function; none shows who somebody is.
-- Without a word in the address it is the network whose name the open pages bear: the first by its key.
create function reception.open_desk(wanted text) returns table (network_id uuid, unit_id uuid, organisation_id uuid)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select d.network_id, d.unit_id, d.organisation_id from reception.desks d
    join network.profiles p on p.network_id = d.network_id
    where d.is_public and p.key = coalesce(wanted, (select min(q.key) from network.profiles q)) order by d.network_id, d.unit_id limit 1;
end $$;

-- Written like a colleague would have written it: a file of its own, its key, the codes, a first step, a receipt.
create function reception.receive_open(network uuid, desk uuid, told jsonb) returns void
language plpgsql security definer set search_path = reception, pg_temp as $$
declare body uuid; report uuid := (told->>'report_id')::uuid; next_seq bigint;
begin
  select d.organisation_id into body from reception.desks d where d.network_id = network and d.unit_id = desk and d.is_public;
  if body is null then
    raise exception 'the open form has no desk' using errcode = '42501';
  end if;
  insert into access.subjects (network_id, person_id, unit_id, organisation_id, kind) values (network, report, desk, body, 'file');
  insert into access.subject_keys (network_id, person_id, wrapped) values (network, report, told->>'wrapped');
  perform access.derive_person(network, report);
  insert into reception.reports (network_id, report_id, unit_id, organisation_id, channel, reporter_kind, about, category, urgency,
      municipality_code, feedback_wanted, has_contact, state, received_at, due_at, feedback_by)
    values (network, report, desk, body, 'web_form', told->>'reporter_kind', told->>'about', told->>'category', told->>'urgency',
      told->>'municipality_code', true, told->>'contact' is not null, 'received', (told->>'received_at')::timestamptz,
      (told->>'due_at')::timestamptz, case when told->>'contact' is null then 'code' else 'contact' end);
  insert into reception.report_texts (network_id, file_id, unit_id, organisation_id, description, place)
    values (network, report, desk, body, told->>'description', told->>'place');
  if told->>'contact' is not null then
    insert into reception.report_contacts (network_id, file_id, unit_id, organisation_id, contact) values (network, report, desk, body, told->>'contact');
  end if;
  insert into reception.report_steps (network_id, step_id, report_id, unit_id, organisation_id, event, to_state, at)
    values (network, (told->>'step_id')::uuid, report, desk, body, 'submit', 'received', (told->>'received_at')::timestamptz);
  insert into reception.report_receipts (network_id, code_hash, report_id) values (network, told->>'code_hash', report);
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, desk, 'reception.report', array[report::text]);
  insert into sync.happenings values (network, next_seq, 1, 'report-received',
    jsonb_build_object('report_id', report, 'unit_id', desk, 'urgency', told->>'urgency'));
  perform pg_notify('prossima', network::text);
end $$;

-- Where the units of the network go: what the open form lets choose.
create function reception.open_places(network uuid) returns table (istat_code text, name text)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select distinct m.istat_code, m.name from network.units u
    join network.municipalities m on m.istat_code = any (u.area_municipalities) and m.superseded_at is null and m.valid_to is null
    where u.network_id = network and u.ended_on is null order by m.name, m.istat_code limit 1000;
end $$;

create function reception.follow(network uuid, code text) returns table (state text, received_at timestamptz, closed_at timestamptz, feedback text)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select r.state, r.received_at, r.closed_at, r.feedback from reception.report_receipts c
    join reception.reports r on r.network_id = c.network_id and r.report_id = c.report_id
    where c.network_id = network and c.code_hash = code;
end $$;

create function reception.feed(fingerprint text, from_day date) returns table (
  appointment_id uuid, starts_at timestamptz, minutes int, room text, unit_name text, channel text, state text)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select a.appointment_id, a.starts_at, a.minutes, a.room, u.name, a.channel, a.state
    from reception.calendar_feeds f
    join access.workers w on w.network_id = f.network_id and w.worker_id = f.worker_id and w.ended_on is null
    join reception.appointments a on a.network_id = f.network_id and a.worker_id = f.worker_id and a.on_day >= from_day
    join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
    where f.secret_hash = fingerprint and f.ended_at is null and a.state <> 'moved' order by a.starts_at limit 1000;
end $$;

create function reception.has_feed(fingerprint text) returns boolean
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return exists (select 1 from reception.calendar_feeds f
    join access.workers w on w.network_id = f.network_id and w.worker_id = f.worker_id and w.ended_on is null
    where f.secret_hash = fingerprint and f.ended_at is null);
end $$;

-- Letters of tomorrow: the address is sealed, the house opens it with the key of the person, if that key is still there.
create function reception.due_reminders(network uuid, tomorrow date) returns table (
  appointment_id uuid, person_id uuid, address text, subject_key text, starts_at timestamptz, unit_name text, room text, channel text)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select a.appointment_id, r.person_id, r.address, k.wrapped, a.starts_at, u.name, a.room, a.channel
    from reception.appointments a
    join reception.reminder_addresses r on r.network_id = a.network_id and r.appointment_id = a.appointment_id and r.address is not null
    join access.subject_keys k on k.network_id = r.network_id and k.person_id = r.person_id
    join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
    where a.network_id = network and a.on_day = tomorrow and a.reminder = 'email' and a.reminded_at is null and a.state in ('booked', 'confirmed')
    order by a.appointment_id limit 200;
end $$;

-- Taken before the letter leaves: two houses at work send one letter. True for who may send it.
create function reception.take_reminder(network uuid, appointment uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = reception, pg_temp as $$
begin
  update reception.appointments set reminded_at = at where network_id = network and appointment_id = appointment and reminded_at is null;
  return found;
end $$;

create function reception.end_reminder(network uuid, appointment uuid) returns void
language plpgsql security definer set search_path = reception, pg_temp as $$
begin
  update reception.reminder_addresses set address = null where network_id = network and appointment_id = appointment;
end $$;

-- Every night: the waiting room is emptied, and what has been kept long enough is erased with its key.
create function reception.forget_old(network uuid, today date, year_ago timestamptz, at timestamptz) returns bigint
language plpgsql security definer set search_path = reception, pg_temp as $$
declare forgotten bigint := 0; n bigint;
begin
  update reception.visits set state = case state when 'called' then 'no_show' when 'waiting' then 'left' else 'done' end, ended_at = at
    where network_id = network and on_day < today and state in ('waiting', 'called', 'in_meeting');
  update reception.visits set called_as = null where network_id = network and on_day < today and called_as is not null;
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.appointments set called_as = null where network_id = network and on_day < today - 31 and called_as is not null;
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.reminder_addresses r set address = null where r.network_id = network and r.address is not null and exists (
    select 1 from reception.appointments a where a.network_id = network and a.appointment_id = r.appointment_id and a.on_day < today);
  get diagnostics n = row_count; forgotten := forgotten + n;
  delete from access.subject_keys k where k.network_id = network and (
    exists (select 1 from reception.calls c where c.network_id = network and c.call_id = k.person_id and c.at < year_ago)
    or exists (select 1 from reception.reports r where r.network_id = network and r.report_id = k.person_id and r.received_at < year_ago));
  update reception.call_texts t set note = null, callback_phone = null where t.network_id = network
    and (t.note is not null or t.callback_phone is not null) and exists (
      select 1 from reception.calls c where c.network_id = network and c.call_id = t.file_id and c.at < year_ago);
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.report_texts t set description = null, place = null, person_hints = null where t.network_id = network
    and t.description is not null and exists (
      select 1 from reception.reports r where r.network_id = network and r.report_id = t.file_id and r.received_at < year_ago);
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.report_contacts t set contact = null where t.network_id = network and t.contact is not null and exists (
    select 1 from reception.reports r where r.network_id = network and r.report_id = t.file_id
      and (r.received_at < year_ago or r.state in ('closed', 'annulled')));
  get diagnostics n = row_count; forgotten := forgotten + n;
  delete from reception.report_receipts c where c.network_id = network and exists (
    select 1 from reception.reports r where r.network_id = network and r.report_id = c.report_id and r.received_at < year_ago);
  return forgotten;
end $$;

create view reception.facts with (security_invoker = true) as
  select v.network_id, v.organisation_id, v.unit_id, 'visit' as what, v.on_day, null::text as municipality_code,
    array[v.first_need] as topics, v.outcomes, v.profession as channel, v.language, null::text as urgency, v.needs_interpreter,
    v.state in ('done', 'left', 'no_show') as is_over, v.state = 'done' as is_met
  from reception.visits v
  union all
  select c.network_id, c.organisation_id, c.unit_id, 'call', (c.at at time zone 'Europe/Rome')::date, c.municipality_code,
    c.topics, case when c.outcome is null then '{}'::text[] else array[c.outcome] end, c.caller_kind, c.language, c.urgency, false,
    c.state in ('closed', 'unreachable'), c.state in ('answered', 'documented', 'closed', 'called_back')
  from reception.calls c
  union all
  select r.network_id, r.organisation_id, r.unit_id, 'report', (r.received_at at time zone 'Europe/Rome')::date, r.municipality_code,
    array[r.category], case when r.outcome is null then '{}'::text[] else array[r.outcome] end, r.channel, null, r.urgency, false,
    r.state = 'closed', r.state in ('handled', 'closed')
  from reception.reports r where r.state <> 'annulled';
comment on view reception.facts is 'One row for each visit, call and report: unit, day, topics, outcomes. Nobody and no minute in it.';
grant select on reception.facts to prossima_app, prossima_keeper;

grant execute on function reception.open_desk(text), reception.open_places(uuid), reception.receive_open(uuid, uuid, jsonb), reception.follow(uuid, text),
  reception.feed(text, date), reception.has_feed(text), reception.due_reminders(uuid, date), reception.take_reminder(uuid, uuid, timestamptz),
  reception.end_reminder(uuid, uuid), reception.forget_old(uuid, date, timestamptz, timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function reception.open_desk(text) owner to prossima_keeper;
alter function reception.open_places(uuid) owner to prossima_keeper;
alter function reception.receive_open(uuid, uuid, jsonb) owner to prossima_keeper;
alter function reception.follow(uuid, text) owner to prossima_keeper;
alter function reception.feed(text, date) owner to prossima_keeper;
alter function reception.has_feed(text) owner to prossima_keeper;
alter function reception.due_reminders(uuid, date) owner to prossima_keeper;
alter function reception.take_reminder(uuid, uuid, timestamptz) owner to prossima_keeper;
alter function reception.end_reminder(uuid, uuid) owner to prossima_keeper;
alter function reception.forget_old(uuid, date, timestamptz, timestamptz) owner to prossima_keeper;
