// Who said yes to going on with a file: referrals of its person that another body accepted.
import { z } from 'zod'
import { query } from '#core/kernel'

export const Taker = z.object({
  referral_id: z.string(),
  slip_code: z.string(),
  service_name: z.string(),
  to_organisation_id: z.string(),
  organisation_name: z.string(),
  /** The instant of the state it is in now: accepted, or what came after it. */
  state_since: z.string(),
})
export type Taker = z.infer<typeof Taker>

export const takers = query('cases.takers', {
  verb: 'case.see',
  input: z.object({ file_id: z.uuid() }),
  output: z.object({ file_id: z.string(), takers: z.array(Taker) }),
  reads: ({ file_id }) => [file_id],
})
