// Who sends somebody on, and who answers: everybody who works with people. The roads in SQL (migrations/) say the same
// roles. A discreet referral has no unit: it is of who sent it, and of the service.
import { policy } from '#core/kernel'

export const referralRoles = [
  'service_coordinator',
  'outreach_operator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
] as const

const ours = { roles: referralRoles, by: 'self', also: { roles: referralRoles, by: 'unit' } } as const

export const referralsPolicy = policy({
  /** Asked where no unit is named: rows are then held by their own policies. */
  'referral.see': { roles: referralRoles, by: 'network' },
  'referral.send': ours,
  /** What the sender does later: withdraw, read, close, write down what an outside service said. */
  'referral.follow': ours,
  /** What the service does. */
  'referral.answer': { roles: referralRoles, by: 'unit' },
  /** Either side: a new appointment, an arrival, a companion, a note. */
  'referral.work': ours,
})
