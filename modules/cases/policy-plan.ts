// Who works with plans and papers: those of the unit's file write and sign, those of its circle read and say how their
// own steps went. The migrations (plans) say the same roles.
import { policy } from '#core/kernel'

const readers = ['social_worker', 'case_manager', 'service_coordinator'] as const
const circle = [
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
  'community_facilitator',
  'outreach_operator',
] as const
/** Of those around a file, who may read its social part and so follow a step of a plan. */
export const stepFollowers = [
  'educator',
  'psychologist',
  'cultural_mediator',
  'housing_officer',
  'outreach_operator',
] as const
const writers = ['social_worker', 'case_manager'] as const

export const plansPolicy = policy({
  'plan.see': { roles: [...readers, ...circle], by: 'file' },
  'plan.write': { roles: writers, by: 'unit' },
  'plan.sign': { roles: writers, by: 'unit' },
  'plan.follow': { roles: writers, by: 'unit', also: { roles: stepFollowers, by: 'self' } },
  'document.see': { roles: [...readers, ...circle], by: 'file' },
  'document.add': { roles: writers, by: 'unit' },
})
