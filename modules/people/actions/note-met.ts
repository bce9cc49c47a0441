// Met again, also without anything else to write: the person is still around.

import { z } from 'zod'
import { action, dayText, id, locked, notFound, refuse } from '#core/kernel'
import { noteMet as metOn } from '../domain/met.ts'
import { Person } from '../domain/person.ts'

export const noteMet = action('people.note-met', {
  input: z.object({ person_id: id(), met_on: dayText() }),
  verb: 'person.note-met',
  offline: true,
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: ({ persons }) => {
    const person = persons[0] ?? notFound()
    return { unit_id: person.unit_id, organisation_id: person.organisation_id }
  },
  decide: ({ persons }, { met_on }) => {
    const person = persons[0] ?? notFound()
    if (met_on < person.met_on) refuse('people.met-before-first', { met_on: person.met_on })
    return { changes: metOn(person, met_on) }
  },
})
