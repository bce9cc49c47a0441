// The next number is called, or one of them by choice. Two rooms that call at once call two people: the rows that wait
// are held until the call is written.
import { z } from 'zod'
import { action, type Change, dayInItaly, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { Visit, type VisitRecord } from '../domain/desk.ts'
import { nextOf, visitAfter } from '../domain/visit-states.ts'
import { professions } from '../domain/words.ts'

interface Caller {
  worker_id: string
  room: string | null
  now: string
}

const called = ({ visit_id }: VisitRecord, { worker_id, room, now }: Caller): Change =>
  update(Visit, { visit_id }, { state: 'called', called_at: now, worker_id, room })

export const callNext = action('reception.call-next', {
  input: z.object({
    unit_id: id(),
    profession: z.enum(professions).nullable(),
    room: line(40).nullable(),
  }),
  verb: 'visit.work',
  needs: ({ unit_id }) => ({ waiting: locked(Visit, { unit_id, state: 'waiting' }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ waiting }, { profession, room }, moment) => {
    const next = nextOf(waiting, dayInItaly(moment.now), profession) ?? refuse('reception.nobody-waits')
    return {
      changes: [called(next, { worker_id: moment.me.worker_id, room, now: moment.now })],
      answer: { visit_id: next.visit_id, number: next.number },
    }
  },
})

export const callVisit = action('reception.call-visit', {
  input: z.object({ visit_id: id(), room: line(40).nullable() }),
  verb: 'visit.work',
  needs: ({ visit_id }) => ({ visits: locked(Visit, { visit_id }) }),
  on: ({ visits }) => ({ unit_id: (visits[0] ?? notFound()).unit_id }),
  decide: ({ visits }, { room }, moment) => {
    const visit = visits[0] ?? notFound()
    if (!visitAfter(visit.state, 'call')) refuse('reception.not-from-here', { state: visit.state })
    return {
      changes: [called(visit, { worker_id: moment.me.worker_id, room, now: moment.now })],
      answer: { number: visit.number },
    }
  },
})
