// A new letter for a service without accounts: whoever holds an older one opens nothing any more. The letter itself is
// signed by the house, which alone holds the key.

import { z } from 'zod'
import { action, id, locked, refuse, update } from '#core/kernel'
import { Referral } from '../domain/referral.ts'
import { endedStates } from '../domain/words.ts'
import { placeOf, sidesOf, theOne } from './step.ts'

export const renewLink = action('referrals.renew-link', {
  input: z.object({ referral_id: id() }),
  verb: 'referral.work',
  needs: ({ referral_id }) => ({ referrals: locked(Referral, { referral_id }) }),
  on: ({ referrals }, _, me) => placeOf(theOne(referrals), me),
  decide: ({ referrals }, { referral_id }, { me }) => {
    const referral = theOne(referrals)
    if (!sidesOf(me, referral).is_sender) refuse('referrals.for-the-sender', undefined, 403)
    if (!referral.is_external) refuse('referrals.answers-here')
    if (endedStates.includes(referral.state) || referral.state === 'outcome_known')
      refuse('referrals.not-now')
    return { changes: [update(Referral, { referral_id }, { link_version: referral.link_version + 1 })] }
  },
})
