// Columns as the shapes of the screens name them, joined names included.

export const visitColumns = `v.visit_id, v.unit_id, v.on_day, v.number, v.person_id, v.called_as, v.profession, v.language,
  v.needs_interpreter, v.first_need, v.state, v.waiting_since, v.called_at, v.begun_at, v.ended_at, v.worker_id,
  w.name as worker_name, v.room, v.outcomes, v.tied_at`

export const appointmentColumns = `a.appointment_id, a.unit_id, u.name as unit_name, a.person_id, a.called_as, a.worker_id,
  w.name as worker_name, a.profession, a.on_day, a.starts_at, a.minutes, a.room, a.channel, a.interpreter_language,
  a.interpreter_booked, a.reminder, a.reminded_at, a.state,
  (with recursive earlier as (
     select a.appointment_id, a.moved_from_id
     union all
     select b.appointment_id, b.moved_from_id from earlier
     join reception.appointments b on b.network_id = $1 and b.appointment_id = earlier.moved_from_id)
   select jsonb_build_object('at', c.at, 'worker_name', cw.name) from earlier
   join reception.calls c on c.network_id = $1 and c.appointment_id = earlier.appointment_id
   join access.workers cw on cw.network_id = $1 and cw.worker_id = c.worker_id limit 1) as from_call`

/** Who reads the name reads what was before it only after the person's yes; who knows the nickname alone reads as before. */
export const mayStandBeside = (
  person: string,
  at: string,
): string => `not exists (select 1 from people.identities i
  where i.network_id = $1 and i.person_id = ${person} and not i.has_history and ${at} < i.identified_at)`

/** Where the appointment of a call stands now, however often it was moved. */
export const appointmentOfCall = `(with recursive later as (
     select a.appointment_id, a.unit_id, a.on_day, a.state from reception.appointments a
     where a.network_id = $1 and a.appointment_id = c.appointment_id
     union all
     select b.appointment_id, b.unit_id, b.on_day, b.state from later
     join reception.appointments b on b.network_id = $1 and b.moved_from_id = later.appointment_id)
   select jsonb_build_object('appointment_id', l.appointment_id, 'unit_id', l.unit_id, 'on_day', l.on_day)
   from later l where l.state <> 'moved' limit 1) as appointment`

export const reportColumns = `r.report_id, r.unit_id, u.name as unit_name, r.to_unit_id, tu.name as to_unit_name,
  tw.name as to_worker_name, r.channel, r.reporter_kind, r.about, r.category, r.urgency, r.municipality_code,
  m.name as municipality_name, r.feedback_wanted, r.has_contact, r.state, r.received_at, r.due_at, r.outcome, r.redirected_to,
  r.duplicate_of_id, r.feedback, r.feedback_by`

/** The territory is a reference table and has no network. */
export const municipalityOf = (
  row: string,
): string => `left join lateral (select t.name from network.municipalities t
    where t.istat_code = ${row}.municipality_code and t.superseded_at is null order by t.valid_from desc limit 1) m on true`

export const reportNames = `
  join network.units u on u.network_id = r.network_id and u.unit_id = r.unit_id
  left join network.units tu on tu.network_id = r.network_id and tu.unit_id = r.to_unit_id
  left join access.workers tw on tw.network_id = r.network_id and tw.worker_id = r.to_worker_id
  ${municipalityOf('r')}`
