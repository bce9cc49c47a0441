// The services room assembled for the API.
import type { Room } from '#core/http'
import { hsdsDocument } from './hsds/document.ts'
import { addHsds } from './hsds/routes.ts'
import { addOpenServices } from './open/routes.ts'
import { remindStewards } from './reactions/remind-stewards.ts'
import { importsAnswering } from './store/imports.ts'
import {
  oneServiceAnswering,
  secretAddressAnswering,
  servicesListAnswering,
  staleServicesAnswering,
} from './store/services.ts'
import './index.ts'

export const servicesAnswerings = {
  list: servicesListAnswering,
  service: oneServiceAnswering,
  stale: staleServicesAnswering,
  secretAddress: secretAddressAnswering,
  imports: importsAnswering,
}
export { hsdsDocument, remindStewards }

export const room: Room = {
  name: 'services',
  answerings: Object.values(servicesAnswerings),
  chores: [remindStewards],
  routes: (server, house) => {
    addOpenServices(server, house)
    addHsds(server, house)
  },
}
