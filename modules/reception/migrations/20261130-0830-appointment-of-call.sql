-- A call keeps the appointment it was made into, as it keeps the report and the referral; the appointment says it was made
-- on the phone, also after it was moved. Once the words of a call are forgotten, so is whose appointment or referral it became.
alter table reception.calls add column appointment_id uuid;
create index calls_of_appointment on reception.calls (network_id, appointment_id) where appointment_id is not null;
create index appointments_moved_to on reception.appointments (network_id, moved_from_id) where moved_from_id is not null;

comment on table reception.calls is 'Somebody called the line: how long, about what, what came of it. No name. Kept as codes for counting; which appointment or referral it became is forgotten after twelve months.';

set local role prossima_keeper;
create or replace function reception.forget_old_callers(network uuid, year_ago timestamptz) returns bigint
language plpgsql security definer set search_path = reception, pg_temp as $$
declare forgotten bigint; ties bigint;
begin
  delete from reception.call_persons p where p.network_id = network and exists (
    select 1 from reception.calls c where c.network_id = network and c.call_id = p.call_id and c.at < year_ago);
  get diagnostics forgotten = row_count;
  update reception.calls c set appointment_id = null, referral_id = null
    where c.network_id = network and c.at < year_ago and (c.appointment_id is not null or c.referral_id is not null);
  get diagnostics ties = row_count;
  return forgotten + ties;
end $$;
set local role prossima_owner;
