// What a screen is told of a file: where it stands, until when, who follows it. Words come apart, each in its compartment.
import { z } from 'zod'

const text = z.string().nullable()

export const CaseLine = z.object({
  file_id: z.string(),
  unit_id: z.string(),
  unit_name: z.string(),
  number: z.string(),
  person_id: z.string(),
  /** The name to show, as far as who asks may see it; null when they may not know of the person. */
  person_name: text,
  state: z.string(),
  state_since: z.string(),
  due_on: text,
  /** By when the team must have met for the first time. */
  team_due_on: text,
  /** The path of the inclusion allowance, for who may read the social area: whether one is open, its term, and for what. */
  has_path: z.boolean(),
  path_due_on: text,
  path_awaits: z.enum(['invitation', 'pact']).nullable(),
  next_review_on: text,
  case_manager_id: text,
  manager_name: text,
  /** Only for those cleared for social matters. */
  complexity: text,
  first_need: text,
  opened_on: z.string(),
  closed_on: text,
  late_tasks: z.number(),
})
export type CaseLine = z.infer<typeof CaseLine>

export const StepSeen = z.object({
  step_id: z.string(),
  file_id: z.string(),
  event: z.string(),
  from_state: text,
  to_state: z.string(),
  at: z.string(),
  reason: text,
  /** Of a transfer: the body that goes on. */
  to_body: text,
  /** Of the path of the inclusion allowance: which days, as they were and as they are. */
  changed: z.array(z.object({ what: z.string(), was: text, now: text })).nullable(),
  worker_name: text,
})

export const MemberSeen = z.object({
  member_id: z.string(),
  worker_id: text,
  name: z.string(),
  body: text,
  profile: z.string(),
  team_role: z.string(),
  compartments: z.array(z.string()),
  begins_on: z.string(),
  ended_on: text,
  knows_person: z.boolean(),
})
export type MemberSeen = z.infer<typeof MemberSeen>

export const TaskSeen = z.object({
  task_id: z.string(),
  file_id: z.string(),
  number: z.string(),
  compartment: z.string(),
  title: text,
  worker_id: z.string(),
  worker_name: text,
  due_on: z.string(),
  state: z.string(),
  done_on: text,
  escalated_at: text,
  meeting_id: text,
})
export type TaskSeen = z.infer<typeof TaskSeen>

export const MeetingSeen = z.object({
  meeting_id: z.string(),
  compartment: z.string(),
  at: z.string(),
  place: text,
  state: z.string(),
  agenda: text,
  minutes: text,
  minutes_due_on: z.string(),
  minutes_on: text,
  present_ids: z.array(z.string()),
  report_number: text,
})
export type MeetingSeen = z.infer<typeof MeetingSeen>

export const NoteSeen = z.object({
  note_id: z.string(),
  compartment: z.string(),
  kind: z.string(),
  at: z.string(),
  recorded_at: z.string(),
  worker_id: z.string(),
  worker_name: text,
  body: text,
  amends_id: text,
  /** Null when its key is gone. */
  words: text,
})
export type NoteSeen = z.infer<typeof NoteSeen>

export const LookSeen = z.object({
  assessment_id: z.string(),
  person_id: z.string(),
  instrument: z.string(),
  version: z.string(),
  moment: z.string(),
  answers: z.record(z.string(), z.number().nullable()),
  result: text,
  remarks: text,
  made_on: z.string(),
  recorded_at: z.string(),
  worker_name: text,
})
export type LookSeen = z.infer<typeof LookSeen>
