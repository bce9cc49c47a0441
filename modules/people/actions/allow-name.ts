// Who coordinates a street unit says that the name of somebody under 18 may be written: thought about by two, not in
// the middle of a night.
import { z } from 'zod'
import { action, id, locked, notFound, refuse } from '#core/kernel'
import { stepFrom } from '../domain/identity-ladder.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { allowingReasons } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'

export const allowName = action('people.allow-name', {
  input: z.object({ person_id: id(), reason: z.enum(allowingReasons) }),
  verb: 'person.allow-name',
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: ({ persons }) => ({ unit_id: (persons[0] ?? notFound()).unit_id }),
  decide: ({ persons }, { reason }, moment) => {
    const person = persons[0] ?? notFound()
    const { person_id, unit_id, identity_level: from_level } = person
    const to_level = stepFrom(from_level, 'allow_name') ?? refuse('people.step-not-here')
    return {
      changes: [stepTaken({ person_id, unit_id, event: 'allow_name', from_level, to_level, reason }, moment)],
    }
  },
})
