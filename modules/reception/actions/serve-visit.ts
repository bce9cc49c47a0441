// From the call to the goodbye: not there yet, in a meeting, finished with what came of it, or gone before.
import { z } from 'zod'
import { action, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { Visit, VisitNote, type VisitRecord } from '../domain/desk.ts'
import { type VisitEvent, visitAfter } from '../domain/visit-states.ts'
import { interventions, noteCompartments, visitOutcomes } from '../domain/words.ts'

const visitIn = (visits: VisitRecord[]): VisitRecord => visits[0] ?? notFound()
const stateAfter = (visit: VisitRecord, event: VisitEvent) =>
  visitAfter(visit.state, event) ?? refuse('reception.not-from-here', { state: visit.state })

const simple = (name: string, event: VisitEvent) =>
  action(name, {
    input: z.object({ visit_id: id() }),
    verb: 'visit.work',
    needs: ({ visit_id }) => ({ visits: locked(Visit, { visit_id }) }),
    on: ({ visits }) => ({ unit_id: visitIn(visits).unit_id }),
    decide: ({ visits }, { visit_id }, moment) => {
      const visit = visitIn(visits)
      const state = stateAfter(visit, event)
      const who = { worker_id: moment.me.worker_id }
      const ends = { state, ended_at: moment.now }
      const fields: Record<string, object> = {
        put_back: { state, called_at: null, worker_id: null, room: null },
        // Received without being called: the wait ends all the same, and is counted.
        begin: { state, begun_at: moment.now, called_at: visit.called_at ?? moment.now, ...who },
      }
      return { changes: [update(Visit, { visit_id }, fields[event] ?? ends)] }
    },
  })

export const putBackVisit = simple('reception.put-back-visit', 'put_back')
export const beginVisit = simple('reception.begin-visit', 'begin')
export const leaveVisit = simple('reception.leave-visit', 'leave')
export const visitNotThere = simple('reception.visit-not-there', 'not_there')

export const finishVisit = action('reception.finish-visit', {
  input: z.object({
    visit_id: id(),
    /** Of the visit; a note is kept only about somebody who is known. */
    person_id: id().nullable(),
    outcomes: z.array(z.enum(visitOutcomes)).min(1).max(7),
    interventions: z.array(z.enum(interventions)).max(11),
    note: line(4000).nullable(),
    compartment: z.enum(noteCompartments),
  }),
  verb: 'visit.work',
  seals: ({ person_id, note }) => (person_id !== null && note?.trim() ? [person_id] : []),
  needs: ({ visit_id }) => ({ visits: locked(Visit, { visit_id }) }),
  on: ({ visits }) => ({ unit_id: visitIn(visits).unit_id }),
  decide: ({ visits }, input, moment) => {
    const visit = visitIn(visits)
    const state = stateAfter(visit, 'finish')
    const note = input.note?.trim() || null
    if (visit.person_id !== input.person_id) notFound()
    if (note !== null && visit.person_id === null) refuse('reception.note-without-person')
    if (note !== null && !moment.me.clearance.includes(input.compartment))
      refuse('reception.note-not-cleared')
    const { unit_id, organisation_id, visit_id, person_id } = visit
    return {
      changes: [
        update(
          Visit,
          { visit_id },
          {
            state,
            ended_at: moment.now,
            outcomes: [...new Set(input.outcomes)],
            interventions: [...new Set(input.interventions)],
          },
        ),
        ...(note !== null && person_id !== null
          ? [
              insert(VisitNote, {
                ...{ note_id: moment.born(0), visit_id, person_id, unit_id, organisation_id },
                worker_id: moment.me.worker_id,
                at: moment.now,
                compartment: input.compartment,
                note,
              }),
            ]
          : []),
      ],
      events: [{ name: 'visit-finished', data: { visit_id, unit_id } }],
    }
  },
})
