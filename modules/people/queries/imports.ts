// The lists my units brought in, the last one first, with how far each one is.

import { z } from 'zod'
import { query } from '#core/kernel'

export const imports = query('people.imports', {
  verb: 'person.see-imports',
  input: z.object({}),
  output: z.object({
    imports: z.array(
      z.object({
        import_id: z.string(),
        unit_name: z.string(),
        worker_name: z.string().nullable(),
        state: z.enum(['running', 'done', 'failed', 'undone']),
        households: z.number(),
        persons: z.number(),
        households_in: z.number(),
        persons_in: z.number(),
        started_at: z.string(),
        ended_at: z.string().nullable(),
      }),
    ),
  }),
})
export type ImportsAnswer = z.infer<(typeof imports)['output']>
