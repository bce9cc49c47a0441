// The door of the federation room: who joins a national sum, and the questions about it. Safe in browsers.
export { join } from './actions/join.ts'
export { leave } from './actions/leave.ts'
export type { City, Federation, NationalFigure } from './domain/federation.ts'
export { Membership } from './domain/membership.ts'
export { federationPolicy } from './policy.ts'
export { federationProblems } from './problems.ts'
export { type MembershipAnswer, membershipQuery } from './queries/membership.ts'
