// What the cases room shows of plans and papers.
export { addDocument } from './actions/add-document.ts'
export { completePlan, interruptPlan, interruptReasons } from './actions/end-plan.ts'
export { offerSignLink } from './actions/offer-sign-link.ts'
export { reviewPlan } from './actions/review-plan.ts'
export { setResult } from './actions/set-result.ts'
export { sharePlan } from './actions/share-plan.ts'
export { signPlan } from './actions/sign-plan.ts'
export { startAgreedPlan } from './actions/start-plan.ts'
export { writePlan } from './actions/write-plan.ts'
export { CaseDocument, documentKinds, PlanDocument, SignLink } from './domain/document.ts'
export type { Paper } from './domain/paper.ts'
export {
  Plan,
  PlanBody,
  type PlanGoal,
  PlanReview,
  type PlanState,
  planAreas,
  Result,
  type ResultStatus,
  ResultStep,
  Signature,
} from './domain/plan.ts'
export { plansPolicy } from './policy-plan.ts'
export { documentQuery, documentsQuery } from './queries/documents.ts'
export { type PlanPage, planQuery } from './queries/plan.ts'
