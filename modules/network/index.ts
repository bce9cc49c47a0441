// The door of the network room: organisations, units, workers and their roles.
export { addOrganisation } from './actions/add-organisation.ts'
export { addUnit } from './actions/add-unit.ts'
export { enlistWorker } from './actions/enlist-worker.ts'
export { giveRole } from './actions/give-role.ts'
export { Organisation, Unit, unitKinds } from './domain/organisation.ts'
export { everyRole, networkPolicy } from './policy.ts'
