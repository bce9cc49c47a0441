// Somebody comes in: they get the next number of the day. They may stay nobody; whoever is already known is noted as
// met, as far as who receives may say so.
import { z } from 'zod'
import { action, dayInItaly, id, insert, line, locked, may, maybe, refuse, update } from '#core/kernel'
import { isDiscreet, metAgain, Person } from '#people'
import { Service } from '#services'
import { Desk, languageCode, Visit } from '../domain/desk.ts'
import { nextNumber } from '../domain/visit-states.ts'
import { firstNeeds, professions } from '../domain/words.ts'

export const arrive = action('reception.arrive', {
  input: z.object({
    visit_id: id(),
    unit_id: id(),
    service_id: id().nullable(),
    person_id: id().nullable(),
    called_as: line(40).nullable(),
    profession: z.enum(professions).nullable(),
    language: languageCode().nullable(),
    needs_interpreter: z.boolean(),
    first_need: z.enum(firstNeeds),
    appointment_id: id().nullable(),
  }),
  verb: 'visit.work',
  needs: ({ unit_id, person_id, service_id }) => ({
    // Held until the number is given: two people at two doors get two numbers.
    desks: locked(Desk, { unit_id }),
    person: maybe(Person, { person_id }),
    service: maybe(Service, { service_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ desks, person, service }, input, moment) => {
    const desk = desks[0] ?? refuse('reception.no-desk')
    if (!desk.takes_visits) refuse('reception.no-desk')
    if (input.person_id !== null && !person) refuse('core.not-found', undefined, 404)
    if (input.service_id !== null && service?.unit_id !== input.unit_id) refuse('reception.service-not-here')
    const called_as = input.called_as?.trim() || null
    if (!isDiscreet(called_as)) refuse('reception.called-as-tells-too-much')
    const today = dayInItaly(moment.now)
    const given = nextNumber(desk, today)
    const may_note = person && may(moment.me, 'person.note-met', { unit_id: person.unit_id })
    return {
      changes: [
        insert(Visit, {
          ...input,
          called_as,
          organisation_id: desk.organisation_id,
          on_day: today,
          number: given.given,
          state: 'waiting',
          waiting_since: moment.now,
          called_at: null,
          begun_at: null,
          ended_at: null,
          worker_id: null,
          room: null,
          outcomes: [],
          interventions: [],
          tied_at: null,
          tied_by: null,
        }),
        update(Desk, { unit_id: desk.unit_id }, given),
        ...(may_note ? metAgain(person, today) : []),
      ],
      events: [{ name: 'visit-arrived', data: { visit_id: input.visit_id, unit_id: input.unit_id } }],
      answer: { number: given.given },
    }
  },
})
