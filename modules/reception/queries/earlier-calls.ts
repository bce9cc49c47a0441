// While a number is being typed: has it called this line before, and whose is it? Only what who answers may see anyway.
import { z } from 'zod'
import { id, line, query } from '#core/kernel'

export const earlierCalls = query('reception.earlier-calls', {
  verb: 'call.work',
  input: z.object({ unit_id: id(), phone: line(40).trim().min(6) }),
  output: z.object({
    /** False while it cannot be a number yet. */
    is_whole: z.boolean(),
    calls: z.array(
      z.object({
        call_id: z.string(),
        at: z.string(),
        worker_name: z.string(),
        topics: z.array(z.string()),
        outcome: z.string().nullable(),
        state: z.string(),
        note: z.string().nullable(),
      }),
    ),
    /** Whose number it is, or whose call it was; nobody for who may not see persons. */
    persons: z.array(z.object({ person_id: z.string(), name: z.string(), others_answer: z.boolean() })),
  }),
  on: ({ unit_id }) => ({ unit_id }),
  reads: ({ persons }) => persons.map(({ person_id }) => person_id),
  is_private: true,
})
export type EarlierCalls = z.infer<(typeof earlierCalls)['output']>
