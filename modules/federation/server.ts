// The federation room assembled for the API.
import type { Room } from '#core/http'
import { addCatalogue } from './open/catalogue-routes.ts'
import { openDocument } from './open/document.ts'
import { addOpenData } from './open/routes.ts'
import { knowCities, learnCities } from './store/federations.ts'
import { membershipAnswering } from './store/membership.ts'
import './index.ts'
import './store/place.ts'

export { learnCities, membershipAnswering, openDocument }

export const room: Room = {
  name: 'federation',
  answerings: [membershipAnswering],
  chores: [knowCities],
  routes: (server, house) => {
    addOpenData(server, house)
    addCatalogue(server, house)
  },
}
