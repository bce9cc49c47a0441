// Who may shape the partnership. The roads in SQL have the same names (see this room's migrations).
import { policy } from '#core/kernel'

export const everyRole = [
  'network_admin', 'project_manager', 'partner_admin', 'service_coordinator', 'outreach_operator', 'peer_worker',
  'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator', 'legal_advisor', 'health_worker',
  'housing_officer', 'hub_manager', 'warehouse_operator', 'community_facilitator', 'trainer', 'helpline_operator',
  'conflict_mediator', 'volunteer', 'host_tutor', 'monitoring_officer', 'evaluator', 'funder_viewer', 'dpo',
  'privacy_admin', 'system_admin',
] as const

export const networkPolicy = policy({
  'network.see': { roles: everyRole, by: 'network' },
  'organisation.add': { roles: ['network_admin'], by: 'network' },
  'unit.add': { roles: ['partner_admin'], by: 'organisation', also: { roles: ['network_admin'], by: 'network' } },
  'worker.enlist': { roles: ['network_admin', 'partner_admin'], by: 'network' },
  'grant.give': { roles: ['partner_admin'], by: 'organisation', also: { roles: ['network_admin'], by: 'network' } },
})
