// Coming back: when, to whom, for how long. Why is nowhere. A worker's day is a row of its own that whoever books
// must hold, at whatever desk, so that nobody is promised the same hour twice.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'
import { appointmentStates } from './appointment-rules.ts'
import { languageCode } from './desk.ts'
import { appointmentChannels, professions, reminders } from './words.ts'

export const Appointment = noun(
  'reception.appointment',
  { table: 'reception.appointments', key: 'appointment_id', by: 'unit', conflict: 'ask' },
  z.object({
    appointment_id: id(),
    unit_id: id(),
    organisation_id: id(),
    service_id: id().nullable(),
    person_id: id().nullable(),
    called_as: line(40).nullable(),
    worker_id: id(),
    profession: z.enum(professions),
    on_day: dayText(),
    starts_at: instantText(),
    minutes: z.int().min(5).max(480),
    room: line(40).nullable(),
    channel: z.enum(appointmentChannels),
    interpreter_language: languageCode().nullable(),
    interpreter_booked: z.boolean(),
    reminder: z.enum(reminders),
    reminded_at: instantText().nullable(),
    state: z.enum(appointmentStates),
    moved_from_id: id().nullable(),
    booked_by: id(),
  }),
)
export type AppointmentRecord = z.infer<typeof Appointment.schema>

export const Agenda = noun(
  'reception.agenda',
  {
    table: 'reception.agendas',
    key: ['worker_id', 'on_day'],
    by: 'organisation',
    conflict: 'latest',
  },
  z.object({
    worker_id: id(),
    on_day: dayText(),
    organisation_id: id(),
    taken: z.array(z.string().max(100)).max(200),
  }),
)
export type AgendaRecord = z.infer<typeof Agenda.schema>

export const ReminderAddress = noun(
  'reception.reminder-address',
  { table: 'reception.reminder_addresses', key: 'appointment_id', by: 'person', sealed: ['address'] },
  z.object({
    appointment_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    address: line(200).nullable(),
  }),
)

export const CalendarFeed = noun(
  'reception.calendar-feed',
  { table: 'reception.calendar_feeds', key: 'feed_id', by: 'self', conflict: 'latest' },
  z.object({
    feed_id: id(),
    worker_id: id(),
    secret_hash: z.string().regex(/^[0-9a-f]{64}$/),
    since: instantText(),
    ended_at: instantText().nullable(),
  }),
)
