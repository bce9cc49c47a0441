// A name is forgotten because the person asked, and somebody else who answers for privacy granted it: four eyes. What is
// past its time goes by a run. Names, numbers and papers go; nickname, band and what was
// counted stay.
import { z } from 'zod'
import { action, all, id, locked, notFound, refuse, update } from '#core/kernel'
import { stepFrom } from '../domain/identity-ladder.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { Person } from '../domain/person.ts'
import { grantedByAnother, RightsRequest } from '../domain/rights.ts'

export const reducingReasons = ['erasure_asked', 'objection'] as const

export const reduce = action('people.reduce', {
  input: z.object({ person_id: id(), reason: z.enum(reducingReasons) }),
  verb: 'person.reduce',
  needs: ({ person_id }) => ({
    persons: locked(Person, { person_id }),
    requests: all(RightsRequest, { person_id }),
  }),
  on: ({ persons }) => ({ unit_id: (persons[0] ?? notFound()).unit_id }),
  decide: ({ persons, requests }, { reason }, moment) => {
    const person = persons[0] ?? notFound()
    const { person_id, unit_id, identity_level: from_level } = person
    const to_level = stepFrom(from_level, 'reduce') ?? refuse('people.step-not-here')
    if (!grantedByAnother(requests, reason, moment.me.worker_id)) refuse('people.reduce-four-eyes')
    return {
      changes: [
        update(Person, { person_id }, { identity_level: to_level }),
        stepTaken({ person_id, unit_id, event: 'reduce', from_level, to_level, reason }, moment),
      ],
      derive: [{ kind: 'people.reduce', id: person_id }],
    }
  },
})
