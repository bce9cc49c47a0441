// The files I follow, those of my units, those whose team names me; and how much each colleague carries.
import { z } from 'zod'
import { query } from '#core/kernel'
import { CaseLine } from './shapes.ts'

export const caseload = query('cases.caseload', {
  verb: 'case.see',
  input: z.object({
    whose: z.enum(['mine', 'unit', 'team']),
    unit_id: z.uuid().optional(),
    /** `open` and `ended`, or one state. */
    state: z.string().max(30).optional(),
    manager_id: z.uuid().optional(),
    after_due: z.iso.date().optional(),
    after_id: z.uuid().optional(),
    most: z.int().min(1).max(200).optional(),
  }),
  output: z.object({
    files: z.array(CaseLine),
    has_more: z.boolean(),
    /** Open files of each case manager of my units, weighed 1, 2 or 3 by complexity. */
    load: z.array(
      z.object({ worker_id: z.string(), name: z.string(), open: z.number(), weight: z.number() }),
    ),
  }),
  reads: ({ files }) => files.flatMap((file) => (file.person_name === null ? [] : [file.person_id])),
})
export type Caseload = z.infer<(typeof caseload)['output']>

/** For the card of Oggi: what waits for me, as clocks. */
export const caseWork = query('cases.work', {
  verb: 'case.see',
  input: z.object({}),
  output: z.object({
    waiting: z.array(
      z.object({
        kind: z.enum([
          'decide',
          'approve',
          'assess',
          'plan',
          'answered',
          'step',
          'review',
          'away',
          'task',
          'late_task',
          'minutes',
          'first_meeting',
          'late_file',
          'inclusion_invitation',
          'inclusion_pact',
        ]),
        file_id: z.string(),
        number: z.string(),
        due_on: z.string().nullable(),
        key: z.string(),
      }),
    ),
  }),
})
export type CaseWork = z.infer<(typeof caseWork)['output']>

export const casesOfPerson = query('cases.of-person', {
  verb: 'case.see',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    files: z.array(CaseLine),
    /** Passages, for the person's timeline: no words. */
    steps: z.array(
      z.object({
        step_id: z.string(),
        file_id: z.string(),
        number: z.string(),
        event: z.string(),
        to_state: z.string(),
        at: z.string(),
        worker_name: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ files }) => files.map((file) => file.person_id),
})
export type CasesOfPerson = z.infer<(typeof casesOfPerson)['output']>
