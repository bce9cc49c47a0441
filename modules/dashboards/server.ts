// The dashboards room assembled for the API.
import type { Room } from '#core/http'
import { recountAll, retellings, watchNeeds } from './reactions/retell.ts'
import { placesCareAnswering } from './store/care.ts'
import { flowsAnswering } from './store/flows.ts'
import { heatAnswering } from './store/heat.ts'
import { needsAnswering } from './store/needs.ts'
import { partsAnswering } from './store/parts.ts'
import { peopleAnswering } from './store/people.ts'
import './index.ts'

export const dashboardsAnswerings = {
  people: peopleAnswering,
  flows: flowsAnswering,
  heat: heatAnswering,
  needs: needsAnswering,
  care: placesCareAnswering,
  parts: partsAnswering,
}
export { recountAll, retellings, watchNeeds }

export const room: Room = {
  name: 'dashboards',
  answerings: Object.values(dashboardsAnswerings),
  reactions: retellings,
  watches: [watchNeeds],
  chores: [recountAll],
}
