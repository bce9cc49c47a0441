// How one person may be reached, for who reads their name.
import { z } from 'zod'
import { query } from '#core/kernel'
import { phoneAnswers } from '../domain/phone.ts'

export const phonesQuery = query('people.phones', {
  verb: 'person.see-phones',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    phones: z.array(
      z.object({
        phone_id: z.string(),
        /** Null once the person was forgotten. */
        number: z.string().nullable(),
        answered_by: z.enum(phoneAnswers),
        advice: z.string().nullable(),
        noted_at: z.string(),
      }),
    ),
  }),
  needs_purpose: ({ phones }) => phones.length > 0,
})
export type PhonesAnswer = z.infer<(typeof phonesQuery)['output']>
