// The desks of the network, the room of today, and the big numbers on the wall.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'
import { AppointmentLine, DeskLine, VisitLine } from './shapes.ts'

export const desks = query('reception.desks', {
  verb: 'desk.see',
  input: z.object({}),
  output: z.object({ desks: z.array(DeskLine) }),
})

export const deskDay = query('reception.day', {
  verb: 'visit.see',
  input: z.object({ unit_id: id(), on_day: dayText().optional() }),
  output: z.object({
    on_day: z.string(),
    visits: z.array(VisitLine),
    appointments: z.array(AppointmentLine),
  }),
})

/** Numbers and rooms only: whoever sits in the waiting room reads it. */
export const board = query('reception.board', {
  verb: 'visit.see',
  input: z.object({ unit_id: id() }),
  output: z.object({
    called: z.array(z.object({ number: z.int(), room: z.string().nullable(), called_at: z.string() })),
    waiting: z.int(),
  }),
})

/** A call of somebody known; what was told in it stays on the line's own page. */
const CallOfPerson = z.object({
  call_id: z.string(),
  at: z.string(),
  topics: z.array(z.string()),
  outcome: z.string().nullable(),
  state: z.string(),
  unit_name: z.string(),
  worker_name: z.string(),
})
export type CallOfPerson = z.infer<typeof CallOfPerson>

export const visitsOfPerson = query('reception.of-person', {
  verb: 'visit.see',
  is_private: true,
  input: z.object({ person_id: id() }),
  output: z.object({
    person_id: z.string(),
    visits: z.array(VisitLine.extend({ unit_name: z.string() })),
    appointments: z.array(AppointmentLine),
    calls: z.array(CallOfPerson),
    notes: z.array(
      z.object({
        note_id: z.string(),
        visit_id: z.string(),
        at: z.string(),
        worker_name: z.string(),
        compartment: z.string(),
        note: z.string().nullable(),
      }),
    ),
  }),
  reads: ({ person_id, visits, appointments, calls, notes }) =>
    visits.length + appointments.length + calls.length + notes.length > 0 ? [person_id] : [],
})
