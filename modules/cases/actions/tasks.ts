// What somebody must do for a file by a day: given, done or dropped, passed to another.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { isOpen } from '../domain/case-states.ts'
import { CaseTask } from '../domain/task.ts'
import { TeamMember } from '../domain/team.ts'
import { sealing } from './noting.ts'
import { mustBeAround, mustReach } from './reaching.ts'

const shape = CaseTask.schema.shape

export const addTask = action('cases.add-task', {
  input: z.object({
    task_id: id(),
    file_id: id(),
    /** Of who gives it. */
    unit_id: id(),
    compartment: shape.compartment,
    title: shape.title,
    worker_id: shape.worker_id,
    due_on: shape.due_on,
  }),
  verb: 'case.write',
  seals: sealing,
  needs: ({ file_id }) => ({ file: one(CaseFile, { file_id }), members: all(TeamMember, { file_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ file, members }, input, moment) => {
    mustReach(moment, { file, members }, input.compartment)
    mustBeAround(input.worker_id, { file, members }, moment)
    if (!isOpen(file.state)) refuse('cases.file-ended')
    if (input.due_on < dayInItaly(moment.at)) refuse('cases.due-before-today')
    const born = {
      state: 'open' as const,
      done_on: null,
      done_by: null,
      escalated_at: null,
      meeting_id: null,
    }
    return {
      changes: [insert(CaseTask, { ...input, ...born, added_by: moment.me.worker_id })],
      events: [{ name: 'case-task-added', data: { file_id: file.file_id, task_id: input.task_id } }],
    }
  },
})

const theTask = ({ file_id, task_id }: { file_id: string; task_id: string }) => ({
  file: one(CaseFile, { file_id }),
  tasks: locked(CaseTask, { task_id, file_id }),
})

export const finishTask = action('cases.finish-task', {
  input: z.object({ task_id: id(), file_id: id(), as: z.enum(['done', 'dropped']) }),
  verb: 'case.see',
  needs: theTask,
  on: () => ({}),
  decide: ({ file, tasks }, { task_id, as }, moment) => {
    const task = tasks[0] ?? notFound()
    if (task.state !== 'open') refuse('cases.task-finished')
    const done = { done_on: dayInItaly(moment.at), done_by: moment.me.worker_id }
    return {
      changes: [update(CaseTask, { task_id }, { state: as, ...(as === 'done' ? done : {}) })],
      events: [{ name: 'case-task-finished', data: { file_id: file.file_id, task_id } }],
    }
  },
})

export const reassignTask = action('cases.reassign-task', {
  input: z.object({ task_id: id(), file_id: id(), worker_id: id(), due_on: shape.due_on }),
  verb: 'case.arrange',
  needs: ({ file_id, task_id }) => ({
    ...theTask({ file_id, task_id }),
    members: all(TeamMember, { file_id }),
  }),
  on: ({ file }) => ({ unit_id: file.unit_id }),
  decide: ({ file, members, tasks }, { task_id, worker_id, due_on }, moment) => {
    const task = tasks[0] ?? notFound()
    if (task.state !== 'open') refuse('cases.task-finished')
    mustBeAround(worker_id, { file, members }, moment)
    if (due_on < dayInItaly(moment.at)) refuse('cases.due-before-today')
    return {
      changes: [update(CaseTask, { task_id }, { worker_id, due_on, escalated_at: null })],
      events: [{ name: 'case-task-reassigned', data: { file_id: file.file_id, task_id } }],
    }
  },
})
