// From an anonymous file of addiction care back to the name: for the service that keeps the key, and nobody else.
import { z } from 'zod'
import { query } from '#core/kernel'

export const sealedNameQuery = query('people.sealed-name', {
  verb: 'person.open-sealed',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({ named_id: z.string() }),
  is_private: true,
  needs_purpose: () => true,
})
