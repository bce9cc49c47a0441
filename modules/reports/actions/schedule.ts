// A report is promised every quarter, half or year, by one person; and the promise ends.
import { z } from 'zod'
import { action, dayInItaly, id, insert, locked, maybe, notFound, one, update } from '#core/kernel'
import { Project } from '#network'
import { Schedule } from '../domain/schedule.ts'

const { ended_on: _, ...promised } = Schedule.schema.shape

export const schedule = action('reports.schedule', {
  input: z.object({ ...promised, funder: promised.funder.min(1) }),
  verb: 'funder-report.write',
  needs: ({ schedule_id, project_id }) => ({
    project: one(Project, { project_id }),
    before: maybe(Schedule, { schedule_id }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ before }, input) => {
    const { schedule_id, ...fields } = input
    const change = before
      ? update(Schedule, { schedule_id }, fields)
      : insert(Schedule, { ...input, ended_on: null })
    return { changes: [change] }
  },
})

export const endSchedule = action('reports.end-schedule', {
  input: z.object({ schedule_id: id() }),
  verb: 'funder-report.write',
  needs: ({ schedule_id }) => ({ found: locked(Schedule, { schedule_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ found }, { schedule_id }, { now }) => {
    const before = found[0] ?? notFound()
    if (before.ended_on !== null) return { changes: [] }
    return { changes: [update(Schedule, { schedule_id }, { ended_on: dayInItaly(now) })] }
  },
})
