// Who may let others see, hear a yes or a no, open a shut file in an emergency, and answer for privacy. The roads in SQL
// (migrations 2231 to 2239, and core's keeping) say the same roles.
import { policy } from '#core/kernel'
import { personReaders } from './policy.ts'

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
const byPrivacy = { roles: privacyRoles, by: 'network' } as const

export const privacyPolicy = policy({
  'person.share': { roles: personReaders, by: 'person' },
  'person.end-share': { roles: personReaders, by: 'organisation', also: byPrivacy },
  'consent.keep': { roles: personReaders, by: 'unit' },
  'notice.publish': { roles: ['privacy_admin'], by: 'network' },
  'person.break-glass': { roles: glassBreakers, by: 'self' },
  'break-glass.review': { roles: ['dpo'], by: 'network' },
  'person.readers': { roles: personReaders, by: 'person', also: byPrivacy },
  'privacy.see': byPrivacy,
})
