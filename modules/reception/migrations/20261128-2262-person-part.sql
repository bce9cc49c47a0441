-- What the desk keeps of one person, told for a granted request; and how it forgets them: notes and addresses go, comings
-- and appointments stay as numbers of nobody. Who reported something is never told here: a report names no person.
create function reception.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = reception, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  return jsonb_build_object(
    'visits', (select coalesce(jsonb_agg(to_jsonb(v) order by v.on_day), '[]') from (
      select o.name as body, u.name as unit, v.on_day, v.first_need, v.outcomes, v.interventions from reception.visits v
      join network.organisations o on o.network_id = network and o.organisation_id = v.organisation_id
      join network.units u on u.network_id = network and u.unit_id = v.unit_id
      where v.network_id = network and v.person_id = person order by v.on_day limit 2000) v),
    'appointments', (select coalesce(jsonb_agg(to_jsonb(a) order by a.starts_at), '[]') from (
      select o.name as body, u.name as unit, a.starts_at, a.minutes, a.channel, a.state from reception.appointments a
      join network.organisations o on o.network_id = network and o.organisation_id = a.organisation_id
      join network.units u on u.network_id = network and u.unit_id = a.unit_id
      where a.network_id = network and a.person_id = person order by a.starts_at limit 2000) a),
    'notes', (select coalesce(jsonb_agg(to_jsonb(n) order by n.at), '[]') from (
      select o.name as body, n.at, n.note_id, n.person_id, n.note,
        (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = person) as subject_key
      from reception.visit_notes n join network.organisations o on o.network_id = network and o.organisation_id = n.organisation_id
      where n.network_id = network and n.person_id = person order by n.at limit 2000) n));
end $$;

create function reception.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = reception, pg_temp as $$
begin
  delete from reception.visit_notes where network_id = network and person_id = person;
  delete from reception.reminder_addresses where network_id = network and person_id = person;
  -- Nobody is expected any more: the hours are free again.
  update reception.agendas g set taken = array(select t from unnest(g.taken) t where not exists (
      select 1 from reception.appointments a where a.network_id = network and a.person_id = person and a.state in ('booked', 'confirmed')
        and strpos(t, a.appointment_id::text) > 0))
    where g.network_id = network and exists (select 1 from reception.appointments a where a.network_id = network and a.person_id = person
      and a.state in ('booked', 'confirmed') and a.worker_id = g.worker_id and a.on_day = g.on_day);
  update reception.appointments set state = 'cancelled' where network_id = network and person_id = person and state in ('booked', 'confirmed');
  update reception.appointments set person_id = null, called_as = null where network_id = network and person_id = person;
  update reception.visits set person_id = null, called_as = null where network_id = network and person_id = person;
end $$;

comment on table reception.visits is 'Somebody came to the desk: number, need, language, what came of it. Mostly without a person. What they are called is erased the day after; when the person is forgotten the row is of nobody, and kept for counting.';
comment on table reception.visit_notes is 'What a known person told at the desk, sealed under their key and kept apart by compartment. Deleted when the person is forgotten, together with the key.';
comment on table reception.appointments is 'When somebody comes back, to whom and for how long; never why. What they are called is erased a month after the day; when the person is forgotten the row is of nobody.';

grant execute on function reception.export_of(uuid, uuid) to prossima_app;
grant execute on function reception.forget_person(uuid, uuid, text) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function reception.export_of(uuid, uuid) owner to prossima_keeper;
alter function reception.forget_person(uuid, uuid, text) owner to prossima_keeper;
