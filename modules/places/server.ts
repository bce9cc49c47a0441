// The places room assembled for the API.
import type { Room } from '#core/http'
import { addBoundaries } from './store/boundaries.ts'
import { carryHotspots, oneHotspotAnswering } from './store/hotspot.ts'
import { placesListAnswering, reviewDueAnswering, uncoveredAnswering } from './store/lists.ts'
import { placesMapAnswering } from './store/map.ts'
import './index.ts'

export { fineCellAt, mustBeItsCell } from './store/fine-cell.ts'

export const placesAnswerings = {
  map: placesMapAnswering,
  hotspot: oneHotspotAnswering,
  list: placesListAnswering,
  uncovered: uncoveredAnswering,
  reviewDue: reviewDueAnswering,
}

export const room: Room = {
  name: 'places',
  answerings: Object.values(placesAnswerings),
  carry: [carryHotspots],
  routes: addBoundaries,
}
