// Who may shape the partnership. The roads in SQL have the same names (see this room's migrations).
import { policy } from '#core/kernel'

export const everyRole = [
  'network_admin',
  'project_manager',
  'partner_admin',
  'service_coordinator',
  'outreach_operator',
  'peer_worker',
  'social_worker',
  'case_manager',
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
  'hub_manager',
  'warehouse_operator',
  'community_facilitator',
  'trainer',
  'helpline_operator',
  'conflict_mediator',
  'volunteer',
  'host_tutor',
  'monitoring_officer',
  'evaluator',
  'funder_viewer',
  'dpo',
  'privacy_admin',
  'system_admin',
] as const

/** Who keeps watch outside and works for nobody: they may tell, and see what they told. */
export const outsideRoles = ['sentinel'] as const
/** Every role a body can give. */
export const givenRoles = [...everyRole, ...outsideRoles] as const

/** Roles whose word counts in the whole network: an organisation's own administrator cannot give them. */
export const networkWideRoles = [
  'network_admin',
  'project_manager',
  'monitoring_officer',
  'evaluator',
  'funder_viewer',
  'dpo',
  'privacy_admin',
  'system_admin',
] as const

const byNetworkAdmin = { roles: ['network_admin'], by: 'network' } as const
const byOwnAdmin = { roles: ['partner_admin'], by: 'organisation', also: byNetworkAdmin } as const

export const networkPolicy = policy({
  /** Who am I here: whoever has a session may ask. */
  'self.see': { roles: givenRoles, by: 'network' },
  'network.see': { roles: everyRole, by: 'network' },
  'organisation.add': byNetworkAdmin,
  'organisation.change': byNetworkAdmin,
  'unit.add': byOwnAdmin,
  'unit.change': byOwnAdmin,
  /** Single days on which a unit is closed, or open by exception. */
  'unit.set-days': { roles: ['hub_manager', 'service_coordinator'], by: 'unit' },
  'worker.see': {
    roles: ['network_admin', 'project_manager', 'partner_admin', 'service_coordinator', 'dpo'],
    by: 'network',
  },
  'worker.enlist': byOwnAdmin,
  'worker.end': byOwnAdmin,
  'grant.see': {
    roles: ['partner_admin', 'service_coordinator', 'dpo'],
    by: 'organisation',
    also: { roles: ['network_admin', 'dpo'], by: 'network' },
  },
  'grant.give': byOwnAdmin,
  'grant.end': byOwnAdmin,
  'clearance.set': byNetworkAdmin,
  'clearance.settle': { roles: ['dpo'], by: 'network' },
  'agreement.keep': byNetworkAdmin,
  'project.load': byNetworkAdmin,
  'project.set-target': { roles: ['network_admin', 'project_manager'], by: 'network' },
  'term.set': byNetworkAdmin,
  'territory.renew': byNetworkAdmin,
  'audit.see': { roles: ['dpo'], by: 'network' },
})
