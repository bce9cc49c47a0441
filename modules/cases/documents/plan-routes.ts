// The doors of plans and papers that are neither action nor query, added to the server together.
import type { FastifyInstance } from 'fastify'
import { signRoutes } from '../sign/routes.ts'
import { inclusionSummaryRoute } from './inclusion-summary.ts'
import type { PlanParts } from './parts.ts'
import { paperRoutes } from './routes.ts'
import { showPlanRoute } from './show-plan.ts'

export type { PlanParts }

export const addPlanRoutes = (server: FastifyInstance, parts: PlanParts): void => {
  showPlanRoute(server, parts)
  paperRoutes(server, parts)
  inclusionSummaryRoute(server, parts)
  signRoutes(server, parts)
}
