// Within how many days each act is due in this network, and what is usual.
import { z } from 'zod'
import { query, termCounts } from '#core/kernel'

const label = z.object({ it: z.string(), en: z.string() })
const term = { days: z.int(), counts: z.enum(termCounts) }

export const termsQuery = query('network.terms', {
  verb: 'network.see',
  input: z.object({}),
  output: z.object({
    terms: z.array(
      z.object({
        room: z.string(),
        term: z.string(),
        title: label,
        ...term,
        usual: z.object(term),
        least: z.int(),
        most: z.int(),
        /** Nothing when it is the usual one. */
        set_at: z.string().nullable(),
        set_by_name: z.string().nullable(),
      }),
    ),
  }),
})
