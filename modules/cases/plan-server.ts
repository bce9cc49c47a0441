// Plans and papers for the server: their questions with their SQL, and the doors beside the line.
import { documentAnswering, documentsAnswering } from './store/documents.ts'
import { planAnswering } from './store/plan.ts'

export { addPlanRoutes, type PlanParts } from './documents/plan-routes.ts'
export { showPlan } from './documents/show-plan.ts'
export { documentAnswering, documentsAnswering, planAnswering }
export const planAnswerings = [planAnswering, documentsAnswering, documentAnswering]
