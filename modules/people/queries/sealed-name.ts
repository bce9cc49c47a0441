// From an anonymous file of addiction care back to the name: for the service that keeps the key, and nobody else.
import { z } from 'zod'
import { query } from '#core/kernel'

export const sealedNameQuery = query('people.sealed-name', {
  verb: 'person.open-sealed',
  input: z.object({ person_id: z.uuid() }),
  /** Null when this file leads nowhere, or nowhere for me. */
  output: z.object({ named_id: z.string().nullable() }),
  is_private: true,
  needs_purpose: ({ named_id }) => named_id !== null,
})
