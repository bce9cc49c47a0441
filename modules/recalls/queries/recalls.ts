// Recalls and drills of my body, what other bodies of the network have recalled and I hold too, and when we last tried.
import { z } from 'zod'
import { query } from '#core/kernel'
import { recallLine } from './shapes.ts'

export const recalls = query('recalls.list', {
  verb: 'recall.see',
  input: z.object({}),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    recalls: z.array(recallLine),
    /** Opened by others of the network; `held` lots of mine seem to be of the same. */
    heard: z.array(recallLine.extend({ organisation_name: z.string(), held: z.int() })),
    last_drill_on: z.string().nullable(),
    is_drill_due: z.boolean(),
  }),
})
export type Recalls = z.infer<typeof recalls.output>
