// Door of the phone: for the field application and for the simulation. The server takes `seal.ts` only.
export type { Acted, ActOptions } from './act.ts'
export { browserPorts, drawn } from './browser.ts'
export { type Device, openDevice } from './device.ts'
export type { Carried, Listed } from './look.ts'
export type {
  Ask,
  Authenticator,
  DevicePorts,
  Disk,
  Locks,
  Marks,
  Neighbours,
  Network,
  Reply,
  Timer,
} from './ports.ts'
export {
  intentPlace,
  newOrganisationKeys,
  openIntent,
  openSealed,
  privateKeyFrom,
  sealerFor,
} from './seal.ts'
export type { Sent } from './send.ts'
export type { DeviceState, Standing } from './standing.ts'
export type { EntryState } from './store.ts'
export type { EnrolWish } from './unlock.ts'
