-- Meetings with a person whose data are restricted. What was said is shut at once. The meeting itself is shut once its outing
-- is validated: until then the outing and its van must add up, and it stands there without saying who it was.
create function outreach.restricted_contacts() returns uuid[]
language plpgsql stable security definer set search_path = outreach, pg_temp as $$
declare kept uuid[] := access.restricted();
begin
  if cardinality(kept) = 0 then return kept; end if;
  return array(select c.contact_id from outreach.contacts c where c.network_id = access.my_network() and c.person_id = any (kept));
end $$;
grant execute on function outreach.restricted_contacts() to prossima_app;

select access.heed_restriction('outreach.contacts', 'person_id', 'access.restricted', 'state = ''locked''');
select access.heed_restriction('outreach.contact_notes', 'contact_id', 'outreach.restricted_contacts');

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function outreach.restricted_contacts() owner to prossima_keeper;
