// Who works on a file. The unit's own receive, assess and follow; others only when named in its team. The readers,
// circle and writers in this room's migrations name the same roles.
import { policy } from '#core/kernel'

/** Read every file of their unit. */
export const caseKeepers = ['social_worker', 'case_manager', 'service_coordinator'] as const
/** Read a file only when its team names them. */
export const caseCircle = [
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
  'community_facilitator',
  'outreach_operator',
] as const
export const caseWorkers = [...caseKeepers, ...caseCircle] as const

export const casesPolicy = policy({
  /** Rows are then held by their own policies: the unit's files, and those whose team names me. */
  'case.see': { roles: caseWorkers, by: 'file' },
  'case.keep': { roles: caseKeepers, by: 'file' },
  'case.open': { roles: caseKeepers, by: 'unit' },
  'case.arrange': { roles: caseKeepers, by: 'unit' },
  /** Of the one case manager named: the action looks at who that is. */
  'case.manage': { roles: ['social_worker', 'case_manager'], by: 'unit' },
  'case.decide': { roles: ['service_coordinator'], by: 'unit' },
  /** In one's own unit's name, also from another body: what is written says whose it is. */
  'case.write': { roles: caseWorkers, by: 'unit' },
})
