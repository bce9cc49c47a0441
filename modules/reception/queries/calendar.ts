// Appointments by day or week, by worker and by room; and my own secret address for a calendar program.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'
import { AppointmentLine } from './shapes.ts'

export const calendar = query('reception.calendar', {
  verb: 'appointment.see',
  input: z.object({
    unit_id: id(),
    from_day: dayText(),
    days: z.int().min(1).max(42),
    worker_id: id().optional(),
  }),
  output: z.object({
    appointments: z.array(AppointmentLine),
    /** Who works in the body of this desk: whom one may come back to. */
    workers: z.array(z.object({ worker_id: z.string(), name: z.string() })),
    /** Hours taken, at this desk or another, without by whom. */
    taken: z.array(z.object({ worker_id: z.string(), starts_at: z.string(), minutes: z.int() })),
  }),
})

export const myFeed = query('reception.my-feed', {
  verb: 'feed.keep',
  input: z.object({}),
  output: z.object({ feed: z.object({ feed_id: z.string(), since: z.string() }).nullable() }),
  on: (_, me) => ({ worker_id: me.worker_id }),
})
