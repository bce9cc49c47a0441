// The door of the network room: organisations, units, workers and their roles, agreements, projects, territory.
export { acceptTerritory } from './actions/accept-territory.ts'
export { addOrganisation } from './actions/add-organisation.ts'
export { addUnit } from './actions/add-unit.ts'
export { endOrganisation, renameOrganisation } from './actions/change-organisation.ts'
export { changeUnit, endUnit } from './actions/change-unit.ts'
export { endGrant } from './actions/end-grant.ts'
export { endWorker } from './actions/end-worker.ts'
export { enlistWorker } from './actions/enlist-worker.ts'
export { giveRole } from './actions/give-role.ts'
export { loadProject, type ProjectInput } from './actions/load-project.ts'
export { requestRoleClearance, setRoleClearance, settleRoleClearance } from './actions/set-role-clearance.ts'
export { setTarget } from './actions/set-target.ts'
export { setTerm } from './actions/set-term.ts'
export { setUnitPhone } from './actions/set-unit-phone.ts'
export { endAgreement, signAgreement } from './actions/sign-agreement.ts'
export {
  Agreement,
  AgreementShare,
  agreementKinds,
  faultOfShares,
  holdsOn,
  isReserved,
  reservedCompartments,
} from './domain/agreement.ts'
export { ClearanceRequest, newlyReserved } from './domain/clearance.ts'
export { District, TerritoryRenewal } from './domain/district.ts'
export { isOver, lastDayBefore } from './domain/ending.ts'
export { Organisation, Unit, unitKinds } from './domain/organisation.ts'
export { programAccesses } from './domain/program-accesses.ts'
export { lineKinds, Project, ProjectIndicator, ProjectLine, ProjectPartner } from './domain/project.ts'
export { searchWords } from './domain/search-words.ts'
export { closedOn, SpecialDay, type SpecialDayRecord } from './domain/special-day.ts'
export { NetworkTerm } from './domain/term.ts'
export { isPhone, type PhoneTells, phoneTells, UnitPhone } from './domain/unit-phone.ts'
export { type Label, partnerRoles, qualifiers } from './domain/words.ts'
export { everyRole, networkPolicy, networkWideRoles } from './policy.ts'
export { type NetworkProblem, networkProblems } from './problems.ts'
export { auditQuery, readingsQuery } from './queries/audit.ts'
export { organisationsQuery, partnersQuery, unitsQuery } from './queries/bodies.ts'
export { meQuery } from './queries/me.ts'
export { rolesQuery, workersQuery } from './queries/people.ts'
export { projectQuery, projectsQuery } from './queries/projects.ts'
export { termsQuery } from './queries/terms.ts'
export { districtsQuery, foreignStatesQuery, municipalitiesQuery } from './queries/territory.ts'
