// Who may do what, told a second time from the mission's own table of roles, as plain words and maps: it asks nothing
// of the product's policies, so that product and reference can be wrong only separately.

export const roles = [
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
export type Role = (typeof roles)[number]

/** What this network lets each role read; a role that is not named reads nothing that is kept apart. */
const cleared: Partial<Record<Role, string[]>> = {
  service_coordinator: ['base', 'social', 'health_addiction'],
  outreach_operator: ['base', 'social', 'health_addiction'],
  peer_worker: ['base'],
  health_worker: ['base', 'health', 'health_addiction', 'hiv'],
  social_worker: ['base', 'social'],
  case_manager: ['base', 'legal_status'],
  legal_advisor: ['legal_status'],
}

/** Where a record lies, seen from a worker whose grant is in the mobile unit of the lead body. */
export const relations = ['own unit', 'other unit', 'other body', 'other network'] as const
export type Relation = (typeof relations)[number]
/** Granted for the one unit, or for the whole body. */
export const reaches = ['unit', 'body'] as const
export type Reach = (typeof reaches)[number]

export type Breadth = 'unit' | 'body' | 'network'
export interface Road {
  of: readonly Role[]
  within: Breadth
  /** Something kept apart, which the role must be cleared for. */
  apart?: string
}
export interface Somebody {
  role: Role
  reach: Reach
}

const covers: Record<Breadth, (reach: Reach, relation: Relation) => boolean> = {
  unit: (reach, relation) => relation === 'own unit' || (relation === 'other unit' && reach === 'body'),
  body: (_, relation) => relation === 'own unit' || relation === 'other unit',
  network: (_, relation) => relation !== 'other network',
}

export const mayTravel = (who: Somebody, relation: Relation, roads: Road[]): boolean =>
  roads.some(
    ({ of, within, apart }) =>
      of.includes(who.role) &&
      covers[within](who.reach, relation) &&
      (apart === undefined || (cleared[who.role] ?? []).includes(apart)),
  )

export const everyone = roles
/** Those who go out. */
export const street: Role[] = [
  'service_coordinator',
  'outreach_operator',
  'peer_worker',
  'health_worker',
  'educator',
  'social_worker',
  'cultural_mediator',
]
/** Those of them who may hear of drugs and tests. */
export const health: Role[] = ['service_coordinator', 'outreach_operator', 'health_worker']
/** Those who write in words. */
export const writers: Role[] = [
  'service_coordinator',
  'outreach_operator',
  'educator',
  'social_worker',
  'cultural_mediator',
]
/** Those who may be told a nickname, and those who may look one up. */
export const keepers: Role[] = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
]
export const lookers: Role[] = [...keepers, 'social_worker', 'case_manager', 'psychologist']
/** Those who follow somebody, at a desk too. */
export const followers: Role[] = [...lookers, 'legal_advisor', 'housing_officer', 'community_facilitator']
/** Those who receive people at a desk. */
export const receivers: Role[] = [
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
  'privacy_admin',
]
/** Those who may ask for a name and write it, and those who may read one: who goes out at night needs none. */
export const namers: Role[] = ['social_worker', 'case_manager', 'educator', 'legal_advisor']
export const nameReaders: Role[] = [
  ...namers,
  'service_coordinator',
  'psychologist',
  'cultural_mediator',
  'housing_officer',
  'health_worker',
  'community_facilitator',
]
/** Those who keep the store, load a van, hold things in their hands. */
export const storekeepers: Role[] = ['service_coordinator', 'hub_manager', 'warehouse_operator']
export const loaders: Role[] = [...storekeepers, 'outreach_operator', 'educator', 'health_worker']
export const givers: Role[] = [...loaders, 'peer_worker', 'cultural_mediator', 'social_worker']
