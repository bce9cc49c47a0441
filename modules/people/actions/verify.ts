// A document was seen, or a registry asked: some helps need it. What was seen is written, the number only when asked for.
import { z } from 'zod'
import { action, dayText, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { stepFrom } from '../domain/identity-ladder.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { dayOf } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'
import { documentKinds, Verification } from '../domain/verification.ts'

export const verify = action('people.verify', {
  input: z.object({
    verification_id: id(),
    person_id: id(),
    unit_id: id(),
    seen: z.enum(['document', 'registry']),
    document_kind: z.enum(documentKinds).nullable(),
    number: line(40).trim().nullable().optional(),
    seen_on: dayText(),
  }),
  verb: 'person.verify',
  seals: ({ person_id }) => [person_id],
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons }, input, moment) => {
    const person = persons[0] ?? notFound()
    const { verification_id, person_id, unit_id, seen, seen_on } = input
    const from_level = person.identity_level
    const to_level = stepFrom(from_level, 'verify') ?? refuse('people.step-not-here')
    if (seen === 'document' && input.document_kind === null) refuse('people.document-not-said')
    if (seen_on > dayOf(moment)) refuse('people.seen-in-future')
    return {
      changes: [
        update(Person, { person_id }, { identity_level: to_level }),
        insert(Verification, {
          ...{ verification_id, person_id, unit_id, seen, seen_on },
          document_kind: seen === 'document' ? input.document_kind : null,
          number_sealed: input.number || null,
          worker_id: moment.me.worker_id,
        }),
        stepTaken({ person_id, unit_id, event: 'verify', from_level, to_level, reason: seen }, moment),
      ],
    }
  },
})
