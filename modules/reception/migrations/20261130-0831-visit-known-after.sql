-- Somebody met at the desk as nobody, and remembered after: the visit stands in their story only when they said yes to it.
-- Who asked, and when, is kept with the visit for as long as it is theirs.
alter table reception.visits add column tied_at timestamptz;
alter table reception.visits add column tied_by uuid;
alter table reception.visits add constraint visits_tied_whole check ((tied_at is null) = (tied_by is null));

comment on table reception.visits is 'Somebody came to the desk: number, need, language, what came of it. Mostly without a person; who was remembered after it is written into it only with their yes, and who asked for it. What they are called is erased the day after; when the person is forgotten the row is of nobody, and kept for counting.';

set local role prossima_keeper;
create or replace function reception.forget_person(network uuid, person uuid, measure text) returns void
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
  update reception.visits set person_id = null, called_as = null, tied_at = null, tied_by = null where network_id = network and person_id = person;
end $$;
set local role prossima_owner;
