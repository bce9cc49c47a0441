-- A pair the second pair of eyes said no to leaves the queue: it would be asked again every day. Who knows the two can still propose
-- them from the page of one of them; a proposal taken back by who made it comes back to the queue.
set local role prossima_keeper;
create or replace function people.duplicates_seen(network uuid, most int)
returns table (first_id uuid, second_id uuid, score double precision, reasons text[], found_at timestamptz)
language plpgsql stable rows 50 security definer set search_path = people, pg_temp as $$
declare reach uuid[] := access.my_reach(array['social_worker', 'case_manager', 'service_coordinator'], 'base'); today date := (now() at time zone 'Europe/Rome')::date;
begin
  if network is distinct from access.my_network() or coalesce(cardinality(reach), 0) = 0 then return; end if;
  return query select d.first_id, d.second_id, d.score, d.reasons, d.found_at from people.duplicate_pairs d
    where d.network_id = network
      and exists (select 1 from access.person_access a where a.network_id = network and a.person_id = d.first_id
        and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0)
      and exists (select 1 from access.person_access a where a.network_id = network and a.person_id = d.second_id
        and a.principal_id = any (reach) and a.until >= today and a.ends_at > now() and 'base' = any (a.compartments) offset 0)
      and not exists (select 1 from people.not_same n where n.network_id = network and n.person_id = d.first_id and n.other_id = d.second_id)
      and not exists (select 1 from people.same_as s where s.network_id = network
        and (s.state in ('proposed', 'approved') or s.state = 'refused' and s.settled_by <> s.proposed_by)
        and ((s.person_id = d.first_id and s.survivor_id = d.second_id) or (s.person_id = d.second_id and s.survivor_id = d.first_id)))
    order by d.score desc, d.found_at, d.first_id limit least(greatest(most, 1), 200);
end $$;
set local role prossima_owner;
