// What waits for me among records: a second yes to two that look like one person, and questions of partners. For the first
// page: no record is named there, nor coded.
import { z } from 'zod'
import { query } from '#core/kernel'

export const secondLooks = query('people.second-looks', {
  verb: 'person.see-duplicates',
  input: z.object({}),
  output: z.object({
    links: z.array(
      z.object({ link_id: z.string(), proposed_by_name: z.string().nullable(), proposed_at: z.string() }),
    ),
    questions: z.array(z.object({ request_id: z.string(), body_name: z.string(), asked_at: z.string() })),
  }),
})
export type SecondLooks = z.infer<(typeof secondLooks)['output']>
