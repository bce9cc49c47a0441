// Something somebody must do for a file by a day. Late, it is told to who coordinates too.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

export const taskCompartments = ['base', 'social', 'health', 'legal_status', 'judicial', 'minors'] as const

export const CaseTask = noun(
  'cases.task',
  { table: 'cases.tasks', key: 'task_id', by: 'file', conflict: 'ask', sealed: ['title'] },
  z.object({
    task_id: id(),
    file_id: id(),
    unit_id: id(),
    compartment: z.enum(taskCompartments),
    title: line(300).trim().min(2),
    /** Who must do it. */
    worker_id: id(),
    due_on: dayText(),
    state: z.enum(['open', 'done', 'dropped']),
    done_on: dayText().nullable(),
    done_by: id().nullable(),
    /** When the house told the coordinator that it is late. */
    escalated_at: instantText().nullable(),
    /** The meeting that decided it. */
    meeting_id: id().nullable(),
    added_by: id(),
  }),
)
export type CaseTask = z.infer<(typeof CaseTask)['schema']>
