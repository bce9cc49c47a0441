// Where the network stands in the national sums: which of its projects is of many cities, who is in, what of ours is read there.
import { z } from 'zod'
import { query } from '#core/kernel'

const words = z.object({ it: z.string(), en: z.string() })

const answer = z.object({
  federations: z.array(
    z.object({
      federation: z.string(),
      title: words,
      /** Ours, when we are in. */
      membership: z
        .object({ membership_id: z.string(), municipality_code: z.string(), joined_at: z.string() })
        .nullable(),
      /** The cities of the project where units of ours work. */
      ours: z.array(z.string()),
      cities: z.array(
        z.object({
          municipality_code: z.string(),
          name: z.string(),
          /** Name of the network that speaks for it. */
          network: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The last word on each table we let out for everybody: all that is read. */
  released: z.array(
    z.object({
      figure: z.string(),
      label: words.nullable(),
      period: z.string(),
      dimension: z.string(),
      total: z.number().nullable(),
      published_at: z.string(),
    }),
  ),
})
export type MembershipAnswer = z.infer<typeof answer>

export const membershipQuery = query('federation.membership', {
  verb: 'federation.see',
  input: z.object({}),
  output: answer,
})
