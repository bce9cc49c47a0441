// Who may do what on an outing. The readers and writers in this room's migration name the same roles.
import { policy } from '#core/kernel'

/** Everyone who goes out with a unit. */
export const streetRoles = [
  'service_coordinator',
  'outreach_operator',
  'peer_worker',
  'health_worker',
  'educator',
  'social_worker',
  'cultural_mediator',
] as const
const healthRoles = ['service_coordinator', 'outreach_operator', 'health_worker'] as const
const noteRoles = [
  'service_coordinator',
  'outreach_operator',
  'educator',
  'social_worker',
  'cultural_mediator',
] as const

export const outreachPolicy = policy({
  'shift.see': { roles: streetRoles, by: 'unit' },
  /** Asked where no unit is named: rows are then held by their own policies. */
  'shift.list': { roles: streetRoles, by: 'network' },
  'shift.plan': { roles: ['service_coordinator'], by: 'unit' },
  'shift.confirm': { roles: ['service_coordinator'], by: 'unit' },
  'shift.cancel': { roles: ['service_coordinator'], by: 'unit' },
  /** Of the leader, or of a coordinator in their place: the action looks at who is named. */
  'shift.lead': { roles: streetRoles, by: 'unit' },
  'shift.walk': { roles: streetRoles, by: 'unit' },
  'shift.validate': { roles: ['service_coordinator'], by: 'unit' },
  'shift.reopen': { roles: ['service_coordinator'], by: 'unit' },
  'contact.record': { roles: streetRoles, by: 'unit' },
  /** Notes and harm reduction also take the compartment, which the network gives to roles. */
  'contact-note.write': { roles: noteRoles, by: 'unit' },
  'harm-reduction.write': { roles: healthRoles, by: 'unit' },
  'contact.annul': { roles: healthRoles, by: 'unit' },
  'test.record': { roles: ['health_worker'], by: 'unit' },
  'hiv-test.record': { roles: ['health_worker'], by: 'unit' },
  /** Whoever found out how they are. */
  'alarm.settle': { roles: streetRoles, by: 'unit' },
})
