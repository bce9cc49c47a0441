// Who may let others see, hear a yes or a no, open a shut file in an emergency, and answer for privacy. The roads in SQL
// (migrations 2231 to 2239, and core's keeping) say the same roles.
import { policy } from '#core/kernel'

/** Know people and may hear from them to whom they want to be known. */
export const sharers = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'psychologist',
] as const
/** Answer for privacy in the network: they see what was done and why, not what is written of people. */
export const privacyRoles = ['dpo', 'privacy_admin'] as const
/** May stand beside somebody in danger whose file is shut for them. */
export const glassBreakers = [
  'social_worker',
  'case_manager',
  'health_worker',
  'service_coordinator',
  'educator',
  'legal_advisor',
  'psychologist',
] as const
/** Take down what somebody asks by right, where people are received. */
export const requestTakers = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'social_worker',
  'case_manager',
  'legal_advisor',
  'helpline_operator',
] as const
const byPrivacy = { roles: privacyRoles, by: 'network' } as const

export const privacyPolicy = policy({
  'person.share': { roles: sharers, by: 'person' },
  'person.end-share': { roles: sharers, by: 'organisation', also: byPrivacy },
  'person.see-ended-shares': {
    roles: ['service_coordinator', 'social_worker', 'case_manager', 'health_worker', 'educator'],
    by: 'network',
  },
  'consent.keep': { roles: sharers, by: 'unit' },
  'notice.publish': { roles: ['privacy_admin'], by: 'network' },
  'person.break-glass': { roles: glassBreakers, by: 'self' },
  'person.find-by-code': { roles: [...glassBreakers, ...privacyRoles], by: 'self' },
  'break-glass.review': { roles: ['dpo'], by: 'network' },
  'person.readers': { roles: sharers, by: 'person', also: byPrivacy },
  'rights.open': { roles: requestTakers, by: 'self', also: byPrivacy },
  'rights.see': { roles: requestTakers, by: 'self', also: byPrivacy },
  'rights.decide': byPrivacy,
  'retention.hold': byPrivacy,
  'retention.prepare': { roles: ['privacy_admin'], by: 'network' },
  'retention.approve': byPrivacy,
  'retention.keep': byPrivacy,
  'privacy.see': byPrivacy,
})
