// The network room assembled for the API: its questions with their SQL, and the house functions that begin a
// network, load a project and keep the reference tables.
import type { Room } from '#core/http'
import './index.ts'
import { auditAnswering, readingsAnswering } from './store/audit.ts'
import { organisationsAnswering, partnersAnswering, unitsAnswering } from './store/bodies.ts'
import { carryUnits } from './store/carry.ts'
import { meAnswering } from './store/me.ts'
import { rolesAnswering, workersAnswering } from './store/people.ts'
import { projectAnswering, projectsAnswering } from './store/projects.ts'
import { termsAnswering } from './store/terms.ts'
import { districtsAnswering, foreignStatesAnswering, municipalitiesAnswering } from './store/territory.ts'

export { clearancesIn, type Founded, type Founding, foundNetwork } from './store/founding.ts'
export { addFoundingRoute, type FoundingParts } from './store/founding-route.ts'
export { addInvitationRoute, type InvitationParts } from './store/invitation-route.ts'
export { type LoadedProject, loadProjectFrom, projectInputOf, shortNameOf } from './store/load-project.ts'
export { loadMunicipalities, loadReference, loadTerritory } from './store/load-reference.ts'
export { verbsOf } from './store/me.ts'
export { addTerritoryRoutes, type TerritoryParts } from './store/territory-routes.ts'

export const networkAnswerings = {
  me: meAnswering,
  workers: workersAnswering,
  roles: rolesAnswering,
  organisations: organisationsAnswering,
  units: unitsAnswering,
  partners: partnersAnswering,
  projects: projectsAnswering,
  project: projectAnswering,
  municipalities: municipalitiesAnswering,
  districts: districtsAnswering,
  foreignStates: foreignStatesAnswering,
  readings: readingsAnswering,
  audit: auditAnswering,
  terms: termsAnswering,
}

export const room: Room = {
  name: 'network',
  answerings: Object.values(networkAnswerings),
  carry: [carryUnits],
}
