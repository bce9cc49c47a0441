// Who says what there is to do, and who may come and do it. The row policies of the migration say the same roles.
import { policy } from '#core/kernel'

/** Who answers for the turns of a body. */
export const turnKeepers = ['hub_manager', 'service_coordinator'] as const
/** Whoever works or helps where volunteers do. */
export const comers = [
  'hub_manager',
  'service_coordinator',
  'warehouse_operator',
  'volunteer',
  'outreach_operator',
  'peer_worker',
  'educator',
  'community_facilitator',
] as const

export const volunteeringPolicy = policy({
  'turn.see': { roles: comers, by: 'network' },
  'turn.keep': { roles: turnKeepers, by: 'organisation' },
  'turn.join': { roles: comers, by: 'self' },
})
