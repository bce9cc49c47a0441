// How the circle closes, service by service. Numbers under three are not told.

import { z } from 'zod'
import { dayText, query } from '#core/kernel'

const Cell = z.number().nullable()
const Line = z.object({
  service_id: z.string(),
  name: z.string(),
  is_external: z.boolean(),
  sent: Cell,
  states: z.record(z.string(), Cell),
  acceptance_share: z.number().nullable(),
  closure_share: z.number().nullable(),
  days_to_attendance: z.number().nullable(),
  declined_because: z.record(z.string(), Cell),
})
export type LoopLine = z.infer<typeof Line>

export const loopClosure = query('referrals.loop-closure', {
  verb: 'referral.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  output: z.object({ services: z.array(Line) }),
})
