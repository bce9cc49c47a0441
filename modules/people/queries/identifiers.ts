// The numbers of one person, for who needs them for a help; and beside each, whom I may see that has the same.
import { z } from 'zod'
import { query } from '#core/kernel'
import { disagreementWords } from '../domain/tax-code.ts'

const ToldIdentifier = z.object({
  identifier_id: z.string(),
  kind: z.string(),
  /** Null once the person was forgotten. */
  value: z.string().nullable(),
  noted_at: z.string(),
  ended_on: z.string().nullable(),
  /** Perhaps the same person, written twice. Nothing is joined by itself. */
  also: z.array(z.object({ person_id: z.string(), name: z.string() })),
})

export const identifiersQuery = query('people.identifiers', {
  verb: 'person.see-identifiers',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({ identifiers: z.array(ToldIdentifier) }),
  reads: ({ identifiers }) => identifiers.flatMap((each) => each.also.map((other) => other.person_id)),
  needs_purpose: ({ identifiers }) => identifiers.length > 0,
})

/** Before a tax code is noted: does it hold, and what does not agree with what the person says? It only tells. */
export const checkTaxCodeQuery = query('people.check-tax-code', {
  verb: 'person.see-identifiers',
  input: z.object({ value: z.string().min(3).max(40), person_id: z.uuid().optional() }),
  output: z.object({
    structure_ok: z.boolean(),
    check_ok: z.boolean(),
    date_ok: z.boolean(),
    place_known: z.boolean(),
    /** Name of the place of birth; of a municipality that is no more, as it was called. */
    place_name: z.string().nullable(),
    /** Null when there is no name to compare with. */
    coherent_with_person: z.boolean().nullable(),
    disagreements: z.array(z.enum(disagreementWords)),
  }),
  is_private: true,
})
