// Kilograms of a time, giver by giver: what they brought, what of it left to be used, what was thrown away. Who gave how much is a
// matter of their papers, so it is told to who keeps those.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'

const text = z.string()

const row = z.object({
  donor_id: text,
  name: text.nullable(),
  kind: text,
  gifts: z.number(),
  /** Grams; pieces whose weight nobody knows are counted apart. */
  brought: z.number(),
  given: z.number(),
  thrown: z.number(),
  portions: z.number(),
  unweighed: z.number(),
})
export type GiverRow = z.infer<typeof row>

export const byGiver = query('donations.by-giver', {
  verb: 'donor.see-papers',
  input: z.object({ organisation_id: id(), from_day: dayText(), to_day: dayText() }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({ givers: z.array(row) }),
})
export type ByGiver = z.infer<typeof byGiver.output>
