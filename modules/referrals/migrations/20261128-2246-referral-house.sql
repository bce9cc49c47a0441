-- What the house does of itself with a referral: what a service without accounts answers by its letter, what nobody moved
-- for sixty days, what was shared and is over. It sees no person and no note; and facts, for the rooms that count.

-- What a letter or its page may say: nothing that tells who it is.
create function referrals.for_link(network uuid, referral uuid) returns table (
  state text, link_version int, kind text, urgency text, reasons text[], slip_code text, is_external boolean, is_discreet boolean,
  no_shows int, appointment_at timestamptz, sent_at timestamptz, interpreter_language text, service_name text, service_email text,
  sender_name text, network_name text
)
language plpgsql stable security definer set search_path = referrals, pg_temp as $$
begin
  return query select r.state, r.link_version, r.kind, r.urgency, r.reasons, r.slip_code, r.is_external, r.is_discreet, r.no_shows,
    r.appointment_at, r.sent_at, r.interpreter_language, s.name, s.email, o.name, p.name
  from referrals.referrals r
  join services.services s on s.network_id = network and s.service_id = r.to_service_id
  join network.organisations o on o.network_id = network and o.organisation_id = r.organisation_id
  join network.profiles p on p.network_id = network
  where r.network_id = network and r.referral_id = referral;
end $$;

-- One or two steps at once ("read", then the answer), only if nobody moved it meanwhile and the letter is still the last
-- one. Each step of `steps` is {step_id, event, from_state, to_state, reason}; `fields` is the referral afterwards.
create function referrals.move_by_house(
  network uuid, referral uuid, was_state text, was_version int, way text, moment timestamptz, fields jsonb, steps jsonb, happened text
) returns boolean
language plpgsql security definer set search_path = referrals, pg_temp as $$
declare r referrals.referrals; next_seq bigint; each jsonb;
begin
  select * into r from referrals.referrals where network_id = network and referral_id = referral for update;
  if r.referral_id is null or r.state <> was_state or r.link_version <> was_version then return false; end if;
  update referrals.referrals set
    state = fields->>'state', state_since = moment, moved_by = null, due_at = (fields->>'due_at')::timestamptz,
    appointment_at = (fields->>'appointment_at')::timestamptz, waiting_estimate = (fields->>'waiting_estimate')::date,
    no_shows = (fields->>'no_shows')::int, attended_on = (fields->>'attended_on')::date, decline_reason = fields->>'decline_reason',
    outcome = fields->>'outcome', outcome_source = fields->>'outcome_source', link_version = (fields->>'link_version')::int
  where network_id = network and referral_id = referral;
  for each in select * from jsonb_array_elements(steps) loop
    insert into referrals.steps values (network, (each->>'step_id')::uuid, referral, r.unit_id, r.worker_id, r.to_unit_id, each->>'event',
      each->>'from_state', each->>'to_state', null, null, way, moment, moment, each->>'reason');
  end loop;
  if fields->>'note_text' is not null and r.unit_id is not null then
    insert into referrals.notes values (network, (fields->>'note_id')::uuid, referral, null, null, r.unit_id, fields->>'note_kind', moment, fields->>'note_text');
  end if;
  update sync.heads set seq = seq + 1 where network_id = network returning seq into next_seq;
  insert into sync.events values (network, next_seq, r.worker_id, 'referrals.referral', array[referral::text]);
  insert into sync.happenings values (network, next_seq, 1, happened, jsonb_build_object('referral_id', referral));
  perform pg_notify('prossima', network::text);
  return true;
end $$;

-- Days and words that a step does not touch.
create function referrals.standing(network uuid, referral uuid) returns table (
  waiting_estimate date, attended_on date, decline_reason text, outcome text, outcome_source text
)
language plpgsql stable security definer set search_path = referrals, pg_temp as $$
begin
  return query select r.waiting_estimate, r.attended_on, r.decline_reason, r.outcome, r.outcome_source
  from referrals.referrals r where r.network_id = network and r.referral_id = referral;
end $$;

create function referrals.unmoved(network uuid, since timestamptz) returns table (
  referral_id uuid, state text, link_version int, kind text, no_shows int, appointment_at timestamptz, is_external boolean, is_discreet boolean
)
language plpgsql stable security definer set search_path = referrals, pg_temp as $$
begin
  return query select r.referral_id, r.state, r.link_version, r.kind, r.no_shows, r.appointment_at,
    r.is_external, r.is_discreet
  from referrals.referrals r
  where r.network_id = network and r.state in ('sent', 'received', 'waitlisted', 'accepted') and r.state_since < since
    and (r.appointment_at is null or r.appointment_at < since)
  order by r.state_since limit 200;
end $$;

-- What was shared for a referral ends with it, unless the service took the person in charge: then it is theirs to follow.
create function referrals.end_shares(network uuid, referral uuid, last_day date) returns int
language plpgsql security definer set search_path = referrals, pg_temp as $$
declare r referrals.referrals; h record; ended int := 0;
begin
  select * into r from referrals.referrals where network_id = network and referral_id = referral;
  if r.state not in ('declined', 'withdrawn', 'lapsed', 'closed') or r.outcome is not distinct from 'taken_in_charge' then return 0; end if;
  for h in update access.shares s set ended_on = greatest(last_day, s.begins_on - 1)
    where s.network_id = network and s.cause_id = referral and s.purpose = 'referral' and (s.ended_on is null or s.ended_on > last_day)
    returning s.person_id loop
    perform access.derive_person(network, h.person_id);
    ended := ended + 1;
  end loop;
  return ended;
end $$;

grant execute on function referrals.for_link(uuid, uuid), referrals.standing(uuid, uuid), referrals.unmoved(uuid, timestamptz), referrals.end_shares(uuid, uuid, date),
  referrals.move_by_house(uuid, uuid, text, int, text, timestamptz, jsonb, jsonb, text) to prossima_jobs;

-- Facts: what rooms above may count. No person, no minute, no note; of discreet services nothing at all.
create view referrals.facts with (security_invoker = true) as
  select r.network_id, r.referral_id, r.organisation_id, r.unit_id, r.to_service_id, r.to_organisation_id, r.kind, r.is_external, r.state,
    (r.sent_at at time zone 'Europe/Rome')::date as sent_on, r.attended_on,
    r.attended_on - (r.sent_at at time zone 'Europe/Rome')::date as days_to_attendance,
    (r.closed_at at time zone 'Europe/Rome')::date as closed_on, r.decline_reason, r.outcome, r.outcome_source
  from referrals.referrals r where not r.is_discreet;
comment on view referrals.facts is 'One row for each referral, by day: how far it came and how it went. Not one row for each person.';
grant select on referrals.facts to prossima_app, prossima_keeper;

alter function referrals.for_link(uuid, uuid) owner to prossima_keeper;
alter function referrals.standing(uuid, uuid) owner to prossima_keeper;
alter function referrals.unmoved(uuid, timestamptz) owner to prossima_keeper;
alter function referrals.end_shares(uuid, uuid, date) owner to prossima_keeper;
alter function referrals.move_by_house(uuid, uuid, text, int, text, timestamptz, jsonb, jsonb, text) owner to prossima_keeper;
