-- At the desk, while the data of a person are restricted: their visits, appointments and notes are shut, no letter leaves.
select access.heed_restriction(kept) from unnest(array['reception.visits', 'reception.visit_notes', 'reception.appointments', 'reception.reminder_addresses']) kept;

set local role prossima_keeper;
create or replace function reception.due_reminders(network uuid, tomorrow date) returns table (
  appointment_id uuid, person_id uuid, address text, subject_key text, starts_at timestamptz, unit_name text, room text, channel text)
language plpgsql stable security definer set search_path = reception, pg_temp as $$
begin
  return query select a.appointment_id, r.person_id, r.address, k.wrapped, a.starts_at, u.name, a.room, a.channel
    from reception.appointments a
    join reception.reminder_addresses r on r.network_id = a.network_id and r.appointment_id = a.appointment_id and r.address is not null
    join access.subjects s on s.network_id = r.network_id and s.person_id = r.person_id and s.restricted_at is null
    join access.subject_keys k on k.network_id = r.network_id and k.person_id = r.person_id
    join network.units u on u.network_id = a.network_id and u.unit_id = a.unit_id
    where a.network_id = network and a.on_day = tomorrow and a.reminder = 'email' and a.reminded_at is null and a.state in ('booked', 'confirmed')
    order by a.appointment_id limit 200;
end $$;
set local role prossima_owner;
