-- What was written of a night goes after its time; what was counted stays.
create function outreach.forget_words(network uuid, before timestamptz) returns void
language plpgsql security definer set search_path = outreach, pg_temp as $$
begin
  delete from outreach.contact_notes n using outreach.contacts c
    where n.network_id = network and c.network_id = network and c.contact_id = n.contact_id and c.at < before;
  update outreach.shifts s set narrative = null where s.network_id = network and s.ends_at < before and s.narrative is not null;
  update outreach.crew k set phone = null from outreach.shifts s
    where k.network_id = network and k.phone is not null
      and s.network_id = network and s.shift_id = k.shift_id and s.ends_at < before;
end $$;
comment on table outreach.contact_notes is 'What was said, for those who care for the story of people. Deleted 24 months after the meeting, or when the person is forgotten.';
comment on table outreach.crew is 'Who goes out, in which role, with the number to call if they do not answer. The number goes 24 months after the outing.';

grant execute on function outreach.forget_words(uuid, timestamptz) to prossima_jobs;
-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function outreach.forget_words(uuid, timestamptz) owner to prossima_keeper;
