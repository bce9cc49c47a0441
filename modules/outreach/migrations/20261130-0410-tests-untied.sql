-- Two years after a night nobody finds from a rapid test the meeting it was done in: the tie, the minute and the thing it was
-- done with go; the test stays, of its day and place, to be counted. With a person it goes at once.
alter table outreach.rapid_tests alter column contact_id drop not null;
create index rapid_tests_of_contact on outreach.rapid_tests (network_id, contact_id) where contact_id is not null;
comment on table outreach.rapid_tests is 'A rapid test with its steps; never HIV. Its tie to the meeting, and the minute of it, go 24 months after, or when the person is forgotten; the test stays to be counted.';
set local role prossima_keeper;
create or replace function outreach.forget_words(network uuid, before timestamptz) returns void
language plpgsql security definer set search_path = outreach, pg_temp as $$
begin
  delete from outreach.contact_notes n using outreach.contacts c
    where n.network_id = network and c.network_id = network and c.contact_id = n.contact_id and c.at < before;
  -- The minute is the one of the meeting: it would tie them again.
  update outreach.rapid_tests t set contact_id = null, movement_id = null, at = t.on_day::timestamp at time zone 'Europe/Rome'
    where t.network_id = network and t.contact_id is not null and t.at < before;
  update outreach.shifts s set narrative = null where s.network_id = network and s.ends_at < before and s.narrative is not null;
  update outreach.crew k set phone = null from outreach.shifts s
    where k.network_id = network and k.phone is not null
      and s.network_id = network and s.shift_id = k.shift_id and s.ends_at < before;
  delete from outreach.alarms a using outreach.shifts s
    where a.network_id = network and a.state = 'settled' and s.network_id = network and s.shift_id = a.shift_id and s.ends_at < before;
  delete from outreach.safety_checks k using outreach.shifts s
    where k.network_id = network and s.network_id = network and s.shift_id = k.shift_id and s.ends_at < before;
  delete from outreach.shift_steps t using outreach.shifts s
    where t.network_id = network and s.network_id = network and s.shift_id = t.shift_id and s.ends_at < before;
end $$;
create or replace function outreach.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = outreach, pg_temp as $$
begin
  delete from outreach.contact_notes n using outreach.contacts c
    where n.network_id = network and c.network_id = network and c.contact_id = n.contact_id and c.person_id = person;
  update outreach.rapid_tests t set contact_id = null, movement_id = null, at = t.on_day::timestamp at time zone 'Europe/Rome'
    from outreach.contacts c
    where t.network_id = network and c.network_id = network and c.contact_id = t.contact_id and c.person_id = person;
end $$;
set local role prossima_owner;
