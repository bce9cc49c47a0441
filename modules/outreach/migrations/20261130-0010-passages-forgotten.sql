-- Who did what when on a night goes with the words of that night: passages, answers to the clock of safety, alarms. An alarm nobody settled
-- stays until somebody did.
set local role prossima_keeper;
create or replace function outreach.forget_words(network uuid, before timestamptz) returns void
language plpgsql security definer set search_path = outreach, pg_temp as $$
begin
  delete from outreach.contact_notes n using outreach.contacts c
    where n.network_id = network and c.network_id = network and c.contact_id = n.contact_id and c.at < before;
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
set local role prossima_owner;
comment on table outreach.shift_steps is 'Every passage of an outing: when, by whom, why. Never changed; deleted 24 months after the outing.';
comment on table outreach.safety_checks is 'A crew told that all is well, or somebody told it for them. Deleted 24 months after the outing.';
comment on table outreach.alarms is 'A crew that did not answer in time: raised by the house, settled by whoever found out. Deleted 24 months after the outing, once settled.';
