// The places of a file's page that the plan and the documents fill: their screens stand in web/plan.
export { DocumentsTab as DocumentsSlot, PlanCard as PlanSlot } from './plan/index.ts'
