// Whether a letter may be signed for this referral, and which one would be the last: asked by the house itself.

import { z } from 'zod'
import { query } from '#core/kernel'

export const linkable = query('referrals.linkable', {
  verb: 'referral.see',
  input: z.object({ referral_id: z.uuid() }),
  output: z.object({ link_version: z.number(), may_link: z.boolean(), has_email: z.boolean() }),
})
