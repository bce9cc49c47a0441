// The screens of plans and papers, for the page of a file.
export { DocumentsTab } from './documents-tab.tsx'
export { PlanCard } from './plan-card.tsx'
export { PlanPaperPage } from './plan-paper-page.tsx'
