-- What the street keeps of one person, told for a granted request; and how it forgets them: what was written in words goes,
-- what was counted stays, without whose it was.
create function outreach.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = outreach, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return (select coalesce(jsonb_agg(to_jsonb(each) order by each.on_day), '[]') from (
    select o.name as body, c.on_day, c.mode, c.topics, c.interventions, m.name as municipality,
      (select string_agg(n.note, ' · ' order by n.at) from outreach.contact_notes n where n.network_id = network and n.contact_id = c.contact_id) as note
    from outreach.contacts c
    join network.organisations o on o.network_id = network and o.organisation_id = c.organisation_id
    left join lateral (select name from network.municipalities where istat_code = c.municipality_code order by valid_from desc limit 1) m on true
    where c.network_id = network and c.person_id = person and c.state <> 'annulled' order by c.on_day limit 2000) each);
end $$;

create function outreach.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = outreach, pg_temp as $$
begin
  delete from outreach.contact_notes n using outreach.contacts c
    where n.network_id = network and c.network_id = network and c.contact_id = n.contact_id and c.person_id = person;
end $$;

grant execute on function outreach.export_of(uuid, uuid) to prossima_app;
grant execute on function outreach.forget_person(uuid, uuid, text) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function outreach.export_of(uuid, uuid) owner to prossima_keeper;
alter function outreach.forget_person(uuid, uuid, text) owner to prossima_keeper;
