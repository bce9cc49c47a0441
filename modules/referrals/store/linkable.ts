// The state of the letter, for who sent the referral.
import { answering, notFound } from '#core/kernel'
import { sidesOf } from '../actions/step.ts'
import type { ReferralRecord } from '../domain/referral.ts'
import { endedStates } from '../domain/words.ts'
import { linkable } from '../queries/linkable.ts'

export const linkableAnswering = answering(linkable, {
  statements: ({ referral_id }, { network_id }) => [
    {
      name: 'referral link',
      text: `select r.*, s.email is not null as has_email from referrals.referrals r
        join services.services s on s.network_id = $1 and s.service_id = r.to_service_id where r.network_id = $1 and r.referral_id = $2`,
      values: [network_id, referral_id],
    },
  ],
  tell: ([rows = []], { me }) => {
    const row = (rows[0] ?? notFound()) as unknown as ReferralRecord & { has_email: boolean }
    const isOver = endedStates.includes(row.state) || row.state === 'outcome_known'
    return {
      link_version: row.link_version,
      may_link: row.is_external && !isOver && sidesOf(me, row).is_sender,
      has_email: row.has_email,
    }
  },
})
