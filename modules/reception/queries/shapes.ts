// What the screens of this room are told: codes, clocks and names of workers; texts only where they are opened.
import { z } from 'zod'

export const DeskLine = z.object({
  unit_id: z.string(),
  organisation_id: z.string(),
  unit_name: z.string(),
  organisation_name: z.string(),
  rooms: z.array(z.string()),
  takes_visits: z.boolean(),
  takes_calls: z.boolean(),
  is_public: z.boolean(),
})
export type DeskLine = z.infer<typeof DeskLine>

export const VisitLine = z.object({
  visit_id: z.string(),
  unit_id: z.string(),
  on_day: z.string(),
  number: z.int(),
  person_id: z.string().nullable(),
  called_as: z.string().nullable(),
  profession: z.string().nullable(),
  language: z.string().nullable(),
  needs_interpreter: z.boolean(),
  first_need: z.string(),
  state: z.string(),
  waiting_since: z.string(),
  called_at: z.string().nullable(),
  begun_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  worker_id: z.string().nullable(),
  worker_name: z.string().nullable(),
  room: z.string().nullable(),
  outcomes: z.array(z.string()),
  /** When they said yes to a visit that was of nobody. */
  tied_at: z.string().nullable(),
})
export type VisitLine = z.infer<typeof VisitLine>

export const AppointmentLine = z.object({
  appointment_id: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  person_id: z.string().nullable(),
  called_as: z.string().nullable(),
  worker_id: z.string(),
  worker_name: z.string(),
  profession: z.string(),
  on_day: z.string(),
  starts_at: z.string(),
  minutes: z.int(),
  room: z.string().nullable(),
  channel: z.string(),
  interpreter_language: z.string().nullable(),
  interpreter_booked: z.boolean(),
  reminder: z.string(),
  reminded_at: z.string().nullable(),
  state: z.string(),
  /** The call it was promised in, for who answers that line. */
  from_call: z.object({ at: z.string(), worker_name: z.string() }).nullable(),
})
export type AppointmentLine = z.infer<typeof AppointmentLine>

export const CallLine = z.object({
  call_id: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  worker_id: z.string(),
  worker_name: z.string(),
  at: z.string(),
  duration_min: z.int().nullable(),
  caller_kind: z.string().nullable(),
  topics: z.array(z.string()),
  urgency: z.string(),
  municipality_code: z.string().nullable(),
  municipality_name: z.string().nullable(),
  language: z.string().nullable(),
  outcome: z.string().nullable(),
  state: z.string(),
  callback_due: z.string().nullable(),
  document_due: z.string().nullable(),
  attempts: z.array(z.string()),
  note: z.string().nullable(),
  callback_phone: z.string().nullable(),
  /** Where it went on. */
  report_id: z.string().nullable(),
  referral_id: z.string().nullable(),
  appointment_id: z.string().nullable(),
  /** Where it stands now in the calendar; nothing for who may not read it there. */
  appointment: z.object({ appointment_id: z.string(), unit_id: z.string(), on_day: z.string() }).nullable(),
  /** Known already; nothing for who may not see the person. */
  person_id: z.string().nullable(),
})
export type CallLine = z.infer<typeof CallLine>

export const ReportLine = z.object({
  report_id: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  to_unit_id: z.string().nullable(),
  to_unit_name: z.string().nullable(),
  to_worker_name: z.string().nullable(),
  channel: z.string(),
  reporter_kind: z.string(),
  about: z.string(),
  category: z.string(),
  urgency: z.string(),
  municipality_code: z.string(),
  municipality_name: z.string().nullable(),
  feedback_wanted: z.boolean(),
  has_contact: z.boolean(),
  state: z.string(),
  received_at: z.string(),
  due_at: z.string().nullable(),
  outcome: z.string().nullable(),
  redirected_to: z.string().nullable(),
  duplicate_of_id: z.string().nullable(),
  feedback: z.string().nullable(),
  feedback_by: z.string().nullable(),
})
export type ReportLine = z.infer<typeof ReportLine>
