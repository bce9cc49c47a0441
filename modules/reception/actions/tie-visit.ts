// Somebody met at the desk as nobody is remembered after it: the visit goes into their story when they say yes to that.
// Who asked and when stays with it; a no is written nowhere, and the visit stays of nobody.
import { z } from 'zod'
import { action, dayInItaly, id, locked, may, maybe, notFound, refuse, update } from '#core/kernel'
import { metAgain, Person } from '#people'
import { Visit } from '../domain/desk.ts'
import { whyNotTied } from '../domain/whose-visit.ts'

export const tieVisit = action('reception.tie-visit', {
  input: z.object({
    visit_id: id(),
    person_id: id(),
    /** Their own answer: may this visit stand beside them? */
    agreed: z.literal(true),
  }),
  verb: 'visit.work',
  needs: ({ visit_id, person_id }) => ({
    // Held: two colleagues do not give one visit to two people.
    visits: locked(Visit, { visit_id }),
    person: maybe(Person, { person_id }),
  }),
  on: ({ visits }) => ({ unit_id: (visits[0] ?? notFound()).unit_id }),
  decide: ({ visits, person }, { visit_id, person_id }, moment) => {
    const visit = visits[0] ?? notFound()
    if (!person) return notFound()
    if (visit.person_id === person_id) return { changes: [] }
    if (visit.person_id !== null) refuse('reception.visit-tied')
    const wrong = whyNotTied(visit, dayInItaly(moment.now))
    if (wrong) refuse(`reception.${wrong}`)
    const may_note = may(moment.me, 'person.note-met', { unit_id: person.unit_id })
    return {
      changes: [
        update(Visit, { visit_id }, { person_id, tied_at: moment.now, tied_by: moment.me.worker_id }),
        ...(may_note ? metAgain(person, visit.on_day) : []),
      ],
    }
  },
})
