-- The morning after, the waiting room is emptied by the house: the desks and whoever counts hear of it, as of every step of a visit.
set local role prossima_keeper;
create or replace function reception.forget_old(network uuid, today date, year_ago timestamptz, at timestamptz) returns bigint
language plpgsql security definer set search_path = reception, pg_temp as $$
declare forgotten bigint := 0; n bigint; ended_here jsonb; desk text; visits jsonb;
begin
  with ended as (
    update reception.visits set state = case state when 'called' then 'no_show' when 'waiting' then 'left' else 'done' end, ended_at = at
      where network_id = network and on_day < today and state in ('waiting', 'called', 'in_meeting') returning unit_id, visit_id
  ), by_unit as (select e.unit_id, array_agg(e.visit_id::text) as visits from ended e group by e.unit_id)
  select coalesce(jsonb_object_agg(u.unit_id, to_jsonb(u.visits)), '{}') into ended_here from by_unit u;
  update reception.visits set called_as = null where network_id = network and on_day < today and called_as is not null;
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.appointments set called_as = null where network_id = network and on_day < today - 31 and called_as is not null;
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.reminder_addresses r set address = null where r.network_id = network and r.address is not null and exists (
    select 1 from reception.appointments a where a.network_id = network and a.appointment_id = r.appointment_id and a.on_day < today);
  get diagnostics n = row_count; forgotten := forgotten + n;
  delete from access.subject_keys k where k.network_id = network and (
    exists (select 1 from reception.calls c where c.network_id = network and c.call_id = k.person_id and c.at < year_ago)
    or exists (select 1 from reception.reports r where r.network_id = network and r.report_id = k.person_id and r.received_at < year_ago));
  update reception.call_texts t set note = null, callback_phone = null where t.network_id = network
    and (t.note is not null or t.callback_phone is not null) and exists (
      select 1 from reception.calls c where c.network_id = network and c.call_id = t.file_id and c.at < year_ago);
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.report_texts t set description = null, place = null, person_hints = null where t.network_id = network
    and t.description is not null and exists (
      select 1 from reception.reports r where r.network_id = network and r.report_id = t.file_id and r.received_at < year_ago);
  get diagnostics n = row_count; forgotten := forgotten + n;
  update reception.report_contacts t set contact = null where t.network_id = network and t.contact is not null and exists (
    select 1 from reception.reports r where r.network_id = network and r.report_id = t.file_id
      and (r.received_at < year_ago or r.state in ('closed', 'annulled')));
  get diagnostics n = row_count; forgotten := forgotten + n;
  delete from reception.report_receipts c where c.network_id = network and exists (
    select 1 from reception.reports r where r.network_id = network and r.report_id = c.report_id and r.received_at < year_ago);
  -- Last in the commit: who was still waiting counts as having left from now on, not only when the night counts everything again.
  for desk, visits in select e.key, e.value from jsonb_each(ended_here) e order by e.key loop
    perform sync.tell(network, desk::uuid, 'reception.visit', array(select jsonb_array_elements_text(visits)));
  end loop;
  return forgotten;
end $$;
set local role prossima_owner;
