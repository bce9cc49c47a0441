// Where the records of this room are found at the desk: the page of a referral.
import { deskPage } from '#core/kernel'
import { Referral } from './referral.ts'

export const referralsPages = [
  deskPage(Referral, { verb: 'referral.see', address: (referral_id) => `/referrals/${referral_id}` }),
]
