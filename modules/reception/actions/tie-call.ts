// A call went on in a referral: the call keeps which one, so that who reads the call finds how it went. The referral
// itself is sent in its own room.
import { z } from 'zod'
import { action, id, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { Referral } from '#referrals'
import { Call } from '../domain/call.ts'

export const tieCall = action('reception.tie-call', {
  input: z.object({ call_id: id(), referral_id: id() }),
  verb: 'call.work',
  needs: ({ call_id, referral_id }) => ({
    calls: locked(Call, { call_id }),
    referral: maybe(Referral, { referral_id }),
  }),
  on: ({ calls }) => ({ unit_id: (calls[0] ?? notFound()).unit_id }),
  decide: ({ calls, referral }, { call_id, referral_id }) => {
    const call = calls[0] ?? notFound()
    if (!referral) return notFound()
    if (call.referral_id && call.referral_id !== referral_id) refuse('reception.call-tied')
    return { changes: [update(Call, { call_id }, { referral_id })] }
  },
})
