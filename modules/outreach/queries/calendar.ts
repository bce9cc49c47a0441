// The week of every unit, the day of a worker, and the alarms that ring.

import { z } from 'zod'
import { dayText, query } from '#core/kernel'
import { AlarmCard, ShiftCard } from './pieces.ts'

export const week = query('outreach.week', {
  verb: 'shift.list',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  output: z.object({
    units: z.array(
      z.object({
        unit_id: z.string(),
        name: z.string(),
        kind: z.string(),
        vehicle: z.string().nullable(),
        may_plan: z.boolean(),
      }),
    ),
    shifts: z.array(ShiftCard),
  }),
})

export const today = query('outreach.today', {
  verb: 'shift.list',
  input: z.object({}),
  output: z.object({
    day: z.string(),
    /** Where I am in the crew: tonight's, and whatever is still running. */
    mine: z.array(ShiftCard),
    /** Out now, in my units. */
    out: z.array(ShiftCard),
    /** Planned for the next three days, and not confirmed. */
    to_confirm: z.array(ShiftCard),
    to_validate: z.array(ShiftCard.extend({ due_at: z.string(), is_late: z.boolean() })),
    /** Ended more than a day ago and the log is still open. */
    late_logs: z.array(ShiftCard),
    /** Something arrived after the count. */
    to_count_again: z.array(ShiftCard),
    alarms: z.array(AlarmCard),
  }),
})

export const alarms = query('outreach.alarms', {
  verb: 'shift.list',
  input: z.object({ is_open: z.coerce.boolean().default(false) }),
  output: z.object({ alarms: z.array(AlarmCard) }),
})
