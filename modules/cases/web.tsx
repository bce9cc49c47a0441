// The screens of the cases room: the load, one file, the panel of a person's page, the card of Oggi.
// Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { CasePanel, type CasePanelProps } from './web/case-panel.tsx'
export { CasesToday } from './web/cases-today.tsx'
export { personSlot } from './web/person-slot.tsx'

export const CasePage = lazy(async () => ({ default: (await import('./web/case-page.tsx')).CasePage }))
export const CaseloadPage = lazy(async () => ({
  default: (await import('./web/caseload-page.tsx')).CaseloadPage,
}))
export const PlanPaperPage = lazy(async () => ({
  default: (await import('./web/plan/index.ts')).PlanPaperPage,
}))
