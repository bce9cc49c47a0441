// One file: its head with what I may do now, its steps, its diary, its team and tasks, how the person is over time, and
// who opened it.
import { z } from 'zod'
import { query } from '#core/kernel'
import { CaseLine, LookSeen, MeetingSeen, MemberSeen, NoteSeen, StepSeen, TaskSeen } from './shapes.ts'

const aboutFile = z.object({ file_id: z.uuid() })

export const oneCase = query('cases.file', {
  verb: 'case.see',
  input: aboutFile,
  output: z.object({
    file: CaseLine.extend({
      organisation_id: z.string(),
      organisation_name: z.string(),
      channel: z.string(),
      municipality_code: z.string(),
      municipality_name: z.string().nullable(),
      municipality_basis: z.string(),
      member_ids: z.array(z.string()),
      household_id: z.string().nullable(),
      is_integrated: z.boolean(),
      joint_lead_file_id: z.string().nullable(),
      joint_number: z.string().nullable(),
      previous_file_id: z.string().nullable(),
      closure_reason: z.string().nullable(),
      proposed_by: z.string().nullable(),
      back_on: z.string().nullable(),
      process: z.string(),
      /** Whether a name is shown, and not a nickname. */
      is_named: z.boolean(),
    }),
    steps: z.array(StepSeen),
    counts: z.object({ notes: z.number(), members: z.number(), open_tasks: z.number() }),
    /** Other open files of the same person that I may see. */
    others: z.array(
      z.object({ file_id: z.string(), number: z.string(), unit_name: z.string(), state: z.string() }),
    ),
    mine: z.object({
      /** Events of the machine that are mine to do now. */
      events: z.array(z.string()),
      is_manager: z.boolean(),
      arranges: z.boolean(),
      /** What I may write of, and in the name of which unit. */
      compartments: z.array(z.string()),
      unit_id: z.string().nullable(),
    }),
  }),
  reads: ({ file }) => [file.file_id, file.person_id],
  /** A file is opened for a reason, also when only a nickname stands on it. */
  needs_purpose: () => true,
})
export type OneCase = z.infer<(typeof oneCase)['output']>

export const diary = query('cases.diary', {
  verb: 'case.see',
  input: aboutFile,
  output: z.object({ file_id: z.string(), notes: z.array(NoteSeen) }),
  reads: ({ file_id }) => [file_id],
  needs_purpose: ({ notes }) => notes.length > 0,
})

export const teamOf = query('cases.team', {
  verb: 'case.see',
  input: aboutFile,
  output: z.object({
    file_id: z.string(),
    members: z.array(MemberSeen),
    meetings: z.array(MeetingSeen),
    tasks: z.array(TaskSeen),
  }),
  reads: ({ file_id }) => [file_id],
  needs_purpose: ({ meetings, tasks }) => meetings.length + tasks.length > 0,
})
export type TeamOf = z.infer<(typeof teamOf)['output']>

export const looks = query('cases.looks', {
  verb: 'case.see',
  input: aboutFile,
  output: z.object({ file_id: z.string(), looks: z.array(LookSeen) }),
  reads: ({ file_id }) => [file_id],
  needs_purpose: ({ looks: seen }) => seen.length > 0,
})

export const readBy = query('cases.read-by', {
  verb: 'case.keep',
  input: aboutFile,
  output: z.object({
    readings: z.array(
      z.object({
        worker_id: z.string(),
        worker_name: z.string(),
        body_name: z.string().nullable(),
        purpose: z.string().nullable(),
        query: z.string(),
        read_at: z.string(),
      }),
    ),
  }),
})

/** Whom one may choose: to follow a file of a unit, or to come into its team. */
export const colleagues = query('cases.colleagues', {
  verb: 'case.arrange',
  input: z.object({ unit_id: z.uuid() }),
  output: z.object({
    managers: z.array(z.object({ worker_id: z.string(), name: z.string() })),
    workers: z.array(z.object({ worker_id: z.string(), name: z.string(), body: z.string() })),
    bodies: z.array(z.object({ organisation_id: z.string(), name: z.string() })),
  }),
  on: ({ unit_id }) => ({ unit_id }),
})
export type Colleagues = z.infer<(typeof colleagues)['output']>
