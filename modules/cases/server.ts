// The cases room assembled for the API.
import type { Room } from '#core/http'
import { documentAnswering, documentsAnswering } from './store/documents.ts'
import { planAnswering } from './store/plan.ts'
import './index.ts'

export const room: Room = {
  name: 'cases',
  answerings: [planAnswering, documentsAnswering, documentAnswering],
}

export { addPlanRoutes, type PlanParts } from './documents/plan-routes.ts'
export { documentAnswering, documentsAnswering, planAnswering }
