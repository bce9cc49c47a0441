// A word between the two sides, or a note a side keeps for itself.

import { z } from 'zod'
import { action, id, line, one, refuse } from '#core/kernel'
import { Referral } from '../domain/referral.ts'
import { noting, placeOf } from './step.ts'

export const writeNote = action('referrals.write-note', {
  input: z.object({
    referral_id: id(),
    text: line(1000).trim().min(1),
    /** Only for my own side. */
    is_internal: z.boolean(),
  }),
  verb: 'referral.work',
  needs: ({ referral_id }) => ({ referral: one(Referral, { referral_id }) }),
  on: ({ referral }, _, me) => placeOf(referral, me),
  decide: ({ referral }, { text, is_internal }, moment) => {
    if (referral.is_discreet && !is_internal) refuse('referrals.discreet-only-yes')
    return { changes: noting(referral, { kind: is_internal ? 'internal' : 'message', text }, moment) }
  },
})
