// The screens of the cases room: the load, one file, the panel of a person's page, the card of Oggi.
export { CasePage } from './web/case-page.tsx'
export { CasePanel, type CasePanelProps } from './web/case-panel.tsx'
export { CaseloadPage } from './web/caseload-page.tsx'
export { CasesToday } from './web/cases-today.tsx'
export { personSlot } from './web/person-slot.tsx'
export { PlanPaperPage } from './web/plan/index.ts'
